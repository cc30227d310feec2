import type { LetterFacts, LetterFrame, NewsletterContent } from '#bot/domain/newsletter.ts'

/** The letter in the municipality's language, in the forms it goes out in. */
export type LetterPort = {
  readonly frame: LetterFrame
  draft(facts: LetterFacts): NewsletterContent
  mail(content: NewsletterContent): { readonly subject: string; readonly bodyHtml: string }
  /** A Word document, with the name its file should have. */
  document(
    content: NewsletterContent,
  ): Promise<{ readonly fileName: string; readonly bytes: Uint8Array }>
}
