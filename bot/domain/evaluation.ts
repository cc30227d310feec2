import type { Instant } from './calendar.ts'
import { findCpr } from './cpr.ts'
import type { GroupId, MeetingId, PersonId, RoundId } from './ids.ts'
import { accept, type Result, refuse } from './result.ts'

/** Three measured questions: the two of the concept, and the benefit (requirements.md A60, A61). */
export type EvaluationAnswer = {
  readonly good: string
  readonly missed: string
  /** 1 (little) to 5 (much). */
  readonly benefit: number
}

export const BENEFITS = [1, 2, 3, 4, 5] as const
export const LONGEST_ANSWER = 600

/** Numbers and words are shown to the group from this many answers (design.md section 5). */
export const ANSWERS_NEEDED = 5

/**
 * The ballot box of one meeting: answers in no order and without person or time, beside the sorted list
 * of who has answered. Nothing ties the two together (design.md section 5).
 */
export type Ballot = {
  readonly meeting: MeetingId
  readonly round: RoundId
  readonly group: GroupId
  readonly opensAt: Instant
  readonly closesAt: Instant
  readonly answers: readonly EvaluationAnswer[]
  readonly answered: readonly PersonId[]
}

/** An empty ballot box. */
export const openBallot = (
  meeting: { readonly id: MeetingId; readonly round: RoundId; readonly group: GroupId },
  opensAt: Instant,
  closesAt: Instant,
): Ballot => ({
  meeting: meeting.id,
  round: meeting.round,
  group: meeting.group,
  opensAt,
  closesAt,
  answers: [],
  answered: [],
})

export type BallotState = 'not-open' | 'open' | 'closed'

export const stateAt = (
  ballot: Pick<Ballot, 'opensAt' | 'closesAt'>,
  now: Instant,
): BallotState => {
  if (now < ballot.opensAt) return 'not-open'
  return now < ballot.closesAt ? 'open' : 'closed'
}

export type AnswerRefusal =
  | 'evaluation-not-open'
  | 'evaluation-closed'
  | 'already-answered'
  | 'answer-too-long'
  | 'contains-cpr'

/**
 * Puts an answer in the box, once a person. `chance` in [0, 1) shuffles the whole box each time, so that
 * neither place nor order says whose answer is whose.
 */
export const answer = (
  ballot: Ballot,
  person: PersonId,
  given: EvaluationAnswer,
  now: Instant,
  chance: () => number,
): Result<Ballot, AnswerRefusal> => {
  const state = stateAt(ballot, now)
  if (state === 'not-open') return refuse('evaluation-not-open')
  if (state === 'closed') return refuse('evaluation-closed')
  if (ballot.answered.includes(person)) return refuse('already-answered')
  if (given.good.length > LONGEST_ANSWER || given.missed.length > LONGEST_ANSWER)
    return refuse('answer-too-long', { most: LONGEST_ANSWER })
  const found = findCpr(`${given.good}\n${given.missed}`)
  if (found.length > 0) return refuse('contains-cpr', { found })
  const { good, missed, benefit } = given
  return accept({
    ...ballot,
    answers: shuffled([...ballot.answers, { good, missed, benefit }], chance),
    answered: [...ballot.answered, person].sort(),
  })
}

/** Fisher and Yates: every order is equally likely. */
const shuffled = <T>(items: readonly T[], chance: () => number): readonly T[] => {
  const mixed = [...items]
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = Math.floor(chance() * (last + 1))
    ;[mixed[last], mixed[other]] = [mixed[other] as T, mixed[last] as T]
  }
  return mixed
}

/** What the group sees after closing. Words of one person do not stand in the same place of both lists. */
export type EvaluationResult = {
  readonly answers: number
  readonly benefitMean: number
  /** How many chose 1, 2, 3, 4, 5. */
  readonly benefitCounts: readonly number[]
  readonly good: readonly string[]
  readonly missed: readonly string[]
}

/**
 * The result, once closed; null before that, and null for ever when fewer than `ANSWERS_NEEDED` others than
 * the host have answered: the host could otherwise take their own away and read the rest.
 */
export const resultFor = (
  ballot: Ballot,
  host: PersonId | null,
  now: Instant,
): EvaluationResult | null => {
  if (stateAt(ballot, now) !== 'closed') return null
  if (ballot.answered.filter((person) => person !== host).length < ANSWERS_NEEDED) return null
  const { answers } = ballot
  const benefits = answers.map((each) => each.benefit)
  return {
    answers: answers.length,
    benefitMean: benefits.reduce((sum, each) => sum + each, 0) / answers.length,
    benefitCounts: BENEFITS.map((value) => benefits.filter((each) => each === value).length),
    good: inOwnOrder(answers.map((each) => each.good)),
    missed: inOwnOrder(answers.map((each) => each.missed)),
  }
}

const inOwnOrder = (texts: readonly string[]): readonly string[] =>
  texts
    .filter((each) => each.trim() !== '')
    .sort((one, other) => (one < other ? -1 : one > other ? 1 : 0))
