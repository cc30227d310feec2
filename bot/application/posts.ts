import type { PersonId } from '#bot/domain/ids.ts'
import { composeMessage } from './compose-message.ts'
import { POST_OUTCOME_UNKNOWN, UNEXPECTED } from './errand-outcome.ts'
import type { Attempt, ErrandHandlers, ErrandPayloads, PostTarget } from './errands.ts'
import { Fault } from './faults.ts'
import type { CardRef, Message } from './messages.ts'
import type { Destination, Tables, World } from './ports.ts'
import { checkRoster } from './room-roster.ts'

/** Nothing has been sent yet, so whatever went wrong may simply be tried again. */
const beforeSending = async <T>(read: () => Promise<T>): Promise<T> => {
  try {
    return await read()
  } catch (error) {
    if (error instanceof Fault && error.kind !== 'doubtful') throw error
    throw new Fault('busy', error instanceof Fault ? error.code : UNEXPECTED, { cause: error })
  }
}

const roomDestination = async (
  tables: Tables,
  key: string,
  threadOf: string | null,
): Promise<Destination> => {
  const room = await tables.rooms.find(key)
  // The room is still being made; when it never is, its own errand says why.
  if (!room?.channel) throw new Fault('busy', 'room-not-ready')
  const root = threadOf === null ? null : await tables.posts.find(threadOf)
  // A root that never arrived must not keep its replies from the group: they start a thread themselves.
  return { kind: 'channel', conversation: room.channel, threadOf: root?.activity ?? null }
}

const personDestination = async (tables: Tables, id: PersonId): Promise<Destination> => {
  const leader = await tables.leaders.find(id)
  if (!leader || leader.leftOn !== null) throw new Fault('refused', 'person-has-left')
  return { kind: 'person', person: leader.entraId }
}

const destinationOf = (tables: Tables, to: PostTarget, threadOf: string | null) =>
  'room' in to ? roomDestination(tables, to.room, threadOf) : personDestination(tables, to.person)

const compose = (tables: Tables, world: World, ref: CardRef): Promise<Message | null> =>
  composeMessage(tables, world, ref)

/** The handlers that post cards and keep them up to date in place. */
export const postErrands = (world: World): Pick<ErrandHandlers, 'post' | 'update-post'> => {
  const readNewPost = (payload: ErrandPayloads['post'], attempt: Attempt) =>
    world.store.transaction(async (tables) => {
      if (await tables.posts.find(attempt.key)) return null
      // The Bot Connector has no way to ask whether a post arrived: never a blind second one.
      if (attempt.doubtful) throw new Fault('refused', POST_OUTCOME_UNKNOWN)
      const message = await compose(tables, world, payload.ref)
      if (!message) return null
      return { message, to: await destinationOf(tables, payload.to, payload.threadOf) }
    })

  const readUpdate = (payload: ErrandPayloads['update-post']) =>
    world.store.transaction(async (tables) => {
      const post = await tables.posts.find(payload.post)
      const message = post && (await compose(tables, world, payload.ref))
      return message ? { post, message } : null
    })

  return {
    post: async (payload, attempt) => {
      const planned = await beforeSending(() => readNewPost(payload, attempt))
      if (!planned) return
      const { to } = payload
      if ('room' in to) await beforeSending(() => checkRoster(world, to.room, attempt))
      if (!attempt.isOurs()) throw new Fault('busy', 'lease-lost')
      const posted = await world.messenger.post(planned.to, planned.message, attempt.key)
      const at = world.clock.now()
      await world.store.transaction(async (tables) => {
        await tables.posts.save({ key: attempt.key, ...posted, at })
      })
    },

    'update-post': async (payload) => {
      const planned = await beforeSending(() => readUpdate(payload))
      if (planned) await world.messenger.update(planned.post, planned.message, planned.post.key)
    },
  }
}

/**
 * Somebody used a card: its post is there after all. Keeps which activity it is, so that it can be
 * updated, and ends the doubt about it. Harmless when everything was known already. The key came from a
 * card that a person sent: nothing is believed of a post that belongs in another conversation.
 */
export const learnPost = async (
  tables: Tables,
  world: Pick<World, 'clock'>,
  key: string,
  conversation: string,
  activity: string,
): Promise<void> => {
  const errand = await tables.errands.find(key)
  if (errand?.kind !== 'post' || (await tables.posts.find(key))) return
  const { to } = errand.payload as ErrandPayloads['post']
  if ((await conversationOf(tables, to)) !== conversation) return
  await tables.posts.save({ key, conversation, activity, at: world.clock.now() })
  if (errand.state === 'doubtful' || errand.state === 'dead') await tables.errands.settle(errand.id)
}

const conversationOf = async (tables: Tables, to: PostTarget): Promise<string | null> => {
  if ('room' in to) return (await tables.rooms.find(to.room))?.channel ?? null
  const leader = await tables.leaders.find(to.person)
  const chat = leader && (await tables.conversations.ofPerson(leader.entraId))
  return chat?.conversation ?? null
}
