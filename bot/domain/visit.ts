import { dayOf, type Instant, isoWeek } from './calendar.ts'
import { MOST_IN_GROUP } from './composition/problem.ts'
import { clashWith } from './composition/swap.ts'
import type { Wish } from './composition/wish.ts'
import { evaluationTimes } from './due-meeting.ts'
import { type Group, membersOf } from './group.ts'
import type { MeetingId, PersonId } from './ids.ts'
import type { Leader } from './leader.ts'
import type { Meeting } from './meeting.ts'
import { accept, type Result, refuse } from './result.ts'

/** A leader who cannot come to their own group's meeting is a guest at another's in the same week (requirements.md A20). */
export type Visit = {
  /** The meeting of their own group. */
  readonly instead: MeetingId
  readonly guest: PersonId
  /** The meeting they sit in on. */
  readonly meeting: MeetingId
  readonly madeAt: Instant
}

/** So many to choose among: a choice, not a list of every group. */
export const MOST_OFFERS = 3

/** Another group's meeting, with who else is a guest there. */
export type Host = {
  readonly meeting: Meeting
  readonly group: Group
  readonly guests: readonly PersonId[]
}

/** What else decides where somebody may sit in. */
export type VisitRules = {
  readonly leaders: ReadonlyMap<PersonId, Leader>
  /** The coordinator's wishes; of them only who is to be kept apart counts here. */
  readonly wishes: readonly Pick<Wish, 'kind' | 'people'>[]
  readonly now: Instant
}

type Span = { readonly from: Instant; readonly to: Instant }

const overlaps = (
  one: Pick<Meeting, 'startsAt' | 'endsAt'>,
  other: Pick<Meeting, 'startsAt' | 'endsAt'>,
): boolean => one.startsAt < other.endsAt && other.startsAt < one.endsAt

/**
 * Whether a guest may sit in there: another group's planned meeting of the same round and week that has not begun and
 * is not while their own group meets, in a group of at most twelve with no guest yet, with nobody whom they lead or are
 * led by, and nobody whom they are to be kept apart from.
 */
export const maySitIn = (
  guest: Leader,
  own: Meeting,
  { meeting, group, guests }: Host,
  { leaders, wishes, now }: VisitRules,
): boolean => {
  const members = membersOf(group)
  const isInTime =
    meeting.state === 'planned' &&
    meeting.startsAt > now &&
    meeting.round === own.round &&
    isoWeek(dayOf(meeting.startsAt)) === isoWeek(dayOf(own.startsAt)) &&
    !overlaps(meeting, own)
  const isKeptApart = wishes.some(
    ({ kind, people }) =>
      kind === 'apart' &&
      people.includes(guest.id) &&
      people.some((person) => person !== guest.id && members.includes(person)),
  )
  return (
    isInTime &&
    group.closed === null &&
    !members.includes(guest.id) &&
    members.length <= MOST_IN_GROUP &&
    guests.every((each) => each === guest.id) &&
    !isKeptApart &&
    clashWith(guest, { members }, null, leaders) === null
  )
}

/** Whether nothing stands in somebody's calendar while a meeting is held; what is tentative stands there, too. */
export const isFreeFor = (
  { startsAt, endsAt }: Pick<Meeting, 'startsAt' | 'endsAt'>,
  busy: readonly Span[],
): boolean => busy.every(({ from, to }) => to <= startsAt || from >= endsAt)

/** Whether a visit can still be undone; when the other meeting was cancelled there is nothing left to keep. */
export const mayUndoVisit = (meeting: Meeting, now: Instant): Result<null, 'meeting-begun'> =>
  meeting.state === 'planned' && meeting.startsAt <= now ? refuse('meeting-begun') : accept(null)

/** Whether the guest is still let in: until the evaluation of the meeting closes, a day after its end. */
export const isVisitOpen = ({ state, endsAt }: Meeting, now: Instant): boolean =>
  state === 'planned' && now < evaluationTimes(endsAt).closesAt
