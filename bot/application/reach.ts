import {
  afterFound,
  afterNews,
  type Capability,
  isRefusing,
  lookAgainAt,
  NO_APP_HERE,
  type Reach,
  wayAround,
} from '#bot/domain/reach.ts'
import type { Room } from '#bot/domain/room.ts'
import type { ErrandOrder } from './errands.ts'
import type { Tables, World } from './ports.ts'

/** Looks for the app in the channel, and adds it where it can: the same errand that made the room. */
const lookAt = (room: string, since = ''): ErrandOrder => ({
  kind: 'add-app',
  key: `add-app:${room}${since}`,
  lane: 'team',
  payload: { room },
})

/** Keeps what a room's channel was just seen to take. */
export const learn = async (
  tables: Tables,
  world: Pick<World, 'clock' | 'log'>,
  room: string,
  capability: Capability,
  code: string | null = null,
): Promise<Reach> => {
  const before = await tables.reach.find(room)
  const reach = { capability, code, learnedAt: world.clock.now() }
  await tables.reach.save(room, reach)
  if (before?.capability !== capability) world.log.info('room.reach', { room, capability, code })
  return reach
}

/** Teams tells that the bot was added to a conversation or taken out of it; of others than our rooms nothing is kept. */
export const hearOfBot = (
  world: Pick<World, 'store' | 'clock' | 'log'>,
  conversation: string,
  news: 'added' | 'removed',
): Promise<void> =>
  world.store.transaction(async (tables) => {
    const room = await tables.rooms.findByChannel(conversation)
    if (!room) return
    const before = await tables.reach.find(room.key)
    const capability = afterNews(before, news)
    // What was refused stays known with its reason and its time: when it is tried again follows from them.
    if (capability === before?.capability) return
    await learn(tables, world, room.key, capability)
  })

/** The app is in the channel, found or added: where it was missing, the next card is tried there. */
export const learnAppThere = async (
  tables: Tables,
  world: Pick<World, 'clock' | 'log'>,
  room: string,
): Promise<void> => {
  const before = await tables.reach.find(room)
  const capability = afterFound(before)
  if (before === null || capability !== before.capability)
    await learn(tables, world, room, capability)
}

/**
 * Orders a look at each room without the app whose time it is; once for each time it was learned. Returns how many.
 * The other refusals are tried by the next card itself.
 */
export const orderLooks = async (tables: Tables, world: Pick<World, 'clock'>): Promise<number> => {
  const now = world.clock.now()
  let ordered = 0
  for (const [room, reach] of await tables.reach.all()) {
    const at = lookAgainAt(reach)
    if (reach.capability !== 'app-missing' || at === null || at > now) continue
    if (await tables.errands.order(lookAt(room, `:${reach.learnedAt}`))) ordered += 1
  }
  return ordered
}

/** The coordinator has done something about it: every refusing room is looked at now, and tried with the next card. */
export const lookNow = async (
  tables: Tables,
  world: Pick<World, 'clock' | 'log'>,
): Promise<number> => {
  let ordered = 0
  for (const [room, reach] of await tables.reach.all()) {
    if (!isRefusing(reach)) continue
    // Without the app in the channel a card would only be refused; its being found opens the room.
    if (reach.capability !== 'app-missing') await learn(tables, world, room, 'unknown')
    await tables.errands.orderAgain(lookAt(room))
    ordered += 1
  }
  return ordered
}

const IS_OURS: ReadonlySet<string> = new Set(Object.values(NO_APP_HERE))

/** What the coordinator is shown of a room that refuses; null for one that takes our cards, or has not been asked. */
export const refusalOf = (room: Room, reach: Reach | undefined) => {
  if (!reach || !isRefusing(reach)) return null
  const { capability, code, learnedAt } = reach
  return {
    capability: capability as Exclude<Capability, 'unknown' | 'bot-ok'>,
    // Our own names for what Microsoft said in a sentence are nothing to look up.
    code: code !== null && IS_OURS.has(code) ? null : code,
    learnedAt,
    way: wayAround(reach),
    lookAgainAt: lookAgainAt(reach),
    hasTab: room.done.includes('tab'),
  }
}
