import { diaryEntry } from '../municipality/diary.ts'
import type { CalendarEvent } from '../tenant/model.ts'
import { eventBody } from './eventBody.ts'
import { cancelEvent, changeEvent, createEvent, isMeetingAtOnce } from './eventChanges.ts'
import type { Json } from './filter.ts'
import { isInMailbox } from './inMailbox.ts'
import { type ListRules, list, single } from './list.ts'
import { type Mailbox, mailboxOf } from './mail.ts'
import { notFound } from './refusal.ts'
import { accepted, type Call, created, noContent, ok, param, type Route } from './route.ts'

const template = '/users/{user-id}/events'
const response = 'Event'

/** Events of one mailbox's calendar: those it organises and those it is invited to. */
export const events: readonly Route[] = [
  {
    method: 'GET',
    template,
    response,
    handle: (call) => {
      const mailbox = mailboxOf(call)
      const here = call.tenant.collections.events
        .all()
        .filter((event) => isInMailbox(mailbox, event))
        .map((event) => eventBody(call.tenant, event, mailbox, call.prefer.zone))
      return list(call, here, rules)
    },
  },
  {
    method: 'POST',
    template,
    request: 'Event',
    response,
    handle: (call) => {
      const mailbox = mailboxOf(call)
      return created(shown(call, createEvent(call, mailbox), mailbox))
    },
  },
  {
    method: 'GET',
    template: `${template}/{event-id}`,
    response,
    handle: (call) => ok(shown(call, eventOf(call), mailboxOf(call))),
  },
  {
    method: 'PATCH',
    template: `${template}/{event-id}`,
    request: 'Event',
    response,
    handle: (call) => {
      const mailbox = mailboxOf(call)
      const changed = shown(call, changeEvent(call, mailbox, eventOf(call)), mailbox)
      // The place to join may come later than the answer; a GET then has it.
      return ok(isMeetingAtOnce(call) ? changed : { ...changed, onlineMeeting: null })
    },
  },
  {
    method: 'POST',
    template: `${template}/{event-id}/cancel`,
    request: 'CancelParameters',
    handle: (call) => {
      const { comment } = call.body as { comment?: string | null }
      cancelEvent(call, mailboxOf(call), eventOf(call), comment ?? null)
      return accepted
    },
  },
  {
    method: 'DELETE',
    template: `${template}/{event-id}`,
    handle: (call) => {
      cancelEvent(call, mailboxOf(call), eventOf(call), null)
      return noContent
    },
  },
]

const properties = (event: Json) =>
  event.singleValueExtendedProperties as { id: string; value: string }[]

/** What may be asked of events. Extended properties come only when expanded by id. */
export const rules: ListRules = {
  type: 'Event',
  pageSize: 10,
  maxPageSize: 1000,
  hidden: ['singleValueExtendedProperties'],
  filters: [
    'id',
    'subject',
    'singleValueExtendedProperties',
    'iCalUId',
    'isCancelled',
    'isOrganizer',
    'start/dateTime',
    'end/dateTime',
    'createdDateTime',
    'lastModifiedDateTime',
  ],
  expand: {
    singleValueExtendedProperties: (event, options) => {
      const id = /\$filter=\s*id eq '((?:[^']|'')*)'/.exec(options)?.[1]?.replaceAll("''", "'")
      const found = properties(event).filter((property) => property.id === id)
      return found.length > 0 ? found : undefined
    },
  },
}

function shown(call: Call, event: CalendarEvent, mailbox: Mailbox): Json {
  return single(call, eventBody(call.tenant, event, mailbox, call.prefer.zone), rules)
}

/** The event in the path, as this mailbox has it. Throws a 404, also once it is cancelled. */
function eventOf(call: Call): CalendarEvent {
  const id = param(call, 'event-id')
  const mailbox = mailboxOf(call)
  const event = call.tenant.collections.events.get(id) ?? diaryEntry(mailbox, id)
  if (!event || !isInMailbox(mailbox, event))
    throw notFound('The specified object was not found in the store.', 'ErrorItemNotFound')
  return event
}
