import type { CalendarEvent, User } from '../tenant/model.ts'

const same = (address: string, mail: string | null) => address.toLowerCase() === mail?.toLowerCase()

/** Whether a mailbox's calendar has the event: its own, or one it is invited to and has not declined. */
export function isInMailbox(mailbox: Pick<User, 'id' | 'mail'>, event: CalendarEvent): boolean {
  if (event.cancelled) return false
  if (event.organizerId === mailbox.id) return true
  return event.attendees.some(
    ({ address, response }) => same(address, mailbox.mail) && response !== 'declined',
  )
}
