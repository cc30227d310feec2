import { topicsOf } from '#bot/domain/agenda/balance.ts'
import type { AgendaContent, AgendaPart } from '#bot/domain/agenda.ts'
import type { Instant } from '#bot/domain/calendar.ts'
import type { GroupId, RoundId } from '#bot/domain/ids.ts'
import type { Meeting } from '#bot/domain/meeting.ts'
import type { Round } from '#bot/domain/season.ts'
import type { Tables, World } from '../ports.ts'
import { type GroupsOwn, groupsOwn, NOTHING_OF_ITS_OWN } from './groups-own.ts'

export type AgendaRef = {
  readonly card: 'agenda'
  readonly round: RoundId
  readonly group: GroupId
}

export type AgendaMessage = GroupsOwn & {
  readonly card: 'agenda'
  readonly round: RoundId
  readonly roundLabel: string
  /** null for someone who has no group in the round. */
  readonly groupName: string | null
  /** null while the round is not booked. */
  readonly meeting: {
    readonly startsAt: Instant
    readonly endsAt: Instant
    readonly joinUrl: string | null
    /** The name of the one who hosts this meeting instead of the group's host. */
    readonly substitute: string | null
  } | null
  readonly content: AgendaContent
  readonly topicTitles: Readonly<Record<string, string>>
  readonly revision: number
  readonly changed: readonly AgendaPart[]
  readonly tabUrl: string
  readonly contractUrl: string
}

/** The agenda's message for the group of a meeting, from a released content or one being written. */
export const agendaMessage = async (
  tables: Tables,
  world: World,
  parts: {
    readonly round: Round
    readonly meeting: Meeting | null
    readonly content: AgendaContent
    readonly revision: number
    readonly changed: readonly AgendaPart[]
    /** For the group alone. */
    readonly own?: GroupsOwn
  },
): Promise<AgendaMessage> => {
  const { round, meeting, content, revision, changed } = parts
  const group = meeting && (await tables.groups.find(meeting.group))
  const event = meeting && (await tables.meetings.event(meeting.id))
  return {
    card: 'agenda',
    round: round.id,
    roundLabel: round.label,
    groupName: group?.name ?? null,
    meeting: meeting && {
      startsAt: meeting.startsAt,
      endsAt: meeting.endsAt,
      joinUrl: event?.joinUrl ?? null,
      substitute:
        meeting.substitute && ((await tables.leaders.find(meeting.substitute))?.name ?? null),
    },
    content,
    topicTitles: Object.fromEntries(await tables.topics.titles(topicsOf(content))),
    revision,
    changed,
    tabUrl: world.link('agenda-read', round.id),
    contractUrl: world.link('contract'),
    // Of the group's own nothing stands on what the chief group previews.
    ...(parts.own ?? NOTHING_OF_ITS_OWN),
  }
}

/** Null when nothing is released, or the round is gone. A cancelled meeting leaves the agenda without a time. */
export const readAgenda = async (
  tables: Tables,
  world: World,
  ref: AgendaRef,
): Promise<AgendaMessage | null> => {
  const round = await tables.seasons.findRound(ref.round)
  const released = (await tables.agendas.find(ref.round))?.released
  if (!round || !released) return null
  const meetings = await tables.meetings.ofGroup(ref.group)
  const meeting = meetings.find((each) => each.round === ref.round && each.state === 'planned')
  const message = await agendaMessage(tables, world, {
    ...released,
    round,
    meeting: meeting ?? null,
    own: await groupsOwn(tables, meeting ?? null),
  })
  if (message.groupName !== null) return message
  return { ...message, groupName: (await tables.groups.find(ref.group))?.name ?? null }
}
