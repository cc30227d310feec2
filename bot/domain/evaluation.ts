import type { Instant } from './calendar.ts'
import type { GroupId, MeetingId, PersonId, RoundId } from './ids.ts'
import { accept, type Result, refuse } from './result.ts'

/** What may be left out of an answer: whether the group is on the right track, and kept its focus (requirements.md A61). */
export const SCALES = ['track', 'focus'] as const
export type Scale = (typeof SCALES)[number]

/** The two questions of the concept, the benefit, and what else is rated (requirements.md A60, A61). */
export type EvaluationAnswer = {
  readonly good: string
  readonly missed: string
  /** 1 (little) to 5 (much). */
  readonly benefit: number
} & { readonly [S in Scale]?: number | null }

export const BENEFITS = [1, 2, 3, 4, 5] as const
export const LONGEST_ANSWER = 600

/** Numbers and words are shown to the group from this many answers (design.md section 5). */
export const ANSWERS_NEEDED = 5

/** The outside of one meeting's ballot box: whom it is for, when, and who has been there. */
export type BallotBox = {
  readonly meeting: MeetingId
  readonly round: RoundId
  readonly group: GroupId
  readonly opensAt: Instant
  readonly closesAt: Instant
  /** Whoever has led the meeting, or was to: their answers never count towards the five (requirements.md E.1). */
  readonly hosts: readonly PersonId[]
  /** Whether people were told, before they answered, that the chief group sees all groups' answers together. */
  readonly isPooled: boolean
  /** Sorted, so that it does not say when; empty again once the answers are counted. */
  readonly answered: readonly PersonId[]
  /** Counted once, for ever: the result does not change, whatever happens later. */
  readonly isCounted: boolean
}

/** The box with the lid off: answers in no order and without person or time (design.md section 5). */
export type BallotOf<Answer> = BallotBox & { readonly answers: readonly Answer[] }
export type Ballot = BallotOf<EvaluationAnswer>

/** An empty ballot box. */
export const openBallot = (
  meeting: { readonly id: MeetingId; readonly round: RoundId; readonly group: GroupId },
  opensAt: Instant,
  closesAt: Instant,
  hosts: readonly PersonId[] = [],
): Ballot => ({
  meeting: meeting.id,
  round: meeting.round,
  group: meeting.group,
  opensAt,
  closesAt,
  hosts: [...hosts].sort(),
  isPooled: true,
  answered: [],
  isCounted: false,
  answers: [],
})

/** The box, knowing of these hosts too: hosts are only ever added, since one who led the meeting did so. */
export const ledAlsoBy = <Box extends BallotBox>(ballot: Box, hosts: readonly PersonId[]): Box => ({
  ...ballot,
  hosts: [...new Set([...ballot.hosts, ...hosts])].sort(),
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

/**
 * Puts an answer in the box, once a person; `written` are its words. `chance` in [0, 1) shuffles the whole box each
 * time, so that neither place nor order says whose answer is whose.
 */
export const cast = <Answer>(
  ballot: BallotOf<Answer>,
  person: PersonId,
  given: Answer,
  written: readonly string[],
  now: Instant,
  chance: () => number,
): Result<BallotOf<Answer>, AnswerRefusal> => {
  const state = stateAt(ballot, now)
  if (state === 'not-open') return refuse('evaluation-not-open')
  // Another replica's clock may be a moment ahead.
  if (state === 'closed' || ballot.isCounted) return refuse('evaluation-closed')
  if (ballot.answered.includes(person)) return refuse('already-answered')
  if (written.some((words) => words.length > LONGEST_ANSWER))
    return refuse('answer-too-long', { most: LONGEST_ANSWER })
  return accept({
    ...ballot,
    answers: shuffled([...ballot.answers, given], chance),
    answered: [...ballot.answered, person].sort(),
  })
}

/** Puts an answer to a meeting's evaluation in its box. */
export const answer = (
  ballot: Ballot,
  person: PersonId,
  { good, missed, benefit, track, focus }: EvaluationAnswer,
  now: Instant,
  chance: () => number,
): Result<Ballot, AnswerRefusal> => {
  const rated = { ...(track != null && { track }), ...(focus != null && { focus }) }
  return cast(ballot, person, { good, missed, benefit, ...rated }, [good, missed], now, chance)
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
