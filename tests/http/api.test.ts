import { describe, expect, it, onTestFinished } from 'vitest'
import { doorTo } from '#bot/api/door.ts'
import type { Handlers } from '#bot/api/index.ts'
import type { Actor } from '#bot/domain/access.ts'
import type { EntraId, PersonId } from '#bot/domain/ids.ts'
import { accept, refuse } from '#bot/domain/result.ts'
import { type ApiSettings, api } from '#bot/http/api.ts'
import { NotSignedIn } from '#bot/http/identity.ts'
import { rateLimit } from '#bot/http/rate-limit.ts'
import { createServer } from '#bot/http/server.ts'
import { capturingLog } from '#tests/support/log.ts'

const actor: Actor = {
  entraId: 'e' as EntraId,
  person: 'p' as PersonId,
  name: 'Åse',
  isCoordinator: false,
  isChief: false,
  group: null,
  isHost: false,
}
const TOPIC = '018f4a3e-7c1a-7000-8000-000000000001'

/** The door with a real server around it; only what stands in `handlers` can be asked. */
const anApi = async (handlers: Partial<Handlers>, more: Partial<ApiSettings> = {}) => {
  const log = capturingLog()
  const settings: ApiSettings = {
    identify: async (authorization) => {
      if (authorization !== 'Bearer a.b.c') throw new NotSignedIn('no-token')
      return { entraId: actor.entraId, name: 'Åse' }
    },
    findActor: async () => actor,
    hearLanguage: () => {},
    door: doorTo(handlers as Handlers),
    rateLimit: () => true,
    log,
    ...more,
  }
  const nothing = async () => {}
  const server = createServer(
    {
      api: api(settings),
      messages: async () => ({ status: 200 }),
      notifications: nothing,
      tab: nothing,
      staff: nothing,
      health: async () => ({ status: 'ok' }),
    },
    log,
    () => 'i-1',
  )
  const port = await server.listen(0, '127.0.0.1')
  onTestFinished(() => server.close())
  const ask = async (name: string, input: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(`http://127.0.0.1:${port}/api/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer a.b.c', ...headers },
      body: JSON.stringify(input),
    })
    return { status: response.status, body: await response.json(), headers: response.headers }
  }
  return { ask, log }
}

it('tells the language of the tab when somebody opens it, and not with all that they do there', async () => {
  const heard: unknown[] = []
  const { ask } = await anApi(
    {},
    { hearLanguage: (caller, tag) => heard.push([caller.entraId, tag]) },
  )
  await ask('whoAmI', {}, { 'accept-language': 'en' })
  await ask('supportTopic', {}, { 'accept-language': 'en' })
  expect(heard).toEqual([[actor.entraId, 'en']])
})

describe('POST /api/<endpoint>', () => {
  it('answers with the value, and only with what the endpoint lists', async () => {
    const { ask } = await anApi({
      listTopics: async () =>
        accept({ topics: [], maySupport: true, mayAnswer: true, secret: 'no' }) as never,
    })
    const { status, body, headers } = await ask('listTopics', {})
    expect([status, body]).toEqual([
      200,
      { value: { topics: [], maySupport: true, mayAnswer: true } },
    ])
    expect(headers.get('cache-control')).toBe('no-store')
  })

  it('tells a refusal by its word, with a status that fits and a sentence', async () => {
    const { ask } = await anApi({
      listTopics: async () => refuse('not-allowed'),
      supportTopic: async () => refuse('not-found'),
      proposeTopic: async () => refuse('contains-cpr', { found: ['010203-1234'] }),
    })
    expect(await ask('listTopics', {})).toMatchObject({
      status: 403,
      body: { refusal: 'not-allowed', message: expect.stringMatching(/^Du har ikke adgang/) },
    })
    expect((await ask('supportTopic', { topic: TOPIC, support: true })).status).toBe(404)
    const topic = { title: 'Sygefravær', why: 'fordi', kind: 'operational', isNamed: true }
    expect(await ask('proposeTopic', topic)).toMatchObject({
      status: 409,
      body: { refusal: 'contains-cpr', detail: { found: ['010203-1234'] } },
    })
  })

  it('says field by field what cannot be read, in the language asked for', async () => {
    const { ask } = await anApi({})
    const topic = { title: 'ab', why: '', kind: 'odd', more: 1 }
    const danish = await ask('proposeTopic', topic)
    expect(danish.status).toBe(400)
    expect(danish.body.problems).toEqual([
      { path: 'title', message: 'Skriv mindst 3 tegn.' },
      { path: 'why', message: 'Feltet skal udfyldes.' },
      { path: 'kind', message: 'Vælg en af mulighederne.' },
      { path: 'isNamed', message: 'Feltet skal udfyldes.' },
      { path: '', message: expect.stringContaining('Genindlæs') },
    ])
    const english = await ask('proposeTopic', topic, { 'accept-language': 'en-GB' })
    expect(english.body.problems[0].message).toBe('Write at least 3 characters.')
    expect((await ask('proposeTopic', null)).status).toBe(400)
    expect((await ask('proposeTopic', [])).status).toBe(400)
  })

  it('asks who one is before it tells whether there is such an endpoint', async () => {
    const { ask, log } = await anApi({})
    expect((await ask('nothing', {}, { authorization: 'Bearer forged' })).status).toBe(401)
    expect((await ask('nothing', {})).status).toBe(404)
    expect((await ask('toString', {})).status).toBe(404)
    expect((await ask('__proto__', {})).status).toBe(404)
    expect(log.lines.some((line) => line.event === 'http.not-signed-in')).toBe(true)
  })

  it('answers a fault with its number, and logs no words of the caller', async () => {
    const { ask, log } = await anApi({
      proposeTopic: async () => {
        throw new Error('connection lost')
      },
    })
    const topic = { title: 'Hemmeligt emne', why: 'fordi', kind: 'operational', isNamed: true }
    expect(await ask('proposeTopic', topic)).toMatchObject({
      status: 500,
      body: { incident: 'i-1' },
    })
    expect(JSON.stringify(log.lines)).not.toContain('Hemmeligt')
  })

  it('says in words of their language that something is too large', async () => {
    const { ask } = await anApi({})
    const long = { title: 'Fravær', why: 'x'.repeat(1_100_000), kind: 'operational' }
    const { status, body } = await ask('proposeTopic', long)
    expect([status, body.error]).toEqual([413, expect.stringMatching(/^Det er mere, end Tværs/)])
    const english = await ask('proposeTopic', long, { 'accept-language': 'en' })
    expect(english.body.error).toMatch(/^That is more than Tværs can take/)
  })

  it('slows down one who asks too much, and only that one', async () => {
    const { ask } = await anApi(
      { listTopics: async () => accept({ topics: [], maySupport: true, mayAnswer: false }) },
      { rateLimit: rateLimit(1, 2, () => 0) },
    )
    const statuses = []
    for (let times = 0; times < 3; times++) statuses.push((await ask('listTopics', {})).status)
    expect(statuses).toEqual([200, 200, 429])
  })
})

describe('the rate limit', () => {
  it('fills again with time, never above the burst, and forgets the full', () => {
    let now = 0
    const may = rateLimit(2, 3, () => now)
    const times = (caller: string) => [1, 2, 3, 4, 5].filter(() => may(caller)).length
    expect(times('a')).toBe(3)
    expect(times('b')).toBe(3)
    now += 1_000
    expect(times('a')).toBe(2)
    now += 60_000
    expect(times('a')).toBe(3)
  })
})
