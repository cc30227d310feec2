import type { EntraId, MeetingId } from '#bot/domain/ids.ts'
import { Fault } from './faults.ts'
import { inCalendarOf } from './host-calendar.ts'
import { attendeesOf } from './meeting-words.ts'
import type { CalendarEventRequest, EventNow, Invited, Tables, World } from './ports.ts'

/** What somebody added to an event in Outlook by hand, which is to follow the meeting to another organizer. */
export type AskedAlong = Required<Pick<CalendarEventRequest, 'location'>> & {
  readonly guests: readonly Invited[]
  readonly rooms: readonly Invited[]
}

/** Nothing where the event is gone, or its calendar closed to us. `ours`: the addresses that we see to ourselves. */
export const askedAlong = async (
  world: World,
  event: { readonly eventId: string; readonly organizer: EntraId | null },
  ours: ReadonlySet<string>,
): Promise<AskedAlong> => {
  const now = await inCalendarOf(world, event.organizer, (calendar) =>
    calendar.read(event.eventId),
  ).catch((error: unknown) => {
    if (error instanceof Fault && error.kind === 'refused') return null
    throw error
  })
  const guests = (now?.replies ?? []).filter(({ email, as }) => as !== 'room' && !ours.has(email))
  return { guests: guests.map(invited), rooms: roomsOf(now), location: now?.location ?? null }
}

/** A room is held by one event at a time: it is asked by the new one when the old one has let it go. */
export const roomsOf = (event: EventNow | null): readonly Invited[] =>
  (event?.replies ?? []).filter((each) => each.as === 'room').map(invited)

/** Asks these rooms to the meeting where it stands now; nobody else is written to. */
export const askRooms = async (
  world: World,
  meeting: MeetingId,
  rooms: readonly Invited[],
): Promise<void> => {
  if (rooms.length === 0) return
  const read = await world.store.transaction((tables) => readEvent(tables, meeting))
  if (!read) return
  const { event, attendees, ours } = read
  await inCalendarOf(world, event.organizer, (calendar) =>
    calendar.setAttendees(event.eventId, [...attendees, ...rooms], ours),
  )
}

const readEvent = async (tables: Tables, id: MeetingId) => {
  const meeting = await tables.meetings.find(id)
  const event = await tables.meetings.event(id)
  if (meeting?.state !== 'planned' || !event) return null
  const ours = (await tables.leaders.all()).filter(({ entraId }) => entraId !== event.organizer)
  return {
    event,
    attendees: await attendeesOf(tables, meeting, event.organizer),
    ours: ours.map(({ email }) => email),
  }
}

const invited = ({ email, name, as }: Invited): Invited => ({ email, name, ...(as && { as }) })
