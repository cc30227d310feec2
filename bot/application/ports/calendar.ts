import type { Day, Instant } from '#bot/domain/calendar.ts'
import type { EntraId } from '#bot/domain/ids.ts'

/** How a stretch of someone's day is taken. Never with a subject: those are dropped at the door (graph.md section 8 item 6). */
export type BusyStretch = {
  readonly from: Instant
  readonly to: Instant
  readonly kind: 'tentative' | 'busy' | 'away'
}

export type FreeBusy = {
  readonly email: string
  /** false: Exchange could not say (no mailbox, no permission); not the same as free. */
  readonly known: boolean
  readonly busy: readonly BusyStretch[]
}

export type CalendarEventRequest = {
  /** Natural key; becomes transactionId and the extended property that finds the event again. */
  readonly key: string
  readonly subject: string
  readonly bodyHtml: string
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly attendees: readonly Invited[]
  /** As somebody wrote it in Outlook. */
  readonly location?: string | null
  /** Nobody meets online: there is no link to an online meeting. */
  readonly isInPerson?: boolean
}

/** Left out: a person whose presence is needed. */
export type Invited = {
  readonly email: string
  readonly name: string
  readonly as?: 'optional' | 'room'
}

export type CalendarPort = {
  /** Free and busy for each address, from the first to the last day, both included. */
  freeBusy(emails: readonly string[], from: Day, to: Day): Promise<readonly FreeBusy[]>
  /** The calendar of who organises: a leader's own, or with null that of the one mailbox for all. */
  of(organizer: EntraId | null): EventPort
}

/** The events that one person organises. Who calls people to a meeting can never be changed in Outlook. */
export type EventPort = {
  /** The event with this key, or null; `in-person`: one without an online meeting, which it is not given either. */
  find(
    key: string,
    as?: 'in-person',
  ): Promise<{ readonly eventId: string; readonly joinUrl: string | null } | null>
  /** Books one Outlook event with an online meeting; the same key never books twice. */
  book(
    event: CalendarEventRequest,
  ): Promise<{ readonly eventId: string; readonly joinUrl: string | null }>
  /**
   * Writes to all attendees, once: an event that is there already is left alone. Without a place it stays where
   * somebody wrote that it is.
   */
  move(eventId: string, startsAt: Instant, endsAt: Instant, place?: string): Promise<void>
  /**
   * Writes to those who come or go, and to nobody else. Of those there, only who is among `ours` can go: a room
   * or a guest that somebody asked along in Outlook stays.
   */
  setAttendees(
    eventId: string,
    attendees: CalendarEventRequest['attendees'],
    ours: readonly string[],
  ): Promise<void>
  /** Cancelling what is already gone is fine; that its mailbox is gone is not. */
  cancel(eventId: string, comment: string): Promise<void>
  /** The event as it is now, whoever changed it; null once it was cancelled or deleted. */
  read(eventId: string): Promise<EventNow | null>
}

export type EventNow = {
  readonly location: string | null
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly replies: readonly {
    readonly email: string
    readonly name: string
    readonly as?: Invited['as']
    readonly reply: 'none' | 'accepted' | 'tentative' | 'declined'
  }[]
}
