import type { Instant } from './calendar.ts'
import type { CommitmentId, GroupId, PersonId, RoundId } from './ids.ts'
import { accept, type Result, refuse } from './result.ts'

/** Who may read it: whoever set it, one colleague besides, or the whole group. */
export const AUDIENCES = ['private', 'colleague', 'group'] as const
export type Audience = (typeof AUDIENCES)[number]

export const COMMITMENT_STATES = ['open', 'done', 'let-go'] as const
export type CommitmentState = (typeof COMMITMENT_STATES)[number]

/** The three questions before a meeting (requirements.md A66). */
export type FollowUpText = {
  readonly went: string
  readonly hard: string
  readonly needed: string
}
export type FollowUp = FollowUpText & { readonly round: RoundId; readonly at: Instant }

/** What a leader, or the group, set out to do; followed up before the next meeting. */
export type Commitment = {
  readonly id: CommitmentId
  readonly group: GroupId
  /** Whose it is; null: the group's, for which nobody stands alone. */
  readonly person: PersonId | null
  readonly text: string
  readonly audience: Audience
  /** The one colleague who may read it, where the audience says so. */
  readonly colleague: PersonId | null
  /** The round whose meeting it comes from; null before the group's first meeting. */
  readonly round: RoundId | null
  readonly madeAt: Instant
  /** When anybody last did anything with it; it is kept for so long from then. */
  readonly changedAt: Instant
  readonly state: CommitmentState
  /** Each time it was settled or taken up again, oldest first. */
  readonly history: readonly { readonly state: CommitmentState; readonly at: Instant }[]
  /** One for each round it was looked at before, oldest first. */
  readonly followUps: readonly FollowUp[]
}

export const LONGEST_COMMITMENT = 300
export const LONGEST_FOLLOW_UP = 600

/** Who asks, as far as commitments go. */
export type Viewer = { readonly person: PersonId; readonly group: GroupId | null }

/** Whether somebody may read it. What a person shared is shared for as long as `isThere` says that they sit in the group. */
export const maySee = (
  commitment: Commitment,
  viewer: Viewer,
  isThere: (person: PersonId, group: GroupId) => boolean,
): boolean => {
  const { person, group, audience, colleague } = commitment
  if (person === viewer.person) return true
  if (person === null) return viewer.group === group
  if (!isThere(person, group) || viewer.group !== group) return false
  return audience === 'group' || (audience === 'colleague' && colleague === viewer.person)
}

/** One's own is changed by oneself alone, the group's by anyone in it: all are equally responsible (A14). */
export const mayChange = ({ person, group }: Commitment, viewer: Viewer): boolean =>
  person === null ? viewer.group === group : person === viewer.person

export type Wording = {
  readonly text: string
  readonly of: 'me' | 'group'
  readonly audience: Audience
  readonly colleague: PersonId | null
}
export type WordingRefusal = 'colleague-missing' | 'commitment-is-the-groups'

const ownership = (
  { of, audience, colleague }: Wording,
  person: PersonId,
): Result<Pick<Commitment, 'person' | 'audience' | 'colleague'>, 'colleague-missing'> => {
  if (of === 'group') return accept({ person: null, audience: 'group', colleague: null })
  if (audience !== 'colleague') return accept({ person, audience, colleague: null })
  if (colleague === null || colleague === person) return refuse('colleague-missing')
  return accept({ person, audience, colleague })
}

/** A new one, open. */
export const commit = (
  start: Pick<Commitment, 'id' | 'group' | 'round' | 'madeAt'>,
  wording: Wording,
  by: PersonId,
): Result<Commitment, 'colleague-missing'> => {
  const owned = ownership(wording, by)
  if (!owned.ok) return owned
  const { text } = wording
  return accept({
    ...start,
    ...owned.value,
    changedAt: start.madeAt,
    text,
    state: 'open',
    history: [],
    followUps: [],
  })
}

/** Other words or other readers. One's own can be handed to the group; the group's belongs to nobody alone any more. */
export const reword = (
  commitment: Commitment,
  wording: Wording,
  by: PersonId,
): Result<Commitment, WordingRefusal> => {
  if (commitment.person === null && wording.of === 'me') return refuse('commitment-is-the-groups')
  const owned = ownership(wording, by)
  if (!owned.ok) return owned
  const isHanded = commitment.person !== null && owned.value.person === null
  // What one wrote to oneself does not go along.
  const written = isHanded ? { followUps: [] } : {}
  return accept({ ...commitment, ...written, ...owned.value, text: wording.text })
}

/** Done, let go, or open again. */
export const settle = (commitment: Commitment, state: CommitmentState, at: Instant): Commitment =>
  commitment.state === state
    ? commitment
    : { ...commitment, state, history: [...commitment.history, { state, at }] }

/** The three answers before one round's meeting; written again, they take the place of the first. */
export const followUp = (commitment: Commitment, answers: FollowUp): Commitment => ({
  ...commitment,
  followUps: [...commitment.followUps.filter(({ round }) => round !== answers.round), answers],
})

/** Whether it is to be looked at before this meeting: open, older than the meeting, and not looked at yet. */
export const isAskedAbout = (
  { state, madeAt, round, followUps }: Pick<Commitment, 'state' | 'madeAt' | 'round' | 'followUps'>,
  meeting: { readonly round: RoundId; readonly startsAt: Instant },
): boolean =>
  state === 'open' &&
  madeAt < meeting.startsAt &&
  round !== meeting.round &&
  followUps.every((each) => each.round !== meeting.round)

/** What the agenda's second point carries on: what the group set out to do and has not settled, oldest first. */
export const carriedTo = (
  commitments: readonly Commitment[],
  meeting: { readonly round: RoundId; readonly startsAt: Instant },
): readonly Commitment[] =>
  commitments
    .filter(
      ({ person, state, round, madeAt }) =>
        person === null && state === 'open' && round !== meeting.round && madeAt < meeting.startsAt,
    )
    .toSorted((one, other) => (one.madeAt < other.madeAt ? -1 : 1))
