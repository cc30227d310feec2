import { MicrosoftAppCredentials } from 'botframework-connector'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { Fault } from '#bot/application/faults.ts'
import type { TurnPort } from '#bot/application/ports/turns.ts'
import { retryAfterSeconds } from '#bot/application/retry-after.ts'
import { isConnectorUrl } from '#bot/teams/adapter.ts'
import { connectorFor } from '#bot/teams/connector.ts'

const EMEA = 'https://smba.trafficmanager.net/emea/tenant/'
const PATH = ['v3', 'conversations', '19:x@thread.tacv2;messageid=1', 'activities']

type Answer = Response | Error

const aConnector = (...given: readonly [{ turns: TurnPort }, ...Answer[]] | readonly Answer[]) => {
  const [first, ...rest] = given
  const turns = first && 'turns' in first ? first.turns : undefined
  const answers = (turns ? rest : given) as Answer[]
  const asked: { url: string; authorization: string | null }[] = []
  const left = [...answers]
  let tokens = 0
  const token = vi
    .spyOn(MicrosoftAppCredentials.prototype, 'getToken')
    .mockImplementation(async (again) => `token-${again ? ++tokens : tokens}`)
  vi.stubGlobal('fetch', async (url: URL, init: RequestInit) => {
    asked.push({
      url: String(url),
      authorization: new Headers(init.headers).get('authorization'),
    })
    const answer = left.shift() ?? Response.json({ id: '1' })
    if (answer instanceof Error) throw answer
    return answer
  })
  onTestFinished(() => {
    token.mockRestore()
    vi.unstubAllGlobals()
  })
  const connector = connectorFor({ appId: 'app', appSecret: 's', tenantId: 'tenant' }, turns)
  const send = (serviceUrl = EMEA) => connector(serviceUrl, 'POST', PATH, {}, { targeted: true })
  const put = () => connector(EMEA, 'PUT', [...PATH, '1'], {})
  return { connector, send, put, asked }
}

const no = (status: number, code?: string, headers: Record<string, string> = {}) =>
  Response.json(code ? { error: { code } } : {}, { status, headers })
const cut = (code: string) => new TypeError('fetch failed', { cause: { code } })

describe('a call to the Connector', () => {
  it('carries the bot’s token, encodes its address, and says when it is for one alone', async () => {
    const { send, asked } = aConnector()
    expect(await send()).toEqual({ id: '1' })
    expect(asked).toEqual([
      {
        url: `${EMEA}v3/conversations/19%3Ax%40thread.tacv2%3Bmessageid%3D1/activities?isTargetedActivity=true`,
        authorization: 'Bearer token-0',
      },
    ])
  })

  it('never takes the token to another host', async () => {
    for (const url of [
      'https://smba.trafficmanager.net.evil.example/',
      'https://evil.example/smba.trafficmanager.net/',
      'http://smba.trafficmanager.net/emea/t/',
      'https://user@smba.trafficmanager.net/',
      'https://smba.trafficmanager.net:8443/',
      'https://evil.trafficmanager.net/',
      'https://smba.evil.trafficmanager.net/',
      'nonsense',
      '',
    ]) {
      expect(isConnectorUrl(url), url).toBe(false)
      const { send, asked } = aConnector()
      await expect(send(url)).rejects.toMatchObject({ kind: 'refused', code: 'not-a-connector' })
      expect(asked).toEqual([])
    }
    expect(isConnectorUrl('https://smba.infra.gcc.teams.microsoft.com/x')).toBe(true)
    expect(isConnectorUrl('https://smba.trafficmanager.net/amer/t/')).toBe(true)
  })

  it('gets a new token once when the old one was withdrawn', async () => {
    const { send, asked } = aConnector(no(401))
    await send()
    expect(asked.map((each) => each.authorization)).toEqual(['Bearer token-0', 'Bearer token-1'])
    const refused = aConnector(no(401), no(401, 'BotNotRegistered'))
    await expect(refused.send()).rejects.toMatchObject({
      kind: 'refused',
      code: 'BotNotRegistered',
    })
  })

  it('that was not done may be tried again, after the pause that is asked for', async () => {
    for (const status of [412, 429, 503]) {
      const { send, asked } = aConnector(no(status, 'Throttled', { 'retry-after': '2.128' }))
      await expect(send(), String(status)).rejects.toMatchObject({
        kind: 'busy',
        code: 'Throttled',
        status,
        retryAfterSeconds: 2.128,
      })
      expect(asked).toHaveLength(1)
    }
  })

  it('that was refused is final, with the Connector’s own word', async () => {
    for (const [status, code] of [
      [403, 'BotNotInConversationRoster'],
      [404, 'ConversationNotFound'],
      [413, 'MessageSizeTooBig'],
      [400, 'BadSyntax'],
    ] as const) {
      const { send } = aConnector(no(status, code))
      await expect(send()).rejects.toMatchObject({ kind: 'refused', code, status })
    }
  })

  it('that was never answered may have been done, unless there was no connection', async () => {
    const late = Object.assign(new Error('timed out'), { name: 'TimeoutError', code: 23 })
    for (const error of [cut('ECONNRESET'), cut('UND_ERR_SOCKET'), late])
      await expect(aConnector(error).send()).rejects.toMatchObject({ kind: 'doubtful' })
    for (const status of [500, 502, 504])
      await expect(aConnector(no(status)).send()).rejects.toMatchObject({ kind: 'doubtful' })
    for (const error of [cut('ECONNREFUSED'), cut('ENOTFOUND'), cut('UND_ERR_CONNECT_TIMEOUT')])
      await expect(aConnector(error).send()).rejects.toMatchObject({ kind: 'busy' })
  })
})

it('an update in place may be repeated whatever became of it', async () => {
  for (const answer of [no(502), no(504), cut('ECONNRESET')]) {
    const { put } = aConnector(answer)
    await expect(put()).rejects.toMatchObject({ kind: 'busy' })
  }
})

describe('Retry-After', () => {
  const now = Date.parse('2027-01-20T08:00:00Z')
  it('is read in each of the forms that Microsoft sends', () => {
    expect(retryAfterSeconds('30', now)).toBe(30)
    expect(retryAfterSeconds('2.128', now)).toBe(2.128)
    expect(retryAfterSeconds('Wed, 20 Jan 2027 08:01:30 GMT', now)).toBe(90)
  })
  it('in the past is now, and nonsense is nothing', () => {
    expect(retryAfterSeconds('Wed, 20 Jan 2027 07:00:00 GMT', now)).toBe(0)
    for (const odd of [null, undefined, '', 'soon', '-5', '1e3', '2027'])
      expect(retryAfterSeconds(odd, now) ?? 'none').toBe(odd === '2027' ? 2027 : 'none')
  })
})

describe('a call to the Connector among several replicas', () => {
  const aTurn = () => {
    const taken: string[] = []
    const paused: unknown[] = []
    const turns: TurnPort = {
      take: async (wanted) => void taken.push(...wanted.map(({ name }) => name)),
      pause: async (names, seconds) => void paused.push([names, seconds]),
      amongFew: (_name, _most, work) => work(),
    }
    return { taken, paused, turns }
  }

  it('waits for its turn in the conversation and in the tenant, then tells that it sends', async () => {
    const { taken, turns } = aTurn()
    const { connector, asked } = aConnector({ turns })
    await connector(EMEA, 'POST', PATH, {}, { sendsNow: async () => void taken.push('now') })
    expect(taken).toEqual(['thread:19:x@thread.tacv2', 'bot', 'now'])
    expect(asked).toHaveLength(1)
  })

  it('sends nothing when it may not send any more', async () => {
    const { connector, asked } = aConnector()
    const lost = new Fault('busy', 'lease-lost')
    const sent = connector(EMEA, 'POST', PATH, {}, { sendsNow: () => Promise.reject(lost) })
    await expect(sent).rejects.toBe(lost)
    expect(asked).toEqual([])
  })

  it('tells all replicas when Teams asks for a pause in a conversation', async () => {
    const { paused, turns } = aTurn()
    const { connector } = aConnector({ turns }, no(429, 'Throttled', { 'retry-after': '2.5' }))
    await expect(connector(EMEA, 'POST', PATH, {})).rejects.toMatchObject({ code: 'Throttled' })
    expect(paused).toEqual([[['thread:19:x@thread.tacv2'], 2.5]])
  })
})
