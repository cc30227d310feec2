import type { Day } from '#bot/domain/calendar.ts'
import type { NewsletterContent } from '#bot/domain/newsletter.ts'

/** What a first draft is made from. */
export type LetterFacts = {
  readonly roundLabel: string
  readonly groups: number
  readonly theme: string
  readonly themeWhy: string
  /** What the groups have passed on, a point each. */
  readonly points: readonly string[]
  readonly next: readonly {
    readonly label: string
    readonly from: Day
    readonly to: Day
    /** null: not told yet. */
    readonly theme: string | null
  }[]
}

/** The letter in the municipality's language, in the forms it goes out in. */
export type LetterPort = {
  draft(facts: LetterFacts): NewsletterContent
  mail(content: NewsletterContent): { readonly subject: string; readonly bodyHtml: string }
  /** A Word document, with the name its file should have. */
  document(
    content: NewsletterContent,
  ): Promise<{ readonly fileName: string; readonly bytes: Uint8Array }>
}
