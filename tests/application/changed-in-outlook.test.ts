import { describe, expect, it } from 'vitest'
import { Fault } from '#bot/application/faults.ts'
import { meeting as meetings } from '#bot/application/meeting.ts'
import { meetingErrands } from '#bot/application/meeting-errands.ts'
import { overview } from '#bot/application/overview.ts'
import { round as rounds } from '#bot/application/round.ts'
import { tick } from '#bot/application/tick.ts'
import { day, type Instant, momentAt } from '#bot/domain/calendar.ts'
import { invitation } from '#bot/text/invitation.ts'
import { anAttempt } from '#tests/support/make.ts'
import { aProgramme } from '#tests/support/programme.ts'
import { aWorld } from '#tests/support/world.ts'

const at = (on: string, time: string): Instant => momentAt(day(on), time)

/** One group that meets on Tuesday 19 January 2027, nine to twelve, as Outlook knows. */
const booked = async () => {
  const world = await aWorld({ now: '2026-11-20T09:00:00Z' })
  const programme = await aProgramme(world, { groups: 1 })
  const { groups, round, coordinator, people } = programme
  const [group] = groups
  if (!group) throw new Error('there is a group')
  const on = day('2027-01-19')
  const plan = { round: round.id, start: '09:00', meetings: [{ group: group.id, day: on }] }
  await rounds(world).bookRound(coordinator, plan)
  const [meeting] = await world.tables.meetings.ofRound(round.id)
  if (!meeting) throw new Error('the round was booked')
  const errands = meetingErrands(world, invitation)
  await errands['book-meeting']({ meeting: meeting.id }, anAttempt())
  const ordered = async (prefix: string) =>
    (await world.tables.errands.withPrefix(prefix)).map(({ key }) => key)
  return {
    world,
    coordinator,
    people: people[0] ?? [],
    round,
    id: meeting.id,
    meeting: async () => (await world.tables.meetings.find(meeting.id)) ?? meeting,
    move: (on: string, from: string, to: string) =>
      world.calendar.byHand('event-1', { startsAt: at(on, from), endsAt: at(on, to) }),
    look: (beforeStep?: true) =>
      errands['fetch-replies'](
        { meeting: meeting.id, ...(beforeStep && { beforeStep }) },
        anAttempt(),
      ),
    goTo: (on: string, time: string) => {
      world.clock.set(at(on, time))
      return tick(world)
    },
    ordered,
    shown: async () => {
      const seen = await overview(world).getOverview(coordinator)
      if (!seen.ok) throw new Error(seen.refusal)
      return seen.value.changedInOutlook
    },
    errands,
  }
}
const LOOK = 'look-in-outlook:'

describe('a meeting that was moved in Outlook by hand', () => {
  it('is where Outlook has it, and the coordinator is shown from where to where', async () => {
    const { id, look, meeting, move, shown, round } = await booked()
    move('2027-01-21', '13:00', '15:30')
    await look()
    const [startsAt, endsAt] = [at('2027-01-21', '13:00'), at('2027-01-21', '15:30')]
    expect(await meeting()).toMatchObject({ startsAt, endsAt, state: 'planned', revision: 1 })
    expect(await shown()).toEqual([
      {
        meeting: id,
        group: 'Gruppe 1',
        roundLabel: round.label,
        startedAt: at('2027-01-19', '09:00'),
        now: { startsAt, endsAt },
      },
    ])
  })

  it('is not told of again: nothing is posted, and Outlook is asked for nothing', async () => {
    const { world, look, move, ordered } = await booked()
    move('2027-01-21', '13:00', '15:30')
    await look()
    await look()
    expect(await ordered('meeting-changed:')).toEqual([])
    expect(await ordered('move-meeting:')).toEqual([])
    expect(world.calendar.events()[0]?.moves).toBe(0)
  })

  it('is evaluated at its new end, though nobody looked until the old one', async () => {
    const { look, move, goTo, ordered } = await booked()
    move('2027-01-19', '09:00', '14:00')
    await goTo('2027-01-19', '11:50')
    expect(await ordered('evaluation:')).toEqual([])
    expect(await ordered(LOOK)).toHaveLength(1)
    await look(true)
    expect(await ordered('evaluation:')).toEqual([])
    await goTo('2027-01-19', '13:50')
    expect(await ordered(LOOK)).toHaveLength(2)
    await look(true)
    expect(await ordered('evaluation:')).toHaveLength(1)
  })

  it('can be moved on by the coordinator, in Outlook too, and is then not shown', async () => {
    const { world, id, look, move, shown, coordinator, errands } = await booked()
    move('2027-01-21', '13:00', '16:00')
    await look()
    const to = { meeting: id, day: day('2027-01-22'), start: '10:00' }
    expect(await meetings(world).moveMeeting(coordinator, to)).toMatchObject({ ok: true })
    await errands['move-meeting']({ meeting: id, revision: 2 }, anAttempt())
    expect(world.calendar.events()[0]).toMatchObject({
      startsAt: at('2027-01-22', '10:00'),
      moves: 1,
    })
    expect(await shown()).toEqual([])
  })

  it('is not shown any more when it is over', async () => {
    const { world, look, move, shown } = await booked()
    move('2027-01-21', '13:00', '15:30')
    await look()
    world.clock.set(at('2027-01-21', '15:30'))
    expect(await shown()).toEqual([])
  })
})

describe('a meeting that was cancelled in Outlook by hand', () => {
  it('is cancelled, without a word, and can be booked anew', async () => {
    const { world, id, look, meeting, goTo, ordered, shown, coordinator, round } = await booked()
    world.calendar.byHand('event-1', { isCancelled: true })
    await look()
    expect(await meeting()).toMatchObject({ state: 'cancelled' })
    expect(await shown()).toMatchObject([{ meeting: id, now: null }])
    for (const prefix of ['cancel-meeting:', 'meeting-changed:'])
      expect(await ordered(prefix)).toEqual([])
    await goTo('2027-01-19', '11:50')
    expect(await ordered('evaluation:')).toEqual([])
    const group = (await meeting()).group
    const anew = { round: round.id, group, day: day('2027-01-26'), start: '09:00' }
    expect(await meetings(world).bookMeeting(coordinator, anew)).toMatchObject({ ok: true })
  })
})

describe('what is not followed', () => {
  it('is Outlook while a move of ours is on its way there', async () => {
    const { world, id, look, meeting, coordinator, shown } = await booked()
    const to = { meeting: id, day: day('2027-01-22'), start: '10:00' }
    await meetings(world).moveMeeting(coordinator, to)
    await look()
    expect((await meeting()).startsAt).toBe(at('2027-01-22', '10:00'))
    expect(await shown()).toEqual([])
  })

  it('is a move once people are asked how the meeting was', async () => {
    const { look, move, goTo, meeting, ordered } = await booked()
    await goTo('2027-01-19', '11:50')
    await look(true)
    expect(await ordered('evaluation:')).toHaveLength(1)
    move('2027-01-26', '09:00', '12:00')
    await look()
    expect((await meeting()).startsAt).toBe(at('2027-01-19', '09:00'))
  })

  it('is an Outlook that does not answer: what is due then goes by what is known', async () => {
    const { world, look, goTo, meeting, ordered } = await booked()
    world.calendar.failWith(new Fault('busy', 'TooManyRequests'))
    await expect(look()).rejects.toThrow(Fault)
    expect((await meeting()).state).toBe('planned')
    await goTo('2027-01-19', '11:50')
    const queue = world.database.queue()
    for (let attempt = 1; attempt <= 5; attempt++) {
      expect(await ordered('evaluation:')).toEqual([])
      for (;;) {
        const claimed = await queue.claim(world.clock.now())
        if (!claimed) break
        const again = { kind: 'again', code: 'x', afterSeconds: 0, isDoubtful: false } as const
        await queue.settle(claimed, claimed.attempt.key.startsWith(LOOK) ? again : { kind: 'done' })
        if (claimed.attempt.key.startsWith(LOOK)) break
      }
      await tick(world)
    }
    expect(await ordered('evaluation:')).toHaveLength(1)
  })
})

it('a meeting that is moved while its evaluation is being ordered is not evaluated then', async () => {
  const { world, coordinator, id, meeting, ordered } = await booked()
  world.clock.set(at('2027-01-19', '08:59'))
  const store = {
    ...world.store,
    transaction: <T>(work: Parameters<typeof world.store.transaction<T>>[0]) =>
      world.store.transaction<T>((tables) =>
        work({
          ...tables,
          // The moment between reading the meetings and ordering what is due.
          errands: {
            ...tables.errands,
            known: async () => {
              const to = { meeting: id, day: day('2027-01-22'), start: '10:00' }
              const clock = { now: () => at('2027-01-19', '08:59') }
              await meetings({ ...world, clock: { ...world.clock, ...clock } }).moveMeeting(
                coordinator,
                to,
              )
              return new Set()
            },
          },
        }),
      ),
  }
  await world.tables.meetings.saveSeen(id, at('2027-01-19', '11:49'))
  world.clock.set(at('2027-01-19', '11:50'))
  await tick({ ...world, store })
  expect((await meeting()).startsAt).toBe(at('2027-01-22', '10:00'))
  expect(await ordered('evaluation:')).toEqual([])
})

describe('Outlook is looked at', () => {
  it('before a tick that began earlier orders anything: such a tick does not know what was seen', async () => {
    const { world, look, move, goTo, ordered } = await booked()
    move('2027-01-19', '09:00', '14:00')
    await goTo('2027-01-19', '11:50')
    const queue = world.database.queue()
    for (let claimed = await queue.claim(world.clock.now()); claimed; ) {
      await queue.settle(claimed, { kind: 'done' })
      claimed = await queue.claim(world.clock.now())
    }
    await tick(world)
    expect(await ordered('evaluation:')).toEqual([])
    await look(true)
    expect(await ordered('evaluation:')).toEqual([])
  })

  it('five minutes before what tells people of the meeting, and that does not wait any more then', async () => {
    const { look, goTo, ordered, id } = await booked()
    await goTo('2027-01-19', '11:44')
    expect(await ordered(LOOK)).toEqual([])
    await goTo('2027-01-19', '11:45')
    expect(await ordered(LOOK)).toEqual([`${LOOK}${id}:${at('2027-01-19', '11:50')}`])
    await look(true)
    await goTo('2027-01-19', '11:50')
    expect(await ordered('evaluation:')).toHaveLength(1)
  })

  it('not for a meeting that is not there: that is evaluated without', async () => {
    const { world, goTo, ordered, id } = await booked()
    await world.database.db.deleteFrom('meeting_events').where('meeting', '=', id).execute()
    await goTo('2027-01-19', '11:50')
    expect(await ordered(LOOK)).toEqual([])
    expect(await ordered('evaluation:')).toHaveLength(1)
  })
})
