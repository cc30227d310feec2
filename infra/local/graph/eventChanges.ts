import type { Event } from '@microsoft/microsoft-graph-types'
import type { Attendee, CalendarEvent, OutlookMail } from '../tenant/model.ts'
import { sameAddress } from './busyTimes.ts'
import { changeKeyOf } from './eventBody.ts'
import { attendeesOf, bounce, timesOf, withRoomAnswers } from './eventInput.ts'
import type { Mailbox } from './mail.ts'
import { hasJoinPart, newJoinUrl, withJoinPart } from './onlineMeeting.ts'
import { badRequest, Refusal } from './refusal.ts'
import type { Call } from './route.ts'

/** Books an event; the same `transactionId` in the same mailbox gives the event there is. */
export function createEvent(call: Call, organizer: Mailbox): CalendarEvent {
  const { tenant } = call
  const body = call.body as Event
  const transactionId = body.transactionId ?? null
  const earlier = tenant.collections.events
    .all()
    .find(
      (one) =>
        transactionId !== null &&
        one.organizerId === organizer.id &&
        one.transactionId === transactionId,
    )
  if (earlier) return earlier
  const isOnlineMeeting = (isOnline(body) ?? false) && isMeetingAtOnce(call)
  const joinUrl = isOnlineMeeting ? newJoinUrl(tenant, organizer.id) : null
  const content = body.body?.content ?? ''
  const event: CalendarEvent = withRoomAnswers(tenant, {
    id: `AAMkAG${Buffer.from(tenant.newId()).toString('base64url')}AAA=`,
    organizerId: organizer.id,
    subject: body.subject ?? '',
    bodyHtml: joinUrl === null ? content : withJoinPart(content, joinUrl),
    ...timesOf(body),
    location: body.location?.displayName ?? null,
    attendees: attendeesOf(body, []).map((one) => asOrganizer(one, organizer)),
    isOnlineMeeting,
    joinUrl,
    showAs: body.showAs ?? 'busy',
    transactionId,
    extendedProperties: extended(body),
    cancelled: false,
    cancelComment: null,
    changeKey: 1,
    createdAt: tenant.now(),
    updatedAt: null,
  })
  save(call, mailed(call, event, 'invitation', addressesOf(event)))
  bounce(
    tenant,
    organizer.mail,
    event,
    event.attendees.map(({ address }) => address),
  )
  return event
}

/** Exchange may answer 201 with `isOnlineMeeting: false` (platform/graph.md section 1.6). */
export const isMeetingAtOnce = ({ tenant }: Pick<Call, 'tenant'>): boolean =>
  tenant.onlineMeetings?.() !== false

/** Changes an event of the mailbox's own. New times ask everybody again. */
export function changeEvent(call: Call, organizer: Mailbox, event: CalendarEvent): CalendarEvent {
  const { tenant } = call
  const body = call.body as Event
  checkMayChange(call, organizer, event, body)
  const times = timesOf(body, event)
  const isMoved =
    times.start !== event.start || times.end !== event.end || times.timeZone !== event.timeZone
  const given = body.attendees ? attendeesOf(body, event.attendees) : event.attendees
  const kept = given.map((one) => asOrganizer(one, organizer))
  const attendees = isMoved
    ? kept.map((one) =>
        asOrganizer({ ...one, response: 'none' as const, respondedAt: null }, organizer),
      )
    : kept
  const changed: CalendarEvent = withRoomAnswers(tenant, {
    ...event,
    ...times,
    ...meetingOf(call, organizer, event, body),
    subject: body.subject ?? event.subject,
    location: body.location === undefined ? event.location : (body.location?.displayName ?? null),
    showAs: body.showAs ?? event.showAs,
    attendees,
    extendedProperties: merged(event.extendedProperties, extended(body)),
    changeKey: event.changeKey + 1,
    updatedAt: tenant.now(),
  })
  const before = addressesOf(event)
  const after = addressesOf(changed)
  const fresh = after.filter((one) => !before.includes(one))
  const left = before.filter((one) => !after.includes(one))
  // A change of attendees alone writes to those alone; every other change to all (platform/graph.md section 1.6).
  const isForAll = Object.keys(body).some((property) => property !== 'attendees')
  const told = isForAll
    ? mailed(call, changed, 'update', after)
    : mailed(call, changed, 'invitation', fresh)
  save(call, mailed(call, told, 'cancellation', left))
  bounce(tenant, organizer.mail, changed, fresh)
  return changed
}

/** Cancels an event of the mailbox's own; attendees are told, and nobody finds it any more. */
export function cancelEvent(
  call: Call,
  organizer: Mailbox,
  event: CalendarEvent,
  cancelComment: string | null,
): void {
  if (event.organizerId !== organizer.id)
    throw badRequest('You need to be an organizer to cancel a meeting.', 'ErrorInvalidRequest')
  const updatedAt = call.tenant.now()
  const changeKey = event.changeKey + 1
  const gone = { ...event, cancelled: true, cancelComment, changeKey, updatedAt }
  save(call, mailed(call, gone, 'cancellation', addressesOf(event)))
}

/** Whoever calls the others is not asked, also where they stand among the attendees. */
const asOrganizer = (attendee: Attendee, organizer: Mailbox): Attendee =>
  sameAddress(attendee.address, organizer.mail) ? { ...attendee, response: 'organizer' } : attendee

const addressesOf = ({ attendees }: CalendarEvent) =>
  attendees.filter(({ response }) => response !== 'organizer').map(({ address }) => address)

function mailed(
  { tenant }: Call,
  event: CalendarEvent,
  kind: OutlookMail['kind'],
  to: readonly string[],
): CalendarEvent {
  if (to.length === 0) return event
  return { ...event, sent: [...(event.sent ?? []), { kind, to, at: tenant.now() }] }
}

/** A body written without Teams' part ends the online meeting (platform/graph.md section 1.6). */
function meetingOf(call: Call, organizer: Mailbox, event: CalendarEvent, body: Event) {
  const bodyHtml = body.body?.content ?? event.bodyHtml
  const wanted = isOnline(body)
  if (event.joinUrl !== null && (wanted === false || !hasJoinPart(bodyHtml, event.joinUrl)))
    return { bodyHtml, isOnlineMeeting: false, joinUrl: null }
  if (event.joinUrl === null && wanted) {
    const joinUrl = newJoinUrl(call.tenant, organizer.id)
    return { bodyHtml: withJoinPart(bodyHtml, joinUrl), isOnlineMeeting: true, joinUrl }
  }
  return { bodyHtml }
}

function isOnline(body: Event): boolean | null | undefined {
  const { isOnlineMeeting, onlineMeetingProvider } = body
  if (isOnlineMeeting && onlineMeetingProvider && onlineMeetingProvider !== 'teamsForBusiness')
    throw badRequest(
      `The mailbox does not allow meetings of ${onlineMeetingProvider}.`,
      'ErrorInvalidRequest',
    )
  return isOnlineMeeting
}

function checkMayChange(call: Call, organizer: Mailbox, event: CalendarEvent, body: Event): void {
  if (event.organizerId !== organizer.id)
    throw new Refusal(403, 'ErrorAccessDenied', 'Only the organizer may change the meeting.')
  if (body.transactionId !== undefined && body.transactionId !== event.transactionId)
    throw badRequest('transactionId cannot be changed.', 'ErrorInvalidPropertySet')
  const named = body.organizer?.emailAddress?.address
  if (named && !sameAddress(named, organizer.mail))
    throw badRequest('The organizer of a meeting cannot be changed.', 'ErrorInvalidRequest')
  const ifMatch = call.headers['if-match']
  if (ifMatch && ifMatch !== '*' && ifMatch !== `W/"${changeKeyOf(event)}"`)
    throw new Refusal(
      412,
      'ErrorIrresolvableConflict',
      'The send or update operation could not be performed because the change key passed in the request does not match the current change key for the item.',
    )
}

function extended(body: Event): CalendarEvent['extendedProperties'] {
  return (body.singleValueExtendedProperties ?? []).map(({ id, value }) => {
    if (!id || !/^\w+ (\{[0-9a-f-]{36}\} (Name|Id) .+|0x[0-9a-f]+)$/i.test(id))
      throw badRequest(
        `The extended property's id '${id}' is not of the form 'String {guid} Name name'.`,
        'ErrorInvalidProperty',
      )
    return { id, value: value ?? '' }
  })
}

function merged(
  before: CalendarEvent['extendedProperties'],
  given: CalendarEvent['extendedProperties'],
): CalendarEvent['extendedProperties'] {
  return [...before.filter((one) => !given.some(({ id }) => id === one.id)), ...given]
}

function save({ tenant }: Call, event: CalendarEvent): void {
  tenant.collections.events.put(event)
  tenant.changed('events')
}
