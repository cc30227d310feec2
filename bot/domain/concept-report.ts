import {
  CONCEPT_QUESTIONS,
  type ConceptQuestion,
  type CountedConcept,
  eachQuestion,
} from './concept.ts'
import type { Names } from './confidential/names/directory.ts'
import { inOwnOrder } from './evaluation-result.ts'
import { type Rated, ratedTogether } from './rating.ts'
import { areTextsShown, namesNobody, pooledOf } from './round-evaluation.ts'

/** What all groups that were asked in one round say of the concept together, never one by itself. */
export type ConceptReport = {
  /** How many were asked, in all groups. */
  readonly asked: number
  /** Groups whose answers are in it. */
  readonly groups: number
  /** Groups that have answered, but too few, and could be worked out if they were in it. */
  readonly groupsLeftOut: number
  /** null: too few answers, or from fewer than three groups. */
  readonly figures: {
    readonly answers: number
    readonly questions: { readonly [Q in ConceptQuestion]: Rated }
  } | null
  /** null: fewer than ten answers, or from fewer than three groups. */
  readonly texts: {
    readonly keep: readonly string[]
    readonly change: readonly string[]
    /** How many are kept back because they name somebody. */
    readonly withheld: number
  } | null
}

/** One group's box, how many were asked there, and who might be named in it. */
export type ConceptBox = {
  readonly box: CountedConcept
  readonly asked: number
  readonly names: Names
}

/** Pools the boxes by the rules of a round's evaluations. */
export const poolConcept = (groups: readonly ConceptBox[]): ConceptReport => {
  const answering = groups.filter(({ box }) => box.answers > 0)
  const pooled = pooledOf(answering, ({ box }) => box.others)
  return {
    asked: groups.reduce((sum, { asked }) => sum + asked, 0),
    groups: pooled.length,
    groupsLeftOut: answering.length - pooled.length,
    figures: pooled.length > 0 ? figuresOf(pooled) : null,
    texts: areTextsShown(pooled) ? textsOf(pooled) : null,
  }
}

const figuresOf = (groups: readonly ConceptBox[]) => ({
  answers: groups.reduce((sum, { box }) => sum + box.answers, 0),
  questions: eachQuestion((question) =>
    ratedTogether(groups.map(({ box }) => box.counts[question])),
  ),
})

const textsOf = (groups: readonly ConceptBox[]) => {
  const of = (question: 'keep' | 'change') => {
    const all = groups.flatMap(({ box, names }) =>
      box[question].map((text) => ({ text, mayLeave: namesNobody(text, names) })),
    )
    const kept = inOwnOrder(all.filter(({ mayLeave }) => mayLeave).map(({ text }) => text))
    return { kept, withheld: all.length - kept.length }
  }
  const [keep, change] = [of('keep'), of('change')]
  return { keep: keep.kept, change: change.kept, withheld: keep.withheld + change.withheld }
}

/** The questions from the one that was rated highest to the lowest; of two alike, the first in the concept. */
export const fromHighest = (
  questions: NonNullable<ConceptReport['figures']>['questions'],
): readonly ConceptQuestion[] =>
  CONCEPT_QUESTIONS.toSorted((one, other) => questions[other].mean - questions[one].mean)
