import { onTestFinished, vi } from 'vitest'
import type { EntraId } from '#bot/domain/ids.ts'
import { channelsOn } from '#bot/graph/channels.ts'
import { chatsOn } from '#bot/graph/chats.ts'
import { graphOf } from '#bot/graph/client.ts'
import { limitsOf } from '#bot/graph/limits.ts'
import { externalId, type GraphWorld, graphWorld } from '#tests/support/graph.ts'

type Answered = {
  readonly status: number
  readonly headers?: Record<string, string>
  readonly body?: unknown
}
/** Answers in place of Graph, before or after Graph did it; undefined lets Graph answer. */
export type Fault = (method: string, path: string) => Answered | 'cut' | 'cut-after' | undefined

const unlimited = { atOnce: 8, gapMs: 0 }

/** The real SDK in front of the local tenant's Graph, without the network between them. */
export const fjordby = (options: Parameters<typeof graphWorld>[0] = {}) => {
  const world = graphWorld(options)
  const asked: string[] = []
  const tenant = { fault: (() => undefined) as Fault }
  vi.stubGlobal('fetch', (url: string, init: RequestInit) =>
    answer(world, tenant, asked, url, init),
  )
  onTestFinished(() => {
    vi.unstubAllGlobals()
  })
  const graph = graphOf(
    { getToken: async () => ({ token: 'token', expiresOnTimestamp: 0 }) },
    {
      limits: limitsOf({
        team: unlimited,
        'team-reading': unlimited,
        teams: unlimited,
        channel: unlimited,
        chat: unlimited,
        chats: unlimited,
        'team-members': unlimited,
        mailbox: unlimited,
        directory: unlimited,
        feed: unlimited,
        subscriptions: unlimited,
      }),
    },
  )
  const organizer = async () =>
    world.tenant.collections.users.all().find((user) => user.mail === world.service)?.id as EntraId
  const app = {
    externalId,
    resourceSpecific: [
      { name: 'ChannelMember.Read.Group', type: 'Application' },
      { name: 'TeamMember.Read.Group', type: 'Application' },
    ],
  }
  const channels = channelsOn(graph, organizer, app)
  const chats = chatsOn(graph, organizer, app)
  const people = world.leaders.map((user) => user.id as EntraId)
  return {
    ...world,
    graph,
    channels,
    chats,
    people,
    organizer,
    asked,
    tenant,
    pass: world.tenant.pass,
    kept: world.tenant.collections,
  }
}

const answer = async (
  world: GraphWorld,
  tenant: { readonly fault: Fault },
  asked: string[],
  url: string,
  init: RequestInit,
): Promise<Response> => {
  const headers = Object.fromEntries(new Headers(init.headers))
  if (headers.authorization !== 'Bearer token') throw new Error('not signed')
  const { pathname, search } = new URL(url)
  const method = init.method ?? 'GET'
  asked.push(`${method} ${decodeURIComponent(pathname)}`)
  const fault = tenant.fault(method, pathname)
  if (fault === 'cut') throw new TypeError('fetch failed', { cause: { code: 'ECONNRESET' } })
  if (typeof fault === 'object') return responseOf(fault)
  const body = typeof init.body === 'string' ? JSON.parse(init.body) : undefined
  const said = await world.ask(method, pathname + search, body, headers)
  if (fault === 'cut-after') throw new TypeError('fetch failed', { cause: { code: 'ECONNRESET' } })
  return responseOf(said)
}

const responseOf = ({ status, headers, body }: Answered): Response =>
  new Response(body === undefined || status === 204 ? null : JSON.stringify(body), {
    status,
    headers: headers ?? {},
  })
