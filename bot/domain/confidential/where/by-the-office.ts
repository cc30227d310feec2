import { INSIDE, NOTHING, ONLY_CPR, type Rows } from './rules.ts'

/** What the coordinator writes, and each leader about themselves. */
export const BY_THE_OFFICE = {
  planSeason: [
    {
      fields: ['label', 'rounds.*.label'],
      readers: 'all-leaders',
      rules: ONLY_CPR,
      because: 'the coordinator’s names of a year and its rounds, at most sixty characters',
    },
  ],
  publishSeasonPlan: [
    {
      fields: ['themes.*.theme', 'networks.*.name', 'networks.*.instead'],
      readers: 'all-leaders',
      rules: INSIDE,
      because:
        'not from a group; a name can be meant (a speaker, whom to turn to), and is confirmed',
    },
  ],
  saveDirectoryEntry: [
    {
      fields: ['knows'],
      readers: 'all-leaders',
      rules: ONLY_CPR,
      because: 'a leader’s own words of themselves, who stands beside them by name',
    },
  ],
  saveGreeting: [
    {
      fields: ['greeting.words', 'greeting.signedBy'],
      readers: 'all-leaders',
      rules: ONLY_CPR,
      because: 'the directors’ own words to every new leader, signed by name',
    },
  ],
  saveClosedDays: [
    {
      fields: ['ranges.*.reason'],
      readers: 'chief-group',
      rules: ONLY_CPR,
      because: 'why a day is closed to all, said by the coordinator in at most eighty characters',
    },
  ],
  saveSeminar: [
    {
      fields: [
        'plan.theme',
        'plan.place',
        'plan.programme.*.title',
        'plan.programme.*.speaker',
        'plan.questions.*.text',
      ],
      readers: 'all-leaders',
      rules: ONLY_CPR,
      because: 'the chief group’s own programme, from no group; who speaks is meant to stand there',
    },
  ],
  closeGroup: [
    {
      fields: ['reason'],
      readers: 'all-leaders',
      rules: ONLY_CPR,
      because:
        'the coordinator’s own words to those who were in the group; a name may be the reason',
    },
  ],
  erasePerson: [
    {
      fields: ['name'],
      readers: 'writer',
      rules: NOTHING,
      because: 'typed to confirm who is meant, compared, and kept nowhere',
    },
  ],
  chooseTeam: [
    { fields: ['team'], readers: 'writer', rules: NOTHING, because: 'an id that Microsoft gave' },
  ],
  previewImport: [
    {
      fields: ['fileName'],
      readers: 'writer',
      rules: NOTHING,
      because: 'the name of a file, not kept',
    },
  ],
  applyImport: [
    {
      fields: ['fileName'],
      readers: 'writer',
      rules: NOTHING,
      because: 'the name of a file, not kept',
    },
  ],
} as const satisfies Rows
