import { type Actor, may } from '#bot/domain/access.ts'
import { membersOf } from '#bot/domain/group.ts'
import type { Leader } from '#bot/domain/leader.ts'
import { accept, refuse } from '#bot/domain/result.ts'
import { roomKey } from '#bot/domain/room.ts'
import type { World } from './ports.ts'

const DANISH = new Intl.Collator('da')

/** The leaders of a group, the host first and the others by name. */
export const hostFirst = <T extends Pick<Leader, 'id' | 'name'>>(
  members: readonly T[],
  host: Leader['id'] | null,
): readonly T[] =>
  members.toSorted(
    (one, other) =>
      Number(other.id === host) - Number(one.id === host) || DANISH.compare(one.name, other.name),
  )

/** A leader's own group. */
export const groups = (world: World) => ({
  /** Who sits in the caller's group, and where they work; null for a chief who sits in none. */
  getMyGroup: (actor: Actor) =>
    world.store.transaction(async (tables) => {
      if (!may(actor, 'getMyGroup')) return refuse('not-allowed')
      const group = actor.group === null ? null : await tables.groups.find(actor.group)
      if (!group) return accept({ group: null })
      const members = await tables.leaders.of(membersOf(group))
      const room = await tables.rooms.find(roomKey({ kind: 'group', group: group.id }))
      return accept({
        group: {
          id: group.id,
          name: group.name,
          hasRoom: room?.channel != null,
          openSeats: group.seats.filter((seat) => seat.person === null).length,
          members: membersView(members, group.host, actor.person),
        },
      })
    }),
})

/** The members as their own group sees them, the host first. */
export const membersView = (
  members: readonly Leader[],
  host: Leader['id'] | null,
  me: Leader['id'] | null,
) =>
  hostFirst(members, host).map((leader) => ({
    id: leader.id,
    name: leader.name,
    email: leader.email,
    area: leader.area,
    workplace: leader.workplace,
    level: leader.level,
    isHost: leader.id === host,
    isMe: leader.id === me,
  }))
