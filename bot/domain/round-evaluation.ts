import { findConfidential } from './confidential/find.ts'
import type { Names } from './confidential/names/directory.ts'
import { ANSWERS_NEEDED, BENEFITS } from './evaluation.ts'
import { type CountedBox, eachScale, inOwnOrder, type Scales } from './evaluation-result.ts'
import { meanOf, othersAmong, type Rated, type RatedBox, ratedTogether } from './rating.ts'

/** Free text leaves a group only among others', from so many answers (requirements.md E.1). */
export const ANSWERS_FOR_TEXTS = 10
/** So many groups are put together, or none is shown: of two, each chief could take their own away and have the other by itself. */
export const GROUPS_TOGETHER = 3

/** What the chief group sees of a round's evaluations: all groups together, never one by itself. */
export type RoundEvaluation = {
  /** Groups whose answers are in it. */
  readonly groups: number
  /** Groups that have answered, but too few, and could be worked out if they were in it. */
  readonly groupsLeftOut: number
  /** null: fewer than three groups whose answers may be put together. */
  readonly figures: {
    readonly answers: number
    readonly benefitMean: number
    readonly benefitCounts: readonly number[]
    /** What else was rated, by enough; nothing in a round from before it was asked. */
    readonly scales?: Scales
  } | null
  /** null: fewer than ten answers, or from fewer than three groups. */
  readonly texts: {
    readonly good: readonly string[]
    readonly missed: readonly string[]
    /** How many are kept back because they name somebody. */
    readonly withheld: number
  } | null
}

/** One group's box, and who might be named in it. */
export type GroupBox = { readonly box: CountedBox; readonly names: Names }

/**
 * Pools a round. Each group of five or more has seen its own result, and a chief sits in one of them, so whoever
 * takes the known away from the total is left with the small groups' answers. These are therefore in the total
 * only when they are five or more together. To hide a sibling in their stead, as statistics offices do, would
 * hide nothing from those who sit in it. A pool of fewer than three groups is empty.
 */
export const pooledOf = <Group>(
  answering: readonly Group[],
  othersOf: (group: Group) => number,
): readonly Group[] => {
  const small = answering.filter((each) => othersOf(each) < ANSWERS_NEEDED)
  const isSmallIn = small.reduce((sum, each) => sum + othersOf(each), 0) >= ANSWERS_NEEDED
  const pooled = isSmallIn
    ? answering
    : answering.filter((each) => othersOf(each) >= ANSWERS_NEEDED)
  return pooled.length >= GROUPS_TOGETHER ? pooled : []
}

/** What a round's groups say together. */
export const poolRound = (groups: readonly GroupBox[]): RoundEvaluation => {
  const answering = groups.filter(({ box }) => box.answers > 0)
  const pooled = pooledOf(answering, ({ box }) => box.others)
  return {
    groups: pooled.length,
    groupsLeftOut: answering.length - pooled.length,
    figures: pooled.length === 0 ? null : figuresOf(pooled),
    texts: areTextsShown(pooled) ? textsOf(pooled) : null,
  }
}

const othersIn = (groups: readonly { readonly box: Pick<CountedBox, 'others'> }[]) =>
  groups.reduce((sum, { box }) => sum + box.others, 0)

const figuresOf = (groups: readonly GroupBox[]) => {
  const benefitCounts = BENEFITS.map((_, index) =>
    groups.reduce((sum, { box }) => sum + (box.benefitCounts[index] ?? 0), 0),
  )
  return {
    answers: groups.reduce((sum, { box }) => sum + box.answers, 0),
    benefitMean: meanOf(benefitCounts),
    benefitCounts,
    ...scalesOf(groups),
  }
}

const scalesOf = (groups: readonly GroupBox[]): { readonly scales?: Scales } => {
  const scales = eachScale((scale) =>
    poolRatings(
      groups.map(({ box }) => ({
        counts: box.scaleCounts?.[scale] ?? [],
        hosts: box.answers - box.others,
      })),
    ),
  )
  return Object.keys(scales).length > 0 ? { scales } : {}
}

/** The ratings of all groups together, by the rule of the round; null when none may be shown. */
export const poolRatings = (boxes: readonly RatedBox[]): Rated | null => {
  const rated = boxes.filter(({ counts }) => counts.some((count) => count > 0))
  const pooled = pooledOf(rated, othersAmong)
  return pooled.length === 0 ? null : ratedTogether(pooled.map(({ counts }) => counts))
}

/** Whether so many have answered, out of so many groups, that what they wrote may be read. */
export const areTextsShown = (
  groups: readonly { readonly box: Pick<CountedBox, 'others'> }[],
): boolean =>
  othersIn(groups) >= ANSWERS_FOR_TEXTS &&
  groups.filter(({ box }) => box.others > 0).length >= GROUPS_TOGETHER

const textsOf = (groups: readonly GroupBox[]) => {
  const [good, missed] = (['good', 'missed'] as const).map((question) => {
    const all = groups.flatMap(({ box, names }) =>
      box[question].map((text) => ({ text, mayLeave: namesNobody(text, names) })),
    )
    const kept = inOwnOrder(all.filter((each) => each.mayLeave).map((each) => each.text))
    return { kept, withheld: all.length - kept.length }
  }) as [Kept, Kept]
  return { good: good.kept, missed: missed.kept, withheld: good.withheld + missed.withheld }
}
type Kept = { readonly kept: readonly string[]; readonly withheld: number }

/** Whether a text may be put among others’: nobody is named in it, and no number or address stands in it. */
export const namesNobody = (text: string, names: Names): boolean =>
  findConfidential(text, names).length === 0
