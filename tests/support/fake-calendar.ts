import type {
  CalendarEventRequest,
  CalendarPort,
  EventNow,
  FreeBusy,
} from '#bot/application/ports.ts'
import { dayOf, type Instant } from '#bot/domain/calendar.ts'
import { inOrder } from './failures.ts'

type Reply = EventNow['replies'][number]
export type BookedEvent = CalendarEventRequest & {
  readonly eventId: string
  readonly isCancelled: boolean
  readonly moves: number
}

const joinUrlOf = (eventId: string) => `https://teams.microsoft.com/l/meetup-join/${eventId}`

/** Outlook, as far as the calendar port goes: remembers events by key and never books one twice. */
export const fakeCalendar = () => {
  const events = new Map<string, BookedEvent>()
  const busy = new Map<string, FreeBusy>()
  const answers = new Map<string, Reply[]>()
  const failures = inOrder()
  const change = (eventId: string, to: Partial<BookedEvent>) => {
    const found = [...events.values()].find((event) => event.eventId === eventId)
    if (!found) throw new Error(`No event ${eventId} was booked.`)
    events.set(found.key, { ...found, ...to })
    return found
  }

  const port: CalendarPort = {
    freeBusy: async (emails, from, to) => {
      failures.throwNext()
      const within = (at: Instant) => dayOf(at) >= from && dayOf(at) <= to
      return emails.map((email) => {
        const known = busy.get(email) ?? { email, known: true, busy: [] }
        return { ...known, busy: known.busy.filter((each) => within(each.from)) }
      })
    },
    find: async (key) => {
      const event = events.get(key)
      return event && !event.isCancelled
        ? { eventId: event.eventId, joinUrl: joinUrlOf(event.eventId) }
        : null
    },
    book: async (request) => {
      failures.throwNext()
      const eventId = events.get(request.key)?.eventId ?? `event-${events.size + 1}`
      if (!events.has(request.key))
        events.set(request.key, { ...request, eventId, isCancelled: false, moves: 0 })
      failures.throwAfterwards()
      return { eventId, joinUrl: joinUrlOf(eventId) }
    },
    move: async (eventId, startsAt, endsAt) => {
      failures.throwNext()
      const before = change(eventId, { startsAt, endsAt })
      change(eventId, { moves: before.moves + 1 })
    },
    setAttendees: async (eventId, attendees, ours) => {
      failures.throwNext()
      const there = change(eventId, {}).attendees
      const kept = there.filter(
        ({ email }) => !ours.includes(email) && !attendees.some((each) => each.email === email),
      )
      change(eventId, { attendees: [...attendees, ...kept] })
    },
    cancel: async (eventId) => {
      failures.throwNext()
      change(eventId, { isCancelled: true })
    },
    read: async (eventId) => {
      failures.throwNext()
      const { startsAt, endsAt, isCancelled } = change(eventId, {})
      return isCancelled ? null : { startsAt, endsAt, replies: answers.get(eventId) ?? [] }
    },
  }

  return {
    ...port,
    events: () => [...events.values()],
    isTaken: (free: FreeBusy) => busy.set(free.email, free),
    /** What somebody does in Outlook by hand. */
    byHand: (
      eventId: string,
      to: Partial<Pick<BookedEvent, 'startsAt' | 'endsAt' | 'isCancelled'>>,
    ) => change(eventId, to),
    reply: (eventId: string, reply: Reply) =>
      answers.set(eventId, [...(answers.get(eventId) ?? []), reply]),
    ...failures.controls,
  }
}
