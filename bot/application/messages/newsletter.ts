import type { GroupId, RoundId } from '#bot/domain/ids.ts'
import { pointsOf } from '#bot/domain/newsletter.ts'
import type { Tables, World } from '../ports.ts'

export type NewsletterRef = {
  readonly card: 'newsletter'
  readonly round: RoundId
  readonly group: GroupId
}

/** The letter has gone out: what it says in short, and what each leader may ask their own staff. */
export type NewsletterMessage = {
  readonly card: 'newsletter'
  readonly roundLabel: string
  readonly theme: string
  readonly headings: readonly { readonly heading: string; readonly points: number }[]
  readonly questions: readonly string[]
  readonly tabUrl: string
}

/** Null when it has not gone out, or the round is gone. */
export const readNewsletter = async (
  tables: Tables,
  world: World,
  ref: NewsletterRef,
): Promise<NewsletterMessage | null> => {
  const round = await tables.seasons.findRound(ref.round)
  const last = (await tables.newsletters.ofRound(ref.round)).at(-1)
  if (!round || !last?.sent) return null
  const { theme, sections, questions } = last.content
  return {
    card: 'newsletter',
    roundLabel: round.label,
    theme,
    headings: sections.map((section) => ({
      heading: section.heading,
      points: pointsOf(section).length,
    })),
    questions,
    tabUrl: world.link('newsletter', ref.round),
  }
}
