import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { OutlookNews } from '#bot/application/outlook-news.ts'
import { notifications } from '#bot/http/notifications.ts'
import { createServer, type Server } from '#bot/http/server.ts'
import { capturingLog } from '#tests/support/log.ts'

const SUBSCRIPTION = '7f105c7d-2dc5-4530-97cd-4e7ae6534c07'
const secret = 'secret-secret'
const changed = {
  subscriptionId: SUBSCRIPTION,
  subscriptionExpirationDateTime: '2027-01-11T05:00:00Z',
  changeType: 'updated',
  resource: 'Users/1/Events/AAMk=',
  resourceData: { '@odata.type': '#Microsoft.Graph.Event', id: 'AAMk=' },
  clientState: secret,
  tenantId: '7f1c1c1e-5c1e-4d52-9a53-2c7a3f0e6d11',
}

const heard: OutlookNews[][] = []
const log = capturingLog()
let isDown = false
let server: Server
let url: string

beforeAll(async () => {
  const nothing = async () => {
    throw new Error('not asked')
  }
  const hear = async (news: readonly OutlookNews[]) => {
    if (isDown) throw new Error('the database is away')
    heard.push([...news])
  }
  const routes = {
    api: nothing,
    messages: nothing,
    tab: nothing,
    staff: nothing,
    health: async () => ({ status: 'ok' as const }),
    notifications: notifications(hear),
  }
  server = createServer(routes, log, () => 'i-42')
  url = `http://127.0.0.1:${await server.listen(0, '127.0.0.1')}/api/notifications`
})
afterAll(() => server.close())
beforeEach(() => {
  heard.length = 0
  isDown = false
})

const post = (body: unknown, headers: Record<string, string> = {}) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
const shake = (query: string) =>
  fetch(`${url}?${query}`, { method: 'POST', headers: { 'content-type': 'text/plain' } })

describe('Microsoft asking whose address it is', () => {
  it('gets its token back as it was before it was put into the address', async () => {
    const token = 'Validation: Testing client application reachability for Request-Id: 1234/æ+&'
    const response = await shake(`validationToken=${encodeURIComponent(token)}`)
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'text/plain; charset=utf-8',
    ])
    expect(await response.text()).toBe(token)
    expect(await (await shake('validationToken=a%3a+b%2Bc')).text()).toBe('a: b+c')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it.each([
    ['markup', 'validationToken=%3Cscript%3Ealert(1)%3C%2Fscript%3E'],
    ['a line break', 'validationToken=a%0d%0aset-cookie%3a%20a'],
    ['no letters at all', 'validationToken='],
    ['bytes that are no text', 'validationToken=%c3%28'],
    ['more than a token', `validationToken=${'a'.repeat(2_049)}`],
    ['two', 'validationToken=a&validationToken=b'],
  ])('is refused with %s', async (_what, query) => {
    const response = await shake(query)
    expect(response.status).toBe(400)
    expect(await response.text()).toBe('{"error":"no such token"}')
  })

  it('is not answered when something else stands in the address', async () => {
    expect((await shake('x=1')).status).toBe(415)
    expect((await fetch(`${url}?validationToken=a`)).status).toBe(405)
  })
})

describe('a notice', () => {
  it('of a change says which event to look at, and by which secret', async () => {
    const response = await post({ value: [changed] })
    expect([response.status, await response.text()]).toEqual([202, '{}'])
    expect(heard).toEqual([
      [{ about: 'event', subscription: SUBSCRIPTION, secret, event: 'AAMk=' }],
    ])
  })

  it('may come with others, of several subscriptions and of the subscriptions themselves', async () => {
    const of = (lifecycleEvent: string) => ({
      subscriptionId: SUBSCRIPTION.toUpperCase(),
      clientState: secret,
      lifecycleEvent,
    })
    await post({
      value: [
        changed,
        of('missed'),
        of('subscriptionRemoved'),
        of('reauthorizationRequired'),
        of('unheard-of'),
      ],
      validationTokens: ['x'],
    })
    const from = { subscription: SUBSCRIPTION, secret }
    expect(heard[0]?.slice(1)).toEqual([
      { ...from, about: 'missed' },
      { ...from, about: 'removed' },
      { ...from, about: 'reauthorize' },
    ])
  })

  it.each([
    ['no secret', { clientState: undefined }],
    ['a secret that is no text', { clientState: { $ne: '' } }],
    ['a secret without end', { clientState: 'x'.repeat(256) }],
    ['an id that is none', { subscriptionId: "' or 1=1 --" }],
    ['an event with a zero in it', { resourceData: { id: 'a\u0000b' } }],
    ['an event that is a path', { resourceData: { id: '../../users' } }],
    ['no event', { resourceData: null }],
  ])('with %s is taken, and nothing comes of it', async (_what, wrong) => {
    expect((await post({ value: [{ ...changed, ...wrong }] })).status).toBe(202)
    expect(heard).toEqual([])
  })

  it.each([
    ['no JSON', 400, 'value=1', {}],
    ['a list', 400, '[]', {}],
    ['nothing in it', 400, '{"value":[]}', {}],
    ['a text instead of a list', 400, '{"value":"x"}', {}],
    ['another type', 415, '{}', { 'content-type': 'text/xml' }],
    ['more than half a megabyte', 413, JSON.stringify({ value: ['x'.repeat(600_000)] }), {}],
  ])('that is %s is refused', async (_what, status, body, headers) => {
    expect((await post(body, headers)).status).toBe(status)
    expect(heard).toEqual([])
  })

  it('that could not be kept gets an answer by which Microsoft tries again', async () => {
    isDown = true
    expect((await post({ value: [changed] })).status).toBe(500)
  })

  it('leaves neither its secret nor its event in the log', () => {
    expect(JSON.stringify(log.lines)).not.toMatch(/secret-secret|AAMk/)
  })
})
