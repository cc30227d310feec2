import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { readEnvironment } from '#infra/local/launch/environmentFile.ts'
import { signToken } from '#infra/local/login/jwt.ts'
import type { SigningKeys } from '#infra/local/login/keys.ts'
import { message } from '#tests/edge/activity.ts'
import { teamsClaims } from '#tests/edge/token.ts'
import { groupRooms, settled } from '#tests/journeys/round/cast.ts'
import type { Stage } from '#tests/journeys/stage/tenant.ts'
import { controlsOf } from '#tests/support/controls.ts'
import type { TenantClient } from '#tests/support/tenant-client.ts'

const here = import.meta.dirname
const GRAPH = 'graph.microsoft.com'

/** Done, but never answered, once each: the bot must look for what it has made. */
export const loseTheFirstAnswers = (client: TenantClient) =>
  client.faults({
    rules: ['/v1.0/teams', '/v1.0/teams/*/channels'].map((path) => ({
      kind: 'timeout',
      host: GRAPH,
      method: 'POST',
      path,
      count: 1,
      seconds: 1,
    })),
  })

/** Entra withdraws the tokens that the bot has, for both of Microsoft's services. */
export const withdrawTokens = (client: TenantClient) =>
  client.faults({
    rules: [GRAPH, 'smba.trafficmanager.net'].map((host) => ({
      kind: 'unauthorized',
      host,
      count: 1,
    })),
  })

/** Whether Exchange makes a Teams meeting of an event at once. */
export const onlineMeetings = (client: TenantClient, atOnce: boolean) =>
  controlsOf(client.url).post('setup', { onlineMeetings: atOnce })

/** The invitation goes out, its answer is lost, Outlook asks for a pause, and meanwhile the meeting is cancelled. */
export const cancelWhileOutlookRests = async (
  client: TenantClient,
  coordinator: string,
  meeting: { readonly round: string; readonly group: string; day: string; start: string },
) => {
  const booking = { host: GRAPH, method: 'POST', path: '/v1.0/users/*/events', count: 1 }
  await client.faults({
    rules: [
      { kind: 'timeout', seconds: 1, ...booking },
      // Longer than the bot waits while somebody looks on: it is left to the queue.
      { kind: 'throttle', retryAfter: 25, ...booking },
    ],
  })
  const throttled = async () =>
    (await client.state()).requests
      .filter(({ method, status }) => method === 'POST' && status === 429)
      .reduce((sum, { count }) => sum + count, 0)
  const before = await throttled()
  const booked = await client.must(coordinator, 'bookMeeting', meeting)
  const deadline = performance.now() + 30_000
  while ((await throttled()) === before) {
    if (performance.now() > deadline) throw new Error('Nothing was booked, or nothing throttled.')
    await pause(100)
  }
  await client.must(coordinator, 'cancelMeeting', booked)
  await settled(client)
  await client.faults({ rules: [] })
}

/** The last of the first group removes the app for themself in Teams; the bot hears of it as Teams tells it. */
export const removeTheApp = async ({ client, dataDir }: Stage, keys: SigningKeys) => {
  const state = await client.state()
  const upn = groupRooms(state)[0]?.members.at(-1)
  const person = state.users.find((each) => each.userPrincipalName === upn)?.id ?? ''
  const now = Math.floor(Date.parse(state.now) / 1000)
  const { PORT = '' } = readEnvironment(dataDir)?.env ?? {}
  const answer = await fetch(`http://127.0.0.1:${PORT}/api/messages`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${signToken(keys.connector, { ...teamsClaims(now) })}`,
    },
    body: JSON.stringify(message(person, { type: 'installationUpdate', action: 'remove' })),
  })
  if (!answer.ok) throw new Error(`The bot answered ${answer.status} to the removal of the app.`)
}

/** `npm run doctor`, writing in a channel for a moment. */
export const callTheDoctor = async ({ client, dataDir }: Stage) => {
  const [room] = groupRooms(await client.state())
  const member = room?.members.find((each) => each !== room.host) ?? ''
  const script = join(here, '../../../infra/local/doctor.ts')
  const args = [script, '--json', '--post', room?.channel.displayName ?? '', '--for', member]
  const env = { ...process.env, TVAERS_DATA: dataDir }
  // It ends with 1 where the pages are not built; what was written in the channel is what counts here.
  const { stdout } = await run(process.execPath, args, { env }).catch(
    (ended: { stdout?: string }) => ({ stdout: ended.stdout ?? '' }),
  )
  for (const code of ['post-written', 'post-updated', 'targeted-works'])
    if (!stdout.includes(code)) throw new Error(`The doctor did not say ${code}: ${stdout}`)
}

/** What no year has an occasion for, asked by the bot's own ports in a process of its own. */
export const askSeldom = async ({ client, dataDir }: Stage) => {
  const started = readEnvironment(dataDir)
  const state = await client.state()
  const [room] = groupRooms(state)
  const host = state.users.find((each) => each.userPrincipalName === room?.host)?.id ?? ''
  const args = [join(here, 'seldom.ts'), state.teams[0]?.id ?? '', room?.channel.id ?? '', host]
  await run(process.execPath, [...(started?.flags ?? []), ...args], {
    env: { ...process.env, ...started?.env },
  })
}

/** The same of group chats. */
export const askSeldomOfChats = async ({ client, dataDir }: Stage) => {
  const started = readEnvironment(dataDir)
  const [room] = groupRooms(await client.state())
  const args = [join(here, 'seldom-chats.ts'), room?.channel.id ?? '']
  await run(process.execPath, [...(started?.flags ?? []), ...args], {
    env: { ...process.env, ...started?.env },
  })
}

const run = promisify(execFile)
