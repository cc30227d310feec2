import type { Leader } from '#bot/domain/leader.ts'
import {
  learnedFromRefusal,
  NOT_IN_ROSTER,
  type Reach,
  wayAround,
  wayTo,
} from '#bot/domain/reach.ts'
import type { Room } from '#bot/domain/room.ts'
import { beforeSending } from './before-sending.ts'
import type { Attempt, ErrandPayloads } from './errands.ts'
import { Fault } from './faults.ts'
import type { Message } from './messages.ts'
import type { Destination, World } from './ports.ts'
import { learn } from './reach.ts'
import { membersOfRoom } from './room-members.ts'
import { checkRoster } from './room-roster.ts'
import { tellEach } from './tell.ts'

export type PlannedRoomPost = {
  readonly room: Room
  readonly reach: Reach | null
  readonly ref: ErrandPayloads['post']['ref']
  readonly message: Message
  readonly to: Destination
  /** The post that it answers, or null. */
  readonly threadOf: string | null
}

/** A bot that has just been added takes some seconds to be let in everywhere; from this attempt on a refusal is believed. */
const BELIEVED_FROM_ATTEMPT = 4
/** Those who belong in a channel and are not in it yet get this many attempts' time to be let in. */
const WAITED_FOR_UNTIL_ATTEMPT = 4

/**
 * A card for a room: in its channel, or where Teams refuses that, by the next step of the ladder to each who belongs
 * there and is in the channel at this moment (platform/teams.md section 12 item 3).
 */
export const postInRoom = async (
  world: World,
  planned: PlannedRoomPost,
  attempt: Attempt,
): Promise<void> => {
  const inside = await beforeSending(() =>
    checkRoster(world, planned.room.key, attempt, planned.threadOf),
  )
  if (wayTo(planned.reach, world.clock.now()) !== 'channel')
    return tellPeople(world, planned, inside, attempt, null)
  const posted = await world.messenger
    .post(planned.to, planned.message, attempt.key, attempt.sendsNow)
    .catch((error: unknown) => {
      if (error instanceof Fault && error.kind === 'refused') return error
      throw error
    })
  if (posted instanceof Fault) return tellPeople(world, planned, inside, attempt, posted)
  const at = world.clock.now()
  await world.store.transaction(async (tables) => {
    await tables.posts.save({ key: attempt.key, ...posted, at })
    if (planned.reach?.capability !== 'bot-ok')
      await learn(tables, world, planned.room.key, 'bot-ok')
  })
}

const tellPeople = async (
  world: World,
  { room, reach, ref }: PlannedRoomPost,
  inside: readonly Leader[] | null,
  attempt: Attempt,
  refusal: Fault | null,
): Promise<void> => {
  const hasApp = room.done.includes('app')
  const capability = refusal && learnedFromRefusal(refusal, hasApp)
  if (refusal && capability === null) throw refusal
  const isNew = (reach === null || reach.capability === 'unknown') && hasApp
  if (refusal?.code === NOT_IN_ROSTER && isNew && attempt.number < BELIEVED_FROM_ATTEMPT)
    throw new Fault('busy', 'bot-not-there-yet', { status: 403, cause: refusal })
  if (inside === null) throw refusal ?? new Fault('refused', 'ConversationNotFound')
  await world.store.transaction(async (tables) => {
    const belonging = (await membersOfRoom(tables, room)).people.length
    if (inside.length < belonging && attempt.number < WAITED_FOR_UNTIL_ATTEMPT)
      throw new Fault('busy', 'room-not-filled')
    const learned = capability
      ? await learn(tables, world, room.key, capability, refusal?.code)
      : reach
    if (learned) await tellEach(tables, wayAround(learned), room.key, attempt.key, ref, inside)
  })
  world.errandsOrdered()
}
