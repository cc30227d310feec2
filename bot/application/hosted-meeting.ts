import { type Action, type Actor, may } from '#bot/domain/access.ts'
import { isExpected } from '#bot/domain/attendance.ts'
import { addMinutes, type Instant } from '#bot/domain/calendar.ts'
import { membersOf } from '#bot/domain/group.ts'
import type { MeetingId, PersonId } from '#bot/domain/ids.ts'
import type { Leader } from '#bot/domain/leader.ts'
import type { Meeting, Reply } from '#bot/domain/meeting.ts'
import { hostFirst } from './group.ts'
import type { Tables } from './ports.ts'
import { hosting } from './summary-draft.ts'

/** The meeting, when the actor hosts it; null also when there is no such meeting, so that nobody is told which there are. */
export const hostedMeeting = async (
  tables: Tables,
  actor: Actor,
  action: Action,
  id: MeetingId,
): Promise<Meeting | null> => {
  const meeting = await tables.meetings.find(id)
  return may(hosting(actor, meeting), action, meeting?.group) ? meeting : null
}

/** A meeting stays the one that is asked about until so long after its end. */
const SHOWN_HOURS_AFTER = 12

/** Of the meetings that the actor hosts: the one that is on or comes next, else the last; null when there is none. */
export const nearestHosted = async (
  tables: Tables,
  actor: Actor,
  now: Instant,
): Promise<Meeting | null> => {
  if (actor.group === null) return null
  const hosted = (await tables.meetings.ofGroup(actor.group))
    .filter(({ state }) => state === 'planned')
    .filter((meeting) => may(hosting(actor, meeting), 'getMeetingView', meeting.group))
  const coming = hosted.find(({ endsAt }) => addMinutes(endsAt, SHOWN_HOURS_AFTER * 60) > now)
  return coming ?? hosted.at(-1) ?? null
}

/** Somebody who is called to a meeting. */
export type Called = {
  readonly leader: Leader
  readonly isHost: boolean
  readonly reply: Reply | null
  readonly isAbsent: boolean
  readonly isExpected: boolean
  /** Of another group, and here this once. */
  readonly isGuest: boolean
  /** Sits in with another group instead. */
  readonly isElsewhere: boolean
}

/** Everybody who is called to a meeting, a guest among them, its host first and the others by name. */
export const calledTo = async (tables: Tables, meeting: Meeting): Promise<readonly Called[]> => {
  const group = await tables.groups.find(meeting.group)
  if (!group) return []
  const host = meeting.substitute ?? group.host
  const members = new Set(membersOf(group))
  const guests = new Set((await tables.visits.to([meeting.id])).map(({ guest }) => guest))
  const away = await elsewhere(tables, meeting.id)
  const leaders = (await tables.leaders.all()).filter(
    ({ id, leftOn }) => members.has(id) || (guests.has(id) && leftOn === null),
  )
  const replies = await tables.meetings.replies(meeting.id)
  const absences = await tables.attendance.absences(meeting.id)
  return hostFirst(leaders, host).map((leader) => {
    const reply = replies.find((each) => each.person === leader.id)?.reply ?? null
    const isElsewhere = away.has(leader.id)
    const isAbsent = isElsewhere || absences.some((each) => each.person === leader.id)
    return {
      leader,
      isHost: leader.id === host,
      reply,
      isAbsent,
      isExpected: isExpected(reply, isAbsent),
      isGuest: !members.has(leader.id),
      isElsewhere,
    }
  })
}

/** Who sits in with another group instead of coming to this meeting. */
const elsewhere = async (tables: Tables, id: MeetingId): Promise<ReadonlySet<PersonId>> => {
  const away = new Set<PersonId>()
  for (const { guest, meeting } of await tables.visits.insteadOf([id]))
    if ((await tables.meetings.find(meeting))?.state === 'planned') away.add(guest)
  return away
}
