import type { Instant } from '#bot/domain/calendar.ts'
import type { MeetingId, PersonId } from '#bot/domain/ids.ts'
import type { Reader } from '../compose-message.ts'
import { type VisitSide, visitPostKey } from '../visit-errands.ts'

export type VisitRef = {
  readonly card: 'visit'
  readonly meeting: MeetingId
  readonly instead: MeetingId
  readonly guest: PersonId
  readonly side: VisitSide
}

/** Told to one host: that a guest comes, or that one of their own sits in elsewhere; set right when it is undone. */
export type VisitMessage = {
  readonly card: 'visit'
  readonly side: VisitSide
  readonly guest: string
  /** The group the guest comes from, and the one they sit in with. */
  readonly from: string
  readonly to: string
  readonly roundLabel: string
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly isUndone: boolean
  readonly tabUrl: string
}

/** Nothing where it was undone before the host was told. */
export const readVisit: Reader<'visit'> = async (tables, world, ref) => {
  const meeting = await tables.meetings.find(ref.meeting)
  const own = await tables.meetings.find(ref.instead)
  const guest = await tables.leaders.find(ref.guest)
  if (!meeting || !own || !guest) return null
  const visits = await tables.visits.to([meeting.id])
  const isUndone = !visits.some((each) => each.guest === ref.guest)
  const key = visitPostKey(ref, ref.side)
  if (isUndone && !(await tables.posts.find(key))) return null
  return {
    card: 'visit',
    side: ref.side,
    guest: guest.name,
    from: (await tables.groups.find(own.group))?.name ?? '',
    to: (await tables.groups.find(meeting.group))?.name ?? '',
    roundLabel: (await tables.seasons.findRound(meeting.round))?.label ?? '',
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    isUndone,
    tabUrl: world.link('meeting', ref.side === 'visited' ? meeting.id : own.id),
  }
}
