import type { FindingKind } from './finding.ts'

/** Who reads a text once the use case has done its work. */
export type Readers =
  | 'writer'
  | 'one-leader'
  | 'group'
  | 'chief-group'
  | 'all-leaders'
  | 'organisation'

/** Refuse: it is not done. Warn: it is done when the writer has seen the words and wants them there. */
export type Rule = 'refuse' | 'warn' | 'none'
export type Rules = Readonly<Record<FindingKind, Rule>>

const rules = (cpr: Rule, others: Rule): Rules => ({
  cpr,
  name: others,
  email: others,
  phone: others,
})
/** CPR numbers are refused everywhere: no purpose of the groups needs one (domain.md, requirements.md part D). */
const LEAVES = rules('refuse', 'refuse')
const INSIDE = rules('refuse', 'warn')
const ONLY_CPR = rules('refuse', 'none')
const NOTHING = rules('none', 'none')

export type Row = {
  /** Paths in the use case's input, or in what it passes on; a star stands for each of a list. */
  readonly fields: readonly string[]
  readonly readers: Readers
  readonly rules: Rules
  readonly because: string
}

const SUMMARY = ['what', 'why', 'willDo', 'points.*.what', 'points.*.why', 'points.*.willDo'].map(
  (field) => `content.${field}`,
)
const AGENDA = [
  'theme',
  'why',
  'opening.title',
  'points.*.text',
  'points.*.materials.*.title',
  'tasks.*.title',
  'tasks.*.text',
].map((field) => `content.${field}`)
const CONTRACT = ['content.meeting', 'content.benefit', 'content.trust', 'content.attendance']
const NEWSLETTER = [
  'title',
  'why',
  'theme',
  'themeWhy',
  'intro',
  'sections.*.heading',
  'sections.*.points',
  'toCome',
  'questions.*',
].map((field) => `content.${field}`)
const SPEAKER = 'content.opening.by'
const ADDRESS = 'content.points.*.materials.*.url'

/**
 * Every free text of the product, by the use case that takes it in or passes it on: who reads it, and what is done
 * about what is found in it. A test holds the list of inputs to the endpoints' schemas.
 */
export const WHERE = {
  saveSummary: [
    {
      fields: [...SUMMARY, 'content.toChiefGroup'],
      readers: 'writer',
      rules: ONLY_CPR,
      because: 'a draft is the host’s own until it is shared; names are shown there as a warning',
    },
  ],
  shareSummary: [
    {
      fields: [...SUMMARY, 'content.toChiefGroup'],
      readers: 'group',
      rules: INSIDE,
      because: 'the group may agree to name somebody (A52); general terms are the rule (A54)',
    },
  ],
  askRelease: [
    {
      fields: ['content.toChiefGroup'],
      readers: 'chief-group',
      rules: LEAVES,
      because: 'never what a named leader said (A51); only what the group released leaves it',
    },
    {
      fields: ['quotes.*.words'],
      readers: 'chief-group',
      rules: LEAVES,
      because: 'whose words they are stands beside them, with that leader’s own yes (A52)',
    },
  ],
  answerRelease: [
    {
      fields: ['change'],
      readers: 'group',
      rules: INSIDE,
      because: 'the group reads what is asked to be changed, and not who asks (A55)',
    },
  ],
  saveTheme: [
    {
      fields: ['title'],
      readers: 'all-leaders',
      rules: LEAVES,
      because:
        'every leader reads it in the topic bank once it has an answer; it is over what groups said',
    },
  ],
  answerTheme: [
    {
      fields: ['answer'],
      readers: 'all-leaders',
      rules: INSIDE,
      because:
        'the chief group may point to whom to ask; chiefs also sit in groups, so it asks first',
    },
  ],
  answerEvaluation: [
    {
      fields: ['good', 'missed'],
      readers: 'group',
      rules: INSIDE,
      because: 'read in the group; what names somebody is kept back when a round is pooled',
    },
  ],
  answerConcept: [
    {
      fields: ['keep', 'change'],
      readers: 'chief-group',
      rules: LEAVES,
      because: 'read by the chief group among all groups’ answers; a name there would be traced',
    },
  ],
  proposeTopic: [
    {
      fields: ['title', 'why'],
      readers: 'all-leaders',
      rules: LEAVES,
      because: 'every leader and the coordinator read the bank: it is outside every group (A50)',
    },
  ],
  answerTopic: [
    {
      fields: ['answer'],
      readers: 'all-leaders',
      rules: INSIDE,
      because:
        'the chief group may point to whom to ask; chiefs also sit in groups, so it asks first',
    },
  ],
  saveContract: [
    {
      fields: CONTRACT,
      readers: 'writer',
      rules: ONLY_CPR,
      because: 'a draft is the host’s own until it is shared with the group',
    },
  ],
  shareContract: [
    {
      fields: CONTRACT,
      readers: 'group',
      rules: INSIDE,
      because: 'about how all of them work together; a task can be somebody’s by name',
    },
  ],
  makeCommitment: [
    {
      fields: ['text'],
      readers: 'group',
      rules: INSIDE,
      because: 'read by others where its writer shares it; one’s own is only kept clear of CPR',
    },
  ],
  changeCommitment: [
    {
      fields: ['text'],
      readers: 'group',
      rules: INSIDE,
      because: 'read by others where its writer shares it; one’s own is only kept clear of CPR',
    },
  ],
  followUpCommitment: [
    {
      fields: ['went', 'hard', 'needed'],
      readers: 'group',
      rules: INSIDE,
      because:
        'of the group’s own, read by the group; of one’s own, by oneself, and only clear of CPR',
    },
  ],
  saveAgenda: [
    {
      fields: [...AGENDA, SPEAKER],
      readers: 'writer',
      rules: ONLY_CPR,
      because: 'a draft, seen by the chief group and the coordinator until it is released',
    },
    {
      fields: [ADDRESS],
      readers: 'writer',
      rules: NOTHING,
      because: 'the digits of an address mean nothing',
    },
  ],
  previewAgenda: [
    {
      fields: [...AGENDA, SPEAKER, ADDRESS],
      readers: 'writer',
      rules: NOTHING,
      because: 'drawn for the one who writes, and kept nowhere',
    },
  ],
  releaseAgenda: [
    {
      fields: AGENDA,
      readers: 'all-leaders',
      rules: INSIDE,
      because: 'not from a group; a name can be meant (a contact, a guest), and is then confirmed',
    },
    {
      fields: [SPEAKER],
      readers: 'all-leaders',
      rules: ONLY_CPR,
      because: 'a speaker’s name is its purpose',
    },
  ],
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
  saveNewsletter: [
    {
      fields: NEWSLETTER,
      readers: 'writer',
      rules: ONLY_CPR,
      because: 'a draft, seen by the chief group and the coordinator until it is sent',
    },
  ],
  sendNewsletter: [
    {
      fields: NEWSLETTER,
      readers: 'organisation',
      rules: LEAVES,
      because: 'every employee reads it: nothing in it may be traced to a person (A70)',
    },
  ],
  saveNewsletterNotes: [
    {
      fields: ['notes'],
      readers: 'writer',
      rules: ONLY_CPR,
      because: 'a leader’s own notes, which nobody else sees',
    },
  ],
  askStaff: [
    {
      fields: ['questions.*'],
      readers: 'organisation',
      rules: LEAVES,
      because: 'whoever has the link reads it, without signing in',
    },
  ],
  // Comes by the open door (bot/http/staff-door.ts), from people who are not signed in.
  answerStaffQuestion: [
    {
      fields: ['answers.*'],
      readers: 'one-leader',
      rules: INSIDE,
      because:
        'read by the leader who asks; a colleague’s name can be meant, and is then confirmed',
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
} as const satisfies Readonly<Record<string, readonly Row[]>>

/** A use case that takes in free text, or passes it on. */
export type Gate = keyof typeof WHERE
export const GATES = Object.keys(WHERE) as [Gate, ...Gate[]]
