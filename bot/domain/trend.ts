import { SCALES, type Scale } from './evaluation.ts'
import type { EvaluationResult, Scales } from './evaluation-result.ts'
import type { Rated } from './rating.ts'

/** What is rated from 1 to 5 after every meeting, in the order it is shown (requirements.md A61). */
export const RATED = ['benefit', ...SCALES] as const
export type RatedQuestion = 'benefit' | Scale

/** One round's figures; null for what too few have rated, and for what was not asked then. */
export type RatedRound = { readonly [Q in RatedQuestion]: Rated | null }

type Figures = Pick<EvaluationResult, 'answers' | 'benefitMean' | 'benefitCounts'> & {
  readonly scales?: Scales
}

/** The figures of each question, from a group's result or from a round's; null: too few answered at all. */
export const ratedRound = (figures: Figures | null): RatedRound => ({
  benefit: figures && {
    answers: figures.answers,
    mean: figures.benefitMean,
    counts: figures.benefitCounts,
  },
  track: figures?.scales?.track ?? null,
  focus: figures?.scales?.focus ?? null,
})
