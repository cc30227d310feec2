import type { PersonId, SeasonId } from '#bot/domain/ids.ts'
import type { SeminarGuest } from '#bot/domain/seminar/guests.ts'
import type { Seating } from '#bot/domain/seminar/tables.ts'
import type { Seminar } from '#bot/domain/seminar.ts'

/** One of the events in Outlook by which people are called to a seminar. */
export type SeminarEvent = {
  /** The seminar's calling it belongs to, and its number there, from 1: its natural key. */
  readonly calling: number
  readonly number: number
  readonly eventId: string
  /** The seminar's revision that it shows. */
  readonly revision: number
}

/** Seminars, one a season at most; who is called to them, and who sits where. */
export type SeminarTable = {
  all(): Promise<readonly Seminar[]>
  /** Locks the year until the transaction ends, also before there is a seminar in it; false where there is no such year. */
  lock(season: SeasonId): Promise<boolean>
  find(season: SeasonId): Promise<Seminar | null>
  save(seminar: Seminar): Promise<void>
  events(season: SeasonId): Promise<readonly SeminarEvent[]>
  saveEvent(season: SeasonId, event: SeminarEvent): Promise<void>
  guests(season: SeasonId): Promise<readonly SeminarGuest[]>
  /** Replaces them all. */
  saveGuests(season: SeasonId, guests: readonly SeminarGuest[]): Promise<void>
  /** Keeps an answer of one who is called; nothing where they are not. */
  saveReply(season: SeasonId, person: PersonId, reply: SeminarGuest['reply']): Promise<void>
  /** Empty before tables are laid. */
  seating(season: SeasonId): Promise<Seating>
  /** Replaces all tables of the day. */
  saveSeating(season: SeasonId, seating: Seating): Promise<void>
}
