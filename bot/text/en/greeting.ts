import type { greeting as danish } from '../da/greeting.ts'

export const greeting = {
  change: 'Change the greeting',
  title: 'Greeting to new leaders',
  lead: 'This is the first thing a new leader reads. Write it on behalf of the directors, once it is agreed.',
  words: 'Greeting',
  signedBy: 'Signed',
  signedHint: 'For example the directors, or a name',
  save: 'Save the greeting',
  cancel: 'Cancel',
  standard: 'Use the standard greeting',
  saved: 'The greeting is saved.',
  missing: 'Write a greeting, or use the standard one.',
  link: 'Welcome to new leaders',
} satisfies typeof danish
