import { dayOf, type Instant, momentAt } from './calendar.ts'
import { type Group, membersOf } from './group.ts'
import type { MeetingId, PersonId } from './ids.ts'
import type { Meeting } from './meeting.ts'
import { accept, type Result, refuse } from './result.ts'
import { type ClosedDays, workingDaysBefore } from './working-days.ts'

export const ASKING_STATES = ['asked', 'accepted', 'declined', 'withdrawn'] as const
export type AskingState = (typeof ASKING_STATES)[number]

/** Whoever hosts a meeting asks another chief of the group to host it this once; nothing changes hands before the yes. */
export type SubstituteAsking = {
  readonly meeting: MeetingId
  /** Goes up with every asking: an answer to an earlier one counts no more. */
  readonly asking: number
  /** Who asked, and hosts again when it is undone. */
  readonly host: PersonId
  readonly substitute: PersonId
  readonly state: AskingState
  readonly askedAt: Instant
}

/** What one step makes of the meeting and of the asking, which are kept together. */
export type Handed = { readonly meeting: Meeting; readonly asking: SubstituteAsking }

type MeetingRefusal = 'meeting-cancelled' | 'meeting-begun'

const open = ({ state, startsAt }: Meeting, now: Instant): Result<null, MeetingRefusal> => {
  if (state === 'cancelled') return refuse('meeting-cancelled')
  return startsAt <= now ? refuse('meeting-begun') : accept(null)
}

const stands = (asking: SubstituteAsking | null): boolean =>
  asking?.state === 'asked' || asking?.state === 'accepted'

/** Who can be asked: the group's other chiefs who come and can be called to the meeting. */
export const askable = (
  meeting: Pick<Meeting, 'substitute'>,
  group: Group,
  mayHost: (person: PersonId) => boolean,
): readonly PersonId[] =>
  membersOf(group).filter(
    (person) => person !== (meeting.substitute ?? group.host) && mayHost(person),
  )

/** Asks one of them; refused while another asking stands. */
export const askSubstitute = (
  meeting: Meeting,
  group: Group,
  before: SubstituteAsking | null,
  { host, substitute }: { readonly host: PersonId; readonly substitute: PersonId },
  mayHost: (person: PersonId) => boolean,
  now: Instant,
): Result<SubstituteAsking, MeetingRefusal | 'substitute-asked' | 'substitute-cannot-host'> => {
  const allowed = open(meeting, now)
  if (!allowed.ok) return allowed
  if (stands(before) || host !== (meeting.substitute ?? group.host))
    return refuse('substitute-asked')
  if (!askable(meeting, group, mayHost).includes(substitute))
    return refuse('substitute-cannot-host', { group: group.name })
  const asking = (before?.asking ?? 0) + 1
  return accept({ meeting: meeting.id, asking, host, substitute, state: 'asked', askedAt: now })
}

type AnswerRefusal = MeetingRefusal | 'substitute-closed'

/** Who hosts the meeting by an asking that was accepted, as the meeting keeps it: null is the group's own host. */
const hostedBy = (person: PersonId, group: Group): PersonId | null =>
  person === group.host ? null : person

/** The yes or no of the one who was asked; a no after a yes gives the meeting back. */
export const answerSubstitute = (
  meeting: Meeting,
  group: Group,
  asking: SubstituteAsking,
  yes: boolean,
  now: Instant,
): Result<Handed, AnswerRefusal> => {
  const allowed = open(meeting, now)
  if (!allowed.ok) return allowed
  if (!stands(asking)) return refuse('substitute-closed')
  if (!yes) return accept(givenBack(meeting, group, asking, 'declined'))
  return accept({
    meeting: { ...meeting, substitute: hostedBy(asking.substitute, group) },
    asking: { ...asking, state: 'accepted' },
  })
}

/** Who asked hosts after all. */
export const takeBackSubstitute = (
  meeting: Meeting,
  group: Group,
  asking: SubstituteAsking,
  now: Instant,
): Result<Handed, AnswerRefusal> => {
  const allowed = open(meeting, now)
  if (!allowed.ok) return allowed
  return stands(asking)
    ? accept(givenBack(meeting, group, asking, 'withdrawn'))
    : refuse('substitute-closed')
}

const givenBack = (
  meeting: Meeting,
  group: Group,
  asking: SubstituteAsking,
  state: 'declined' | 'withdrawn',
): Handed => ({
  meeting:
    asking.state === 'accepted'
      ? { ...meeting, substitute: hostedBy(asking.host, group) }
      : meeting,
  asking: { ...asking, state },
})

const WORKING_DAYS = 2
const TIME = '09:00'

/** Whether the coordinator is to see that a meeting wants a host: two working days before, with nobody having said yes. */
export const wantsHost = (
  meeting: Meeting,
  asking: Pick<SubstituteAsking, 'state'> | null,
  isHostAbsent: boolean,
  closedDays: ClosedDays,
  now: Instant,
): boolean => {
  const isWanted = isHostAbsent || asking?.state === 'asked' || asking?.state === 'declined'
  const from = momentAt(workingDaysBefore(dayOf(meeting.startsAt), WORKING_DAYS, closedDays), TIME)
  return isWanted && meeting.state === 'planned' && from <= now && now < meeting.startsAt
}
