import { isAboutChannel } from '#bot/domain/reach.ts'
import type { ErrandOrder } from './errands.ts'
import { Fault } from './faults.ts'
import type { World } from './ports.ts'
import { learn, learnAppThere } from './reach.ts'
import { orderStandingPosts } from './standing-posts.ts'

const isRefusal = (error: unknown): error is Fault =>
  error instanceof Fault && error.kind === 'refused' && isAboutChannel(error)

/**
 * Adds the app to a room's channel and learns from how that went. A channel that takes no app keeps nobody waiting:
 * the tab is tried all the same, and what is posted goes to each person.
 */
export const addApp = async (
  world: World,
  key: string,
  next: ErrandOrder,
  add: () => Promise<void>,
): Promise<void> => {
  const refusal = await add().then(
    () => null,
    (error: unknown) => {
      if (isRefusal(error)) return error
      throw error
    },
  )
  await world.store.transaction(async (tables) => {
    const room = await tables.rooms.findForChange(key)
    if (!room?.channel) return
    if (refusal) {
      await learn(tables, world, key, 'app-missing', refusal.code)
      await tables.rooms.save({ ...room, done: room.done.filter((step) => step !== 'app') })
    } else await learnAppThere(tables, world, key)
    if (room.done.includes('tab')) return
    // Without the app the tab is tried once; with it, until it is there.
    await (refusal ? tables.errands.order(next) : tables.errands.orderAgain(next))
  })
  world.errandsOrdered()
}

/** Pins the tab; a channel without the app may take none, and the room's welcome does not wait for it. */
export const pinTab = async (
  world: World,
  key: string,
  next: ErrandOrder,
  pin: () => Promise<void>,
): Promise<void> => {
  const refusal = await pin().then(
    () => null,
    (error: unknown) => {
      if (isRefusal(error)) return error
      throw error
    },
  )
  await world.store.transaction(async (tables) => {
    if (refusal && (await tables.reach.find(key))?.capability !== 'app-missing') throw refusal
    if (!(await tables.errands.order(next))) {
      // Done once, and gone with a channel that was deleted.
      const before = await tables.errands.find(next.key)
      if (before?.state === 'done' && !(await tables.posts.find(next.key)))
        await tables.errands.orderAgain(next)
    }
    const room = await tables.rooms.find(key)
    if (room) await orderStandingPosts(tables, world, room)
  })
  if (refusal) world.log.warn('room.no-tab', { room: key, code: refusal.code })
  world.errandsOrdered()
}
