import { MicrosoftAppCredentials } from 'botframework-connector'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Attempt, ErrandHandlers } from '#bot/application/errands.ts'
import type { TurnPort } from '#bot/application/ports/turns.ts'
import { fenced, stillOurs } from '#bot/fence.ts'
import { graphOf } from '#bot/graph/client.ts'
import { connectorFor } from '#bot/teams/connector.ts'
import { anAttempt } from '#tests/support/make.ts'

const CHANNEL = '19:x@thread.tacv2'

/** Graph and the Bot Connector behind what is told apart only by who is asked, and a turn that takes its time. */
const outside = (atTurn: () => void) => {
  const asked: string[] = []
  vi.spyOn(MicrosoftAppCredentials.prototype, 'getToken').mockResolvedValue('token')
  vi.stubGlobal('fetch', async (url: URL | string) => {
    asked.push(new URL(url).host)
    return Response.json({ id: '1' })
  })
  const turns: TurnPort = {
    take: async () => {
      await new Promise((resolve) => setTimeout(resolve, 1))
      atTurn()
    },
    pause: async () => {},
    amongFew: (_name, _most, work) => work(),
  }
  const settings = { appId: 'app', appSecret: 'secret', tenantId: 'tenant' }
  const connector = connectorFor(settings, turns, stillOurs)
  const credential = { getToken: async () => ({ token: 'token', expiresOnTimestamp: 0 }) }
  const graph = graphOf(credential, { turns, stillOurs })
  const redraw = () =>
    connector(
      'https://smba.trafficmanager.net/emea/tenant/',
      'PUT',
      ['v3', 'conversations', CHANNEL, 'activities', '1'],
      {},
    )
  const putIn = () =>
    graph.call({
      method: 'POST',
      path: ['teams', 'team', 'channels', CHANNEL, 'members'],
      limit: 'team:team',
      body: {},
      isIdempotent: true,
    })
  return { asked, redraw, putIn }
}

const doing = (work: () => Promise<unknown>, attempt: Attempt) => {
  const handlers = fenced({
    retention: async () => void (await work()),
  } as unknown as ErrandHandlers)
  return handlers.retention({}, attempt)
}

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe.each(['redraw', 'putIn'] as const)('an errand that asks for "%s"', (what) => {
  it('asks for nothing more when another worker may have taken over while it waited', async () => {
    let isOurs = true
    const world = outside(() => {
      isOurs = false
    })
    const began = performance.now()
    const done = doing(world[what], anAttempt({ isOurs: () => isOurs }))
    await expect(done).rejects.toMatchObject({ kind: 'busy', code: 'lease-lost' })
    expect(world.asked).toEqual([])
    expect(performance.now() - began).toBeLessThan(5_000)
  })

  it('asks while it is its own, whatever became of others that run beside it', async () => {
    const world = outside(() => {})
    const other = doing(world[what], anAttempt({ isOurs: () => false }))
    const own = doing(world[what], anAttempt())
    await expect(other).rejects.toMatchObject({ code: 'lease-lost' })
    await own
    expect(world.asked).toHaveLength(1)
  })

  it('is not what somebody’s own request is held to', async () => {
    const world = outside(() => {})
    await world[what]()
    expect(world.asked).toHaveLength(1)
  })
})
