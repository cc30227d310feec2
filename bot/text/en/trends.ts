import type { trends as da } from '../da/trends.ts'
import { plural } from '../format.ts'

export const trends: typeof da = {
  audience: 'The group only',
  audienceAll: 'Together for the chief group only',
  lead: 'Benefit, direction and focus from meeting to meeting, and the words you use.',
  own: 'My group',
  all: 'All groups put together',
  none: 'No figures yet',
  noneLead: (needed: number) =>
    `Figures come after the first meeting that at least ${needed} besides the host have evaluated. The evaluation opens ten minutes before the meeting ends.`,
  noneAll: (needed: number) =>
    `Figures come when all evaluations of a round have closed and at least ${needed} besides the hosts have answered.`,
  questions: {
    benefit: 'Benefit of the meeting',
    track: 'On the right track',
    focus: 'Focus on what matters',
  },
  ends: { benefit: ['Very little', 'Very much'], other: ['Not at all', 'To a very high degree'] },
  reading:
    'The line is the mean. The larger the dot, the more have chosen the number beside it. The figures are in the table below.',
  picture: (question: string, rounds: number) =>
    `${question} over ${plural('en', rounds, 'round', 'rounds')}. The same figures are in the table below.`,
  table: (question: string) => `${question} in figures`,
  round: 'Round',
  answers: 'Answers',
  mean: 'Mean',
  tooFew: 'Too few answers',
  words: 'Words that come again',
  wordsGood: 'Under “What was good?”',
  wordsMissed: 'Under “What did we miss?”',
  wordsRule: (needed: number) =>
    `A word stands here only when at least ${needed} have used it of the same meeting, so no word is one person’s. Small words are left out, and inflections counted together.`,
  noWords: 'No words are shared by so many yet.',
  timesUsed: (answers: number) => `in ${plural('en', answers, 'answer', 'answers')}`,
  print: 'Print',
}
