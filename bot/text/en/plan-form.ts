import type { planForm as danish } from '../da/plan-form.ts'
import { plural } from '../format.ts'

export const planForm = {
  write: 'Write themes',
  rewrite: 'Change the plan',
  title: 'Themes for the year',
  lead: 'Write a short theme for the rounds you have decided on. The rest can wait. Once an agenda is released, its theme is the one shown.',
  theme: (round: string) => `Theme for ${round}`,
  networks: 'Networks that end',
  networksLead:
    'Name the voluntary networks that the groups take the place of. Leaders read it in the plan; they get no further message.',
  name: 'Name of the network',
  endsOn: 'Ends on',
  instead: 'What comes instead',
  insteadHint: 'May be empty',
  add: 'Add a network',
  remove: (name: string) => (name === '' ? 'Remove the network' : `Remove ${name}`),
  removed: (name: string) => (name === '' ? 'The network is removed.' : `${name} is removed.`),
  nameMissing: 'Write the name of the network, or remove it.',
  dayMissing: 'Choose the day on which the network ends.',
  publish: 'Publish the plan',
  publishAgain: 'Publish the change',
  confirmTitle: 'Publish the plan to all leaders?',
  confirm:
    'The plan comes as one card in each group’s room. If you change it later, the card changes.',
  confirmAgain: 'The card in each group’s room is changed. Leaders get no new message.',
  cancel: 'Cancel',
  told: (groups: number) =>
    `The plan has been published to ${plural('en', groups, 'group', 'groups')}.`,
} satisfies typeof danish
