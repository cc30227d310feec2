import type { Event } from '@microsoft/microsoft-graph-types'
import { rooms } from '../municipality/rooms.ts'
import type { Attendee, CalendarEvent } from '../tenant/model.ts'
import type { Tenant } from '../tenant/tenant.ts'
import { roomBookings, sameAddress } from './busyTimes.ts'
import { badRequest } from './refusal.ts'
import { findByMail } from './users.ts'
import { instantOf, wallTime } from './zones.ts'

const maxAttendees = 500

export type Times = Pick<CalendarEvent, 'start' | 'end' | 'timeZone'>

/** The times of a request, or those the event had. Throws a 400. */
export function timesOf(body: Event, before?: Times): Times {
  const start = body.start?.dateTime ?? before?.start
  const end = body.end?.dateTime ?? before?.end
  const timeZone = body.start?.timeZone ?? before?.timeZone
  if (!start || !end || !timeZone)
    throw badRequest(
      'An event must have a start and an end with a timeZone.',
      'ErrorInvalidRequest',
    )
  const from = instantOf(start, timeZone)
  const to = instantOf(end, body.end?.timeZone ?? before?.timeZone ?? timeZone)
  if (to < from)
    throw badRequest(
      'The End Date should be greater than or equal to the Start Date.',
      'ErrorPropertyValidationFailure',
    )
  // The tenant keeps one zone for both ends.
  const wall = (instant: number) => wallTime(instant, timeZone).slice(0, 19)
  return { start: wall(from), end: wall(to), timeZone }
}

/** The attendees of a request; those who were there keep their answer. Throws a 400. */
export function attendeesOf(body: Event, before: readonly Attendee[]): Attendee[] {
  const given = body.attendees ?? []
  if (given.length > maxAttendees)
    throw badRequest(`An event may have ${maxAttendees} attendees.`, 'ErrorTooManyAttendees')
  return given.map(({ emailAddress, type }) => {
    const address = emailAddress?.address ?? ''
    if (!/^[^\s@]+@[^\s@]+$/.test(address))
      throw badRequest(
        `The address '${address}' of an attendee is not valid.`,
        'ErrorInvalidRecipients',
      )
    const known = before.find((one) => sameAddress(one.address, address))
    const name = emailAddress?.name ?? known?.name ?? address
    const answer = {
      response: known?.response ?? 'none',
      respondedAt: known?.respondedAt ?? null,
    } as const
    return { address, name, type: type ?? 'required', ...answer }
  })
}

/** Rooms answer at once: yes when free, no when taken; people answer when they like. */
export function withRoomAnswers(tenant: Tenant, event: CalendarEvent): CalendarEvent {
  const from = instantOf(event.start, event.timeZone)
  const to = instantOf(event.end, event.timeZone)
  const attendees = event.attendees.map((attendee) => {
    if (!rooms.some(({ email }) => sameAddress(email, attendee.address))) return attendee
    const others = roomBookings(tenant, attendee.address, from, to)
    const isTaken = others.some((other) => other.event.id !== event.id && other.showAs === 'busy')
    const response: Attendee['response'] = isTaken ? 'declined' : 'accepted'
    return { ...attendee, response, respondedAt: tenant.now() }
  })
  return { ...event, attendees }
}

/** Tells the organiser by mail whom an invitation could not reach. */
export function bounce(
  tenant: Tenant,
  from: string,
  event: CalendarEvent,
  addresses: readonly string[],
): void {
  for (const address of addresses) {
    if (findByMail(tenant, address) || rooms.some(({ email }) => sameAddress(email, address)))
      continue
    tenant.collections.mails.put({
      id: tenant.newId(),
      from: `postmaster@${from.split('@')[1]}`,
      to: [from],
      subject: `Kan ikke leveres: ${event.subject}`,
      body: `Invitationen kunne ikke leveres til ${address}. Adressen findes ikke.`,
      sentAt: tenant.now(),
    })
    tenant.changed('mails')
  }
}
