import type { conceptReport as da } from '../da/concept-report.ts'
import { plural } from '../format.ts'

export const conceptReport: typeof da = {
  title: (round: string) => `Concept evaluation after ${round}`,
  heading: 'Reports',
  audience: 'The chief group and the coordinator',
  none: 'No report yet',
  noneLead: (meetings: number) =>
    `When a group has held ${meetings} meetings, its leaders are asked one by one. The report comes here when all groups have had 14 days to answer.`,
  underWay: (groups: number, closes: string) =>
    `${plural('en', groups, 'group is', 'groups are')} being asked now. The report comes after ${closes}.`,
  answered: (answers: number, asked: number, percent: number, groups: number) =>
    `${answers} of ${asked} leaders have answered (${percent}%), from ${plural('en', groups, 'group', 'groups')}.`,
  leftOut: (groups: number) =>
    `${plural('en', groups, 'group is', 'groups are')} not counted: so few have answered that their answers could otherwise be worked out.`,
  noFigures: (answers: number, groups: number) =>
    `Figures are shown when at least ${groups} groups are in them, each with answers enough (${answers} besides the host). There were not so many.`,
  noTexts: (answers: number, groups: number) =>
    `What has been written is shown when at least ${answers} from at least ${groups} groups have answered. There were not so many.`,
  highest: (question: string, mean: string) => `Highest: ${question} (${mean} of 5).`,
  lowest: (question: string, mean: string) => `Lowest: ${question} (${mean} of 5).`,
  purposes: 'The eight purposes',
  purposesLead:
    'To what degree have the meetings strengthened the purpose? 1 is not at all, 5 is to a very high degree.',
  shape: 'Content and form',
  shapeLead: 'To what degree do content and form suit the purpose?',
  question: 'Question',
  mean: 'Mean',
  spread: 'Spread',
  picture: (question: string, mean: string, counts: readonly number[]) =>
    `${question}: mean ${mean}. Answers from 1 to 5: ${counts.join(', ')}.`,
  keep: 'What we should keep',
  change: 'What we should change',
  nobodyWrote: 'Nobody has written anything here.',
  withheld: (texts: number) =>
    `${plural('en', texts, 'answer is', 'answers are')} held back because there is a name, a number or a mail address in them.`,
  order: 'The answers are in alphabetical order.',
  trust:
    'All groups are put together, and the figures do not change any more. Do not guess who wrote what.',
  print: 'Print',
  word: 'Get as Word',
  fileName: (round: string) => `Concept evaluation ${round}.docx`,
  from: (municipality: string) => `${municipality} · The cross-cutting leadership groups`,
}
