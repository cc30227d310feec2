import type { released as da } from '../da/released.ts'
import { plural } from '../format.ts'

export const released: typeof da = {
  passedOn: (count: number) =>
    plural('en', count, 'group has passed something on', 'groups have passed something on'),
  order: 'The points are in alphabetical order and always word for word.',
  print: 'Print',
  trust:
    'These are the groups’ joint words, not any one person’s. Refer to them in general terms, and do not ask a group who said what.',
  points: (count: number) => plural('en', count, 'point', 'points'),
  loose: 'Not gathered yet',
  looseHint:
    'Drag a point onto a theme, or choose the theme on the point. New theme gives it one of its own.',
  allGathered: 'All points are gathered under a theme.',
  moveTo: 'Theme',
  noTheme: 'No theme',
  suggestion: (theme: string) => `Resembles “${theme}”`,
  placeThere: 'Put it there',
  newTheme: 'New theme',
  title: 'Name of the theme',
  save: 'Save',
  cancel: 'Cancel',
  rename: 'Rename',
  remove: 'Remove theme',
  removeTitle: (theme: string) => `Remove “${theme}”?`,
  removeLead: 'The points stay, but are no longer gathered, and the answer is deleted.',
  empty: 'There are no points here. Drag one here, or remove the theme.',
  emptyAndTold: 'There are no points here. Drag one here.',
  status: 'Status',
  answer: 'Answer to the groups',
  answerHint: 'Every leader can read the answer in the topic bank. Write in general terms.',
  saveAnswer: 'Save answer',
  answerAnyway: 'Save anyway',
  answerSaved: 'The answer is saved. The groups get it when you send.',
  isTold: 'Sent to the groups',
  notTold: 'Not sent yet',
  tell: 'Send answers to the groups',
  untold: (count: number) =>
    plural('en', count, 'answer has not been sent.', 'answers have not been sent.'),
  tellTitle: 'Send answers to the groups?',
  tellLead:
    'Every group that met in the round gets one post in its room with the new answers, which also stand in the topic bank. A sent answer can be changed, but not removed.',
  told: (themes: number, groups: number) =>
    `${plural('en', themes, 'answer was sent', 'answers were sent')} to ${plural('en', groups, 'group', 'groups')}.`,
  fromGroup: (group: string) => `From ${group}`,
  quoteOf: (name: string) => `The words of ${name}`,
  prepared: (percent: number) => `About ${percent} % had ticked all of the preparation.`,
  movedOut: 'The point is no longer under a theme.',
  moved: (theme: string) => `The point is now under ${theme}.`,
}
