import type { NewsletterMessage } from '#bot/application/messages/newsletter.ts'
import { LONGEST, MOST_SECTIONS } from '#bot/domain/newsletter.ts'
import { ofMessages } from '../state.ts'
import { LONG, prose, TAB } from '../words.ts'

const letter: NewsletterMessage = {
  card: 'newsletter',
  roundLabel: '1. møderunde 2027',
  theme: 'Ledelse *på tværs*, når borgeren har brug for flere af os',
  headings: [
    { heading: 'En retning, alle kan sige højt', points: 3 },
    { heading: 'At vi kender hinandens arbejde', points: 2 },
    { heading: 'Tid', points: 1 },
  ],
  questions: [
    'Hvad kan du genkende fra din egen hverdag?',
    'Hvad er det første, vi bør gøre anderledes her hos os?',
  ],
  tabUrl: TAB,
}

export const newsletter = {
  drawNewsletter: ofMessages<'newsletter'>({
    sent: letter,
    'no questions': { ...letter, questions: [] },
    'longest words': {
      ...letter,
      roundLabel: LONG.round,
      theme: prose(LONGEST.theme),
      headings: Array.from({ length: MOST_SECTIONS }, () => ({
        heading: prose(LONGEST.heading),
        points: 12,
      })),
      questions: [prose(LONGEST.question), prose(LONGEST.question)],
    },
  }),
}
