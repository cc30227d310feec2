import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { retentionErrands } from '#bot/application/retention-errands.ts'
import { addMinutes, type Instant, instant, minutesBetween } from '#bot/domain/calendar.ts'
import {
  type ChosenPeriods,
  daysKept,
  RETENTION,
  RETENTION_NAMES,
  type RetentionName,
} from '#bot/domain/retention.ts'
import { RETENTION_OF_TABLES } from '#bot/domain/retention-tables.ts'
import { anAttempt } from '#tests/support/make.ts'
import { aWorld, type TestWorld } from '#tests/support/world.ts'
import { PLANTS, type Planted } from './plants.ts'

const FIRST = instant('2027-01-01T10:00:00Z')
const A_DAY = 24 * 60
const later = (days: number) => addMinutes(FIRST, days * A_DAY)

const plantAll = async (world: TestWorld, around: (name: RetentionName) => Instant) => {
  const planted = new Map<RetentionName, Planted>()
  for (const name of RETENTION_NAMES) planted.set(name, await PLANTS[name](world, around(name)))
  return planted
}

const night = (world: TestWorld) => retentionErrands(world).retention({}, anAttempt())

/** Which are there, and which should be. */
const standing = async (
  planted: ReadonlyMap<RetentionName, Planted>,
  chosen: ChosenPeriods,
  now: Instant,
) => {
  const found: string[] = []
  const expected: string[] = []
  for (const [name, { since, isThere }] of planted) {
    if (await isThere()) found.push(name)
    if (minutesBetween(since, now) < daysKept(name, chosen) * A_DAY) expected.push(name)
  }
  return { found, expected }
}

const everything = async ({ database }: TestWorld) => {
  const all: Record<string, unknown> = {}
  for (const table of Object.keys(RETENTION_OF_TABLES))
    all[table] = (
      await sql`select to_jsonb(t) as row from ${sql.table(table)} t
        where to_jsonb(t) ->> 'name' is distinct from 'last-retention' order by 1`.execute(
        database.db,
      )
    ).rows
  return all
}

describe('what is kept for its time', () => {
  it('is gone when its time is over and not before, two months at a time for eleven years', async () => {
    const world = await aWorld({ now: FIRST })
    const planted = await plantAll(world, () => FIRST)
    for (let days = 0; days <= 11 * 365; days += 61) {
      world.clock.set(later(days))
      await night(world)
      const { found, expected } = await standing(planted, {}, world.clock.now())
      expect(found, `after ${days} days`).toEqual(expected)
    }
    expect(world.log.lines.filter((line) => line.level === 'error')).toEqual([])
  })

  it('goes by what was chosen, whenever it began and however seldom it is looked at, once and for all', async () => {
    const days = fc.integer({ min: 0, max: 3 * 365 })
    await fc.assert(
      fc.asyncProperty(
        fc.array(days, { minLength: RETENTION_NAMES.length, maxLength: RETENTION_NAMES.length }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
          minLength: RETENTION_NAMES.length,
          maxLength: RETENTION_NAMES.length,
        }),
        fc.array(fc.integer({ min: 1, max: 12 * 365 }), { minLength: 1, maxLength: 2 }),
        async (begins, shares, looks) => {
          const world = await aWorld({ now: FIRST })
          const chosen: Record<string, number> = {}
          RETENTION_NAMES.forEach((name, at) => {
            const { least, most } = RETENTION[name]
            chosen[name] = Math.round(least + (shares[at] ?? 0) * (most - least))
          })
          await world.tables.settings.set('retention', chosen)
          const planted = await plantAll(world, (name) =>
            later(begins[RETENTION_NAMES.indexOf(name)] ?? 0),
          )
          for (const look of looks.toSorted((one, other) => one - other)) {
            world.clock.set(later(look))
            await Promise.all([night(world), night(world), night(world)])
            await night(world)
            const { found, expected } = await standing(planted, chosen, world.clock.now())
            expect(found).toEqual(expected)
            const after = await everything(world)
            await night(world)
            expect(await everything(world)).toEqual(after)
          }
        },
      ),
      { numRuns: 4 },
    )
  })

  it('begins for a topic when its last round is over, and for the wishes when groups are approved', async () => {
    const world = await aWorld({ now: FIRST })
    const { db } = world.database
    await sql`insert into topics (id, title, why, kind, proposer, is_named, proposed_at, status, answers)
      values ('0199c000-0000-7000-8000-000000000001', 'Et', 'To', 'operational',
        '0199c000-0000-7000-8000-000000000002', false, ${FIRST}, 'considered', 0)`.execute(db)
    await sql`insert into composition_wishes (id, kind, people)
      values ('0199c000-0000-7000-8000-000000000003', 'apart', '[]')`.execute(db)
    const noted = async () => {
      await night(world)
      const { rows } = await sql<{ about: string }>`
        select about from retention_starts order by about`.execute(db)
      return rows.map(({ about }) => about)
    }
    expect(await noted()).toEqual([])
    await sql`update topics set status = 'declined'`.execute(db)
    await sql`insert into compositions (id, seed, groups, state, version, made_at)
      values ('0199c000-0000-7000-8000-000000000004', 1, '[]', 'approved', 1, ${FIRST})`.execute(db)
    expect(await noted()).toEqual(['composition', 'topic', 'wish'])
    await sql`update topics set status = 'considered'`.execute(db)
    expect(await noted()).toEqual(['composition', 'wish'])
    world.clock.set(later(31))
    expect(await noted()).toEqual(['composition'])
    expect(await world.tables.wishes.all()).toEqual([])
  })
})
