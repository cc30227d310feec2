import type { NewsletterGap } from '#bot/domain/newsletter.ts'
import type { Detail } from '#bot/domain/result.ts'
import { list } from '../format.ts'

const newsletterGaps: Readonly<Record<NewsletterGap, string>> = {
  title: 'the title',
  why: 'why you meet',
  theme: 'the theme',
  themeWhy: 'why that theme',
  points: 'at least one point from the groups',
  heading: 'a heading above the points',
}

const words = (detail: Detail | undefined, key: string): readonly string[] => {
  const value = detail?.[key]
  return Array.isArray(value) ? (value as readonly string[]) : []
}

/** Why the letter to the organisation was not kept or sent, and what to do instead. */
export const newsletterRefusals = {
  'no-round-begun': () =>
    'No meetings have been held yet. The letter is written once a round has begun.',
  'round-not-over': () =>
    'There are meetings left in the round. Send the letter when all groups have met.',
  'newsletter-sent': () => 'The letter has been sent, so it cannot be changed.',
  'newsletter-own': () =>
    'You saved the latest version yourself. Ask another chief to read and send it.',
  'newsletter-incomplete': (detail?: Detail) =>
    `Something is missing before the letter can be sent: ${list(
      'en',
      words(detail, 'gaps').map((gap) => newsletterGaps[gap as NewsletterGap]),
    )}.`,
  'newsletter-names-group': (detail?: Detail) =>
    `Something points to a single group: ${list('en', words(detail, 'found'))}. Rewrite it so that nobody can tell which group it came from.`,
}
