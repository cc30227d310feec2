import type { Actor } from '#bot/domain/access.ts'
import type { Group } from '#bot/domain/group.ts'
import type { Leader } from '#bot/domain/leader.ts'
import type { Meeting } from '#bot/domain/meeting.ts'
import type { Room } from '#bot/domain/room.ts'
import type { Round, Season } from '#bot/domain/season.ts'
import { aChief, actorOf, aGroup, aLeader, aMeeting, anId, aRoomOf, aRound } from './make.ts'
import type { TestWorld } from './world.ts'

export type BookedRound = {
  readonly season: Season
  readonly round: Round
  readonly groups: readonly RoundGroup[]
}
/** One group with its people, its channel, and its meeting in the round. */
export type RoundGroup = {
  readonly group: Group
  readonly people: readonly Leader[]
  readonly room: Room
  readonly meeting: Meeting
  /** The host as an actor. */
  readonly host: Actor
  /** The others, in the order of the seats. */
  readonly members: readonly Actor[]
}

/**
 * Groups that have been made, with channels, and one round of meetings: Wednesday 20 January 2027, 9 to 12.
 * The first of each group is a chief, and its host.
 */
export const aBookedRound = async (
  world: TestWorld,
  given: {
    groups?: number
    size?: number
    round?: Partial<Round>
    meeting?: Partial<Meeting>
  } = {},
): Promise<BookedRound> => {
  const season: Season = { id: anId(), label: '2027', rounds: [] }
  const round = aRound({ season: season.id, ...given.round })
  const groups = Array.from({ length: given.groups ?? 1 }, (_, index) => {
    const people = [
      aChief(),
      ...Array.from({ length: (given.size ?? 6) - 1 }, () => aLeader()),
    ] as const
    const members = people.map((each) => each.id)
    const group = aGroup({ number: index + 1, members })
    const meeting = aMeeting({ round: round.id, group: group.id, ...given.meeting })
    const [host, ...others] = people.map((each) => actorOf(each, group))
    return { group, people, room: aRoomOf(group), meeting, host: host as Actor, members: others }
  })
  await world.store.transaction(async (tables) => {
    await tables.seasons.save({ ...season, rounds: [round] })
    for (const { group, people, room, meeting } of groups) {
      for (const each of people) await tables.leaders.save(each)
      await tables.groups.save(group)
      await tables.rooms.save(room)
      await tables.meetings.save(meeting)
    }
  })
  return { season: { ...season, rounds: [round] }, round, groups }
}

/** The first group of a round; throws when there is none. */
export const firstOf = (round: BookedRound): RoundGroup => {
  const [first] = round.groups
  if (!first) throw new Error('The round has no group.')
  return first
}
