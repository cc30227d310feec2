import { calendarOf } from './busyTimes.ts'
import { eventBody } from './eventBody.ts'
import { rules } from './events.ts'
import { list } from './list.ts'
import { mailboxOf } from './mail.ts'
import { badRequest } from './refusal.ts'
import { ok, type Route } from './route.ts'

/** A mailbox's calendar, and what is in it from one time to another. */
export const calendar: readonly Route[] = [
  {
    method: 'GET',
    template: '/users/{user-id}/calendar',
    response: 'Calendar',
    handle: (call) => {
      const { id, displayName, mail } = mailboxOf(call)
      return ok({
        id: Buffer.from(`calendar ${id}`).toString('base64url'),
        name: 'Kalender',
        isDefaultCalendar: true,
        canEdit: true,
        allowedOnlineMeetingProviders: ['teamsForBusiness'],
        defaultOnlineMeetingProvider: 'teamsForBusiness',
        owner: { name: displayName, address: mail },
      })
    },
  },
  {
    method: 'GET',
    template: '/users/{user-id}/calendarView',
    response: 'Event',
    handle: (call) => {
      const mailbox = mailboxOf(call)
      const from = instant(call.query.get('startDateTime'))
      const to = instant(call.query.get('endDateTime'))
      if (to <= from)
        throw badRequest('endDateTime must be after startDateTime.', 'ErrorInvalidRequest')
      const here = calendarOf(call.tenant, mailbox, from, to).map(({ event, showAs }) => ({
        ...eventBody(call.tenant, event, mailbox, call.prefer.zone),
        showAs,
      }))
      return list(call, here, rules)
    },
  },
]

function instant(text: string | null): number {
  const at = Date.parse(/[Z+]|-\d{2}:\d{2}$/.test(text ?? '') ? (text ?? '') : `${text}Z`)
  if (Number.isNaN(at))
    throw badRequest(
      'This request requires a time window specified by the query string parameters StartDateTime and EndDateTime.',
      'ErrorInvalidParameter',
    )
  return at
}
