import { ANSWERS_NEEDED, type Ballot, BENEFITS, SCALES, type Scale } from './evaluation.ts'
import { meanOf, type Rated, ratedIn } from './rating.ts'

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
  /** The same counts of what else was rated; none in a box from before it was asked. */
  readonly scaleCounts?: { readonly [S in Scale]?: readonly number[] }
}

/** Counts the box. */
export const countBox = ({ answers, answered, hosts }: Ballot): CountedBox => ({
  others: answered.filter((person) => !hosts.includes(person)).length,
  answers: answers.length,
  benefitCounts: BENEFITS.map((value) => answers.filter((each) => each.benefit === value).length),
  good: inOwnOrder(answers.map((each) => each.good)),
  missed: inOwnOrder(answers.map((each) => each.missed)),
  scaleCounts: eachScale((scale) =>
    BENEFITS.map((value) => answers.filter((each) => each[scale] === value).length),
  ),
})

/** Something of each scale, where there is something. */
export const eachScale = <Of>(
  of: (scale: Scale) => Of | null,
): { readonly [S in Scale]?: NonNullable<Of> } =>
  Object.fromEntries(
    SCALES.map((scale) => [scale, of(scale)] as const).filter(([, found]) => found !== null),
  )

/** The texts with a word in them, in alphabetical order: æ, ø, å last. */
export const inOwnOrder = (texts: readonly string[]): readonly string[] =>
  texts.filter((each) => each.trim() !== '').sort(DANISH.compare)
const DANISH = new Intl.Collator('da')

/** What the group sees after closing. */
export type EvaluationResult = Omit<CountedBox, 'others' | 'scaleCounts'> & {
  readonly benefitMean: number
  /** What else was rated, by enough; nothing in a result from before it was asked. */
  readonly scales?: Scales
}
export type Scales = { readonly [S in Scale]?: Rated }

/**
 * The result for the group; null when fewer than `ANSWERS_NEEDED` others than the host have answered: the host
 * could otherwise take their own away and read the rest.
 */
export const resultOf = ({ others, scaleCounts, ...box }: CountedBox): EvaluationResult | null => {
  if (others < ANSWERS_NEEDED) return null
  const scales = eachScale((scale) =>
    ratedIn({ counts: scaleCounts?.[scale] ?? [], hosts: box.answers - others }),
  )
  return {
    ...box,
    benefitMean: meanOf(box.benefitCounts),
    ...(Object.keys(scales).length > 0 && { scales }),
  }
}
