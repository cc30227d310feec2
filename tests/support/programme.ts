import { day } from '#bot/domain/calendar.ts'
import type { Group } from '#bot/domain/group.ts'
import type { SeasonId } from '#bot/domain/ids.ts'
import type { Leader } from '#bot/domain/leader.ts'
import type { Round, Season } from '#bot/domain/season.ts'
import { aChief, actorOf, aGroup, aLeader, anActor, anId, aRoomOf, aRound } from './make.ts'
import type { TestWorld } from './world.ts'

/** Groups with a chief as host and their rooms, and a year of three rounds that nobody has booked. */
export const aProgramme = async (
  world: TestWorld,
  given: { groups?: number; members?: number; round?: Partial<Round> } = {},
) => {
  const groups: Group[] = []
  const people: Leader[][] = []
  for (let number = 1; number <= (given.groups ?? 2); number++) {
    const leaders = [aChief(), ...Array.from({ length: (given.members ?? 3) - 1 }, () => aLeader())]
    for (const leader of leaders) await world.tables.leaders.save(leader)
    const group = aGroup({ number, members: leaders.map((leader) => leader.id) })
    await world.tables.groups.save(group)
    await world.tables.rooms.save(aRoomOf(group))
    groups.push(group)
    people.push(leaders)
  }
  const id = anId<SeasonId>()
  const rounds = [
    ['2027-01-18', '2027-02-12'],
    ['2027-05-18', '2027-06-11'],
    ['2027-08-30', '2027-09-24'],
  ].map(([from, to], index) =>
    aRound({
      season: id,
      number: index + 1,
      label: `${index + 1}. møderunde 2027`,
      window: { from: day(from as string), to: day(to as string) },
      state: 'planned',
      startsAt: null,
      ...(index === 0 && given.round),
    }),
  )
  const season: Season = { id, label: '2027', rounds }
  await world.tables.seasons.save(season)
  return {
    groups,
    people,
    season,
    round: rounds[0] as Round,
    coordinator: anActor({ isCoordinator: true, name: 'Koordinator' }),
    /** The actor that the member of this group at this place is; the host is at 0. */
    member: (group: number, place: number) =>
      actorOf(people[group]?.[place] as Leader, groups[group] as Group),
  }
}
