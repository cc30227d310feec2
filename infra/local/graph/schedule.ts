import type { DateTimeTimeZone } from '@microsoft/microsoft-graph-types'
import { diaryZone } from '../municipality/diary.ts'
import { rooms } from '../municipality/rooms.ts'
import { workingHoursOf } from '../municipality/workingHours.ts'
import { type Busyness, calendarOf, type Entry, roomBookings, sameAddress } from './busyTimes.ts'
import { mailboxOf } from './mail.ts'
import { badRequest } from './refusal.ts'
import { type Answer, type Call, ok, type Route } from './route.ts'
import { findByMail } from './users.ts'
import { instantOf, wallTime } from './zones.ts'

const maxMailboxes = 100
const maxDays = 62
const minute = 60_000
/** The digits of `availabilityView`; work elsewhere counts as free. */
const digits: Record<Busyness, string> = {
  free: '0',
  workingElsewhere: '0',
  tentative: '1',
  busy: '2',
  oof: '3',
  unknown: '4',
}
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/** Free and busy. It gives the subjects too, as Exchange may: whoever asks must drop them. */
export const schedule: readonly Route[] = [
  {
    method: 'POST',
    template: '/users/{user-id}/calendar/getSchedule',
    request: 'GetScheduleParameters',
    response: 'ScheduleInformation',
    handle: getSchedule,
  },
]

type Body = {
  schedules: string[]
  startTime: DateTimeTimeZone
  endTime: DateTimeTimeZone
  availabilityViewInterval?: number | null
}

function getSchedule(call: Call): Answer {
  mailboxOf(call)
  const { schedules, startTime, endTime, availabilityViewInterval } = call.body as Body
  if (schedules.length === 0)
    throw badRequest('schedules must name at least one mailbox.', 'ErrorInvalidParameter')
  if (schedules.length > maxMailboxes)
    throw badRequest(
      `The mailbox data array contains ${schedules.length} items, more than the ${maxMailboxes} allowed.`,
      'ErrorMailboxDataArrayTooBig',
    )
  const from = instant(startTime)
  const to = instant(endTime)
  if (to <= from)
    throw badRequest(
      'The end of the time window must be after its start.',
      'ErrorInvalidTimeInterval',
    )
  if (to - from > maxDays * 24 * 60 * minute)
    throw badRequest(
      `The requested time duration specified for FreeBusyViewOptions.TimeWindow is too long. The allowed limit = ${maxDays} days; the actual limit = ${Math.ceil((to - from) / (24 * 60 * minute))} days.`,
      'ErrorTimeIntervalTooBig',
    )
  const interval = availabilityViewInterval ?? 30
  if (!Number.isInteger(interval) || interval < 5 || interval > 1440)
    throw badRequest('availabilityViewInterval must be 5 to 1440 minutes.', 'ErrorInvalidParameter')
  const value = schedules.map((address) => scheduleOf(call, address, from, to, interval * minute))
  return ok({ value })
}

function scheduleOf(call: Call, address: string, from: number, to: number, interval: number) {
  const { tenant, prefer } = call
  const user = findByMail(tenant, address)
  const room = rooms.find(({ email }) => sameAddress(email, address))
  if (!user?.accountEnabled && !room)
    return { scheduleId: address, availabilityView: '', error: unresolved }
  const entries = user
    ? calendarOf(tenant, user, from, to)
    : roomBookings(tenant, address, from, to)
  const item = ({ event, from: start, to: end, showAs }: Entry) => ({
    isPrivate: false,
    status: showAs,
    subject: event.subject,
    location: event.location ?? '',
    isMeeting: event.attendees.length > 0,
    isRecurring: false,
    isException: false,
    isReminderSet: true,
    start: { dateTime: wallTime(start, prefer.zone), timeZone: prefer.zone },
    end: { dateTime: wallTime(end, prefer.zone), timeZone: prefer.zone },
  })
  return {
    scheduleId: address,
    availabilityView: view(entries, from, to, interval),
    scheduleItems: entries.filter(({ showAs }) => showAs !== 'free').map(item),
    workingHours: workingHours(user?.id ?? address),
  }
}

const unresolved = {
  message:
    'Microsoft.Exchange.InfoWorker.Common.Availability.MailRecipientNotFoundException: Unable to resolve e-mail address to an Active Directory object.',
  responseCode: 'ErrorMailRecipientNotFound',
}

/** One digit for each slot from the start of the window: the busiest that touches it. */
function view(entries: readonly Entry[], from: number, to: number, interval: number): string {
  const slots = Array.from({ length: Math.ceil((to - from) / interval) }, () => '0')
  for (const entry of entries) {
    const digit = digits[entry.showAs]
    const first = Math.max(0, Math.floor((entry.from - from) / interval))
    const last = Math.min(slots.length, Math.ceil((entry.to - from) / interval))
    for (let slot = first; slot < last; slot++)
      if (digit > (slots[slot] ?? '0')) slots[slot] = digit
  }
  return slots.join('')
}

function workingHours(id: string) {
  const { days, from, to } = workingHoursOf(id)
  return {
    daysOfWeek: days.map((day) => weekdays[day - 1]),
    startTime: `${from}:00.0000000`,
    endTime: `${to}:00.0000000`,
    timeZone: { name: diaryZone },
  }
}

function instant({ dateTime, timeZone }: DateTimeTimeZone): number {
  return instantOf(dateTime ?? '', timeZone ?? 'UTC')
}
