import type { evaluation as da } from '../da/evaluation.ts'
import { plural } from '../format.ts'

export const evaluation: typeof da = {
  title: 'Evaluation of the meeting',
  notification: (round: string) => `Evaluation: ${round}. It takes a minute.`,
  intro: 'Three numbers and two questions. It takes a minute.',
  anonymous: (needed: number, closes: string) =>
    `Your answer is anonymous: nobody can see who wrote what, not even the host. The group sees the answers together when the evaluation closes on ${closes}, if at least ${needed} besides the host have answered.`,
  pooled: (answers: number, groups: number) =>
    `When the round is over, the chief group and the coordinator see all groups’ answers put together, never those of your group by themselves. They see what you have written only if at least ${answers} from at least ${groups} groups have answered.`,
  once: 'You can answer once. Do not write names of people.',
  good: 'What was good today?',
  missed: 'What did we miss today?',
  benefit: 'How much did you get out of the meeting?',
  benefits: ['1 – Very little', '2 – Little', '3 – Something', '4 – Much', '5 – Very much'],
  scales: {
    track: 'Is the group on the right track?',
    focus: 'Did we keep our focus on what matters?',
  },
  scaleChoices: [
    '1 – Not at all',
    '2 – To a lesser degree',
    '3 – To some degree',
    '4 – To a high degree',
    '5 – To a very high degree',
  ],
  chooseScale: 'Choose, or leave out',
  chooseBenefit: 'Choose a number from 1 to 5.',
  tooLong: (most: number) => `Write at most ${most} characters.`,
  send: 'Send answer',
  closed: 'The evaluation is closed. Thanks to everyone who answered.',
  thanks: {
    title: 'Thank you for your answer',
    told: (closes: string) =>
      `Your answer lies in the pile without a name. The group sees the result when the evaluation closes on ${closes}.`,
  },
  result: {
    notification: (round: string) => `Result of the evaluation: ${round}`,
    title: (round: string) => `Result of the evaluation: ${round}`,
    answers: (count: number) => plural('en', count, 'has answered', 'have answered'),
    mean: 'Mean benefit',
    outOfFive: (mean: string) => `${mean} of 5`,
    scales: { track: 'On the right track', focus: 'Focus on what matters' },
    counts: 'Benefit by answer',
    good: 'What was good',
    missed: 'What we missed',
    nobodyWrote: 'Nobody has written anything here.',
    inPart: 'Much has been written, so only the beginning of each answer is shown here.',
    readAll: 'Read all answers',
    tooFew: (needed: number) =>
      `Fewer than ${needed} besides the host have answered, so the answers are not shown. Talk briefly about the meeting the next time you meet instead.`,
    order:
      'The answers are in alphabetical order, so that their order says nothing of who wrote them.',
  },
  page: {
    title: 'Evaluation',
    audience: 'The group only',
    audiencePooled: 'The group (the chief group only all together)',
    none: 'No evaluation yet',
    noneLead:
      'The evaluation opens ten minutes before the meeting ends. You get a card in the group’s room in Teams.',
    notOpen: 'The evaluation is not open yet',
    notOpenLead: 'It opens ten minutes before the meeting ends.',
    answered: 'You have answered',
    waiting: (closes: string) =>
      `The result is shown here when the evaluation closes on ${closes}.`,
    choose: 'Meeting',
    people: (count: number) => plural('en', count, 'answer', 'answers'),
  },
}
