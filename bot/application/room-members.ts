import { readersOf } from '#bot/domain/group.ts'
import type { EntraId } from '#bot/domain/ids.ts'
import { canHost, type Leader } from '#bot/domain/leader.ts'
import type { Room } from '#bot/domain/room.ts'
import type { Tables, World } from './ports.ts'

/** Who belongs in a room now; `owners` are among the `people`. */
export type RoomMembers = {
  readonly people: readonly Leader[]
  /** Who owns the channel: the group's host, or the directors. */
  readonly owners: readonly Leader[]
}

/** Exactly the group's leaders, or those it had when it was closed; in the chief group all chiefs and directors. */
export const membersOfRoom = async (tables: Tables, room: Room): Promise<RoomMembers> => {
  const isHere = (leader: Leader) => leader.leftOn === null
  if (room.owner.kind === 'chief-group') {
    const people = (await tables.leaders.all()).filter(isHere).filter(canHost)
    return { people, owners: people.filter((leader) => leader.level === 'director') }
  }
  const group = await tables.groups.find(room.owner.group)
  const host = group?.closed ? group.closed.host : group?.host
  const people = (await tables.leaders.of(group ? readersOf(group) : [])).filter(isHere)
  return { people, owners: people.filter((leader) => leader.id === host) }
}

/** Everybody in the programme: all leaders on the list, and the coordinators. Each once. */
export const everybody = async (
  tables: Tables,
  world: Pick<World, 'coordinators'>,
): Promise<readonly EntraId[]> => {
  const here = (await tables.leaders.all()).filter((leader) => leader.leftOn === null)
  return [...new Set([...here.map((leader) => leader.entraId), ...world.coordinators])]
}

/** Those who were in the programme and are not any more, nor among its coordinators. */
export const thoseWhoLeft = async (
  tables: Tables,
  world: Pick<World, 'coordinators'>,
): Promise<readonly EntraId[]> => {
  const here = new Set(await everybody(tables, world))
  return (await tables.leaders.all())
    .map((leader) => leader.entraId)
    .filter((person) => !here.has(person))
}
