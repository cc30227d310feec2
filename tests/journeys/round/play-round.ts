import type { TenantClient } from '#tests/support/tenant-client.ts'
import { meet, prepare } from './meeting.ts'
import { gather, planRound, proposeTopics, releaseAgenda, type Say } from './preparing.ts'

export const COORDINATOR_PERSONA = 'coordinator'

/** Plays one whole round through the doors that people use, and counts what they did. */
export const playRound = async (client: TenantClient, say: Say) => {
  const coordinator = await coordinatorOf(client)
  await gather(client, coordinator, say)
  const round = await planRound(client, coordinator, say)
  await proposeTopics(client, say)
  const chief = await releaseAgenda(client, round, say)
  const ticks = await prepare(client, say)
  const answers = await meet(client, say)
  const released = await client.must(chief, 'getReleased', {})
  const texts = released.rounds.flatMap((each) => each.texts).length
  say(`Chefgruppen har ${texts} frigivne tekster.`)
  return { ticks, answers, released: texts }
}

export const coordinatorOf = async (client: TenantClient): Promise<string> => {
  const { users } = (await client.state()) as unknown as {
    users: { userPrincipalName: string; persona?: string }[]
  }
  const found = users.find((user) => user.persona === COORDINATOR_PERSONA)
  if (!found) throw new Error('The tenant has no coordinator')
  return found.userPrincipalName
}
