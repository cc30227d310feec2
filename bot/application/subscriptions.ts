import type { MeetingId } from '#bot/domain/ids.ts'
import { isToBeKept, lifeFrom, type Subscription } from '#bot/domain/subscription.ts'
import type { ErrandHandlers } from './errands.ts'
import { Fault } from './faults.ts'
import { orderLook } from './look-in-outlook.ts'
import type { Tables, World } from './ports.ts'

/** The meetings to come that lie in each mailbox's calendar: these are what we want to hear of. */
const comingByMailbox = async (
  tables: Tables,
  world: Pick<World, 'clock' | 'setupFacts'>,
): Promise<ReadonlyMap<string, readonly MeetingId[]>> => {
  const now = world.clock.now()
  const organizers = await tables.meetings.organizers()
  const found = new Map<string, MeetingId[]>()
  for (const { id, state, endsAt } of await tables.meetings.all()) {
    const organizer = organizers.get(id)
    if (organizer === undefined || state !== 'planned' || endsAt <= now) continue
    const mailbox = organizer ?? world.setupFacts.organizer
    found.set(mailbox, [...(found.get(mailbox) ?? []), id])
  }
  return found
}

/** The meetings to come that lie in one mailbox's calendar. */
export const comingIn = async (
  tables: Tables,
  world: Pick<World, 'clock' | 'setupFacts'>,
  mailbox: string,
): Promise<readonly MeetingId[]> => (await comingByMailbox(tables, world)).get(mailbox) ?? []

/** Whether it is the secret that this subscription was made with. */
export const isSecretOf = (
  { secrets }: Pick<World, 'secrets'>,
  { live }: Subscription,
  given: string,
): boolean => live !== null && secrets.isSame(given, live.secretDigest)

/**
 * Orders what is to be done about subscriptions: one for each mailbox that has a meeting to come, renewed daily, ended
 * when there is none, and none where Microsoft cannot reach us. Returns how much was ordered.
 */
export const orderSubscriptions = async (tables: Tables, world: World): Promise<number> => {
  const now = world.clock.now()
  const coming = await comingByMailbox(tables, world)
  const kept = new Map((await tables.subscriptions.all()).map((each) => [each.mailbox, each]))
  let ordered = 0
  for (const mailbox of new Set([...coming.keys(), ...kept.keys()])) {
    const isWanted = world.notificationUrl !== null && coming.has(mailbox)
    if (!isToBeKept(kept.get(mailbox) ?? null, isWanted, now)) continue
    if (await orderKeeping(tables, mailbox)) ordered += 1
  }
  return ordered
}

/** False when it is on its way already. `anew`: Microsoft asks for it, so a look that is under way is not enough. */
export const orderKeeping = async (
  tables: Tables,
  mailbox: string,
  anew = false,
): Promise<boolean> => {
  const key = `keep-subscription:${mailbox}`
  const before = await tables.errands.find(key)
  if (before?.state === 'waiting' || (before?.state === 'running' && !anew)) return false
  await tables.errands.orderAgain({
    kind: 'keep-subscription',
    key,
    lane: `subscription:${mailbox}`,
    payload: { mailbox },
  })
  return true
}

/** Asks Microsoft for what is wanted. It refusing is known and shown, and the looks each morning go on without. */
export const subscriptionErrands = (world: World): Pick<ErrandHandlers, 'keep-subscription'> => ({
  'keep-subscription': async ({ mailbox }) => {
    const { kept, isWanted } = await world.store.transaction(async (tables) => ({
      kept: await tables.subscriptions.find(mailbox),
      isWanted: (await comingIn(tables, world, mailbox)).length > 0,
    }))
    const address = world.notificationUrl
    if (!isWanted || address === null) return endIn(world, mailbox, kept)
    const tried = { mailbox, live: kept?.live ?? null, triedAt: world.clock.now(), code: null }
    await world.store.transaction((tables) => tables.subscriptions.save(tried))
    try {
      const renewed = await renewIn(world, tried, address)
      if (!renewed) await subscribeIn(world, tried, address)
    } catch (error) {
      if (!(error instanceof Fault) || error.kind !== 'refused') throw error
      const { code } = error
      world.log.warn('subscription.refused', { mailbox, code })
      await world.store.transaction(async (tables) => {
        const now = await tables.subscriptions.find(mailbox)
        await tables.subscriptions.save({ ...tried, live: now?.live ?? null, code })
      })
    }
  },
})

const endIn = async (world: World, mailbox: string, kept: Subscription | null): Promise<void> => {
  if (kept?.live) await world.subscriptions.end(kept.live.id)
  await world.store.transaction((tables) => tables.subscriptions.remove(mailbox))
}

/**
 * Renews the one we know, and ends whatever else tells our address of the mailbox: an earlier one whose answer was
 * lost, whose secret we do not have. False when ours no longer stands.
 */
const renewIn = async (world: World, tried: Subscription, address: string): Promise<boolean> => {
  const { mailbox, live } = tried
  const standing = await world.subscriptions.standing(mailbox, address)
  for (const id of standing) if (id !== live?.id) await world.subscriptions.end(id)
  if (live === null || !standing.includes(live.id)) return false
  const expiresAt = await world.subscriptions.renew(live.id, lifeFrom(world.clock.now()))
  if (expiresAt === null) return false
  await world.store.transaction((tables) =>
    tables.subscriptions.save({ ...tried, live: { ...live, expiresAt } }),
  )
  return true
}

/** Nobody told us of what happened before: each meeting in the mailbox is looked at. */
const subscribeIn = async (world: World, tried: Subscription, address: string): Promise<void> => {
  const { mailbox, live } = tried
  const now = world.clock.now()
  // It tells another address than ours is now, or has ended.
  if (live) await world.subscriptions.end(live.id)
  await world.store.transaction((tables) => tables.subscriptions.save({ ...tried, live: null }))
  const secret = world.secrets.make()
  const made = await world.subscriptions.subscribe(mailbox, address, secret, lifeFrom(now))
  const secretDigest = world.secrets.digestOf(secret)
  const isKept = await world.store.transaction(async (tables) => {
    // Told late, others may have subscribed meanwhile: theirs is the secret we know it by.
    if ((await tables.subscriptions.find(mailbox))?.live) return false
    await tables.subscriptions.save({ ...tried, live: { ...made, secretDigest } })
    for (const meeting of await comingIn(tables, world, mailbox))
      await orderLook(tables, world, meeting)
    return true
  })
  if (!isKept) return world.subscriptions.end(made.id)
  world.log.info('subscription.made', { mailbox, until: made.expiresAt })
  world.errandsOrdered()
}
