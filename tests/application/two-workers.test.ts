import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { Attempt, ErrandPayloads } from '#bot/application/errands.ts'
import { Fault } from '#bot/application/faults.ts'
import { meeting as useMeetings } from '#bot/application/meeting.ts'
import { meetingErrands } from '#bot/application/meeting-errands.ts'
import { organizers } from '#bot/application/organizer.ts'
import { round as rounds } from '#bot/application/round.ts'
import { day } from '#bot/domain/calendar.ts'
import type { Group } from '#bot/domain/group.ts'
import { invitation } from '#bot/text/invitation.ts'
import { anAttempt } from '#tests/support/make.ts'
import { aProgramme } from '#tests/support/programme.ts'
import { killedWorker, stoppedWorker } from '#tests/support/stopped-worker.ts'
import { aWorld, type TestWorld } from '#tests/support/world.ts'

/** More than the steps of a booking, so that each place to be stopped at has a meeting of its own. */
const PLACES = 45

const arranged = async (organizer: 'mailbox' | 'host') => {
  const world = await aWorld({ now: '2026-11-20T09:00:00Z' })
  const { groups, round, coordinator } = await aProgramme(world, { groups: PLACES, members: 2 })
  await organizers(world).chooseOrganizer(coordinator, { organizer })
  const meetings = groups.map(({ id }) => ({ group: id, day: day('2027-01-19') }))
  await rounds(world).bookRound(coordinator, { round: round.id, start: '09:00', meetings })
  return {
    world,
    groups,
    coordinator,
    meetings: await world.tables.meetings.ofRound(round.id),
  }
}
type Request = Parameters<ReturnType<TestWorld['calendar']['of']>['book']>[0]
type Meeting = Awaited<ReturnType<typeof arranged>>['meetings'][number]

/** Comes again, as the queue has it, when it is told that another one was there meanwhile. */
const worker =
  (kind: 'book-meeting' | 'hand-over-meeting', meeting: Meeting, given: Partial<Attempt> = {}) =>
  async (world: TestWorld) => {
    const work = () =>
      meetingErrands(world, invitation)[kind]({ meeting: meeting.id }, anAttempt(given))
    await work().catch((error: unknown) => {
      if (error instanceof Fault && error.code === 'lease-lost') return work()
      throw error
    })
  }

const eventsOf = (world: TestWorld, { id }: Meeting) =>
  world.calendar.events().filter(({ key, isCancelled }) => key.includes(id) && !isCancelled)

/** What Outlook and the database have of the meeting: one event, and both know which. */
const expectOne = async (world: TestWorld, meeting: Meeting, at: number, number = 0) => {
  const events = eventsOf(world, meeting)
  expect(events, `stopped before step ${at}`).toHaveLength(1)
  const eventId = events[0]?.eventId
  expect(await world.tables.meetings.event(meeting.id), `stopped before step ${at}`).toMatchObject({
    eventId,
    invitation: number,
  })
  const sent = await world.tables.meetings.invitations(meeting.id)
  expect(sent.at(-1), `stopped before step ${at}`).toMatchObject({ number, eventId })
  expect(sent, `stopped before step ${at}`).toHaveLength(number + 1)
}

/** Outlook has done it, and the worker that asked hears of it when `hear` is called. */
const hearsLate = (world: TestWorld, what: 'book' | 'move' = 'book') => {
  let hear = () => {}
  const heard = new Promise<void>((resolve) => {
    hear = resolve
  })
  let isDone = () => {}
  const done = new Promise<void>((resolve) => {
    isDone = resolve
  })
  const calendar = {
    ...world.calendar,
    of: (organizer: Parameters<TestWorld['calendar']['of']>[0]) => {
      const port = world.calendar.of(organizer)
      const late = async <T>(answer: Promise<T>): Promise<T> => {
        await answer
        isDone()
        await heard
        return answer
      }
      return what === 'book'
        ? { ...port, book: (request: Request) => late(port.book(request)) }
        : { ...port, move: (...to: Parameters<typeof port.move>) => late(port.move(...to)) }
    },
  }
  return { world: { ...world, calendar }, done, hear }
}

/** Tries it with a meeting for each step to be stopped before, until there is no such step; tells how many there were. */
const atEveryStep = async (
  meetings: readonly Meeting[],
  one: (meeting: Meeting, at: number) => Promise<number>,
): Promise<number> => {
  for (const [at, meeting] of meetings.entries()) if ((await one(meeting, at)) <= at) return at
  throw new Error('There are more steps than meetings to try them with.')
}

describe('two workers that have the same meeting to book', () => {
  it('book it once, wherever the first one was stopped until the second was done', async () => {
    const { world, meetings } = await arranged('mailbox')
    const tried = await atEveryStep(meetings, async (meeting, at) => {
      const steps = await stoppedWorker(world, at, worker('book-meeting', meeting), () =>
        worker('book-meeting', meeting, { number: 2, doubtful: true })(world),
      )
      await expectOne(world, meeting, at)
      return steps
    })
    expect(tried).toBeGreaterThan(10)
  })

  it('book it once, wherever the second one is when the first hears that it is booked', async () => {
    const { world, meetings } = await arranged('mailbox')
    const tried = await atEveryStep(meetings, async (meeting, at) => {
      const late = hearsLate(world)
      const first = worker('book-meeting', meeting)(late.world)
      await late.done
      const second = worker('book-meeting', meeting, { number: 2, doubtful: true })
      const steps = await stoppedWorker(world, at, second, () => {
        late.hear()
        return first
      })
      await expectOne(world, meeting, at)
      return steps
    })
    expect(tried).toBeGreaterThan(10)
  })

  it('hand it over once, wherever the first one was stopped until the second was done', async () => {
    const { world, meetings, groups } = await arranged('host')
    const tried = await atEveryStep(meetings, async (meeting, at) => {
      await worker('book-meeting', meeting)(world)
      await leaveToTheMailbox(world, groups, meeting)
      const handOver = (given: Partial<Attempt> = {}) => worker('hand-over-meeting', meeting, given)
      const steps = await stoppedWorker(world, at, handOver(), () =>
        handOver({ number: 2, doubtful: true })(world),
      )
      await withdraw(world, meeting)
      await expectOne(world, meeting, at, 1)
      return steps
    })
    expect(tried).toBeGreaterThan(10)
  })

  it('hand it over once, wherever the second one is when the first hears that it is booked', async () => {
    const { world, meetings, groups } = await arranged('host')
    const tried = await atEveryStep(meetings, async (meeting, at) => {
      await worker('book-meeting', meeting)(world)
      await leaveToTheMailbox(world, groups, meeting)
      const late = hearsLate(world)
      const first = worker('hand-over-meeting', meeting)(late.world)
      await late.done
      const second = worker('hand-over-meeting', meeting, { number: 2, doubtful: true })
      const steps = await stoppedWorker(world, at, second, () => {
        late.hear()
        return first
      })
      await withdraw(world, meeting)
      await expectOne(world, meeting, at, 1)
      return steps
    })
    expect(tried).toBeGreaterThan(10)
  })
})

describe('a worker that is killed', () => {
  it('leaves a booking to the next one, who books once', async () => {
    const { world, meetings } = await arranged('mailbox')
    const tried = await atEveryStep(meetings, async (meeting, at) => {
      const steps = await killedWorker(world, at, worker('book-meeting', meeting))
      await worker('book-meeting', meeting, { number: 2, doubtful: true })(world)
      await expectOne(world, meeting, at)
      return steps
    })
    expect(tried).toBeGreaterThan(10)
  })

  it('leaves the end of the old invitation to the next one, who asks its room too', async () => {
    const { world, meetings, groups } = await arranged('host')
    const room = { email: 'lokale.havnen@fjordby.example', name: 'Havnen', as: 'room' as const }
    const tried = await atEveryStep(meetings, async (meeting, at) => {
      await worker('book-meeting', meeting)(world)
      const [event] = eventsOf(world, meeting)
      if (!event) throw new Error('it was booked')
      world.calendar.byHand(event.eventId, { attendees: [...event.attendees, room] })
      await leaveToTheMailbox(world, groups, meeting)
      await worker('hand-over-meeting', meeting)(world)
      const steps = await killedWorker(world, at, (killed) => withdraw(killed, meeting))
      await withdraw(world, meeting)
      await expectOne(world, meeting, at, 1)
      expect(eventsOf(world, meeting)[0]?.attendees, `killed before step ${at}`).toContainEqual(
        room,
      )
      return steps
    })
    expect(tried).toBeGreaterThan(5)
  })
})

describe('a meeting that is cancelled while a worker books it', () => {
  it('stands in no calendar, wherever the worker was when it was cancelled there', async () => {
    const { world, meetings, coordinator } = await arranged('mailbox')
    const errands = meetingErrands(world, invitation)
    const errandOf = ({ id }: Meeting) => `cancel-meeting:${id}`
    const stateOf = async (meeting: Meeting) =>
      (await world.tables.errands.find(errandOf(meeting)))?.state
    const tried = await atEveryStep(meetings, async (meeting, at) => {
      const cancel = () => errands['cancel-meeting']({ meeting: meeting.id }, anAttempt())
      const steps = await stoppedWorker(world, at, worker('book-meeting', meeting), async () => {
        await useMeetings(world).cancelMeeting(coordinator, { meeting: meeting.id })
        await cancel()
        await sql`update errands set state = 'done' where key = ${errandOf(meeting)}`.execute(
          world.database.db,
        )
      })
      if ((await stateOf(meeting)) === 'waiting') await cancel()
      if (steps > at) expect(eventsOf(world, meeting), `stopped before step ${at}`).toEqual([])
      return steps
    })
    expect(tried).toBeGreaterThan(10)
  })
})

describe('a worker that hears late that a meeting was moved', () => {
  it('leaves it where others have handed it over to meanwhile', async () => {
    const { world, meetings, groups, coordinator } = await arranged('host')
    const meeting = meetings[0] as Meeting
    await worker('book-meeting', meeting)(world)
    const to = { meeting: meeting.id, day: day('2027-01-21'), start: '10:00' }
    await useMeetings(world).moveMeeting(coordinator, to)
    const late = hearsLate(world, 'move')
    const move = (world: TestWorld) =>
      meetingErrands(world, invitation)['move-meeting'](
        { meeting: meeting.id, revision: 1 },
        anAttempt(),
      )
    const first = move(late.world)
    await late.done
    await move(world)
    await leaveToTheMailbox(world, groups, meeting)
    await worker('hand-over-meeting', meeting)(world)
    await withdraw(world, meeting)
    late.hear()
    await first
    await expectOne(world, meeting, 0, 1)
    expect((await world.tables.meetings.event(meeting.id))?.revision).toBe(1)
  })
})

/** As it was ordered when the meeting was handed over. */
const withdraw = async (world: TestWorld, { id }: Meeting): Promise<void> => {
  const ordered = await world.tables.errands.find(`withdraw-invitation:${id}:0`)
  const payload = ordered?.payload as ErrandPayloads['withdraw-invitation']
  await meetingErrands(world, invitation)['withdraw-invitation'](payload, anAttempt())
}

/** The host has no mailbox any more, so that the one mailbox calls people anew. */
const leaveToTheMailbox = async (
  world: TestWorld,
  groups: readonly Group[],
  meeting: Meeting,
): Promise<void> => {
  const host = groups.find(({ id }) => id === meeting.group)?.host
  const leader = (await world.tables.leaders.all()).find(({ id }) => id === host)
  if (leader) await world.tables.leaders.save({ ...leader, hasMailbox: false })
}
