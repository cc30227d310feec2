import type { Actor } from '#bot/domain/access.ts'
import { instant } from '#bot/domain/calendar.ts'
import type { Group } from '#bot/domain/group.ts'
import type { SeasonId } from '#bot/domain/ids.ts'
import type { Leader } from '#bot/domain/leader.ts'
import type { Meeting } from '#bot/domain/meeting.ts'
import type { Round } from '#bot/domain/season.ts'
import {
  aChief,
  actorOf,
  aGroup,
  aLeader,
  aMeeting,
  anActor,
  anId,
  aRoomOf,
  aRound,
} from './make.ts'
import type { TestWorld } from './world.ts'

export type GroupInRound = {
  readonly group: Group
  readonly meeting: Meeting
  readonly host: Leader
  readonly members: readonly Leader[]
}

/** A booked round in which two groups meet on 20 January 2027: each a host who is chief, and two leaders. */
export const aRoundOfGroups = async (
  world: TestWorld,
  given: Partial<Round> = {},
): Promise<{
  readonly round: Round
  readonly groups: readonly [GroupInRound, GroupInRound]
  readonly chief: Actor
  readonly coordinator: Actor
}> => {
  const round = aRound({ season: anId<SeasonId>(), ...given })
  const made = [1, 2].map((number): GroupInRound => {
    const host = aChief({ name: `Vært ${number}` })
    const members = [host, aLeader(), aLeader()]
    const group = aGroup({ number, members: members.map(({ id }) => id) })
    const meeting = aMeeting({
      round: round.id,
      group: group.id,
      startsAt: instant(`2027-01-20T0${7 + number}:00:00Z`),
      endsAt: instant(`2027-01-20T1${number}:00:00Z`),
    })
    return { group, meeting, host, members }
  })
  await world.store.transaction(async (tables) => {
    await tables.seasons.save({ id: round.season, label: '2027', rounds: [round] })
    for (const { group, meeting, members } of made) {
      for (const leader of members) await tables.leaders.save(leader)
      await tables.groups.save(group)
      await tables.rooms.save(aRoomOf(group))
      await tables.meetings.save(meeting)
    }
  })
  const [one, other] = made
  if (!one || !other) throw new Error('Two groups were to be made.')
  return {
    round,
    groups: [one, other],
    chief: actorOf(one.host, one.group),
    coordinator: anActor({ isCoordinator: true, name: 'Koordinator' }),
  }
}
