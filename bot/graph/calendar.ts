import { Fault } from '#bot/application/faults.ts'
import type {
  CalendarEventRequest,
  CalendarPort,
  EventNow,
  EventPort,
} from '#bot/application/ports.ts'
import { type Instant, TIME_ZONE, wallTimeOf } from '#bot/domain/calendar.ts'
import type { Graph, GraphCall } from './client.ts'
import { freeBusyOf, IN_UTC, instantIn } from './free-busy.ts'
import { isStatus } from './graph-fault.ts'
import { uuidFrom } from './uuid-from.ts'

/** The property that an event of ours is found by again. It must never change. */
const KEY_PROPERTY = 'String {c1f6b8de-3a54-4f0b-9a52-6d1a0e4c7b90} Name tvaersKey'

type Event = {
  readonly id: string
  readonly isCancelled?: boolean
  readonly isOnlineMeeting?: boolean
  readonly onlineMeeting?: { readonly joinUrl?: string | null } | null
  readonly start?: { readonly dateTime?: string }
  readonly end?: { readonly dateTime?: string }
  readonly location?: { readonly displayName?: string | null } | null
  readonly attendees?: readonly {
    readonly type?: string
    readonly emailAddress?: { readonly address?: string; readonly name?: string }
    readonly status?: { readonly response?: string }
  }[]
}

const ONLINE = { isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' }

/** Calendars, as Exchange opens them: that of the one account for all, and of each host who organises. */
export const calendarOn = (graph: Graph, mailbox: string): CalendarPort => ({
  freeBusy: (emails, from, to) => freeBusyOf(graph, mailbox, emails, from, to),
  of: (organizer) => eventsOf(graph, organizer ?? mailbox),
})

const eventsOf = (graph: Graph, mailbox: string): EventPort => {
  const call = async (
    method: GraphCall['method'],
    path: readonly string[],
    more: Partial<GraphCall> = {},
  ) => {
    const { body } = await graph.call({
      method,
      path: ['users', mailbox, 'events', ...path],
      limit: `mailbox:${mailbox}`,
      ...more,
    })
    return body as unknown as Event
  }

  const meetingOf = async (event: Event): Promise<string | null> => {
    if (event.onlineMeeting?.joinUrl) return event.onlineMeeting.joinUrl
    // Exchange may answer 201 without the meeting it was asked for (platform/graph.md section 1.6).
    const asked = event.isOnlineMeeting
      ? event
      : await call('PATCH', [event.id], { body: ONLINE, isIdempotent: true })
    if (asked.onlineMeeting?.joinUrl) return asked.onlineMeeting.joinUrl
    const read = await call('GET', [event.id], {
      query: { $select: 'id,isOnlineMeeting,onlineMeeting' },
    })
    return read.onlineMeeting?.joinUrl ?? null
  }

  const read = (eventId: string, $select: string) =>
    call('GET', [eventId], { query: { $select }, headers: IN_UTC })

  return {
    find: async (key, as) => {
      const property = `ep/id eq ${quoted(KEY_PROPERTY)} and ep/value eq ${quoted(key)}`
      const found = await graph.list<Event>({
        path: ['users', mailbox, 'events'],
        query: {
          $filter: `singleValueExtendedProperties/Any(ep: ${property})`,
          $select: 'id,isCancelled,isOnlineMeeting,onlineMeeting',
        },
        limit: `mailbox:${mailbox}`,
      })
      const live = found.find((event) => event.isCancelled !== true)
      if (!live) return null
      return { eventId: live.id, joinUrl: as === 'in-person' ? null : await meetingOf(live) }
    },

    book: async (event) => {
      // The transactionId makes the second of two equal requests give the first one's event.
      const booked = await call('POST', [], { body: bodyOf(event), isIdempotent: true })
      return { eventId: booked.id, joinUrl: event.isInPerson ? null : await meetingOf(booked) }
    },

    move: async (eventId, startsAt, endsAt, place) => {
      const { start, end, location } = await read(eventId, 'id,start,end,location')
      const isThere = place === undefined || location?.displayName === place
      if (isThere && instantIn(start) === startsAt && instantIn(end) === endsAt) return
      const body = {
        ...timesOf(startsAt, endsAt),
        ...(place !== undefined && { location: { displayName: place } }),
      }
      // Each such change is a mail to everybody: one whose answer was lost is looked up, not made again.
      await call('PATCH', [eventId], { body, isIdempotent: false })
    },

    // Attendees alone: any other field would write to everybody, and the body holds the meeting's link.
    setAttendees: async (eventId, attendees, ours) => {
      const { attendees: there = [] } = await read(eventId, 'id,attendees')
      const known = new Set(there.map(addressOf))
      const wanted = new Set(attendees.map(({ email }) => email.toLowerCase()))
      const removable = new Set(ours.map((email) => email.toLowerCase()))
      const stay = there.filter(
        (one) => wanted.has(addressOf(one)) || !removable.has(addressOf(one)),
      )
      const come = attendees.filter(({ email }) => !known.has(email.toLowerCase()))
      if (come.length === 0 && stay.length === there.length) return
      const kept = stay.map(({ emailAddress, type }) => ({ emailAddress, type }))
      await call('PATCH', [eventId], { body: { attendees: [...kept, ...attendeesOf(come)] } })
    },

    cancel: async (eventId, comment) => {
      try {
        await call('POST', [eventId, 'cancel'], { body: { comment }, isIdempotent: true })
      } catch (error) {
        if (!isItemGone(error)) throw error
      }
    },

    read: async (eventId) => {
      const event = await unlessGone(read(eventId, 'id,isCancelled,start,end,location,attendees'))
      if (event === null || event.isCancelled === true) return null
      const [startsAt, endsAt] = [instantIn(event.start), instantIn(event.end)]
      if (startsAt === null || endsAt === null)
        throw new Fault('busy', 'event-without-time', {
          message: 'Outlook gave no time of an event.',
        })
      const location = event.location?.displayName || null
      return { startsAt, endsAt, location, replies: repliesIn(event) }
    },
  }
}

/** Only that very item, and not the mailbox: that a mailbox is away says nothing of its events. */
const isItemGone = (error: unknown): boolean =>
  isStatus(error, 410) ||
  (isStatus(error, 404) && error instanceof Fault && error.code === 'ErrorItemNotFound')

const unlessGone = async (reading: Promise<Event>): Promise<Event | null> => {
  try {
    return await reading
  } catch (error) {
    if (isItemGone(error)) return null
    throw error
  }
}

const repliesIn = ({ attendees = [] }: Event): EventNow['replies'] =>
  attendees.flatMap(({ emailAddress, status, type }) =>
    emailAddress?.address
      ? [
          {
            email: emailAddress.address.toLowerCase(),
            name: emailAddress.name ?? emailAddress.address,
            ...(type === 'optional' && { as: 'optional' as const }),
            ...(type === 'resource' && { as: 'room' as const }),
            reply: REPLIES[status?.response ?? ''] ?? ('none' as const),
          },
        ]
      : [],
  )

const REPLIES: Readonly<Record<string, 'accepted' | 'tentative' | 'declined'>> = {
  accepted: 'accepted',
  tentativelyAccepted: 'tentative',
  declined: 'declined',
}

const addressOf = ({ emailAddress }: { readonly emailAddress?: { readonly address?: string } }) =>
  (emailAddress?.address ?? '').toLowerCase()

/** Wall time with its zone: Outlook then keeps the hour when the clocks change. */
const timesOf = (startsAt: Instant, endsAt: Instant) => ({
  start: { dateTime: wallTimeOf(startsAt), timeZone: TIME_ZONE },
  end: { dateTime: wallTimeOf(endsAt), timeZone: TIME_ZONE },
})

const attendeesOf = (attendees: CalendarEventRequest['attendees']) =>
  attendees.map(({ email, name, as }) => ({
    emailAddress: { address: email, name },
    type: as === 'room' ? 'resource' : (as ?? 'required'),
  }))

const bodyOf = (event: CalendarEventRequest) => ({
  subject: event.subject,
  body: { contentType: 'html', content: event.bodyHtml },
  ...timesOf(event.startsAt, event.endsAt),
  attendees: attendeesOf(event.attendees),
  ...(event.location && { location: { displayName: event.location } }),
  ...(!event.isInPerson && ONLINE),
  allowNewTimeProposals: false,
  responseRequested: true,
  showAs: 'busy',
  transactionId: uuidFrom(event.key),
  singleValueExtendedProperties: [{ id: KEY_PROPERTY, value: event.key }],
})

/** A text in an OData filter. */
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`
