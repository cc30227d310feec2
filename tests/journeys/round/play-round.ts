import type { TenantClient } from '#tests/support/tenant-client.ts'
import { coordinatorOf } from './cast.ts'
import { meet, prepare } from './meeting.ts'
import {
  gather,
  type ListFile,
  planRound,
  proposeTopics,
  releaseAgenda,
  type Say,
} from './preparing.ts'

export { coordinatorOf }

/** Plays one whole round through the doors that people use, and counts what they did. */
export const playRound = async (
  client: TenantClient,
  say: Say,
  list?: ListFile,
  onceRoomsAreMade: () => Promise<void> = async () => {},
) => {
  const coordinator = await coordinatorOf(client)
  await gather(client, coordinator, say, list)
  await onceRoomsAreMade()
  const round = await planRound(client, coordinator, say)
  await proposeTopics(client, say)
  const chief = await releaseAgenda(client, round, say)
  const { ticks } = await prepare(client, say)
  const ballots = await meet(client, say)
  const released = await client.must(chief, 'getReleased', {})
  const texts = released.rounds.flatMap((each) => each.points).length
  say(`Chefgruppen har ${texts} frigivne tekster.`)
  const answers = ballots.reduce((sum, each) => sum + each.benefits.length, 0)
  return { ticks, answers, released: texts }
}
