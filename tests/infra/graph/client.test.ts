import { Client, GraphError, PageIterator } from '@microsoft/microsoft-graph-client'
import { describe, expect, test } from 'vitest'
import { createGraph } from '#infra/local/graph/graph.ts'
import { appId, appRoles, graphWorld, member, teamWith } from '#tests/support/graph.ts'

/** Microsoft's own client over this Graph: only the last step of its chain is ours. */
function clientOver(world: ReturnType<typeof graphWorld>) {
  const graph = createGraph(world.tenant)
  return Client.initWithMiddleware({
    middleware: {
      async execute(context) {
        const request = new Request(context.request, context.options as RequestInit)
        const { pathname, searchParams } = new URL(request.url)
        const text = await request.text()
        const answer = await graph({
          method: request.method,
          path: pathname,
          query: searchParams,
          headers: Object.fromEntries(request.headers),
          body: text === '' ? undefined : JSON.parse(text),
          caller: { appId, roles: appRoles },
        })
        const headers = { 'content-type': 'application/json', ...answer.headers }
        const body = answer.body === undefined ? null : JSON.stringify(answer.body)
        context.response = new Response(body, { status: answer.status, headers })
      },
    },
  })
}

describe('Microsoft’s client', () => {
  test('reads the whole directory page by page', async () => {
    const client = clientOver(graphWorld())
    const page = await client.api('/users').select('id,mail').top(50).get()
    const mails: string[] = []
    const iterator = new PageIterator(client, page, (user: { mail: string }) => {
      mails.push(user.mail)
      return true
    })
    await iterator.iterate()
    expect(new Set(mails).size).toBe(141)
  })

  test('makes a channel, and gets refusals as GraphError', async () => {
    const world = graphWorld()
    const team = await teamWith(world, world.leaders.slice(0, 2))
    const client = clientOver(world)
    const channel = {
      membershipType: 'private',
      displayName: 'Gruppe 1',
      members: [member(world.leaders[0]?.id ?? '', 'owner')],
    }
    const made = await client.api(`/teams/${team}/channels`).post(channel)
    expect(made.displayName).toBe('Gruppe 1')
    const again = client.api(`/teams/${team}/channels`).post(channel)
    await expect(again).rejects.toThrow(GraphError)
    await expect(again).rejects.toMatchObject({ statusCode: 400, code: 'NameAlreadyExists' })
  })
})
