import type { Leader } from '#bot/domain/leader.ts'
import { learnedFromRefusal, type Reach, wayAround, wayTo } from '#bot/domain/reach.ts'
import type { Room } from '#bot/domain/room.ts'
import { beforeSending } from './before-sending.ts'
import type { Attempt, ErrandPayloads } from './errands.ts'
import { Fault } from './faults.ts'
import type { CardRef, Message } from './messages.ts'
import type { PostRecord } from './ports/posts.ts'
import type { Tables, World } from './ports.ts'
import { learn } from './reach.ts'
import { checkRoster } from './room-roster.ts'
import { copiesOf, orderCopy, tellEach } from './tell.ts'

export type PlannedRoomUpdate = {
  readonly room: Room
  readonly reach: Reach | null
  /** The post in the channel; null where each got the card for themselves, or nobody has it yet. */
  readonly post: PostRecord | null
  readonly message: Message
}

/**
 * A card of a room is redrawn where it stands, held back like a new one while somebody is in the channel who does not
 * belong there. Where the channel takes no change of it either, that is learned, and the newest goes to each.
 */
export const updateInRoom = async (
  world: World,
  planned: PlannedRoomUpdate,
  payload: ErrandPayloads['update-post'],
  attempt: Attempt,
): Promise<void> => {
  const inside = await beforeSending(() => checkRoster(world, planned.room.key, attempt))
  const refusal = planned.post && (await redraw(world, planned.post, planned.message))
  const hasApp = planned.room.done.includes('app')
  const capability = refusal && learnedFromRefusal(refusal, hasApp)
  if (refusal && (capability === null || inside === null)) throw refusal
  await world.store.transaction(async (tables) => {
    const isTried = wayTo(planned.reach, world.clock.now()) === 'channel'
    const learned =
      capability && isTried
        ? await learn(tables, world, planned.room.key, capability, refusal?.code)
        : planned.reach
    const people = inside ?? []
    await updateCopies(tables, planned.room.key, payload, people, attempt)
    if (refusal && learned) await tellStale(tables, learned, planned.room.key, payload, people)
  })
  world.errandsOrdered()
}

/** Null when the post says the newest now, else why Teams will not let it. */
const redraw = async (world: World, post: PostRecord, message: Message): Promise<Fault | null> => {
  try {
    await world.messenger.update(post, message, post.key)
    return null
  } catch (error) {
    if (error instanceof Fault && error.kind === 'refused') return error
    throw error
  }
}

/** What stands for as long as the group does: one who comes later gets it too. */
const LASTING: ReadonlySet<CardRef['card']> = new Set(['welcome', 'agenda', 'preparation'])

/** A post that each got for themselves is redrawn for each who still belongs there; who came later gets what lasts. */
const updateCopies = async (
  tables: Tables,
  room: string,
  { post, ref }: ErrandPayloads['update-post'],
  inside: readonly Leader[],
  attempt: Attempt,
): Promise<void> => {
  const has = new Set((await copiesOf(tables, post)).map(({ payload }) => receiverOf(payload)))
  if (has.size === 0) return
  for (const person of inside) {
    if (!has.has(person.id)) {
      if (LASTING.has(ref.card)) await orderCopy(tables, room, post, ref, person)
      continue
    }
    await tables.errands.orderAgain({
      kind: 'update-post',
      key: `${attempt.key}:to:${person.id}`,
      lane: `person:${person.id}`,
      payload: { post: `${post}:to:${person.id}`, ref },
    })
  }
}

/** What a card in the channel no longer says is told each once; of an evaluation the result follows as a card of its own. */
const tellStale = async (
  tables: Tables,
  reach: Reach,
  room: string,
  { post, ref }: ErrandPayloads['update-post'],
  inside: readonly Leader[],
): Promise<void> => {
  if (ref.card === 'evaluation') return
  await tellEach(tables, wayAround(reach), room, post, ref, inside)
}

const receiverOf = (payload: unknown) => {
  const { to } = payload as ErrandPayloads['post']
  return 'person' in to ? to.person : null
}
