import { diaryOf } from '../municipality/diary.ts'
import type { CalendarEvent, User } from '../tenant/model.ts'
import type { Tenant } from '../tenant/tenant.ts'
import { instantOf, wallTime } from './zones.ts'

export type Busyness = CalendarEvent['showAs']

/** An entry of one calendar, as its owner sees it. `from` and `to` are milliseconds since 1970. */
export type Entry = {
  readonly event: CalendarEvent
  readonly from: number
  readonly to: number
  readonly showAs: Busyness
}

const dayLength = 86_400_000

/**
 * Everything in a person's calendar that touches the time: what the tenant holds (organised or
 * invited to) and the diary that each settled person has.
 */
export function calendarOf(tenant: Tenant, user: User, from: number, to: number): Entry[] {
  const stored = storedFor(tenant, user.mail ?? '', user.id)
  // A day more on each side, as the diary's days are Danish ones.
  const day = (instant: number) => wallTime(instant, 'UTC').slice(0, 10)
  const diary = diaryOf(user, day(from - dayLength), day(to + dayLength)).map((event) =>
    entry(event, event.showAs),
  )
  return touching([...stored, ...diary], from, to)
}

/** What a room is booked for. */
export function roomBookings(tenant: Tenant, address: string, from: number, to: number): Entry[] {
  return touching(storedFor(tenant, address, null), from, to)
}

function storedFor(tenant: Tenant, address: string, userId: string | null): Entry[] {
  return tenant.collections.events.all().flatMap((event) => {
    if (event.cancelled) return []
    if (userId !== null && event.organizerId === userId) return [entry(event, event.showAs)]
    const invited = event.attendees.find((one) => sameAddress(one.address, address))
    if (!invited || invited.response === 'declined') return []
    // Outlook holds the time of an invitation that has not been answered as tentative.
    const isSure = invited.response === 'accepted' || event.showAs === 'free'
    return [entry(event, isSure ? event.showAs : 'tentative')]
  })
}

export function sameAddress(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

function entry(event: CalendarEvent, showAs: Busyness): Entry {
  const { start, end, timeZone } = event
  return { event, from: instantOf(start, timeZone), to: instantOf(end, timeZone), showAs }
}

function touching(entries: readonly Entry[], from: number, to: number): Entry[] {
  return entries
    .filter((each) => each.from < to && each.to > from)
    .sort((a, b) => a.from - b.from || a.to - b.to)
}
