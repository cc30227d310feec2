import { ANSWERS_NEEDED, type Ballot, BENEFITS } from './evaluation.ts'

/** What a box held: numbers and words each by themselves, so that no two of one person's stand together. */
export type CountedBox = {
  /** Answers of others than the hosts: only these count towards a threshold (requirements.md E.1). */
  readonly others: number
  readonly answers: number
  /** How many chose 1, 2, 3, 4, 5. */
  readonly benefitCounts: readonly number[]
  /** In alphabetical order, which says nothing of who wrote. */
  readonly good: readonly string[]
  readonly missed: readonly string[]
}

/** Counts the box. */
export const countBox = ({ answers, answered, hosts }: Ballot): CountedBox => ({
  others: answered.filter((person) => !hosts.includes(person)).length,
  answers: answers.length,
  benefitCounts: BENEFITS.map((value) => answers.filter((each) => each.benefit === value).length),
  good: inOwnOrder(answers.map((each) => each.good)),
  missed: inOwnOrder(answers.map((each) => each.missed)),
})

/** The texts with a word in them, in alphabetical order: æ, ø, å last. */
export const inOwnOrder = (texts: readonly string[]): readonly string[] =>
  texts.filter((each) => each.trim() !== '').sort(DANISH.compare)
const DANISH = new Intl.Collator('da')

/** What the group sees after closing. */
export type EvaluationResult = Omit<CountedBox, 'others'> & { readonly benefitMean: number }

/**
 * The result for the group; null when fewer than `ANSWERS_NEEDED` others than the host have answered: the host
 * could otherwise take their own away and read the rest.
 */
export const resultOf = ({ others, ...box }: CountedBox): EvaluationResult | null =>
  others < ANSWERS_NEEDED ? null : { ...box, benefitMean: meanOf(box.benefitCounts) }

/** The mean of so many 1s, 2s, 3s, 4s and 5s; there must be one. */
export const meanOf = (counts: readonly number[]): number => {
  const answers = counts.reduce((sum, each) => sum + each, 0)
  return counts.reduce((sum, each, index) => sum + each * (index + 1), 0) / answers
}
