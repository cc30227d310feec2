import { beforeEach, describe, expect, test } from 'vitest'
import type { Reach } from '#infra/local/graph/reach.ts'
import { type GraphWorld, graphWorld } from '#tests/support/graph.ts'

const URL_OF_APP = 'https://app.example/api/notifications'
let world: GraphWorld
let asked: { url: URL; type: string; patience: number }[]
let answer: (token: string) => { status: number; type: string; text: string }

const reach: Reach = async (url, { headers, patience }) => {
  const parsed = new URL(url)
  asked.push({ url: parsed, type: headers['content-type'] ?? '', patience })
  return answer(parsed.searchParams.get('validationToken') ?? '')
}
const at = (minutes: number) =>
  new Date(Date.parse(world.tenant.now()) + minutes * 60_000).toISOString()
const wanted = (more: object = {}) => ({
  changeType: 'updated,deleted',
  notificationUrl: URL_OF_APP,
  lifecycleNotificationUrl: URL_OF_APP,
  resource: `/users/${world.service}/events`,
  expirationDateTime: at(10_000),
  clientState: 'secret',
  latestSupportedTlsVersion: 'v1_2',
  ...more,
})
const subscribe = (more: object = {}) => world.ask('POST', '/v1.0/subscriptions', wanted(more))
const listed = async () => (await world.ask('GET', '/v1.0/subscriptions')).json.value

beforeEach(() => {
  // Exchange's own roles alone, as in production.
  world = graphWorld({ roles: [], reach })
  asked = []
  answer = (text) => ({ status: 200, type: 'text/plain; charset=utf-8', text })
})

describe('subscribing', () => {
  test('asks both addresses whose they are before it answers', async () => {
    const { status, json } = await subscribe()
    expect([status, json.resource, json.expirationDateTime]).toEqual([
      201,
      `/users/${world.service}/events`,
      at(10_000),
    ])
    expect(asked.map(({ url }) => url.origin + url.pathname)).toEqual([URL_OF_APP, URL_OF_APP])
    expect(asked[0]).toMatchObject({ type: 'text/plain; charset=utf-8', patience: 10_000 })
  })

  test.each([
    ['is not answered', { status: 503, type: 'text/plain', text: '' }],
    ['is answered with something else', { status: 200, type: 'text/plain', text: 'hello' }],
    ['is answered as JSON', null],
  ])('fails when the question %s', async (_what, said) => {
    answer = (text) => said ?? { status: 200, type: 'application/json', text }
    const { status, json } = await subscribe()
    expect([status, json.error.code]).toEqual([400, 'ValidationError'])
    expect(await listed()).toEqual([])
  })

  test('needs the right to read the calendar, and Exchange’s no comes wrapped in Graph’s', async () => {
    const [leader] = world.leaders
    const { status, json } = await subscribe({ resource: `/users/${leader?.mail}/events` })
    expect([status, json.error.code]).toEqual([403, 'ExtensionError'])
    expect(asked).toEqual([])
  })

  test.each([
    ['a time too far away', { expirationDateTime: '2027-01-11T08:01:00Z' }],
    ['no time', { expirationDateTime: undefined }],
    ['an address without https', { notificationUrl: 'http://app.example/' }],
    ['a secret too long', { clientState: 'x'.repeat(129) }],
    ['a change that there is not', { changeType: 'moved' }],
    ['somebody unknown', { resource: '/users/nobody@fjordby.example/events' }],
    ['something else', { resource: '/teams/1/channels' }],
    ['a misspelt property', { notificationUri: URL_OF_APP }],
  ])('with %s is refused', async (_what, wrong) => {
    expect((await subscribe(wrong)).status).toBe(400)
    expect(asked).toEqual([])
  })

  test('for less than 45 minutes is for 45', async () => {
    const { json } = await subscribe({ expirationDateTime: at(1) })
    expect(json.expirationDateTime).toBe(at(45))
  })

  test('twice to the same gives two', async () => {
    await subscribe()
    await subscribe()
    expect(await listed()).toHaveLength(2)
  })
})

describe('a subscription', () => {
  test('is renewed by a later end, and by nothing else', async () => {
    const { json } = await subscribe()
    const path = `/v1.0/subscriptions/${json.id}`
    world.tenant.pass(86_400)
    const renewed = await world.ask('PATCH', path, { expirationDateTime: at(10_080) })
    expect([renewed.status, renewed.json.expirationDateTime]).toEqual([200, at(10_080)])
    expect((await world.ask('PATCH', path, { resource: '/users' })).status).toBe(400)
    expect((await world.ask('PATCH', path, { expirationDateTime: at(10_081) })).status).toBe(400)
  })

  test('is gone when it has run out or was ended', async () => {
    const { json } = await subscribe()
    const path = `/v1.0/subscriptions/${json.id}`
    expect((await world.ask('GET', path)).json.id).toBe(json.id)
    world.tenant.pass(10_000 * 60)
    expect(await listed()).toEqual([])
    const late = await world.ask('PATCH', path, { expirationDateTime: at(100) })
    expect([late.status, late.json.error.code]).toEqual([404, 'ResourceNotFound'])
    const { json: other } = await subscribe()
    expect((await world.ask('DELETE', `/v1.0/subscriptions/${other.id}`)).status).toBe(204)
    expect((await world.ask('DELETE', `/v1.0/subscriptions/${other.id}`)).status).toBe(404)
  })
})
