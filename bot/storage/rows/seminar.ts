import type { Day, Instant } from '#bot/domain/calendar.ts'
import type { PersonId, SeasonId } from '#bot/domain/ids.ts'
import type { SeminarReply } from '#bot/domain/seminar/guests.ts'
import type { Seminar } from '#bot/domain/seminar.ts'

// Seminar: 032
export type SeminarRow = {
  season: SeasonId
  theme: string
  place: string
  day: Day | null
  programme: Seminar['programme']
  questions: Seminar['questions']
  state: Seminar['state']
  version: number
  saved_at: Instant
  calling: number
  revision: number
  /** When it ends, by day and programme; null while they are not written. */
  ends_at: Instant | null
  question: string | null
  since: Instant | null
  spent: Seminar['run']['spent']
}

export type SeminarEventRow = {
  season: SeasonId
  calling: number
  number: number
  event_id: string
  revision: number
}

export type SeminarGuestRow = {
  season: SeasonId
  person: PersonId
  event: number | null
  reply: SeminarReply
}

export type SeminarSeatRow = {
  season: SeasonId
  laying: number
  table_number: number
  person: PersonId
}
