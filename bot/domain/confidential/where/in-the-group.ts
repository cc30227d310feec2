import { INSIDE, LEAVES, ONLY_CPR, type Rows } from './rules.ts'

const SUMMARY = ['what', 'why', 'willDo', 'points.*.what', 'points.*.why', 'points.*.willDo'].map(
  (field) => `content.${field}`,
)
const CONTRACT = ['content.meeting', 'content.benefit', 'content.trust', 'content.attendance']

/** What is written in a group and about it: summary, release, evaluation, contract, commitments. */
export const IN_THE_GROUP = {
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
} as const satisfies Rows
