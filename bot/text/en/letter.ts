import type { ThemeStatus } from '#bot/domain/chief-table.ts'
import type { LetterFacts, LetterTheme } from '#bot/domain/newsletter.ts'
import { list, longDay, plural } from '../format.ts'

type Next = LetterFacts['next'][number]
type Told = NonNullable<LetterTheme['told']>

/** What the chief group has said about a theme, as it begins a line. */
const answered: Readonly<Record<ThemeStatus, string>> = {
  new: 'The chief group answers',
  'in-discussion': 'The chief group is discussing it',
  decided: 'The chief group has decided',
  'passed-on': 'The chief group has passed it on to the directors or the politicians',
  declined: 'The chief group will not take it further',
}

const when = ({ label, from, to }: Next): string =>
  from === to
    ? `${label}: ${longDay('en', from)}`
    : `${label}: from ${longDay('en', from)} to ${longDay('en', to)}`

/** The letter to the organisation: what a first draft says, and what stands around the chief group's own words. */
export const letter = {
  to: 'To the organisation',
  title: (round: string) => `From the leadership groups’ meetings: ${round}`,
  why: (municipality: string, groups: number) =>
    `Every leader in ${municipality} has a seat in one of ${groups} cross-cutting leadership groups. Each group has leaders from different areas and levels, and the groups meet three times a year. We do so because citizens and businesses should meet one municipality, and because we lead better when we know each other’s work.\n\nThe chief group sets the agenda, and it is the same for all groups. What is said in a group stays in the group. Each group agrees on what it will pass on, and that is what you can read about here.`,
  intro:
    'This is what the groups have pointed to above all. It is written together across the groups and tells nothing of who said what:',
  heading: (number: number) =>
    number === 1 ? 'What the groups point to' : `What the groups point to (${number})`,
  rest: (number: number) =>
    number === 1 ? 'The groups also point to' : `The groups also point to (${number})`,
  answer: ({ status, answer }: Told) =>
    answer === null ? 'The chief group is discussing it.' : `${answered[status]}: ${answer}`,
  toCome: (next: readonly Next[]) => {
    if (next.length === 0) return 'The dates of the next meetings will come later.'
    const themes = next.flatMap(({ theme }) => (theme ? [`“${theme}”`] : []))
    return [
      'The groups meet again:',
      ...next.map(when),
      ...(themes.length > 0
        ? [`Among the themes to come: ${list('en', themes)}.`]
        : ['We will tell the themes when the agenda is ready.']),
    ].join('\n')
  },
  questions: [
    'What do you recognise from your own working day?',
    'What is the first thing that we should do differently here?',
  ],
  whyHeading: 'Why we meet across',
  themeHeading: (theme: string) => `The theme was “${theme}”`,
  toComeHeading: 'What happens next',
  yourLeader:
    'Your leader will tell you what they take from it, and what it means where you work. Do ask.',
  greeting: 'With kind regards from',
  signed: 'The chief group',
  fileName: (title: string) => `${title}.docx`,
  card: {
    notification: (round: string) => `The letter about ${round} has been sent`,
    title: 'Tell your own staff',
    lead: (round: string) =>
      `The chief group has sent a letter to the organisation about ${round}. Now it is your turn: tell your staff what you took from it, and what it means where you work.`,
    theme: 'Theme',
    says: 'What it says',
    points: (count: number) => plural('en', count, 'point', 'points'),
    questions: 'Two questions to ask them',
    open: 'Read it, and write your notes',
    alone: 'Your notes are your own. Nobody else can see them.',
  },
}
