import { addDays, dayOf, type Instant, momentAt } from './calendar.ts'
import { type AnswerRefusal, type BallotOf, BENEFITS, cast } from './evaluation.ts'
import { inOwnOrder } from './evaluation-result.ts'
import type { PersonId } from './ids.ts'
import { type Result, refuse } from './result.ts'
import { type ClosedDays, workingDayAfter } from './working-days.ts'

/** What the groups are there to strengthen: the eight purposes of the concept (requirements.md A10). */
export const PURPOSES = [
  'whole',
  'core-task',
  'coordination',
  'profession',
  'trust',
  'policy',
  'innovation',
  'belonging',
] as const
/** The purposes, and what is evaluated against them: content and form (requirements.md A63). */
export const CONCEPT_QUESTIONS = [...PURPOSES, 'content', 'form'] as const
export type ConceptQuestion = (typeof CONCEPT_QUESTIONS)[number]

/** What may be written besides: what to keep, and what to change. */
export const CONCEPT_TEXTS = ['keep', 'change'] as const
export type ConceptText = (typeof CONCEPT_TEXTS)[number]

/** Each question from 1 (not at all) to 5 (to a very high degree), and the writer's own words. */
export type ConceptAnswer = { readonly [T in ConceptText]: string } & {
  readonly ratings: { readonly [Q in ConceptQuestion]: number }
}
export type ConceptBallot = BallotOf<ConceptAnswer>

/** Puts an answer in the group's box, once a person, by the rules of every box; every question must be rated. */
export const answerConcept = (
  ballot: ConceptBallot,
  person: PersonId,
  { ratings, keep, change }: ConceptAnswer,
  now: Instant,
  chance: () => number,
): Result<ConceptBallot, AnswerRefusal | 'concept-unrated'> =>
  CONCEPT_QUESTIONS.every((question) => (BENEFITS as readonly number[]).includes(ratings[question]))
    ? cast(ballot, person, { ratings, keep, change }, [keep, change], now, chance)
    : refuse('concept-unrated')

/** What a box held: figures and words each by themselves, so that no two of one person's stand together. */
export type CountedConcept = {
  /** Answers of others than the host: only these count towards a threshold (requirements.md E.1). */
  readonly others: number
  readonly answers: number
  /** How many gave 1, 2, 3, 4, 5. */
  readonly counts: { readonly [Q in ConceptQuestion]: readonly number[] }
} & { readonly [T in ConceptText]: readonly string[] }

/** Counts the box. */
export const countConcept = ({ answers, answered, hosts }: ConceptBallot): CountedConcept => ({
  others: answered.filter((person) => !hosts.includes(person)).length,
  answers: answers.length,
  counts: eachQuestion((question) =>
    BENEFITS.map((value) => answers.filter(({ ratings }) => ratings[question] === value).length),
  ),
  keep: inOwnOrder(answers.map(({ keep }) => keep)),
  change: inOwnOrder(answers.map(({ change }) => change)),
})

/** Something of each question. */
export const eachQuestion = <Of>(
  of: (question: ConceptQuestion) => Of,
): { readonly [Q in ConceptQuestion]: Of } =>
  Object.fromEntries(CONCEPT_QUESTIONS.map((question) => [question, of(question)])) as {
    [Q in ConceptQuestion]: Of
  }

/** Content and form are evaluated after so many meetings that the group has held (requirements.md A63). */
export const MEETINGS_BEFORE_CONCEPT = 6

type Held = { readonly endsAt: Instant; readonly state: 'planned' | 'cancelled' }

/** The meetings of a group that were held by then, in their order: those that were not cancelled, and are over. */
export const heldOf = <M extends Held>(meetings: readonly M[], now: Instant): readonly M[] =>
  meetings
    .filter(({ state, endsAt }) => state === 'planned' && endsAt <= now)
    .toSorted((one, other) => (one.endsAt < other.endsAt ? -1 : 1))

/** Of a group's held meetings in their order: every sixth, after which the concept is evaluated. */
export const everySixth = <M>(held: readonly M[]): readonly M[] =>
  held.filter((_, index) => (index + 1) % MEETINGS_BEFORE_CONCEPT === 0)

const OPENS = '09:00'
const CLOSES = '16:00'
const OPEN_DAYS = 14

/** When a group is asked: from the working day after the evaluation of its sixth meeting has closed, for two weeks. */
export const conceptTimes = (evaluationClosesAt: Instant, closedDays: ClosedDays) => {
  const first = workingDayAfter(dayOf(evaluationClosesAt), closedDays)
  return { opensAt: momentAt(first, OPENS), closesAt: momentAt(addDays(first, OPEN_DAYS), CLOSES) }
}
