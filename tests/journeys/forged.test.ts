import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EndpointName } from '#bot/api/index.ts'
import type { SigningKeys } from '#infra/local/login/keys.ts'
import { appId, serviceUrl, tenantId } from '#infra/local/tenant/registration.ts'
import type { TenantClient } from '#tests/support/tenant-client.ts'
import { type GroupRoom, settled } from './round/cast.ts'
import { keysOf } from './stage/between.ts'
import { headersForApi, headersForMessages } from './stage/forged.ts'
import { end, folderAt } from './stage/stages.ts'
import { type Stage, start } from './stage/tenant.ts'
import { wellStage } from './stage/well.ts'

let stage: Stage
let client: TenantClient
let keys: SigningKeys
let coordinator: string
let room: GroupRoom
let well: Awaited<ReturnType<typeof wellStage>>

beforeAll(async () => {
  const folder = await folderAt('released')
  keys = keysOf(folder)
  stage = await start(folder)
  client = stage.client
  well = await wellStage(stage)
  coordinator = well.coordinator
  room = well.room
})
afterAll(() => end(stage))

describe('a token that is not Teams’ for us', () => {
  it('opens nothing, and is answered in JSON with a sentence', async () => {
    const { id } = await well.userOf(coordinator)
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
    await well.isWell()
  })
})

describe('an activity that Teams did not send', () => {
  const spoken = async () => {
    const user = await well.userOf(room.host)
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
    const { id } = await well.userOf(coordinator)
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
    await well.isWell()
  })

  it('is told when it is no activity at all', async () => {
    const { good } = headersForMessages(keys, (await client.time()).now)
    for (const body of ['', '{', 'null', '[]', '"hej"', '{"type":7}', { type: 'message' }]) {
      const { status } = await send(good, body)
      expect([JSON.stringify(body), status]).toEqual([JSON.stringify(body), 400])
    }
    const long = { ...(await spoken()), text: 'x'.repeat(1_100_000) }
    expect((await send(good, long)).status).toBe(413)
    await well.isWell()
  })
})
