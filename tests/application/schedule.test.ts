import { describe, expect, it } from 'vitest'
import { Fault } from '#bot/application/faults.ts'
import type { FreeBusy } from '#bot/application/ports.ts'
import { schedule } from '#bot/application/schedule.ts'
import { addDays, day, momentAt } from '#bot/domain/calendar.ts'
import { anActor, anId } from '#tests/support/make.ts'
import { aProgramme } from '#tests/support/programme.ts'
import { aWorld } from '#tests/support/world.ts'

const busy = (email: string, on: string, kind: 'busy' | 'tentative' = 'busy'): FreeBusy => ({
  email,
  known: true,
  busy: [{ from: momentAt(day(on), '08:00'), to: momentAt(day(on), '16:00'), kind }],
})
const ok = <T>(result: { ok: true; value: T } | { ok: false; refusal: string }): T => {
  if (!result.ok) throw new Error(`refused: ${result.refusal}`)
  return result.value
}
const arranged = async (given: Parameters<typeof aProgramme>[1] = {}) => {
  const world = await aWorld({ now: '2026-11-20T09:00:00Z' })
  return { world, ...(await aProgramme(world, given)) }
}
const oneWeek = { window: { from: day('2027-01-18'), to: day('2027-01-22') } }

describe('proposing weeks', () => {
  it('reads everyone’s calendar and gives the best week, and others beside it', async () => {
    const { world, round, coordinator, groups } = await arranged()
    const proposed = ok(
      await schedule(world).proposeWeeks(coordinator, { round: round.id, days: 3 }),
    )
    expect(proposed.calendars).toBe(6)
    expect(proposed.unknown).toEqual([])
    expect(proposed.choices[0]).toMatchObject({
      difference: 'best',
      week: '2027-W03',
      start: '09:00',
      hosts: 0,
      cannot: 0,
      perhaps: 0,
      meetings: groups.map((group) => ({ group: group.id, day: '2027-01-18' })),
    })
    expect(proposed.choices.map((each) => each.difference)).toEqual([
      'best',
      'other-week',
      'other-week',
      'other-time',
    ])
  })

  it('names those who cannot come, and says how but never why', async () => {
    const { world, round, coordinator, people } = await arranged({ groups: 1, round: oneWeek })
    const [host, member] = people[0] ?? []
    if (!host || !member) throw new Error('the group has members')
    const week = ['18', '19', '20', '21', '22'].map((date) => `2027-01-${date}`)
    world.calendar.isTaken({
      email: host.email,
      known: true,
      busy: week.flatMap((on) => busy(host.email, on).busy),
    })
    world.calendar.isTaken(busy(member.email, '2027-01-18'))
    const { choices } = ok(
      await schedule(world).proposeWeeks(coordinator, { round: round.id, days: 1 }),
    )
    expect(choices[0]).toMatchObject({ hosts: 1, cannot: 1 })
    expect(choices[0]?.hindered).toEqual([
      {
        name: host.name,
        group: 'Gruppe 1',
        day: choices[0]?.meetings[0]?.day,
        kind: 'busy',
        isHost: true,
        substitute: null,
      },
    ])
    expect(Object.keys(choices[0]?.hindered[0] ?? {}).sort()).toEqual([
      'day',
      'group',
      'isHost',
      'kind',
      'name',
      'substitute',
    ])
  })

  it('tells unknown calendars and missing mailboxes apart from free time', async () => {
    const { world, round, coordinator, people } = await arranged({ groups: 1 })
    const [, unknown, without] = people[0] ?? []
    if (!unknown || !without) throw new Error('the group has members')
    world.calendar.isTaken({ email: unknown.email, known: false, busy: [] })
    await world.tables.leaders.save({ ...without, hasMailbox: false })
    const proposed = ok(
      await schedule(world).proposeWeeks(coordinator, { round: round.id, days: 3 }),
    )
    expect(proposed.unknown).toEqual([unknown.name])
    expect(proposed.withoutMailbox).toEqual([without.name])
    expect(proposed.calendars).toBe(1)
  })

  it('shows every weekday of the window: closed for a reason, or how many cannot come', async () => {
    const { world, round, coordinator, people } = await arranged({
      groups: 1,
      round: { window: { from: day('2027-05-03'), to: day('2027-05-09') } },
    })
    await world.tables.settings.set('closed-days', { '2027-05-04': 'Byrådsmøde' })
    world.calendar.isTaken(busy(people[0]?.[1]?.email ?? '', '2027-05-05'))
    const proposed = ok(
      await schedule(world).proposeWeeks(coordinator, { round: round.id, days: 3 }),
    )
    expect(proposed.days.map((each) => [each.day, each.closed])).toEqual([
      ['2027-05-03', null],
      ['2027-05-04', { kind: 'municipal', reason: 'Byrådsmøde' }],
      ['2027-05-05', null],
      ['2027-05-06', { kind: 'holiday', holiday: 'ascension-day' }],
      ['2027-05-07', null],
    ])
    expect(proposed.days[2]?.counts).toEqual(proposed.starts.map(() => 1))
    expect(proposed.days[1]?.counts).toEqual([])
    for (const { meetings } of proposed.choices)
      for (const each of meetings)
        expect(['2027-05-03', '2027-05-05', '2027-05-07']).toContain(each.day)
  })

  it('keeps to days that are still to come', async () => {
    const { world, round, coordinator } = await arranged({ round: oneWeek })
    world.clock.set('2027-01-19T09:00:00Z')
    const proposed = ok(
      await schedule(world).proposeWeeks(coordinator, { round: round.id, days: 3 }),
    )
    expect(proposed.days.map((each) => each.closed?.kind ?? 'open')).toEqual([
      'past',
      'past',
      'open',
      'open',
      'open',
    ])
    world.clock.set('2027-01-22T09:00:00Z')
    expect(
      await schedule(world).proposeWeeks(coordinator, { round: round.id, days: 3 }),
    ).toMatchObject({ refusal: 'no-days' })
  })

  it('refuses with what to do when there is nobody to call, or Outlook does not answer', async () => {
    const { world, round, coordinator } = await arranged()
    const ask = () => schedule(world).proposeWeeks(coordinator, { round: round.id, days: 3 })
    world.calendar.failWith(new Fault('busy', 'TooManyRequests', { status: 429 }))
    expect(await ask()).toMatchObject({ refusal: 'calendars-busy' })
    world.calendar.failWith(new Fault('refused', 'ErrorAccessDenied', { status: 403 }))
    expect(await ask()).toMatchObject({ refusal: 'calendars-refused' })
    await world.tables.seasons.saveRound({ ...round, state: 'booked' })
    expect(await ask()).toMatchObject({ refusal: 'round-booked' })
    expect(
      await schedule(world).proposeWeeks(coordinator, { round: anId(), days: 3 }),
    ).toMatchObject({ refusal: 'not-found' })
    expect(
      await schedule(world).proposeWeeks(anActor({ isChief: true }), { round: round.id, days: 3 }),
    ).toMatchObject({ refusal: 'not-allowed' })
    const empty = await aWorld()
    await empty.tables.seasons.save({
      id: round.season,
      label: '2027',
      rounds: [{ ...round, state: 'planned' }],
    })
    expect(
      await schedule(empty).proposeWeeks(coordinator, { round: round.id, days: 3 }),
    ).toMatchObject({ refusal: 'no-groups' })
  })

  it('keeps nothing of what it read', async () => {
    const { world, round, coordinator, people } = await arranged()
    world.calendar.isTaken(busy(people[0]?.[1]?.email ?? '', '2027-01-18'))
    ok(await schedule(world).proposeWeeks(coordinator, { round: round.id, days: 3 }))
    expect(await world.tables.settings.get('closed-days')).toBeNull()
    expect(await world.tables.meetings.all()).toEqual([])
    expect(world.log.lines).toEqual([])
  })

  it('lets others be served while it computes for 132 leaders over twelve weeks', async () => {
    const world = await aWorld({ now: '2026-11-20T09:00:00Z' })
    const programme = await aProgramme(world, {
      groups: 11,
      members: 12,
      round: { window: { from: day('2027-01-04'), to: addDays(day('2027-01-04'), 81) } },
    })
    let breaths = 0
    const breathing = { ...world, breathe: async () => void breaths++ }
    for (const [index, leader] of programme.people.flat().entries())
      world.calendar.isTaken({
        email: leader.email,
        known: true,
        busy: Array.from({ length: 60 }, (_, step) => {
          const on = addDays(day('2027-01-04'), (step * 7 + index * 3) % 82)
          const from = `${String(8 + ((step * 5 + index) % 7)).padStart(2, '0')}:00`
          const start = momentAt(on, from)
          return { from: start, to: momentAt(on, '16:00'), kind: 'busy' as const }
        }),
      })
    const started = performance.now()
    const proposed = ok(
      await schedule(breathing).proposeWeeks(programme.coordinator, {
        round: programme.round.id,
        days: 3,
      }),
    )
    expect(breaths).toBeGreaterThanOrEqual(12)
    expect(proposed.calendars).toBe(132)
    expect(proposed.choices[0]?.meetings).toHaveLength(11)
    expect(performance.now() - started).toBeLessThan(5000)
  })
})
