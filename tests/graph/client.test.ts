import { describe, expect, it, vi } from 'vitest'
import { limitsOf } from '#bot/graph/limits.ts'
import { uuidFrom } from '#bot/graph/uuid-from.ts'
import { fjordby } from './fjordby.ts'

const read = { method: 'GET', path: ['users', 'x'], limit: 'directory' } as const
const write = { method: 'POST', path: ['teams'], body: {}, limit: 'directory' } as const
const refusal = (status: number, headers: Record<string, string> = {}) => ({
  status,
  headers,
  body: { error: { code: `code-${status}` } },
})

describe('what Graph says no with', () => {
  it('is waited for when it is busy, as long as Graph asks, whole or decimal', async () => {
    const { graph, tenant, asked, leaders } = fjordby()
    const answers = [refusal(429, { 'retry-after': '0.02' }), refusal(503, { 'retry-after': '0' })]
    tenant.fault = () => answers.shift()
    const { body } = await graph.call({ ...read, path: ['users', leaders[0]?.id ?? ''] })
    expect(body.id).toBe(leaders[0]?.id)
    expect(asked).toHaveLength(3)
  })

  it('is left to the queue when Graph asks for long', async () => {
    const { graph, tenant, asked } = fjordby()
    tenant.fault = () => refusal(429, { 'retry-after': '600' })
    await expect(graph.call(read)).rejects.toMatchObject({
      kind: 'busy',
      code: 'code-429',
      retryAfterSeconds: 600,
    })
    expect(asked).toHaveLength(1)
  })

  it('is never repeated when a write may have been done', async () => {
    for (const status of [500, 502, 504]) {
      const { graph, tenant, asked } = fjordby()
      tenant.fault = () => refusal(status)
      await expect(graph.call(write)).rejects.toMatchObject({ kind: 'doubtful', status })
      expect(asked).toHaveLength(1)
    }
    const { graph, tenant, asked } = fjordby()
    tenant.fault = () => 'cut-after'
    await expect(graph.call({ ...write, path: ['x'] })).rejects.toMatchObject({ kind: 'doubtful' })
    expect(asked).toHaveLength(1)
  })

  it('is final when it is', async () => {
    for (const status of [400, 403, 404, 409]) {
      const { graph, tenant } = fjordby()
      tenant.fault = () => refusal(status)
      await expect(graph.call(read)).rejects.toMatchObject({
        kind: 'refused',
        code: `code-${status}`,
      })
    }
  })

  it('is understood also when it is not JSON', async () => {
    const { graph, tenant } = fjordby()
    tenant.fault = () => ({ status: 403, body: '<html>' })
    await expect(graph.call(read)).rejects.toMatchObject({ code: 'http-403' })
  })
})

it('encodes what it puts into an address', async () => {
  const { graph, asked } = fjordby()
  const odd = "a#b?c/d 'e' &f"
  await graph.call({ ...read, path: ['users', odd] }).catch(() => null)
  expect(asked).toEqual([`GET /v1.0/users/${odd}`])
})

it('follows a list to its end', async () => {
  const { graph } = fjordby()
  const users = await graph.list({ path: ['users'], query: { $top: '50' }, limit: 'directory' })
  expect(users.length).toBeGreaterThan(130)
})

it('does not take its token to an address that a page names', async () => {
  const { graph, tenant } = fjordby()
  tenant.fault = () => ({
    status: 200,
    body: { value: [], '@odata.nextLink': 'https://elsewhere.example/x' },
  })
  await expect(graph.list({ path: ['users'], limit: 'directory' })).rejects.toMatchObject({
    code: 'next-page-elsewhere',
  })
})

describe('the limits', () => {
  it('let so many at once, and the rest wait their turn', async () => {
    const run = limitsOf({ mailbox: { atOnce: 2, gapMs: 0 } })
    let now = 0
    let most = 0
    const work = async () => {
      now += 1
      most = Math.max(most, now)
      await Promise.resolve()
      now -= 1
    }
    await Promise.all(Array.from({ length: 9 }, () => run('mailbox:x', work)))
    expect(most).toBe(2)
  })

  it('keep the time between two, for each key by itself', async () => {
    vi.useFakeTimers()
    try {
      const run = limitsOf({ team: { atOnce: 1, gapMs: 334 } })
      const began: string[] = []
      const note = (name: string) => run(`team:${name[0]}`, async () => void began.push(name))
      const all = Promise.all(['a1', 'a2', 'a3', 'b1'].map(note))
      await vi.advanceTimersByTimeAsync(0)
      expect(began).toEqual(['a1', 'b1'])
      await vi.advanceTimersByTimeAsync(335)
      expect(began).toEqual(['a1', 'b1', 'a2'])
      await vi.advanceTimersByTimeAsync(335)
      await all
      expect(began).toEqual(['a1', 'b1', 'a2', 'a3'])
    } finally {
      vi.useRealTimers()
    }
  })

  it('count each until a while after its answer, however long its way took', async () => {
    vi.useFakeTimers()
    try {
      const run = limitsOf({ team: { atOnce: 2, gapMs: 0, restMs: 1_000 } })
      const began: number[] = []
      const slow = () => new Promise<void>((resolve) => setTimeout(resolve, 300))
      const all = [1, 2, 3].map((name) =>
        run('team:x', async () => {
          began.push(name)
          await slow()
        }),
      )
      await vi.advanceTimersByTimeAsync(1_299)
      expect(began).toEqual([1, 2])
      await vi.advanceTimersByTimeAsync(2)
      expect(began).toEqual([1, 2, 3])
      await vi.advanceTimersByTimeAsync(300)
      await Promise.all(all)
    } finally {
      vi.useRealTimers()
    }
  })

  it('go on after work that failed', async () => {
    const run = limitsOf({ team: { atOnce: 1, gapMs: 0 } })
    const failing = run('team:x', async () => {
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await run('team:x', async () => 'yes')).toBe('yes')
  })
})

it('makes the same id of the same key, and it is a UUID', () => {
  expect(uuidFrom('book-meeting:1')).toBe(uuidFrom('book-meeting:1'))
  expect(uuidFrom('book-meeting:1')).not.toBe(uuidFrom('book-meeting:2'))
  expect(uuidFrom('x')).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  )
})
