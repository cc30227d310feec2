import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { type GraphCall, graphOf } from '#bot/graph/client.ts'
import { limitsOf } from '#bot/graph/limits.ts'

type Answer = (request: IncomingMessage, response: ServerResponse) => void
type Noted = Record<string, unknown> & { readonly level: string; readonly event: string }

const says =
  (status: number, headers: Record<string, string> = {}, body = '{}'): Answer =>
  (_request, response) =>
    response.writeHead(status, headers).end(body)

const read: GraphCall = { method: 'GET', path: ['users', 'x'], limit: 'mailbox:x' }
const write: GraphCall = { ...read, method: 'POST', body: { a: 1 } }

/** Microsoft's client and its policy in front of a server that answers in turn, and then with `{}`. */
const served = async (...answers: readonly Answer[]) => {
  const left = [...answers]
  const asked: { method: string; url: string; headers: IncomingMessage['headers']; at: number }[] =
    []
  const server = createServer((request, response) => {
    const { method = '', url = '', headers } = request
    asked.push({ method, url, headers, at: performance.now() })
    const answer = left.shift() ?? says(200)
    answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const here = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const go = globalThis.fetch
  vi.stubGlobal('fetch', (url: string, init: RequestInit) =>
    go(url.replace('https://graph.microsoft.com', here), init),
  )
  onTestFinished(async () => {
    vi.unstubAllGlobals()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  const noted: Noted[] = []
  const tokens: (string | undefined)[] = []
  const note = (level: string) => (event: string, facts?: object) =>
    void noted.push({ level, event, ...facts })
  const graph = graphOf(
    {
      getToken: async (_scope, options) => {
        tokens.push(options?.claims)
        return { token: `token-${tokens.length}`, expiresOnTimestamp: 0 }
      },
    },
    {
      patienceMs: 150,
      log: { info: note('info'), warn: note('warn') },
      limits: limitsOf({
        mailbox: { atOnce: 4, gapMs: 0 },
        team: { atOnce: 1, gapMs: 20 },
        channel: { atOnce: 1, gapMs: 60 },
      }),
    },
  )
  return { graph, asked, noted, tokens }
}
/** Times of the server's clock and ours may differ by a little. */
const gapsOf = (asked: readonly { at: number }[]) =>
  asked.slice(1).map(({ at }, index) => at - (asked[index]?.at ?? 0) + 5)

describe('Retry-After', () => {
  it.each([
    ['whole seconds', () => '1', 1_000],
    ['decimal seconds', () => '0.31', 310],
    ['a date', () => new Date(Date.now() + 2_000).toUTCString(), 900],
  ])('is kept in full as %s', async (_what, header, least) => {
    const { graph, asked } = await served((_request, response) =>
      response.writeHead(429, { 'retry-after': header() }).end(),
    )
    await graph.call(read)
    expect(gapsOf(asked)[0]).toBeGreaterThanOrEqual(least)
  })

  it.each([
    ['in the past', 'Tue, 05 Jan 2021 08:00:00 GMT'],
    ['of no time at all', '0'],
  ])('%s does not make it ask again and again', async (_what, header) => {
    const no = says(503, { 'retry-after': header })
    const { graph, asked } = await served(no, no)
    await graph.call(read)
    expect(asked).toHaveLength(3)
    expect(gapsOf(asked)[1]).toBeGreaterThanOrEqual(1_000)
  })

  it('that makes no sense, or is missing, is a pause of our own', async () => {
    for (const headers of [{ 'retry-after': 'soon' }, {}] as const) {
      const { graph, asked } = await served(says(429, headers as Record<string, string>))
      await graph.call(read)
      expect(gapsOf(asked)[0]).toBeGreaterThanOrEqual(1_000)
    }
  })

  it('of ten minutes is not cut short, and nothing else is sent under that limit meanwhile', async () => {
    const { graph, asked } = await served(says(429, { 'retry-after': '600' }))
    await expect(graph.call(read)).rejects.toMatchObject({ kind: 'busy', retryAfterSeconds: 600 })
    const next = graph.call({ ...read, path: ['users', 'y'] })
    await expect(next).rejects.toMatchObject({ kind: 'busy', code: 'TooManyRequests' })
    await expect(next).rejects.toSatisfy(
      ({ retryAfterSeconds }) => retryAfterSeconds > 590 && retryAfterSeconds <= 600,
    )
    expect(asked).toHaveLength(1)
    await graph.call({ ...read, limit: 'mailbox:z' })
    expect(asked).toHaveLength(2)
  })
})

describe('a precondition that failed', () => {
  it('of which nothing was done is tried again: no request of ours names a version that could be wrong', async () => {
    const { graph, asked } = await served(says(412))
    await graph.call(write)
    expect(asked).toHaveLength(2)
  })
})

describe('an attempt', () => {
  const silent: Answer = () => undefined
  const half: Answer = (_request, response) => response.writeHead(200).write('{"id":')
  const reset: Answer = (request) => request.socket.destroy()

  it.each([
    ['no answer at all', silent],
    ['an answer that stops half way', half],
    ['a broken connection', reset],
  ])('with %s is given up in time; a read is made again', async (_what, answer) => {
    const { graph, asked } = await served(answer, says(200, {}, '{"id":"7"}'))
    expect((await graph.call(read)).body).toEqual({ id: '7' })
    expect(asked).toHaveLength(2)
    expect(gapsOf(asked)[0]).toBeGreaterThanOrEqual(1_000)
  })

  it.each([
    ['no answer at all', silent],
    ['an answer that stops half way', half],
    ['a broken connection', reset],
    ['a 500', says(500)],
    ['a 502 in HTML', says(502, { 'content-type': 'text/html' }, '<html>')],
    ['a 504', says(504, { 'retry-after': '0' })],
  ])('with %s is not made again when it writes: its outcome is doubtful', async (_what, answer) => {
    const { graph, asked } = await served(answer)
    await expect(graph.call(write)).rejects.toMatchObject({ kind: 'doubtful' })
    expect(asked).toHaveLength(1)
  })

  it.each([
    429, 503,
  ])('answered %i is made again also when it writes: nothing was done', async (status) => {
    const { graph, asked } = await served(says(status, { 'retry-after': '0' }))
    await graph.call(write)
    expect(asked.map(({ method }) => method)).toEqual(['POST', 'POST'])
  })

  it('answered 504 is made again when twice is as good as once', async () => {
    const { graph, asked } = await served(says(504, { 'retry-after': '0' }))
    await graph.call({ ...write, isIdempotent: true })
    expect(asked).toHaveLength(2)
  })

  it('does not follow an answer to another place', async () => {
    const { graph, asked } = await served(says(303, { location: 'https://elsewhere.example/' }))
    await expect(graph.call(write)).rejects.toMatchObject({ code: 'no-answer' })
    expect(asked).toHaveLength(1)
  })

  it('whose token was withdrawn is made with a new one that holds what Graph asks for', async () => {
    const claims = '{"access_token":{"nbf":{"value":"1"}}}'
    const wanted = `Bearer error="insufficient_claims", claims="${Buffer.from(claims).toString('base64')}"`
    const { graph, asked, tokens } = await served(says(401, { 'www-authenticate': wanted }))
    await graph.call(write)
    expect(tokens).toEqual([undefined, claims])
    expect(asked.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer token-1',
      'Bearer token-2',
    ])
  })
})

describe('an answer', () => {
  it('of 202 without a body keeps its headers', async () => {
    const { graph } = await served(says(202, { location: "/teams('7')/operations('8')" }, ''))
    const { status, headers, body } = await graph.call(write)
    expect([status, headers.get('location'), body]).toEqual([
      202,
      "/teams('7')/operations('8')",
      {},
    ])
  })

  it('that is a refusal is one, with the code that Graph gives', async () => {
    const body = JSON.stringify({ error: { code: 'ErrorAccessDenied', message: 'no' } })
    const { graph } = await served(says(403, {}, body))
    const refused = { kind: 'refused', code: 'ErrorAccessDenied', status: 403 }
    await expect(graph.call(write)).rejects.toMatchObject(refused)
  })
})

describe('an address', () => {
  it('carries every sign as it is, in paths and in values', async () => {
    const { graph, asked } = await served()
    const odd = "a_b#EXT#@x.example/1 +&?='æ"
    await graph.call({ ...read, path: ['users', odd], query: { $filter: `name eq '${odd}'` } })
    const url = new URL(asked[0]?.url ?? '', 'http://x')
    expect(url.pathname.split('/').map(decodeURIComponent)).toEqual(['', 'v1.0', 'users', odd])
    expect(Object.fromEntries(url.searchParams)).toEqual({ $filter: `name eq '${odd}'` })
  })

  it.each(['..', '.', ''])('never leads elsewhere by a part that is "%s"', async (part) => {
    const { graph, asked } = await served()
    await expect(
      (async () => graph.call({ ...read, path: ['users', part, 'events'] }))(),
    ).rejects.toThrow('cannot be a part')
    expect(asked).toEqual([])
  })

  it('of a next page is asked exactly as Graph named it, with the same headers', async () => {
    const next = 'https://graph.microsoft.com/v1.0/users?$skiptoken=a%2Fb%3D%3D&$top=2'
    const page = JSON.stringify({ value: [1], '@odata.nextLink': next })
    const { graph, asked } = await served(says(200, {}, page), says(200, {}, '{"value":[2]}'))
    const headers = { ConsistencyLevel: 'eventual' }
    expect(await graph.list({ path: ['users'], headers, limit: 'mailbox:x' })).toEqual([1, 2])
    expect(asked[1]?.url.split(/[?&]/).sort()).toEqual(
      ['/v1.0/users', '$skiptoken=a%2Fb%3D%3D', '$top=2'].sort(),
    )
    for (const each of asked)
      expect(each.headers).toMatchObject({
        consistencylevel: 'eventual',
        prefer: 'IdType="ImmutableId"',
      })
  })
})

describe('the log', () => {
  it('has both ids of each attempt that failed or wrote, and no address or person', async () => {
    const path = ['users', 'rikke@x.example', 'events', 'AAMk1']
    const { graph, asked, noted } = await served(
      says(503, { 'retry-after': '0', 'request-id': 'theirs' }),
      says(201, { 'request-id': 'theirs-2' }),
    )
    await graph.call({ ...write, path })
    const ids = asked.map(({ headers }) => headers['client-request-id'])
    expect(new Set(ids).size).toBe(2)
    expect(noted).toMatchObject([
      {
        level: 'warn',
        event: 'graph.failed',
        method: 'POST',
        path: '/users/{}/events/{}',
        status: 503,
        'client-request-id': ids[0],
        'request-id': 'theirs',
      },
      { level: 'info', event: 'graph.answered', status: 201, 'client-request-id': ids[1] },
    ])
    expect(JSON.stringify(noted)).not.toContain('rikke')
  })
})

it('waits under every limit of a call: a channel by itself, and all of a team together', async () => {
  const { graph, asked } = await served()
  const to = (channel: string) =>
    graph.call({ ...read, limit: [`channel:${channel}`, 'team:t'], path: [channel] })
  await Promise.all([to('a'), to('a'), to('b')])
  expect(asked.map(({ url }) => url)).toEqual(['/v1.0/a', '/v1.0/b', '/v1.0/a'])
  expect(Math.min(...gapsOf(asked))).toBeGreaterThanOrEqual(15)
})
