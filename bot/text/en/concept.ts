import type { concept as da } from '../da/concept.ts'
import { plural } from '../format.ts'

export const concept: typeof da = {
  card: {
    notification: 'What have the leadership groups led to? Answer the concept evaluation.',
    title: 'Concept evaluation',
    told: (meetings: number) =>
      `Your group has held ${meetings} meetings. Now we need to know whether the groups do what they are there for.`,
    minutes: (closes: string) => `It takes five minutes, and you can answer until ${closes}.`,
    anonymous:
      'The answers carry no name, and the chief group sees them only with all groups put together. There will be no reminder.',
    open: 'Answer the evaluation',
  },
  audience: 'Your answer carries no name',
  lead: 'After six meetings: have the leadership groups done what they are there for?',
  purposes: 'To what degree have the meetings of your group strengthened …',
  shape: 'To what degree do these suit the purpose?',
  questions: {
    whole: 'Coherence and a larger “we” in the municipality',
    'core-task': 'Leadership with an eye on the core task',
    coordination: 'Work that is coordinated and carried through across areas',
    profession: 'Leadership as a profession',
    trust: 'A culture of trust and results',
    policy: 'Contributions to policy and to carrying it out',
    innovation: 'The leaders’ combined ability to think anew',
    belonging: 'Belonging and safety among leaders',
    content: 'The content: themes, agenda and preparation',
    form: 'The form: number of meetings, their length, and how the group is composed',
  },
  choices: [
    'Not at all',
    'To a lesser degree',
    'To some degree',
    'To a high degree',
    'To a very high degree',
  ],
  choose: 'Choose an answer.',
  missing: (count: number) =>
    `${plural('en', count, 'question needs', 'questions need')} an answer. They are marked.`,
  keep: 'What should we keep?',
  change: 'What should we change?',
  skip: 'May be left out. Do not write names.',
  trustTitle: 'Who can see your answer?',
  trust: (groups: number, answers: number) =>
    `We keep that you have answered, but not together with what you answered. Nobody sees your group’s answers by themselves. The chief group and the coordinator see all groups’ answers put together when at least ${groups} groups are in it, and what you have written only when at least ${answers} have answered.`,
  once: (closes: string) => `You can answer once, until ${closes}.`,
  send: 'Send answer',
  thanksTitle: 'Thank you for your answer',
  thanks: (closes: string) =>
    `It lies in the pile without a name. When all groups’ answers have closed, on ${closes} at the earliest, the chief group gets the report.`,
  closedTitle: 'The concept evaluation is closed',
  closed:
    'Thanks to everyone who answered. The chief group gets the report and will say what comes of it.',
  noneTitle: 'No concept evaluation yet',
  none: (held: number, needed: number) =>
    `Your group is asked when you have held ${needed} meetings. You have held ${held}. Cancelled meetings do not count.`,
}
