import { describe, expect, it } from 'vitest'
import { agenda } from '#bot/application/agenda.ts'
import { composeMessage } from '#bot/application/compose-message.ts'
import { meeting } from '#bot/application/meeting.ts'
import { seasonPlans } from '#bot/application/season-plan.ts'
import { orderInOutlook } from '#bot/application/seminar-errands.ts'
import { day, instant } from '#bot/domain/calendar.ts'
import { actorOf, aLeader, anActor, anId } from '#tests/support/make.ts'
import { anAgenda, anAgendaContent } from '#tests/support/make-agenda.ts'
import { aRoundOfGroups } from '#tests/support/round-of-groups.ts'
import { aWorld } from '#tests/support/world.ts'

const aYear = async () => {
  const world = await aWorld({ now: '2027-01-11T09:00:00Z' })
  const made = await aRoundOfGroups(world, { state: 'booked' })
  const [one] = made.groups
  const leader = one.members[1]
  if (!leader) throw new Error('The group was to have members.')
  const season = made.round.season
  const app = seasonPlans(world)
  const input = {
    season,
    version: 0,
    themes: [{ round: made.round.id, theme: 'Fælles retning' }],
    networks: [{ name: 'Erfa for skoleledere', endsOn: day('2027-02-01'), instead: '' }],
  }
  return { world, ...made, one, season, app, input, asLeader: actorOf(leader, one.group) }
}
type Year = Awaited<ReturnType<typeof aYear>>
const planErrands = async ({ world, season }: Year) =>
  (await world.tables.errands.withPrefix(`season-plan:${season}`)).length
const updates = async ({ world, season }: Year) =>
  (await world.tables.errands.withPrefix(`update:season-plan:${season}`)).length

describe('the plan of the year', () => {
  it('is nobody’s to read before it is published, but theirs who write it', async () => {
    const { app, asLeader, chief } = await aYear()
    expect(await app.getSeasonPlan(asLeader, { season: null })).toMatchObject({
      value: { years: [], year: null, mayPublish: false },
    })
    expect(await app.getSeasonPlan(chief, { season: null })).toMatchObject({
      value: { mayPublish: true, year: { publishedAt: null, themes: [{ theme: '' }] } },
    })
    expect(await app.getSeasonPlan(anActor(), { season: null })).toMatchObject({
      refusal: 'not-allowed',
    })
  })

  it('comes as one post to each group, and is redrawn where it stands after that', async () => {
    const year = await aYear()
    const { app, chief, coordinator, input } = year
    expect(await app.publishSeasonPlan(chief, input)).toMatchObject({
      value: { version: 1, groups: 2 },
    })
    expect([await planErrands(year), await updates(year)]).toEqual([2, 0])
    expect(await app.publishSeasonPlan(coordinator, input)).toMatchObject({
      refusal: 'changed-meanwhile',
    })
    const again = { ...input, version: 1, networks: [] }
    expect(await app.publishSeasonPlan(coordinator, again)).toMatchObject({ value: { version: 2 } })
    expect([await planErrands(year), await updates(year)]).toEqual([2, 2])
  })

  it('tells a leader of dates, themes, their own group’s meeting and the networks that end', async () => {
    const { world, app, chief, asLeader, input, one, season, round } = await aYear()
    await app.publishSeasonPlan(chief, input)
    expect(await app.getSeasonPlan(asLeader, { season: null })).toMatchObject({
      value: {
        mayPublish: false,
        year: {
          themes: null,
          networks: [{ name: 'Erfa for skoleledere' }],
          entries: [
            {
              label: round.label,
              theme: 'Fælles retning',
              days: ['2027-01-20'],
              meeting: { startsAt: one.meeting.startsAt },
            },
          ],
        },
      },
    })
    const ref = { card: 'season-plan', season, group: one.group.id } as const
    expect(await composeMessage(world.tables, world, ref)).toMatchObject({
      steps: [{ when: { meeting: { startsAt: one.meeting.startsAt } }, theme: 'Fælles retning' }],
      isChanged: false,
    })
  })

  it('says what a released agenda is about, whatever was planned', async () => {
    const { world, app, chief, asLeader, input, round } = await aYear()
    await app.publishSeasonPlan(chief, input)
    const content = anAgendaContent()
    const released = { content, revision: 1, at: instant('2027-01-11T09:00:00Z'), changed: [] }
    await world.tables.agendas.save(anAgenda({ round: round.id, draft: content, released }))
    expect(await app.getSeasonPlan(asLeader, { season: null })).toMatchObject({
      value: { year: { entries: [{ theme: content.theme }] } },
    })
  })

  it('asks before a leader is named in it, and never takes a CPR number', async () => {
    const { world, app, chief, input } = await aYear()
    const name = 'Bodil Kjærgaard'
    await world.tables.leaders.save(aLeader({ name }))
    const named = { ...input, networks: [{ ...input.networks[0], name: `${name} netværk` }] }
    const networks = named.networks as typeof input.networks
    expect(await app.publishSeasonPlan(chief, { ...input, networks })).toMatchObject({
      refusal: 'confidential-found',
    })
    expect(
      await app.publishSeasonPlan(chief, { ...input, networks, despite: [name] }),
    ).toMatchObject({ ok: true })
    const themes = input.themes.map((each) => ({ ...each, theme: 'Sagen om 010203-1234' }))
    expect(await app.publishSeasonPlan(chief, { ...input, version: 1, themes })).toMatchObject({
      refusal: 'contains-cpr',
    })
  })

  it('carries the theme of the seminar on into the next meeting, and into its agenda', async () => {
    const { world, app, chief, asLeader, input, season, round } = await aYear()
    const seminar = {
      ...{ season, theme: 'Et godt arbejdsliv', place: '', programme: [], questions: [] },
      ...{ version: 1, savedAt: instant('2027-01-11T09:00:00Z'), calling: 1, revision: 1 },
      ...{ run: { point: null, since: null, spent: {} } },
    }
    const called = { ...seminar, day: day('2027-01-13'), state: 'called' } as never
    await world.tables.seminars.save(called)
    const next = { ...round, id: anId<typeof round.id>(), number: 2, label: '2. møderunde' }
    const spring = { from: day('2027-05-17'), to: day('2027-06-11') }
    const rounds = [round, { ...next, state: 'planned' as const, window: spring }]
    await world.tables.seasons.save({ id: season, label: '2027', rounds })
    const themes = [{ round: next.id, theme: 'Psykisk arbejdsmiljø' }]
    expect(await app.publishSeasonPlan(chief, { ...input, themes })).toMatchObject({ ok: true })
    expect(await app.getSeasonPlan(asLeader, { season: null })).toMatchObject({
      value: {
        year: {
          entries: [
            { kind: 'seminar', day: '2027-01-13', theme: 'Et godt arbejdsliv' },
            { theme: 'Et godt arbejdsliv', isCarried: true },
            { theme: 'Psykisk arbejdsmiljø', isCarried: false },
          ],
        },
      },
    })
    const draftOf = async (of: typeof round.id) => {
      const read = await agenda(world).getAgenda(chief, { round: of })
      return read.ok ? read.value.content.theme : read.refusal
    }
    expect([await draftOf(round.id), await draftOf(next.id)]).toEqual([
      'Et godt arbejdsliv',
      'Psykisk arbejdsmiljø',
    ])
  })

  it('is set right on the card when the seminar is called, moved or called off', async () => {
    const year = await aYear()
    const { world, app, chief, input, season } = year
    const call = (revision: number) =>
      world.store.transaction((tables) =>
        orderInOutlook(tables, { season, calling: 1, revision } as never),
      )
    await call(1)
    expect(await updates(year)).toBe(0)
    await app.publishSeasonPlan(chief, input)
    await call(2)
    expect(await updates(year)).toBe(2)
    await call(2)
    expect(await updates(year)).toBe(2)
  })

  it('is set right on the card when the group’s meeting is moved', async () => {
    const year = await aYear()
    const { world, app, chief, coordinator, input, one } = year
    await app.publishSeasonPlan(chief, input)
    const moved = { meeting: one.meeting.id, day: day('2027-01-21'), start: '09:00' as never }
    expect(await meeting(world).moveMeeting(coordinator, moved)).toMatchObject({ ok: true })
    expect(await updates(year)).toBe(1)
  })

  it('is refused before there are groups, and for a year that is not there', async () => {
    const { app, chief, input, world, groups } = await aYear()
    const missing = { ...input, season: input.themes[0]?.round as never }
    expect(await app.publishSeasonPlan(chief, missing)).toMatchObject({ refusal: 'not-found' })
    const closed = { at: instant('2027-01-11T09:00:00Z'), by: null, cause: 'coordinator' } as never
    for (const { group } of groups)
      await world.tables.groups.save({ ...group, closed, seats: [], host: null })
    expect(await app.publishSeasonPlan(chief, input)).toMatchObject({ refusal: 'no-groups' })
  })
})
