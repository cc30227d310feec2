import type { CalendarEvent, User } from '../tenant/model.ts'
import type { Tenant } from '../tenant/tenant.ts'
import { sameAddress } from './busyTimes.ts'
import type { Json } from './filter.ts'
import { instantOf, wallTime } from './zones.ts'

/** An event as one mailbox has it: only the organiser's copy tells who has answered what. */
export function eventBody(tenant: Tenant, event: CalendarEvent, viewer: User, zone: string): Json {
  const isOrganizer = event.organizerId === viewer.id
  const organizer = tenant.collections.users.get(event.organizerId)
  const own = event.attendees.find((one) => sameAddress(one.address, viewer.mail ?? ''))
  const changeKey = changeKeyOf(event)
  const at = (wall: string) => ({
    dateTime: wallTime(instantOf(wall, event.timeZone), zone),
    timeZone: zone,
  })
  const time = (instant: string | null) => instant ?? '0001-01-01T00:00:00Z'
  return {
    '@odata.etag': `W/"${changeKey}"`,
    id: event.id,
    createdDateTime: event.createdAt,
    lastModifiedDateTime: event.updatedAt ?? event.createdAt,
    changeKey,
    categories: [],
    transactionId: isOrganizer ? event.transactionId : null,
    originalStartTimeZone: event.timeZone,
    originalEndTimeZone: event.timeZone,
    iCalUId: `040000008200E00074C5B7101A82E008${Buffer.from(event.id).toString('hex').toUpperCase()}`,
    hasAttachments: false,
    subject: event.subject,
    bodyPreview: event.bodyHtml
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 255),
    importance: 'normal',
    sensitivity: 'normal',
    isAllDay: /T00:00/.test(event.start) && /T00:00/.test(event.end),
    isCancelled: event.cancelled,
    isOrganizer,
    isDraft: false,
    seriesMasterId: null,
    showAs: event.showAs,
    type: 'singleInstance',
    webLink: `https://outlook.office365.com/owa/?itemid=${encodeURIComponent(event.id)}&exvsurl=1&path=/calendar/item`,
    onlineMeetingUrl: null,
    isOnlineMeeting: event.isOnlineMeeting,
    onlineMeetingProvider: event.isOnlineMeeting ? 'teamsForBusiness' : 'unknown',
    onlineMeeting: event.joinUrl === null ? null : { joinUrl: event.joinUrl },
    recurrence: null,
    responseStatus: {
      response: isOrganizer ? 'organizer' : (own?.response ?? 'none'),
      time: time(own?.respondedAt ?? null),
    },
    body: { contentType: 'html', content: event.bodyHtml },
    start: at(event.start),
    end: at(event.end),
    location: { displayName: event.location ?? '' },
    locations: event.location === null ? [] : [{ displayName: event.location }],
    attendees: event.attendees.map(({ address, name, type, response, respondedAt }) => ({
      type,
      status: {
        response: isOrganizer || address === own?.address ? response : 'none',
        time: time(isOrganizer ? respondedAt : null),
      },
      emailAddress: { name, address },
    })),
    organizer: {
      emailAddress: { name: organizer?.displayName ?? '', address: organizer?.mail ?? '' },
    },
    // Shown only when expanded, and filtered on.
    singleValueExtendedProperties: isOrganizer ? event.extendedProperties : [],
  }
}

export function changeKeyOf(event: CalendarEvent): string {
  return Buffer.from(`${event.id}#${event.changeKey}`).toString('base64').slice(-24)
}
