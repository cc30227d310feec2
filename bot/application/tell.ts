import type { PersonId } from '#bot/domain/ids.ts'
import type { Leader } from '#bot/domain/leader.ts'
import type { Way } from '#bot/domain/reach.ts'
import type { CardRef } from './messages.ts'
import type { ErrandRecord } from './ports/errands.ts'
import type { Tables } from './ports.ts'
import { membersOfRoom } from './room-members.ts'

/** A post that was told some other way than in its channel: its parts are errands below its own key. */
export const partKey = (post: string, part: 'to' | 'feed' | 'mail', person?: PersonId): string =>
  person === undefined ? `${post}:${part}` : `${post}:${part}:${person}`

/** Whether the post has been told to its people one by one; it is then never posted in the channel too. */
export const isTold = async (tables: Tables, post: string): Promise<boolean> =>
  (await tables.errands.withPrefix(`${post}:`)).length > 0

/** The personal copies of a post in a room; not the notices that stood in for some of them. */
export const copiesOf = async (tables: Tables, post: string): Promise<readonly ErrandRecord[]> =>
  (await tables.errands.withPrefix(`${post}:to:`)).filter(({ kind }) => kind === 'post')

/** The card to one person of a room, in their own chat with the bot. */
export const orderCopy = async (
  tables: Tables,
  room: string,
  post: string,
  ref: CardRef,
  { id, entraId }: Pick<Leader, 'id' | 'entraId'>,
): Promise<void> => {
  const lane = `person:${id}`
  await tables.errands.order({
    kind: 'install-for-person',
    key: `install-for-person:${entraId}`,
    lane,
    payload: { person: entraId },
  })
  await tables.errands.order({
    kind: 'post',
    key: partKey(post, 'to', id),
    lane,
    payload: { to: { person: id, memberOf: room }, ref, threadOf: null },
  })
}

/** That there is something new in the tab: in each person's activity feed, and one mail to all of them. */
export const orderNotices = async (
  tables: Tables,
  room: string | null,
  post: string,
  ref: CardRef,
  people: readonly PersonId[],
): Promise<void> => {
  for (const person of people)
    await tables.errands.order({
      kind: 'notify',
      key: partKey(post, 'feed', person),
      lane: 'feed',
      payload: { person, memberOf: room, ref },
    })
  await tables.errands.order({
    kind: 'mail',
    key: partKey(post, 'mail'),
    lane: 'mailbox',
    payload: { people, memberOf: room, ref },
  })
}

/** Tells a room's people one by one what its channel does not take. */
export const tellEach = async (
  tables: Tables,
  way: Exclude<Way, 'channel'>,
  room: string,
  post: string,
  ref: CardRef,
  people: readonly Pick<Leader, 'id' | 'entraId'>[],
): Promise<void> => {
  if (way === 'feed-and-mail')
    return orderNotices(
      tables,
      room,
      post,
      ref,
      people.map(({ id }) => id),
    )
  for (const person of people) await orderCopy(tables, room, post, ref, person)
}

/** Those of the people who are still in the programme and, where it is for a room, still belong there. */
export const stillThere = async (
  tables: Tables,
  people: readonly PersonId[],
  memberOf: string | null,
): Promise<readonly Leader[]> => {
  if (memberOf === null) {
    const leaders = await Promise.all(people.map((id) => tables.leaders.find(id)))
    return leaders.filter((leader): leader is Leader => leader !== null && leader.leftOn === null)
  }
  const room = await tables.rooms.find(memberOf)
  if (!room) return []
  const members = await membersOfRoom(tables, room)
  return members.people.filter(({ id }) => people.includes(id))
}
