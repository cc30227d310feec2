import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MeetingId, RoundId } from '#bot/domain/ids.ts'
import { startLocal } from '#infra/local/start.ts'
import { type GroupRoom, groupRooms, settled } from '#tests/journeys/round/cast.ts'
import { evaluate, prepare } from '#tests/journeys/round/meeting.ts'
import { coordinatorOf } from '#tests/journeys/round/play-round.ts'
import {
  gather,
  planRound,
  proposeTopics,
  releaseAgenda,
  type Say,
} from '#tests/journeys/round/preparing.ts'
import { type TenantClient, tenantClient } from './tenant-client.ts'

export type PlayedTenant = {
  readonly url: string
  readonly client: TenantClient
  readonly round: RoundId
  readonly coordinator: string
  readonly chief: string
  /** A group in the last minutes of its meeting, and that meeting. */
  readonly group: GroupRoom
  readonly meeting: MeetingId
  /** One of the group who is not its host and has not answered. */
  readonly member: string
  stop(): Promise<void>
}

/** A tenant that has lived to the last minutes of the first meetings: evaluations are open, four have answered. */
export const startPlayedTenant = async (say: Say = () => {}): Promise<PlayedTenant> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'tvaers-played-'))
  const local = await startLocal({ dataDir, port: 0, botPort: 0, quiet: true })
  const stop = async () => {
    await local.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    return { ...(await play(tenantClient(local.url), say)), url: local.url, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

const play = async (client: TenantClient, say: Say) => {
  const coordinator = await coordinatorOf(client)
  await gather(client, coordinator, say)
  const round = await planRound(client, coordinator, say)
  await proposeTopics(client, say)
  const chief = await releaseAgenda(client, round, say)
  await prepare(client, say)
  const firstEnd = (await client.state()).events.map((event) => event.end).sort()[0] ?? ''
  await client.clock(
    new Date(Date.parse(`${firstEnd.slice(0, 19)}+01:00`) - 8 * 60_000).toISOString(),
  )
  await settled(client)
  const group = groupRooms(await client.state()).find((room) =>
    JSON.stringify(room.channel.posts).includes('answerEvaluation'),
  )
  if (!group) throw new Error('No group is evaluating')
  await evaluate(client, { ...group, members: group.members.slice(0, 5) })
  const others = group.members.slice(5).filter((each) => each !== group.host)
  const member = others.at(-1) ?? group.host
  const { meetings } = await client.must(member, 'getMyMeetings', {})
  const meeting = meetings[0]?.id
  if (!meeting) throw new Error(`${member} has no meeting`)
  return { client, round, coordinator, chief, group, meeting, member }
}
