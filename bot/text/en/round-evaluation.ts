import type { roundEvaluation as da } from '../da/round-evaluation.ts'
import { plural } from '../format.ts'

export const roundEvaluation: typeof da = {
  title: 'Evaluation of the meetings, all groups together',
  answersFrom: (answers: number, groups: number) =>
    `${plural('en', answers, 'answer', 'answers')} from ${plural('en', groups, 'group', 'groups')}`,
  leftOut: (groups: number) =>
    `${plural('en', groups, 'group is', 'groups are')} not counted: so few have answered that their answers could be worked out.`,
  noFigures: (groups: number, answers: number) =>
    `The numbers are shown when at least ${groups} groups can be put together, with enough answers in each (${answers} besides the host’s). This round did not get so many.`,
  noTexts: (answers: number, groups: number) =>
    `What was written is shown when at least ${answers} from at least ${groups} groups have answered. This round did not get so many.`,
  withheld: (texts: number) =>
    `${plural('en', texts, 'answer is', 'answers are')} kept back because there is a name, a number or an e-mail address in it.`,
  trust:
    'The numbers do not change any more. The groups knew before they answered that you get them together. Do not guess who wrote what.',
}
