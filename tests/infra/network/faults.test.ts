import { expect, test } from 'vitest'
import { createFaults } from '#infra/local/network/faults.ts'
import { aConnector, adaptiveCard } from '#tests/support/connector.ts'

const send = { type: 'message', text: 'Hej' }

test('a throttled request is not carried out, and says how long to wait in each of Microsoft’s forms', async () => {
  const { newThread, faults, tenant, requests } = await aConnector()
  const forms: Record<string, RegExp | undefined> = {
    integer: /^3$/,
    decimal: /^2\.128$/,
    date: /GMT$/,
    none: undefined,
  }
  for (const [retryAfterAs, form] of Object.entries(forms)) {
    const rule = { kind: 'throttle', retryAfter: 2.128, retryAfterAs, count: 1 } as never
    faults.switchTo({ rules: [rule] })
    const answer = await newThread(send)
    expect(answer).toMatchObject({ status: 429, body: { error: { code: 'Throttled' } } })
    const header = answer.headers['retry-after']
    if (form === undefined) expect(header).toBeUndefined()
    else expect(header).toMatch(form)
  }
  expect(tenant.collections.posts.all()).toEqual([])
  expect((await newThread(send)).status).toBe(201)
  expect(requests.rejected()).toEqual([])
  expect(requests.counts()).toContainEqual(expect.objectContaining({ status: 429, count: 4 }))
})

test('401, 503 and 412 come before the work, 502 and 504 after it', async () => {
  const { newThread, faults, tenant } = await aConnector()
  const posts = () => tenant.collections.posts.all().length
  for (const [kind, status] of [
    ['unavailable', 503],
    ['precondition', 412],
    ['unauthorized', 401],
  ] as const) {
    faults.switchTo({ rules: [{ kind, count: 1 }] })
    expect((await newThread(send)).status).toBe(status)
  }
  expect(posts()).toBe(0)
  for (const [kind, status] of [
    ['badGateway', 502],
    ['gatewayTimeout', 504],
  ] as const) {
    faults.switchTo({ rules: [{ kind, count: 1 }] })
    expect((await newThread(send)).status).toBe(status)
  }
  expect(posts()).toBe(2)
})

test('a line that is cut tells nothing of whether the work was done', async () => {
  const { newThread, faults, tenant } = await aConnector()
  const posts = () => tenant.collections.posts.all().length
  faults.switchTo({ rules: [{ kind: 'reset', count: 1 }] })
  await expect(newThread(adaptiveCard('a'))).rejects.toThrow()
  faults.switchTo({ rules: [{ kind: 'timeoutBefore', seconds: 0.05, count: 1 }] })
  await expect(newThread(adaptiveCard('a'))).rejects.toThrow()
  expect(posts()).toBe(0)
  faults.switchTo({ rules: [{ kind: 'resetAfterCommit', count: 1 }] })
  await expect(newThread(adaptiveCard('b'))).rejects.toThrow()
  expect(posts()).toBe(1)
  faults.switchTo({ rules: [{ kind: 'timeout', seconds: 0.05, count: 1 }] })
  await expect(newThread(adaptiveCard('c'))).rejects.toThrow()
  expect(posts()).toBe(2)
})

test('a fault strikes where it was told to, as often as it was told to', () => {
  const faults = createFaults()
  const strike = (path: string, method = 'POST', host = 'graph.microsoft.com') =>
    faults.strike(host, method, path)?.kind
  faults.switchTo({
    rules: [
      {
        kind: 'throttle',
        host: 'graph.microsoft.com',
        method: 'POST',
        path: '/v1.0/teams/*/channels',
        count: 2,
      },
    ],
  })
  expect(strike('/v1.0/teams')).toBeUndefined()
  expect(strike('/v1.0/teams/a/channels', 'GET')).toBeUndefined()
  expect(strike('/v1.0/teams/a/channels', 'POST', 'smba.trafficmanager.net')).toBeUndefined()
  expect(strike('/v1.0/teams/a/channels')).toBe('throttle')
  expect(strike('/v1.0/teams/b/channels')).toBe('throttle')
  expect(strike('/v1.0/teams/c/channels')).toBeUndefined()
})

test('chance is the same for the same seed', () => {
  const draw = (seed: number) => {
    const faults = createFaults()
    faults.switchTo({ rules: [{ kind: 'unavailable', probability: 0.3, seed }] })
    return Array.from({ length: 200 }, () => faults.strike('h', 'GET', '/') !== undefined)
  }
  expect(draw(7)).toEqual(draw(7))
  expect(draw(7)).not.toEqual(draw(8))
  const share = draw(7).filter(Boolean).length / 200
  expect(share).toBeGreaterThan(0.2)
  expect(share).toBeLessThan(0.4)
})

test('the switches for people leave each other alone, and can be switched off', () => {
  const faults = createFaults()
  faults.switchTo({ throttle: true })
  faults.switchTo({ unavailable: true })
  expect(faults.switches()).toMatchObject({ throttle: true, unavailable: true })
  faults.switchTo({ throttle: false, unavailable: false })
  const struck = Array.from({ length: 50 }, () =>
    faults.strike('graph.microsoft.com', 'POST', '/v1.0/teams'),
  )
  expect(struck.filter((each) => each !== undefined)).toEqual([])
})
