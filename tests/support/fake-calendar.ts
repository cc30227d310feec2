import { Fault } from '#bot/application/faults.ts'
import type {
  CalendarEventRequest,
  CalendarPort,
  EventNow,
  EventPort,
  FreeBusy,
} from '#bot/application/ports.ts'
import { dayOf, type Instant } from '#bot/domain/calendar.ts'
import type { EntraId } from '#bot/domain/ids.ts'
import { inOrder } from './failures.ts'

type Reply = Pick<EventNow['replies'][number], 'email' | 'reply'>
export type BookedEvent = CalendarEventRequest & {
  readonly eventId: string
  /** In whose calendar; null is the one mailbox. */
  readonly organizer: EntraId | null
  readonly isCancelled: boolean
  readonly moves: number
  /** What the last mail about it said. */
  readonly comment?: string
}

const keyIn = (organizer: EntraId | null, key: string) =>
  organizer === null ? key : `${key} of ${organizer}`

const joinUrlOf = (eventId: string) => `https://teams.microsoft.com/l/meetup-join/${eventId}`

/** Outlook, as far as the calendar port goes: remembers events by key and never books one twice. */
export const fakeCalendar = () => {
  const events = new Map<string, BookedEvent>()
  const busy = new Map<string, FreeBusy>()
  const shut = new Map<EntraId, () => Fault>()
  const answers = new Map<string, Reply[]>()
  const failures = inOrder()
  const change = (eventId: string, to: Partial<BookedEvent>) => {
    const found = [...events.values()].find((event) => event.eventId === eventId)
    if (!found) throw new Error(`No event ${eventId} was booked.`)
    events.set(found.key, { ...found, ...to })
    return found
  }

  const of = (organizer: EntraId | null): EventPort => {
    const asked = () => {
      failures.throwNext()
      const closed = organizer === null ? undefined : shut.get(organizer)
      if (closed) throw closed()
    }
    /** The event as this calendar has it: nobody else's is found. */
    const own = (eventId: string) => {
      const found = change(eventId, {})
      if (found.organizer !== organizer)
        throw new Fault('refused', 'ErrorItemNotFound', { status: 404 })
      return found
    }
    return {
      find: async (key) => {
        asked()
        const event = events.get(keyIn(organizer, key))
        return event && !event.isCancelled
          ? { eventId: event.eventId, joinUrl: joinUrlOf(event.eventId) }
          : null
      },
      book: async (request) => {
        asked()
        const key = keyIn(organizer, request.key)
        const eventId = events.get(key)?.eventId ?? `event-${events.size + 1}`
        if (!events.has(key))
          events.set(key, { ...request, key, eventId, organizer, isCancelled: false, moves: 0 })
        failures.throwAfterwards()
        return { eventId, joinUrl: joinUrlOf(eventId) }
      },
      move: async (eventId, startsAt, endsAt, place) => {
        asked()
        const before = own(eventId)
        const location = place ?? before.location ?? null
        const isThere = (before.location ?? null) === location
        if (isThere && before.startsAt === startsAt && before.endsAt === endsAt) return
        change(eventId, { startsAt, endsAt, location, moves: before.moves + 1 })
      },
      setAttendees: async (eventId, attendees, ours) => {
        asked()
        const there = own(eventId).attendees
        const kept = there.filter(
          ({ email }) => !ours.includes(email) && !attendees.some((each) => each.email === email),
        )
        change(eventId, { attendees: [...attendees, ...kept] })
      },
      cancel: async (eventId, comment) => {
        asked()
        own(eventId)
        change(eventId, { isCancelled: true, comment })
      },
      read: async (eventId) => {
        asked()
        const { startsAt, endsAt, isCancelled, attendees, location = null } = own(eventId)
        const given = new Map((answers.get(eventId) ?? []).map((each) => [each.email, each.reply]))
        const known = attendees.map((each) => each.email)
        const replies = [
          ...attendees.map((each) => ({
            ...each,
            reply: given.get(each.email) ?? ('none' as const),
          })),
          ...(answers.get(eventId) ?? [])
            .filter(({ email }) => !known.includes(email))
            .map((each) => ({ ...each, name: each.email })),
        ]
        return isCancelled ? null : { startsAt, endsAt, location, replies }
      },
    }
  }
  const port: CalendarPort = {
    of,
    freeBusy: async (emails, from, to) => {
      failures.throwNext()
      const within = (at: Instant) => dayOf(at) >= from && dayOf(at) <= to
      return emails.map((email) => {
        const known = busy.get(email) ?? { email, known: true, busy: [] }
        return { ...known, busy: known.busy.filter((each) => within(each.from)) }
      })
    },
  }

  return {
    ...port,
    events: () => [...events.values()],
    /** Exchange lets the app into this calendar no more, or there is none. */
    shut: (of: EntraId, status: 403 | 404 = 403) =>
      shut.set(
        of,
        () =>
          new Fault('refused', status === 403 ? 'ErrorAccessDenied' : 'ErrorInvalidUser', {
            status,
          }),
      ),
    open: (of: EntraId) => shut.delete(of),
    isTaken: (free: FreeBusy) => busy.set(free.email, free),
    /** What somebody does in Outlook by hand. */
    byHand: (
      eventId: string,
      to: Partial<
        Pick<BookedEvent, 'startsAt' | 'endsAt' | 'isCancelled' | 'attendees' | 'location'>
      >,
    ) => change(eventId, to),
    reply: (eventId: string, reply: Reply) =>
      answers.set(eventId, [...(answers.get(eventId) ?? []), reply]),
    ...failures.controls,
  }
}
