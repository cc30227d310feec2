import type { PersonId, RoundId } from '#bot/domain/ids.ts'
import type { NewsletterVersion } from '#bot/domain/newsletter.ts'

export type NewsletterTable = {
  /** The versions of a round's letter, oldest first. */
  ofRound(round: RoundId): Promise<readonly NewsletterVersion[]>
  /** The letters that went out, newest first. */
  sent(): Promise<readonly NewsletterVersion[]>
  /** Keeps one more version, and of the earlier ones only the newest so many. */
  add(version: NewsletterVersion, keep: number): Promise<void>
  /** Keeps the version that went out, and forgets the drafts before it. */
  saveSent(version: NewsletterVersion): Promise<void>
  /** One leader's own notes; empty where there are none. */
  notes(round: RoundId, person: PersonId): Promise<string>
  saveNotes(round: RoundId, person: PersonId, notes: string): Promise<void>
}
