import { addMinutes, dayOf, type Instant } from '#bot/domain/calendar.ts'
import type { Group } from '#bot/domain/group.ts'
import type { EntraId, SeasonId } from '#bot/domain/ids.ts'
import type { Leader, Level } from '#bot/domain/leader.ts'
import type { Meeting } from '#bot/domain/meeting.ts'
import { ROOM_STEPS, roomKey } from '#bot/domain/room.ts'
import type { Round, Season } from '#bot/domain/season.ts'
import { userIdFor } from '#infra/local/municipality/directory.ts'
import { generate, type ListedLeader } from '#infra/local/municipality/municipality.ts'
import { aGroup, aLeader, aMeeting, anId, aRoomOf, aRound } from '#tests/support/make.ts'

export const SIZE = 12

const LEVELS: Readonly<Record<ListedLeader['level'], Level>> = {
  director: 'director',
  chief: 'chief',
  leaderOfLeaders: 'leader-of-leaders',
  leaderOfStaff: 'leader-of-staff',
}

/** A municipality whose groups are made, each with a room and a meeting in the round. */
export type Programme = {
  readonly season: Season
  readonly round: Round
  readonly groups: readonly {
    readonly group: Group
    readonly people: readonly Leader[]
    readonly meeting: Meeting
    readonly channel: string
  }[]
}

/** So many groups of twelve, whose meetings end at `endsAt`. */
export const aProgrammeOf = (count: number, endsAt: Instant): Programme => {
  const listed = generate({ leaders: count * SIZE })
  const leaders = listed.map(({ name, email, area, workplace, level }) =>
    aLeader({
      entraId: userIdFor(email) as EntraId,
      name,
      email,
      area,
      workplace,
      level: LEVELS[level],
    }),
  )
  const season = anId<SeasonId>()
  const day = dayOf(endsAt)
  const round = aRound({ season, label: '1. møderunde', window: { from: day, to: day } })
  const groups = Array.from({ length: count }, (_, index) => {
    const people = leaders.filter((_leader, at) => at % count === index)
    const group = aGroup({ number: index + 1, members: people.map(({ id }) => id) })
    const meeting = aMeeting({
      round: round.id,
      group: group.id,
      startsAt: addMinutes(endsAt, -180),
      endsAt,
    })
    const channel = `19:bench${String(index + 1).padStart(6, '0')}@thread.tacv2`
    return { group, people, meeting, channel }
  })
  return { season: { id: season, label: '2027', rounds: [round] }, round, groups }
}

/** The room of a group, made long ago. */
export const roomOf = ({ group, channel }: Programme['groups'][number]) =>
  aRoomOf(group, {
    key: roomKey({ kind: 'group', group: group.id }),
    channel,
    done: ROOM_STEPS.filter((step) => step !== 'welcome'),
  })
