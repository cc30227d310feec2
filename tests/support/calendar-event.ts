import type { CalendarEvent } from '#infra/local/tenant/model.ts'

/** An event of the local Outlook with nobody in it: three hours on 20 January 2027. */
export const aCalendarEvent = (more: Partial<CalendarEvent> = {}): CalendarEvent => ({
  id: 'event-1',
  organizerId: 'organizer-1',
  subject: 'Møde',
  bodyHtml: '',
  start: '2027-01-20T09:00:00',
  end: '2027-01-20T12:00:00',
  timeZone: 'Europe/Copenhagen',
  location: null,
  attendees: [],
  isOnlineMeeting: false,
  joinUrl: null,
  showAs: 'busy',
  transactionId: null,
  extendedProperties: [],
  cancelled: false,
  cancelComment: null,
  changeKey: 1,
  createdAt: '2027-01-04T08:00:00.000Z',
  updatedAt: null,
  ...more,
})
