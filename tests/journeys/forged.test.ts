import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EndpointName } from '#bot/api/index.ts'
import type { SigningKeys } from '#infra/local/login/keys.ts'
import { appId, serviceUrl, tenantId } from '#infra/local/tenant/registration.ts'
import type { TenantClient } from '#tests/support/tenant-client.ts'
import { coordinatorOf, type GroupRoom, groupRooms, settled } from './round/cast.ts'
import { keysOf } from './stage/between.ts'
import { headersForApi, headersForMessages } from './stage/forged.ts'
import { end, folderAt } from './stage/stages.ts'
import { type Stage, start } from './stage/tenant.ts'

let stage: Stage
let client: TenantClient
let keys: SigningKeys
let coordinator: string
let pid: number | undefined
let room: GroupRoom

beforeAll(async () => {
  const folder = await folderAt('released')
  keys = keysOf(folder)
  stage = await start(folder)
  client = stage.client
  pid = stage.local.bot.pid
  coordinator = await coordinatorOf(client)
  room = firstOf(groupRooms(await client.state()))
})
afterAll(() => end(stage))

const firstOf = <T>(all: readonly T[]): T => {
  const [first] = all
  if (first === undefined) throw new Error('There is none')
  return first
}

const userOf = async (upn: string) => {
  const { users } = await client.state()
  return firstOf(users.filter((user) => user.userPrincipalName === upn))
}

/** Nothing has crashed, and Microsoft never had to refuse what the bot sent. */
const isWell = async () => {
  expect(stage.local.bot.pid).toBe(pid)
  expect(await stage.health()).toMatchObject({ status: 'ok', database: 'ok' })
  expect((await client.state()).rejected).toEqual([])
}

describe('a token that is not Teams’ for us', () => {
  it('opens nothing, and is answered in JSON with a sentence', async () => {
    const { id } = await userOf(coordinator)
    const { now } = await client.time()
    const { wrong, good } = headersForApi(keys, id, now)
    const ask = (authorization: string | undefined, name: EndpointName) =>
      fetch(`${client.url}/api/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
        body: '{}',
      })
    expect((await ask(good, 'listPeople')).status).toBe(200)
    for (const [what, header] of Object.entries(wrong)) {
      const answer = await ask(header, 'listPeople')
      expect([what, answer.status]).toEqual([what, 401])
      expect(answer.headers.get('content-type')).toContain('application/json')
      expect(await answer.json()).toEqual({ error: expect.stringMatching(/^Vi kan ikke se, hvem/) })
    }
    await isWell()
  })
})

describe('an activity that Teams did not send', () => {
  const spoken = async () => {
    const user = await userOf(room.host)
    return {
      type: 'message',
      id: 'f:forged',
      timestamp: (await client.time()).now,
      serviceUrl,
      channelId: 'msteams',
      from: { id: `29:${user.id}`, name: user.displayName, aadObjectId: user.id },
      recipient: { id: `28:${appId}`, name: 'Tværs' },
      conversation: {
        id: room.channel.id,
        conversationType: 'channel',
        isGroup: true,
        tenantId,
      },
      channelData: { tenant: { id: tenantId } },
      text: '<at>Tværs</at> hej',
      textFormat: 'plain',
    }
  }
  const send = (authorization: string | undefined, body: unknown) =>
    fetch(`${client.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  const postsMade = async () =>
    (await client.state()).requests
      .filter((each) => each.host === 'smba.trafficmanager.net')
      .reduce((sum, each) => sum + each.count, 0)

  it('is refused, and the bot does nothing', async () => {
    const activity = await spoken()
    const { wrong, good } = headersForMessages(keys, activity.timestamp)
    const before = await postsMade()
    for (const [what, header] of Object.entries(wrong)) {
      const { status } = await send(header, activity)
      expect([401, 403], what).toContain(status)
    }
    const { id } = await userOf(coordinator)
    const signedOn = headersForApi(keys, id, activity.timestamp).good
    expect((await send(signedOn, activity)).status).toBe(401)

    const elsewhere: Record<string, object> = {
      'another tenant': {
        conversation: { ...activity.conversation, tenantId: appId },
        channelData: { tenant: { id: appId } },
      },
      'no tenant': {
        conversation: { ...activity.conversation, tenantId: undefined },
        channelData: {},
      },
      'another channel': { channelId: 'webchat' },
      'the emulator': { channelId: 'emulator', serviceUrl: 'http://localhost:9999/' },
      'an answer to a stranger': { serviceUrl: 'https://smba.trafficmanager.net.evil.example/' },
    }
    for (const [what, changed] of Object.entries(elsewhere)) {
      const { status } = await send(good, { ...activity, ...changed })
      expect([401, 403], what).toContain(status)
    }
    expect(await postsMade()).toBe(before)
    expect((await send(good, activity)).status).toBe(200)
    await settled(client)
    expect(await postsMade()).toBe(before + 1)
    await isWell()
  })

  it('is told when it is no activity at all', async () => {
    const { good } = headersForMessages(keys, (await client.time()).now)
    for (const body of ['', '{', 'null', '[]', '"hej"', '{"type":7}', { type: 'message' }]) {
      const { status } = await send(good, body)
      expect([JSON.stringify(body), status]).toEqual([JSON.stringify(body), 400])
    }
    const long = { ...(await spoken()), text: 'x'.repeat(1_100_000) }
    expect((await send(good, long)).status).toBe(413)
    await isWell()
  })
})
