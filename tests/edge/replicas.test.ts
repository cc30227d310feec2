import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type EmbeddedServer, startShared } from '#bot/storage/embedded/start.ts'
import { type RunningBot, superviseBot } from '#infra/local/launch/bot.ts'
import { readEnvironment } from '#infra/local/launch/environmentFile.ts'
import { freePort } from '#infra/local/launch/ports.ts'
import { emptyFolder, removeFolder } from '#tests/journeys/stage/tenant.ts'
import { silentLog } from '#tests/support/log.ts'
import { message, type Sent } from './activity.ts'
import { type Door, openDoor } from './door.ts'
import { bearer, teamsClaims } from './token.ts'

const databaseFolder = emptyFolder()
let postgres: EmbeddedServer
let door: Door
let second: RunningBot
let ports: readonly [number, number]
let coordinator: { id: string; userPrincipalName: string }

/** One PostgreSQL and two bots on it, as an administrator runs them behind a load balancer. */
beforeAll(async () => {
  chmodSync(databaseFolder, 0o755)
  postgres = await startShared({ dataDir: databaseFolder, log: silentLog, isDurable: false })
  const { host, user, database } = postgres.connection
  process.env.DATABASE_URL = `postgres://${user}@localhost/${database}?host=${encodeURIComponent(host)}`
  door = await openDoor()
  const port = await freePort(0, 'BOT_PORT')
  const first = readEnvironment(door.folder)
  if (!first) throw new Error('The first bot’s settings are not there.')
  second = superviseBot({
    script: join(import.meta.dirname, '../../bot/main.ts'),
    flags: first.flags,
    env: { ...process.env, ...first.env, PORT: String(port) },
    log: join(door.folder, 'second.log'),
    url: `http://127.0.0.1:${port}`,
    say: () => {},
  })
  await second.start()
  ports = [door.port, port]
  const { userPrincipalName } = door.local.address.coordinator
  const { users } = await door.client.state()
  const found = users.find((user) => user.userPrincipalName === userPrincipalName)
  if (!found) throw new Error('Nobody is the coordinator.')
  coordinator = found
})
afterAll(async () => {
  delete process.env.DATABASE_URL
  await second?.stop()
  await door?.close()
  await postgres?.stop()
  removeFolder(databaseFolder)
})

const deliver = async (activity: Sent, port: number) => {
  const now = Math.floor(Date.parse((await door.client.time()).now) / 1000)
  const response = await fetch(`http://127.0.0.1:${port}/api/messages`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json; charset=utf-8',
      authorization: bearer(door.keys.connector, teamsClaims(now)),
    },
    body: JSON.stringify(activity),
  })
  return { status: response.status, body: await response.json() }
}

const postsMade = async () =>
  (await door.client.state()).requests
    .filter((each) => each.host === 'smba.trafficmanager.net' && each.method === 'POST')
    .reduce((sum, each) => sum + each.count, 0)

describe('one activity that is delivered to two replicas', () => {
  it('is answered the same and takes effect once, at once, later, and after a restart', async () => {
    await fetch(`${door.local.url}/_tenant/install`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ as: coordinator.userPrincipalName }),
    })
    const before = await postsMade()
    const words = message(coordinator.id, { id: 'f:both', text: 'hjælp' })
    const [one, two] = ports
    const answers = await Promise.all([one, two, two, one].map((port) => deliver(words, port)))
    answers.push(await deliver(words, two))
    await second.kill()
    await second.start()
    answers.push(await deliver(words, two))
    for (const answer of answers) expect(answer).toEqual({ status: 200, body: {} })
    expect(await postsMade()).toBe(before + 1)
  })

  it('and asks something is answered by both with the same words', async () => {
    const pressed = message(coordinator.id, {
      type: 'invoke',
      id: 'f:pressed',
      name: 'adaptiveCard/action',
      value: { action: { type: 'Action.Execute', verb: 'no-such-verb', data: {} } },
    })
    const answers = await Promise.all(ports.map((port) => deliver(pressed, port)))
    expect(answers[0]?.status).toBe(200)
    expect(answers[1]).toEqual(answers[0])
  })
})
