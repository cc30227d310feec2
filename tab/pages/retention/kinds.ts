import type { Rule } from './rule.ts'

/** What belongs together on the page, by how the rules' names begin; a rule that none knows stands among the others. */
const KINDS = [
  [
    'people',
    ['leaders', 'closed-groups', 'composition', 'composing', 'wishes', 'last-regrouping', 'visits'],
  ],
  ['meetings', ['meeting', 'attendance', 'preparation']],
  ['agendas', ['agenda', 'topic']],
  ['groups', ['notes', 'released-summaries', 'release-answers', 'commitments', 'staff-questions']],
  ['evaluations', ['evaluation', 'round-evaluations', 'concept']],
  ['chiefs', ['chief', 'newsletter']],
  ['seminars', ['seminar']],
  ['others', ['']],
] as const
type Kind = (typeof KINDS)[number][0]

const kindOf = ({ rule }: Rule): Kind =>
  KINDS.find(([, begins]) => begins.some((begin) => rule.startsWith(begin)))?.[0] ?? 'others'

/** The rules by what they are about, each kind that has one. */
export const byKind = (
  rules: readonly Rule[],
): readonly { readonly kind: Kind; readonly rules: readonly Rule[] }[] =>
  KINDS.map(([kind]) => ({ kind, rules: rules.filter((rule) => kindOf(rule) === kind) })).filter(
    (each) => each.rules.length > 0,
  )
