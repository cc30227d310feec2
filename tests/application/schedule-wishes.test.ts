import { describe, expect, it } from 'vitest'
import type { FreeBusy } from '#bot/application/ports.ts'
import { round as rounds } from '#bot/application/round.ts'
import { schedule } from '#bot/application/schedule.ts'
import { type Day, day, momentAt } from '#bot/domain/calendar.ts'
import type { Leader } from '#bot/domain/leader.ts'
import { aProgramme } from '#tests/support/programme.ts'
import { aWorld } from '#tests/support/world.ts'

const WEEK = ['18', '19', '20', '21', '22'].map((date) => day(`2027-01-${date}`))
const oneWeek = { window: { from: day('2027-01-18'), to: day('2027-01-22') } }

/** Taken on these days, all day unless said. */
const taken = (
  email: string,
  days: readonly Day[],
  [from, to] = ['08:00', '17:00'],
  kind: 'busy' | 'away' = 'busy',
): FreeBusy => ({
  email,
  known: true,
  busy: days.map((on) => ({
    from: momentAt(on, from as string),
    to: momentAt(on, to as string),
    kind,
  })),
})
const ok = <T>(result: { ok: true; value: T } | { ok: false; refusal: string }): T => {
  if (!result.ok) throw new Error(`refused: ${result.refusal}`)
  return result.value
}

/** One group of a host, another chief and a leader, and a round of one week; who may ask, and what is asked. */
const arranged = async () => {
  const world = await aWorld({ now: '2026-11-20T09:00:00Z' })
  const programme = await aProgramme(world, { groups: 1, round: oneWeek })
  const [host, second, member] = programme.people[0] as [Leader, Leader, Leader]
  const chief: Leader = { ...second, level: 'chief' }
  await world.tables.leaders.save(chief)
  const { round, coordinator } = programme
  const propose = (wishes = {}) =>
    schedule(world).proposeWeeks(coordinator, { round: round.id, days: 1, ...wishes })
  return { world, ...programme, host, chief, member, propose }
}

describe('what a coordinator may ask of the weeks', () => {
  it('gets the day on which another chief can host when the host never can', async () => {
    const { world, host, chief, propose } = await arranged()
    world.calendar.isTaken(taken(host.email, WEEK))
    world.calendar.isTaken(
      taken(
        chief.email,
        WEEK.filter((on) => on !== '2027-01-21'),
      ),
    )
    const { choices, weeks, proven } = ok(await propose())
    expect(choices[0]).toMatchObject({
      hosts: 1,
      substituted: 1,
      cannot: 1,
      meetings: [{ day: '2027-01-21', substitute: { person: chief.id, name: chief.name } }],
      hindered: [{ name: host.name, isHost: true, substitute: chief.name }],
      takes: { hosts: { moves: [{ name: host.name, appointments: 1 }], away: [], meetings: [] } },
    })
    expect(weeks).toMatchObject([
      { week: '2027-W03', best: { hosts: 1, substituted: 1 }, leastHosts: 1, leastPeople: 1 },
    ])
    expect(proven).toBe(true)
  })

  it('finds no week at all where every group must have a host and none can', async () => {
    const { world, host, chief, propose } = await arranged()
    world.calendar.isTaken(taken(host.email, WEEK))
    world.calendar.isTaken(taken(chief.email, WEEK))
    expect(ok(await propose({ hostMustBeFree: true }))).toMatchObject({
      choices: [],
      weeks: [{ best: null, leastHosts: 1 }],
    })
    expect(ok(await propose()).choices[0]).toMatchObject({ hosts: 1, substituted: 0 })
  })

  it('does not let somebody host whom nobody can invite', async () => {
    const { world, host, chief, propose } = await arranged()
    world.calendar.isTaken(taken(host.email, WEEK))
    await world.tables.leaders.save({ ...chief, hasMailbox: false })
    expect(ok(await propose()).choices[0]).toMatchObject({ substituted: 0 })
  })

  it('meets only when the speaker can be there, and says when nobody knows the speaker', async () => {
    const { world, propose } = await arranged()
    const speaker = 'Oplaeg@fjordby.example'
    world.calendar.isTaken(
      taken(
        speaker.toLowerCase(),
        WEEK.filter((on) => on !== '2027-01-20'),
      ),
    )
    const { choices, calendars } = ok(await propose({ speaker }))
    for (const { meetings } of choices) expect(meetings[0]?.day).toBe('2027-01-20')
    expect(calendars).toBe(3)
    world.calendar.isTaken({ email: 'nobody@fjordby.example', known: false, busy: [] })
    expect(await propose({ speaker: 'nobody@fjordby.example' })).toMatchObject({
      refusal: 'speaker-unknown',
    })
  })

  it('keeps to the notice at both ends', async () => {
    const { propose } = await arranged()
    const days = async (leastDays: number, mostDays: number | null) =>
      ok(await propose({ notice: { leastDays, mostDays } })).days.map(({ closed }) => closed?.kind)
    // 19 January 2027 is 60 days after 20 November 2026.
    expect(await days(60, 61)).toEqual(['too-soon', undefined, undefined, 'too-late', 'too-late'])
    expect(await days(0, null)).toEqual(WEEK.map(() => undefined))
    expect(await propose({ notice: { leastDays: 100, mostDays: null } })).toMatchObject({
      refusal: 'no-days',
    })
  })

  it('has the hour after the meeting free where it can, and says for whom it is not', async () => {
    const { world, member, propose } = await arranged()
    world.calendar.isTaken(taken(member.email, WEEK, ['12:30', '13:30']))
    expect(ok(await propose()).choices[0]).toMatchObject({ start: '08:30', after: 0 })
    expect(ok(await propose({ protectedMinutes: 120 })).choices[0]).toMatchObject({
      start: '09:00',
      after: 1,
      hindered: [{ name: member.name, kind: 'after' }],
    })
    expect(ok(await propose({ protectedMinutes: 0 })).choices[0]).toMatchObject({ start: '09:00' })
  })

  it('spreads the groups where rooms are few', async () => {
    const world = await aWorld({ now: '2026-11-20T09:00:00Z' })
    const { round, coordinator } = await aProgramme(world, { groups: 3, round: oneWeek })
    const days = async (groupsPerDay?: number) => {
      const { choices } = ok(
        await schedule(world).proposeWeeks(coordinator, { round: round.id, days: 3, groupsPerDay }),
      )
      return new Set(choices[0]?.meetings.map((each) => each.day)).size
    }
    expect([await days(), await days(2), await days(1)]).toEqual([1, 2, 3])
  })

  it('books the substitute host with the meeting, and shows who hosts it until it is moved', async () => {
    const { world, round, coordinator, chief, member, groups } = await arranged()
    const [group] = groups
    if (!group) throw new Error('there is a group')
    const book = (substitute: Leader['id']) =>
      rounds(world).bookRound(coordinator, {
        round: round.id,
        start: '09:00',
        meetings: [{ group: group.id, day: day('2027-01-21'), substitute }],
      })
    expect(await book(member.id)).toMatchObject({
      refusal: 'substitute-cannot-host',
      detail: { group: group.name },
    })
    ok(await book(chief.id))
    const [meeting] = await world.tables.meetings.all()
    expect(meeting?.substitute).toBe(chief.id)
    const shown = ok(await rounds(world).getRound(coordinator, { round: round.id }))
    expect(shown.groups[0]?.meeting?.substitute).toBe(chief.name)
  })
})
