import { describe, expect, it } from 'vitest'
import { round as rounds } from '#bot/application/round.ts'
import { season } from '#bot/application/season.ts'
import { day } from '#bot/domain/calendar.ts'
import type { SeasonId } from '#bot/domain/ids.ts'
import { type RoundPlan, usualWindows } from '#bot/domain/season.ts'
import { anActor, anId } from '#tests/support/make.ts'
import { aProgramme } from '#tests/support/programme.ts'
import { aWorld } from '#tests/support/world.ts'

const coordinator = anActor({ isCoordinator: true })
const aYear = (year: number) => ({
  season: null,
  label: String(year),
  rounds: usualWindows(year).map((window, index) => ({
    label: `${index + 1}. møderunde ${year}`,
    meetingMinutes: 180,
    ...window,
  })),
})
const ok = <T>(result: { ok: true; value: T } | { ok: false; refusal: string }): T => {
  if (!result.ok) throw new Error(`refused: ${result.refusal}`)
  return result.value
}

describe('planning the year', () => {
  it('makes three rounds that can be changed until they are booked', async () => {
    const world = await aWorld()
    const year = season(world)
    const made = ok(await year.planSeason(coordinator, aYear(2027)))
    const changed = aYear(2027)
    const [first] = changed.rounds
    if (!first) throw new Error('a year has rounds')
    first.meetingMinutes = 150
    ok(await year.planSeason(coordinator, { ...changed, season: made.season }))
    const seen = ok(await year.getSeason(coordinator))
    expect(seen.mayPlan).toBe(true)
    expect(seen.seasons).toHaveLength(1)
    expect(seen.seasons[0]?.rounds.map((each) => [each.number, each.meetingMinutes])).toEqual([
      [1, 150],
      [2, 180],
      [3, 180],
    ])
  })

  it('is for the coordinator alone', async () => {
    const world = await aWorld()
    const chief = anActor({ person: anId(), isChief: true })
    for (const actor of [anActor(), chief])
      expect(await season(world).planSeason(actor, aYear(2027))).toMatchObject({
        refusal: 'not-allowed',
      })
    expect(await season(world).getSeason(anActor())).toMatchObject({ refusal: 'not-allowed' })
    expect(await season(world).saveClosedDays(chief, { ranges: [] })).toMatchObject({
      refusal: 'not-allowed',
    })
  })

  it('refuses the same year twice, one that is gone, and rounds that cannot be', async () => {
    const world = await aWorld()
    const year = season(world)
    ok(await year.planSeason(coordinator, aYear(2027)))
    expect(await year.planSeason(coordinator, aYear(2027))).toMatchObject({
      refusal: 'season-exists',
    })
    const gone = { ...aYear(2028), season: anId<SeasonId>() }
    expect(await year.planSeason(coordinator, gone)).toMatchObject({ refusal: 'not-found' })
    const two = { ...aYear(2028), rounds: aYear(2028).rounds.slice(1) }
    expect(await year.planSeason(coordinator, two)).toMatchObject({ refusal: 'rounds-not-three' })
    expect(ok(await year.getSeason(coordinator)).seasons).toHaveLength(1)
  })

  it('keeps a booked round where it is, and lets it be renamed', async () => {
    const world = await aWorld({ now: '2026-11-20T09:00:00Z' })
    const { season: planned, round, groups } = await aProgramme(world)
    const meetings = groups.map((group) => ({ group: group.id, day: day('2027-01-19') }))
    ok(await rounds(world).bookRound(coordinator, { round: round.id, start: '09:00', meetings }))
    const inputOf = (change: Partial<RoundPlan & { from: string }>) => ({
      season: planned.id,
      label: '2027',
      rounds: planned.rounds.map((each, index) => ({
        label: each.label,
        meetingMinutes: each.meetingMinutes,
        ...each.window,
        ...(index === 0 && (change as object)),
      })),
    })
    expect(
      await season(world).planSeason(coordinator, inputOf({ from: day('2027-01-11') })),
    ).toMatchObject({ refusal: 'round-booked', detail: { round: 1 } })
    ok(await season(world).planSeason(coordinator, inputOf({ label: 'Vintermødet' })))
    expect(await world.tables.seasons.findRound(round.id)).toMatchObject({
      label: 'Vintermødet',
      state: 'booked',
      startsAt: '09:00',
    })
  })
})

describe('the year as each sees it', () => {
  it('shows leaders what is booked, and not what is being planned', async () => {
    const world = await aWorld({ now: '2026-11-20T09:00:00Z' })
    const { round, groups, member } = await aProgramme(world)
    await world.tables.settings.set('closed-days', { '2027-02-15': 'Vinterferie' })
    const meetings = groups.map((group, index) => ({
      group: group.id,
      day: day(`2027-01-${19 + index}`),
    }))
    ok(await rounds(world).bookRound(coordinator, { round: round.id, start: '09:00', meetings }))
    const seen = ok(await season(world).getSeason(member(0, 1)))
    expect(seen.mayPlan).toBe(false)
    expect(seen.closedDays).toEqual([])
    const [first, second] = seen.seasons[0]?.rounds ?? []
    expect(first).toMatchObject({
      state: 'booked',
      window: null,
      startsAt: '09:00',
      days: ['2027-01-19', '2027-01-20'],
    })
    expect(second).toMatchObject({ state: 'planned', window: null, days: [] })
    const chief = ok(await season(world).getSeason(member(0, 0)))
    expect(chief.seasons[0]?.rounds[1]?.window).toEqual({ from: '2027-05-18', to: '2027-06-11' })
    expect(chief.closedDays).toHaveLength(1)
  })
})

describe('closed days', () => {
  it('replace those that were, and are kept as ranges', async () => {
    const world = await aWorld()
    const winter = { from: day('2027-02-15'), to: day('2027-02-19'), reason: 'Vinterferie' }
    const saved = ok(await season(world).saveClosedDays(coordinator, { ranges: [winter] }))
    expect(saved.ranges).toEqual([winter])
    expect(Object.keys((await world.tables.settings.get('closed-days')) ?? {})).toHaveLength(5)
    ok(await season(world).saveClosedDays(coordinator, { ranges: [] }))
    expect(ok(await season(world).getSeason(coordinator)).closedDays).toEqual([])
  })
})
