import { addMinutes, type Instant } from '#bot/domain/calendar.ts'
import type { EntraId } from '#bot/domain/ids.ts'
import type { Leader } from '#bot/domain/leader.ts'
import type { Attempt } from './errands.ts'
import { Fault } from './faults.ts'
import type { Store, World } from './ports.ts'
import { roomErrand } from './room-errands.ts'
import { membersOfRoom } from './room-members.ts'
import { placeFor, type RoomPlace } from './room-place.ts'

/** Somebody is in the channel who does not belong there; what is for the group alone waits until they are out. */
export const ROOM_HAS_OTHERS = 'room-has-others'

/**
 * A reply that goes out right after its root is of the same fan-out: the channel is not asked again for it, as every
 * look takes one of the four requests a second that a team's channels share.
 */
const FAN_OUT_MINUTES = 10 / 60

/** The root posts that have just been looked in a channel for, and who was in it. */
type Looked = { readonly at: Instant; readonly there: readonly EntraId[] }
const looked = new WeakMap<Store, Map<string, Looked>>()

const lookedFor = ({ store, clock }: Pick<World, 'store' | 'clock'>) => {
  const roots = looked.get(store) ?? new Map<string, Looked>()
  looked.set(store, roots)
  const now = clock.now()
  const oldest = addMinutes(now, -FAN_OUT_MINUTES)
  for (const [root, { at }] of roots) if (at < oldest || at > now) roots.delete(root)
  return roots
}

/**
 * Holds who is in a room's channel, as Teams has it at this moment, against who belongs there, before the group is
 * written to: an owner may have let somebody in by hand, or a leader who moved may not be out yet. Whatever differs is
 * put right by the channel's own errand. Throws a busy fault while there are others in it. Gives those who belong there
 * and are in it; null when Teams knows no such channel. `threadOf`: the root that a reply follows at once, if it does.
 */
export const checkRoster = async (
  world: World,
  key: string,
  attempt: Pick<Attempt, 'number'> & Partial<Pick<Attempt, 'key'>>,
  threadOf: string | null = null,
): Promise<readonly Leader[] | null> => {
  const found = await world.store.transaction(async (tables) => {
    const room = await tables.rooms.find(key)
    if (!room?.channel) return null
    const { people } = await membersOfRoom(tables, room)
    return {
      place: await placeFor(tables, world, room),
      channel: room.channel,
      people,
      belong: new Set(people.map(({ entraId }) => entraId)),
    }
  })
  if (!found) return null
  const roots = lookedFor(world)
  const before = threadOf !== null && attempt.number === 1 ? roots.get(threadOf) : undefined
  const there = before?.there ?? (await whoIsIn(found.place, found.channel))
  if (there === null) return null
  const others = there.filter((person) => !found.belong.has(person)).length
  const missing = [...found.belong].filter((person) => !there.includes(person)).length
  const inside = found.people.filter(({ entraId }) => there.includes(entraId))
  if (others === 0 && missing === 0) {
    if (!before && attempt.key !== undefined)
      roots.set(attempt.key, { at: world.clock.now(), there })
    return inside
  }
  world.log.warn('room.roster', { room: key, others, missing })
  await world.store.transaction(async (tables) => {
    const order = roomErrand('fill-channel', key)
    const before = await tables.errands.find(order.key)
    // Teams said no to it, and the coordinator has it before them: it is asked for once more, not again and again.
    const isInVain = before?.state === 'dead' && (others === 0 || attempt.number > 1)
    if (!isInVain) await tables.errands.orderAgain(order)
  })
  world.errandsOrdered()
  if (others > 0) throw new Fault('busy', ROOM_HAS_OTHERS)
  return inside
}

/** Null for a channel that Graph does not know (yet, or any more): posting to it tells what is the matter. */
const whoIsIn = async (place: RoomPlace, channel: string) => {
  try {
    return await place.members(channel)
  } catch (error) {
    if (error instanceof Fault && error.status === 404) return null
    throw error
  }
}
