import type { NewsletterGap } from '#bot/domain/newsletter.ts'
import type { Detail } from '#bot/domain/result.ts'
import { list } from '../format.ts'

const newsletterGaps: Readonly<Record<NewsletterGap, string>> = {
  title: 'overskriften',
  why: 'hvorfor I mødes',
  theme: 'temaet',
  themeWhy: 'hvorfor det tema',
  points: 'mindst ét punkt fra grupperne',
  heading: 'en overskrift over punkterne',
}

const words = (detail: Detail | undefined, key: string): readonly string[] => {
  const value = detail?.[key]
  return Array.isArray(value) ? (value as readonly string[]) : []
}

/** Why the letter to the organisation was not kept or sent, and what to do instead. */
export const newsletterRefusals = {
  'no-round-begun': () =>
    'Der er ikke holdt møder endnu. Orienteringen skrives, når en møderunde er begyndt.',
  'round-not-over': () =>
    'Der er stadig møder i runden. Send orienteringen, når alle grupper har holdt deres møde.',
  'newsletter-sent': () => 'Orienteringen er allerede sendt, så den kan ikke ændres.',
  'newsletter-own': () =>
    'Du har selv gemt den seneste udgave. Bed en anden chef om at læse og sende den.',
  'newsletter-incomplete': (detail?: Detail) =>
    `Orienteringen mangler noget, før den kan sendes: ${list(
      'da',
      words(detail, 'gaps').map((gap) => newsletterGaps[gap as NewsletterGap]),
    )}.`,
  'newsletter-names-group': (detail?: Detail) =>
    `Der står noget, som peger på en enkelt gruppe: ${list('da', words(detail, 'found'))}. Skriv det om, så ingen kan se, hvilken gruppe det kom fra.`,
}
