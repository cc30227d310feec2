import { type Actor, may } from '#bot/domain/access.ts'
import type { ErrandId } from '#bot/domain/ids.ts'
import { accept, refuse } from '#bot/domain/result.ts'
import { CHIEF_GROUP_NAME, isInTeam, type Room, roomNameOf } from '#bot/domain/room.ts'
import type { ErrandKind, ErrandPayloads } from './errands.ts'
import { Fault } from './faults.ts'
import { orderTeam } from './open-rooms.ts'
import type { ErrandRecord } from './ports/errands.ts'
import type { Tables, World } from './ports.ts'
import { roomErrand } from './room-errands.ts'
import { roomKindNow } from './room-kind.ts'
import { placeFor } from './room-place.ts'

/** What Graph and the Bot Connector say of a channel that somebody deleted. */
const GONE: ReadonlySet<string | null> = new Set([
  'channel-deleted',
  'chat-deleted',
  'ConversationNotFound',
])

const STEPS = ['make-channel', 'fill-channel', 'add-app', 'pin-tab'] as const

/** The room whose channel this errand did not find; null when that is not its trouble. */
export const goneRoomOf = async (
  tables: Tables,
  errand: Pick<ErrandRecord, 'kind' | 'code' | 'payload'>,
): Promise<string | null> => (GONE.has(errand.code) ? roomOf(tables, errand) : null)

const roomOf = async (
  tables: Tables,
  { kind, payload }: { readonly kind: ErrandKind; readonly payload: unknown },
): Promise<string | null> => {
  if (kind === 'post') {
    const { to } = payload as ErrandPayloads['post']
    return 'room' in to ? to.room : null
  }
  if (kind === 'update-post') {
    const made = await tables.errands.find((payload as ErrandPayloads['update-post']).post)
    return made ? roomOf(tables, made) : null
  }
  return (payload as { readonly room?: string }).room ?? null
}

/**
 * A new channel or chat in place of one that was deleted in Teams and cannot be restored any more; of the kind that
 * rooms are made as now.
 */
export const remakeRooms = (world: World) => ({
  /** Refused while Teams has the channel. What stood in the old one does not come along. */
  remakeRoom: async (actor: Actor, input: { readonly errand: ErrandId }) => {
    if (!may(actor, 'remakeRoom')) return refuse('not-allowed')
    const found = await world.store.transaction(async (tables) => {
      const errands = await tables.errands.needingAttention()
      const errand = errands.find((each) => each.id === input.errand)
      const key = errand && (await goneRoomOf(tables, errand))
      const room = key ? await tables.rooms.find(key) : null
      return room?.channel
        ? { room, channel: room.channel, place: await placeFor(tables, world, room) }
        : null
    })
    if (!found) return refuse('not-found')
    try {
      if (await found.place.exists(found.channel)) return refuse('channel-is-there')
    } catch (error) {
      if (error instanceof Fault) return refuse('teams-silent')
      throw error
    }
    await world.store.transaction((tables) => beginAgain(tables, world, found.room, found.channel))
    world.log.info('room.remade', { room: found.room.key })
    world.errandsOrdered()
    return accept(null)
  },
})

const beginAgain = async (
  tables: Tables,
  world: World,
  { key }: Room,
  channel: string,
): Promise<void> => {
  const room = await tables.rooms.findForChange(key)
  // Somebody else was faster.
  if (room?.channel !== channel) return
  const group = room.owner.kind === 'group' ? await tables.groups.find(room.owner.group) : null
  const name = group ? roomNameOf(group.number, group.generation) : CHIEF_GROUP_NAME
  const kind = await roomKindNow(tables)
  await tables.rooms.save({ ...room, kind, name, channel: null, done: [] })
  // The first of its kind may be the first to need the team.
  if (isInTeam(kind)) await orderTeam(tables)
  await tables.posts.forgetIn(channel)
  await tables.conversations.forget(channel)
  await tables.reach.save(key, {
    capability: 'unknown',
    code: null,
    learnedAt: world.clock.now(),
  })
  for (const step of STEPS) await tables.errands.orderAgain(roomErrand(step, key))
  for (const errand of await tables.errands.needingAttention()) {
    if ((await goneRoomOf(tables, errand)) !== key) continue
    // The card is posted in the new channel; an update of what went with the old one is nothing any more.
    if (errand.kind === 'post') await tables.errands.retry(errand.id)
    else await tables.errands.settle(errand.id)
  }
}
