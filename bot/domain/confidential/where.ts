import type { FindingKind } from './finding.ts'

/** Who reads a text once the use case has done its work. */
export type Readers = 'writer' | 'group' | 'chief-group' | 'all-leaders'

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
  releaseSummary: [
    {
      fields: ['content.toChiefGroup'],
      readers: 'chief-group',
      rules: LEAVES,
      because: 'never what a named leader said (A51); only what the group released leaves it',
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
  saveClosedDays: [
    {
      fields: ['ranges.*.reason'],
      readers: 'chief-group',
      rules: ONLY_CPR,
      because: 'why a day is closed to all, said by the coordinator in at most eighty characters',
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
