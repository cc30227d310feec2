import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { instant } from '#bot/domain/calendar.ts'
import type { CompositionId, PersonId, WishId, WorkId } from '#bot/domain/ids.ts'
import { freshDatabase } from '#tests/support/database.ts'
import { anId } from '#tests/support/make.ts'

const aWork = (seed = 1) => ({
  id: anId<WorkId>(),
  basis: 'nothing' as const,
  seed,
  startedAt: instant('2027-01-20T08:00:00Z'),
})
const halfway = { share: 0.5, achieved: 120, bound: 100, clashes: 0 }

describe('the latest composing', () => {
  it('is one at a time, however many begin at once', async () => {
    const { store, tables } = await freshDatabase()
    const begun = await Promise.all(
      [1, 2, 3, 4].map((seed) => store.transaction((on) => on.composing.begin(aWork(seed)))),
    )
    expect(begun.filter((each) => each)).toHaveLength(1)
    expect(await tables.composing.latest()).toMatchObject({
      seed: begun.indexOf(true) + 1,
      outcome: null,
      isStopping: false,
      isLost: false,
    })
  })

  it('keeps how far it is, and hears when it is asked to stop', async () => {
    const { tables } = await freshDatabase()
    const work = aWork()
    await tables.composing.begin(work)
    expect(await tables.composing.beat(work.id, halfway)).toEqual({ stop: false })
    // Nothing new to tell keeps what was told.
    expect(await tables.composing.beat(work.id, null)).toEqual({ stop: false })
    expect(await tables.composing.latest()).toMatchObject({ ...work, progress: halfway })
    expect(await tables.composing.askToStop()).toBe(true)
    expect(await tables.composing.beat(work.id, null)).toEqual({ stop: true })
  })

  it('ends once, and then there is nothing to stop', async () => {
    const { tables } = await freshDatabase()
    const work = aWork()
    await tables.composing.begin(work)
    const outcome = { state: 'done' as const, composition: anId<CompositionId>() }
    await tables.composing.end(work.id, outcome)
    expect(await tables.composing.latest()).toMatchObject({ outcome, isLost: false })
    expect(await tables.composing.askToStop()).toBe(false)
    expect(await tables.composing.begin(aWork(2))).toBe(true)
    expect(await tables.composing.latest()).toMatchObject({
      seed: 2,
      outcome: null,
      progress: null,
    })
  })

  it('gives way when its process has been silent for too long, and is told to stop if it was not gone after all', async () => {
    const { db, tables } = await freshDatabase()
    const [silent, next] = [aWork(1), aWork(2)]
    await tables.composing.begin(silent)
    await sql`update composing set beat_at = clock_timestamp() - interval '20 seconds'`.execute(db)
    expect(await tables.composing.latest()).toMatchObject({ isLost: true })
    expect(await tables.composing.askToStop()).toBe(false)
    expect(await tables.composing.begin(next)).toBe(true)
    expect(await tables.composing.beat(silent.id, halfway)).toEqual({ stop: true })
    await tables.composing.end(silent.id, { state: 'done', composition: anId<CompositionId>() })
    expect(await tables.composing.latest()).toMatchObject({
      ...next,
      outcome: null,
      progress: null,
    })
  })
})

describe('wishes', () => {
  it('are kept in the order they were made, until they are removed', async () => {
    const { tables } = await freshDatabase()
    const wishes = [
      { kind: 'seat' as const, people: [anId<PersonId>()], group: 3 },
      { kind: 'apart' as const, people: [anId<PersonId>(), anId<PersonId>()], group: null },
    ].map((wish) => ({ ...wish, id: anId<WishId>() }))
    for (const wish of wishes) await tables.wishes.add(wish)
    expect(await tables.wishes.all()).toEqual(wishes)
    const [first] = wishes
    if (!first) return
    expect(await tables.wishes.remove(first.id)).toBe(true)
    expect(await tables.wishes.remove(first.id)).toBe(false)
    expect(await tables.wishes.all()).toEqual(wishes.slice(1))
  })
})

describe('compositions', () => {
  it('that were discarded are not the newest, and the approved are history, oldest first', async () => {
    const { tables } = await freshDatabase()
    const made = (state: 'draft' | 'approved' | 'discarded', day: number) => ({
      id: anId<CompositionId>(),
      seed: day,
      basis: 'few-moves' as const,
      groups: [],
      state,
      version: 1,
      madeAt: instant(`2027-01-0${day}T08:00:00Z`),
    })
    for (const each of [
      made('approved', 2),
      made('discarded', 4),
      made('approved', 1),
      made('draft', 3),
    ])
      await tables.compositions.save(each)
    expect(await tables.compositions.newest()).toMatchObject({ seed: 3, basis: 'few-moves' })
    expect((await tables.compositions.approved()).map(({ seed }) => seed)).toEqual([1, 2])
  })
})
