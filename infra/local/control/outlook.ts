import { z } from 'zod'
import { withRoomAnswers } from '../graph/eventInput.ts'
import type { CalendarEvent, OutlookMail, User } from '../tenant/model.ts'
import { type ControlContext, no, ok, type Reply } from './context.ts'

const wallTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/)

export const outlookBody = z.strictObject({
  as: z.string(),
  eventId: z.string(),
  /** New times by the wall, in the event's own zone; left out: the meeting is cancelled. */
  to: z.strictObject({ start: wallTime, end: wallTime }).optional(),
})

/**
 * `POST /_tenant/outlook`: somebody who takes part moves or cancels a meeting in Outlook by hand, in the
 * organiser's calendar, which they have been let into. Outlook writes to everybody, as it does for the organiser.
 */
export function outlook(
  { tenant }: ControlContext,
  me: User,
  { eventId, to }: z.infer<typeof outlookBody>,
): Reply {
  const event = tenant.collections.events.get(eventId)
  if (event === undefined || !takesPart(me, event))
    return no(404, `${me.displayName} does not take part in an event ${eventId}.`)
  if (event.cancelled) return no(409, 'The event is cancelled.')
  if (to && to.end <= to.start) return no(400, 'A meeting must end after it starts.')
  const mail: OutlookMail = {
    kind: to ? 'update' : 'cancellation',
    to: event.attendees.map(({ address }) => address),
    at: tenant.now(),
  }
  const changed: CalendarEvent = {
    ...event,
    changeKey: event.changeKey + 1,
    updatedAt: tenant.now(),
    sent: [...(event.sent ?? []), mail],
  }
  tenant.collections.events.put(
    to ? withRoomAnswers(tenant, moved(changed, to)) : { ...changed, cancelled: true },
  )
  tenant.changed('events')
  return ok({ eventId, ...to })
}

/** A new time asks everybody again. */
const moved = (event: CalendarEvent, to: { start: string; end: string }): CalendarEvent => ({
  ...event,
  ...to,
  attendees: event.attendees.map((one) => ({ ...one, response: 'none', respondedAt: null })),
})

const takesPart = (me: User, event: CalendarEvent): boolean =>
  event.organizerId === me.id ||
  event.attendees.some(({ address }) => address.toLowerCase() === me.mail?.toLowerCase())
