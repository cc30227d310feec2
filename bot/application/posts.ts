import type { PersonId } from '#bot/domain/ids.ts'
import { learnedFromRefusal } from '#bot/domain/reach.ts'
import { isInTeam } from '#bot/domain/room.ts'
import { beforeSending } from './before-sending.ts'
import { composeMessage } from './compose-message.ts'
import { POST_OUTCOME_UNKNOWN } from './errand-outcome.ts'
import type { Attempt, ErrandHandlers, ErrandPayloads, PostTarget } from './errands.ts'
import { Fault } from './faults.ts'
import type { Message } from './messages.ts'
import type { Destination, Tables, World } from './ports.ts'
import { type PlannedRoomPost, postInRoom } from './room-posts.ts'
import { updateInRoom } from './room-updates.ts'
import { isTold, orderNotices, stillThere } from './tell.ts'

/** In its thread where the root arrived; a root that never did must not keep its replies from the group. */
const planForRoom = async (
  tables: Tables,
  key: string,
  { ref, threadOf }: ErrandPayloads['post'],
  message: Message,
): Promise<PlannedRoomPost> => {
  const room = await tables.rooms.find(key)
  // The room is still being made; when it never is, its own errand says why.
  if (!room?.channel) throw new Fault('busy', 'room-not-ready')
  const root = threadOf === null ? null : await tables.posts.find(threadOf)
  const to: Destination = isInTeam(room.kind)
    ? { kind: 'channel', conversation: room.channel, threadOf: root?.activity ?? null }
    : { kind: 'chat', conversation: room.channel }
  return { room, reach: await tables.reach.find(key), ref, message, to, threadOf }
}

const personDestination = async (tables: Tables, id: PersonId): Promise<Destination> => {
  const leader = await tables.leaders.find(id)
  if (!leader || leader.leftOn !== null) throw new Fault('refused', 'person-has-left')
  return { kind: 'person', person: leader.entraId }
}

/** Whether a personal card that was for a room's people alone is still for this one. */
const isStillFor = async (tables: Tables, to: PostTarget): Promise<boolean> =>
  !('person' in to) ||
  to.memberOf === undefined ||
  (await stillThere(tables, [to.person], to.memberOf)).length > 0

/** The handlers that post cards and keep them up to date in place. */
export const postErrands = (world: World): Pick<ErrandHandlers, 'post' | 'update-post'> => {
  const readNewPost = (payload: ErrandPayloads['post'], attempt: Attempt) =>
    world.store.transaction(async (tables) => {
      const { to, ref } = payload
      if ((await tables.posts.find(attempt.key)) || (await isTold(tables, attempt.key))) return null
      // The Bot Connector has no way to ask whether a post arrived: never a blind second one.
      if (attempt.doubtful) throw new Fault('refused', POST_OUTCOME_UNKNOWN)
      if (!(await isStillFor(tables, to))) return null
      const message = await composeMessage(tables, world, ref)
      if (!message) return null
      return 'room' in to
        ? ({ kind: 'room', ...(await planForRoom(tables, to.room, payload, message)) } as const)
        : ({
            kind: 'person',
            message,
            person: to.person,
            to: await personDestination(tables, to.person),
          } as const)
    })

  const readUpdate = (payload: ErrandPayloads['update-post']) =>
    world.store.transaction(async (tables) => {
      const post = await tables.posts.find(payload.post)
      const made = await tables.errands.find(payload.post)
      const to = (made?.payload as ErrandPayloads['post'] | undefined)?.to ?? null
      const room = to && 'room' in to ? await tables.rooms.find(to.room) : null
      if (room ? !post && !(await isTold(tables, payload.post)) : !post) return null
      if (to && !(await isStillFor(tables, to))) return null
      const message = await composeMessage(tables, world, payload.ref)
      if (!message) return null
      const reach = room && (await tables.reach.find(room.key))
      return { to, room, reach, post, message }
    })

  return {
    post: async (payload, attempt) => {
      const planned = await beforeSending(() => readNewPost(payload, attempt))
      if (!planned) return
      if (planned.kind === 'room') return postInRoom(world, planned, attempt)
      const posted = await world.messenger
        .post(planned.to, planned.message, attempt.key, attempt.sendsNow)
        .catch((error: unknown) => tellOtherwise(world, payload, planned.person, attempt, error))
      if (!posted) return
      const at = world.clock.now()
      await world.store.transaction((tables) =>
        tables.posts.save({ key: attempt.key, ...posted, at }),
      )
    },

    'update-post': async (payload, attempt) => {
      const planned = await beforeSending(() => readUpdate(payload))
      if (!planned) return
      const { to, room, post, message } = planned
      if (room) return updateInRoom(world, { ...planned, room }, payload, attempt)
      if (!post) return
      await world.messenger
        .update(post, message, post.key)
        .catch((error: unknown) => updateOtherwise(world, payload, to, error))
    },
  }
}

/** The bot may not write to this person, or there is no bot: the activity feed and a mail instead. Throws what is no refusal. */
const tellOtherwise = async (
  world: World,
  { to, ref }: ErrandPayloads['post'],
  person: PersonId,
  attempt: Attempt,
  error: unknown,
): Promise<null> => {
  if (!(error instanceof Fault) || error.kind !== 'refused') throw error
  if (learnedFromRefusal(error, true) === null) throw error
  await world.store.transaction(async (tables) => {
    const leader = await tables.leaders.find(person)
    const install = leader && (await tables.errands.find(`install-for-person:${leader.entraId}`))
    // It is on its way to them: the chat opens when it is there.
    if (install?.state === 'waiting' || install?.state === 'running')
      throw new Fault('busy', 'app-not-installed-yet', { cause: error })
    const memberOf = 'person' in to ? (to.memberOf ?? null) : null
    await orderNotices(tables, memberOf, attempt.key, ref, [person])
  })
  world.log.warn('post.told-otherwise', { key: attempt.key, code: error.code })
  world.errandsOrdered()
  return null
}

/** A person who has blocked the bot is told that there is something newer, once; what is over needs no telling. */
const updateOtherwise = async (
  world: World,
  { post, ref }: ErrandPayloads['update-post'],
  to: PostTarget | null,
  error: unknown,
): Promise<void> => {
  if (!(error instanceof Fault) || error.kind !== 'refused' || !to || !('person' in to)) throw error
  if (learnedFromRefusal(error, true) === null) throw error
  if (ref.card !== 'evaluation')
    await world.store.transaction((tables) =>
      orderNotices(tables, to.memberOf ?? null, post, ref, [to.person]),
    )
  world.log.warn('post.told-otherwise', { key: post, code: error.code })
  world.errandsOrdered()
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
