import type { Instant } from '#bot/domain/calendar.ts'
import type { PersonId, RoundId } from '#bot/domain/ids.ts'
import type { NewsletterContent } from '#bot/domain/newsletter.ts'

// Newsletter: 026
export type NewsletterVersionRow = {
  round: RoundId
  version: number
  content: NewsletterContent
  saved_at: Instant
  saved_by: PersonId | null
  sent_at: Instant | null
  sent_by: PersonId | null
}

export type NewsletterNoteRow = { round: RoundId; person: PersonId; notes: string }
