import { defaultAgenda } from '#bot/domain/agenda/minutes.ts'
import { isRoundHeld, roundAhead } from '#bot/domain/agenda/round.ts'
import type { Agenda, AgendaContent } from '#bot/domain/agenda.ts'
import { type Day, dayOf, type Instant } from '#bot/domain/calendar.ts'
import type { RoundId } from '#bot/domain/ids.ts'
import type { Meeting } from '#bot/domain/meeting.ts'
import type { Round } from '#bot/domain/season.ts'
import type { Tables } from './ports.ts'

/** A round with what an agenda must fit into. */
export type AgendaFrame = {
  readonly round: Round
  /** All rounds, oldest first. */
  readonly rounds: readonly Round[]
  /** The round's meetings that were not cancelled, by start. */
  readonly meetings: readonly Meeting[]
  readonly firstMeeting: Day | null
  readonly isHeld: boolean
}

/** The frame of the named round, or of the one ahead; null when there is no such round. */
export const readFrame = async (
  tables: Tables,
  wanted: RoundId | null,
  now: Instant,
): Promise<AgendaFrame | null> => {
  const rounds = (await tables.seasons.all()).flatMap((season) => season.rounds)
  const all = await tables.meetings.all()
  const round =
    wanted === null ? roundAhead(rounds, all, now) : rounds.find((each) => each.id === wanted)
  if (!round) return null
  const meetings = all.filter((each) => each.round === round.id && each.state === 'planned')
  const first = meetings[0]
  return {
    round,
    rounds,
    meetings,
    firstMeeting: first ? dayOf(first.startsAt) : null,
    isHeld: isRoundHeld(round, all, now),
  }
}

/** What has been written so far; before anything has, the template with the theme that was planned. */
export const draftOf = (agenda: Agenda | null, round: Round, theme: string): AgendaContent =>
  agenda?.draft ?? { ...defaultAgenda(round.meetingMinutes), theme }
