import { z } from 'zod'
import type { User } from '../tenant/model.ts'
import { type ControlContext, no, ok, type Reply } from './context.ts'

export const respondBody = z.strictObject({
  as: z.string(),
  eventId: z.string(),
  response: z.enum(['accepted', 'tentativelyAccepted', 'declined']),
})

/** `POST /_tenant/respond`: a person answers an invitation in Outlook. */
export function respond(
  { tenant }: ControlContext,
  me: User,
  { eventId, response }: z.infer<typeof respondBody>,
): Reply {
  const event = tenant.collections.events.get(eventId)
  const address = me.mail?.toLowerCase()
  if (
    event === undefined ||
    !event.attendees.some((each) => each.address.toLowerCase() === address)
  ) {
    return no(404, `${me.displayName} is not invited to an event ${eventId}.`)
  }
  if (event.cancelled) return no(409, 'The event is cancelled.')
  const attendees = event.attendees.map((attendee) =>
    attendee.address.toLowerCase() === address
      ? { ...attendee, response, respondedAt: tenant.now() }
      : attendee,
  )
  // The organiser's copy is another version once an answer is in it.
  const changeKey = event.changeKey + 1
  tenant.collections.events.put({ ...event, attendees, changeKey, updatedAt: tenant.now() })
  tenant.changed('events')
  return ok({ eventId, response })
}
