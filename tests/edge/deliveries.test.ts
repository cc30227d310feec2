import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { message, type Sent } from './activity.ts'
import { type Door, openDoor } from './door.ts'
import { bearer, teamsClaims } from './token.ts'

let door: Door
let coordinator: { id: string; userPrincipalName: string }

beforeAll(async () => {
  door = await openDoor()
  const { userPrincipalName } = door.local.address.coordinator
  const { users } = await door.client.state()
  const found = users.find((user) => user.userPrincipalName === userPrincipalName)
  if (!found) throw new Error('Nobody is the coordinator.')
  coordinator = found
})
afterAll(() => door?.close())

type Delivered = { readonly status: number; readonly body: unknown }

const now = async () => Math.floor(Date.parse((await door.client.time()).now) / 1000)
const signed = async () => bearer(door.keys.connector, teamsClaims(await now()))

/** Brings an activity to the bot's door as Teams does. */
const deliver = async (
  activity: Sent,
  authorization: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Delivered> => {
  const text = JSON.stringify(activity)
  const response = await fetch(`http://127.0.0.1:${door.port}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8', authorization, ...headers },
    body: headers['content-encoding'] === 'gzip' ? gzipSync(text) : text,
  })
  return { status: response.status, body: await response.json() }
}

const spoken = (changed: Sent = {}) => message(coordinator.id, changed)
const postsMade = async () =>
  (await door.client.state()).requests
    .filter((each) => each.host === 'smba.trafficmanager.net' && each.method === 'POST')
    .reduce((sum, each) => sum + each.count, 0)

describe('a genuine activity', () => {
  it('need not wait for the Connector’s keys: they were fetched when the bot started', async () => {
    const asked = async () =>
      (await door.client.state()).requests
        .filter(({ host }) => host === 'login.botframework.com')
        .reduce((sum, each) => sum + each.count, 0)
    await expect.poll(asked).toBe(2)
    expect((await deliver(spoken({ type: 'typing', id: 'f:first' }), await signed())).status).toBe(
      200,
    )
    expect(await asked()).toBe(2)
  })

  it('is not called forged while the Connector’s keys cannot be had, and is answered when they can', async () => {
    await door.local.bot.kill()
    const silent = { kind: 'unavailable', host: 'login.botframework.com', retryAfter: 1 }
    await door.client.faults({ rules: [silent] })
    await door.local.bot.start()
    const first = spoken({ id: 'f:keys' })
    expect((await deliver(first, await signed())).status).toBe(500)
    await door.client.faults({ rules: [] })
    expect((await deliver(first, await signed())).status).toBe(200)
    const { turns } = await door.health()
    expect(turns).toEqual({ taken: 1, refused: 0 })
  })

  it('delivered ten times, at once and later, is answered the same and takes effect once', async () => {
    await installFor(coordinator.userPrincipalName)
    const before = await postsMade()
    const activity = spoken({ id: 'f:again' })
    const authorization = await signed()
    const atOnce = await Promise.all(
      Array.from({ length: 9 }, () => deliver(activity, authorization)),
    )
    const later = await deliver(activity, await signed())
    for (const answer of [...atOnce, later]) expect(answer).toEqual({ status: 200, body: {} })
    expect(await postsMade()).toBe(before + 1)
  })

  it('that asks something is answered with the same words each time it is delivered', async () => {
    const pressed = spoken({
      type: 'invoke',
      id: 'f:invoke',
      name: 'adaptiveCard/action',
      value: { action: { type: 'Action.Execute', verb: 'no-such-verb', data: {} } },
    })
    const answers = await Promise.all(
      [signed(), signed(), signed()].map(async (each) => deliver(pressed, await each)),
    )
    expect(answers[0]?.status).toBe(200)
    expect(answers[0]?.body).toMatchObject({ statusCode: expect.any(Number) })
    expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1)
  })

  it('may come packed, and may ask for a packed answer, and the bot lives', async () => {
    const before = await postsMade()
    const wishes = { 'accept-encoding': 'gzip, br', 'content-encoding': 'gzip' }
    expect((await deliver(spoken({ id: 'f:zip' }), await signed(), wishes)).status).toBe(200)
    expect(await postsMade()).toBe(before + 1)
  })

  it.each([
    'typing',
    'event',
    'messageReaction',
    'messageUpdate',
    'endOfConversation',
    'unheard-of',
  ])('of a type that the bot does not act on (%s) is taken, and nothing comes of it', async (type) => {
    const before = await postsMade()
    expect(await deliver(spoken({ type, id: `f:${type}` }), await signed())).toEqual({
      status: 200,
      body: {},
    })
    expect(await postsMade()).toBe(before)
  })

  it('with a request that the bot does not know is told so, and one from nobody too', async () => {
    const invoke = { type: 'invoke', value: {} }
    const ask = async (changed: Sent) => (await deliver(spoken(changed), await signed())).status
    expect(await ask({ ...invoke, id: 'f:i1', name: 'composeExtension/query' })).toBe(400)
    expect(await ask({ ...invoke, id: 'f:i2', name: undefined })).toBe(400)
    // What every object has by itself is no invoke either.
    expect(await ask({ ...invoke, id: 'f:i4', name: 'constructor' })).toBe(400)
    const guest = { id: '29:guest', name: 'Gæst' }
    expect(await ask({ ...invoke, id: 'f:i3', name: 'task/fetch', from: guest })).toBe(400)
    const before = await postsMade()
    expect(await ask({ id: 'f:i4', from: guest })).toBe(200)
    expect(await ask({ id: 'f:i5', from: { ...guest, aadObjectId: 'no-guid' } })).toBe(200)
    expect(await postsMade()).toBe(before)
  })
})

describe('a delivery that somebody kept', () => {
  it('is refused when it is sent again two hours later', async () => {
    const activity = spoken({ id: 'f:kept' })
    const authorization = await signed()
    expect((await deliver(activity, authorization)).status).toBe(200)
    const { turns } = await door.health()
    const before = await postsMade()
    await door.client.clock(new Date(((await now()) + 2 * 3_600) * 1000).toISOString())
    expect((await deliver(activity, authorization)).status).toBe(401)
    expect((await deliver({ ...activity, id: 'f:new' }, authorization)).status).toBe(401)
    const after = await door.health()
    expect(after).toMatchObject({ status: 'ok', turns: { taken: turns.taken } })
    expect(await postsMade()).toBe(before)
  })
})

const installFor = async (as: string) => {
  const response = await fetch(`${door.local.url}/_tenant/install`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ as }),
  })
  expect(response.status).toBe(200)
}
