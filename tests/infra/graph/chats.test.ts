import { beforeEach, describe, expect, test } from 'vitest'
import type { User } from '#infra/local/tenant/model.ts'
import {
  appBind,
  catalogAppId,
  consent,
  type GraphWorld,
  graphWorld,
  member,
} from '#tests/support/graph.ts'

let world: GraphWorld
let people: readonly User[]

beforeEach(() => {
  world = graphWorld()
  people = world.leaders.slice(0, 12)
})

const create = (more: object = {}) =>
  world.ask('POST', '/v1.0/chats', {
    chatType: 'group',
    topic: 'Ledelsesgruppe 1',
    members: [world.service, ...people.map(({ id }) => id)].map((id) => member(id, 'owner')),
    ...more,
  })

const made = async () => {
  const { json } = await create()
  return `/v1.0/chats/${encodeURIComponent(json.id)}`
}

describe('a group chat', () => {
  test('is made with everybody as an owner, found among the chats of each, and read', async () => {
    const { status, json } = await create()
    expect(status).toBe(201)
    expect(json).toMatchObject({ chatType: 'group', topic: 'Ledelsesgruppe 1' })
    expect(json.id).toMatch(/^19:.+@thread\.v2$/)
    const mine = await world.ask('GET', `/v1.0/users/${world.service}/chats?$top=50`)
    expect(mine.json.value.map((one: { id: string }) => one.id)).toEqual([json.id])
    const other = await world.ask('GET', `/v1.0/users/${world.leaders[20]?.id}/chats`)
    expect(other.json.value).toEqual([])
    const read = await world.ask('GET', `/v1.0/chats/${encodeURIComponent(json.id)}`)
    expect(read.json.topic).toBe('Ledelsesgruppe 1')
    expect((await world.ask('GET', '/v1.0/chats/19%3Anone%40thread.v2')).status).toBe(404)
  })

  test('may have the topic of another: nothing makes a second POST harmless', async () => {
    const [first, second] = [await create(), await create()]
    expect([first.status, second.status]).toEqual([201, 201])
    expect(first.json.id).not.toBe(second.json.id)
  })

  test.each([
    ['a role for each', () => ({ members: people.map(({ id }) => member(id)) }), 'owner'],
    ['two at least', () => ({ members: [member(world.service, 'owner')] }), 'at least two'],
    [
      'each once',
      () => ({ members: [1, 2].map(() => member(world.service, 'owner')) }),
      'Duplicate',
    ],
    ['a type', () => ({ chatType: undefined }), 'chatType'],
  ])('must have %s', async (_what, more, word) => {
    const { status, json } = await create(more())
    expect(status).toBe(400)
    expect(json.error.message).toContain(word)
  })

  test('shows a newcomer what is written from the moment that was named, nothing without one, or everything', async () => {
    const chat = await made()
    const [named, silent, all] = world.leaders.slice(20, 23).map(({ id }) => member(id, 'owner'))
    const at = '2027-01-20T10:00:00Z'
    const added = [
      await world.ask('POST', `${chat}/members`, { ...named, visibleHistoryStartDateTime: at }),
      await world.ask('POST', `${chat}/members`, silent),
      await world.ask('POST', `${chat}/members`, {
        ...all,
        visibleHistoryStartDateTime: '0001-01-01T00:00:00Z',
      }),
    ]
    expect(added.map(({ status }) => status)).toEqual([201, 201, 201])
    const [{ members = [] } = {}] = world.tenant.collections.groupChats.all()
    expect(members.slice(-3).map(({ seesFrom }) => seesFrom)).toEqual([
      at,
      world.tenant.now(),
      null,
    ])
    expect((await world.ask('POST', `${chat}/members`, named)).status).toBe(409)
  })

  test('lets a member be taken out by the membership’s id', async () => {
    const chat = await made()
    const { json } = await world.ask('GET', `${chat}/members`)
    expect(json.value).toHaveLength(13)
    const [first] = json.value
    expect((await world.ask('DELETE', `${chat}/members/${first.id}`)).status).toBe(204)
    expect((await world.ask('DELETE', `${chat}/members/${first.id}`)).status).toBe(404)
    expect((await world.ask('GET', `${chat}/members`)).json.value).toHaveLength(12)
  })

  test('takes the app once, without consent to what is for teams, and the bot hears of it', async () => {
    const chat = await made()
    const withConsent = await world.ask('POST', `${chat}/installedApps`, { ...appBind, ...consent })
    expect(withConsent.status).toBe(400)
    expect((await world.ask('POST', `${chat}/installedApps`, appBind)).status).toBe(201)
    expect((await world.ask('POST', `${chat}/installedApps`, appBind)).status).toBe(409)
    expect(world.tenant.heard.map(([news]) => news)).toEqual(['addedToChat'])
    const { json } = await world.ask('GET', `${chat}/installedApps`)
    const removed = await world.ask('DELETE', `${chat}/installedApps/${json.value[0].id}`)
    expect(removed.status).toBe(204)
    expect(world.tenant.heard.at(-1)?.[0]).toBe('removedFromChat')
  })

  test('takes no app whose manifest does not name group chats', async () => {
    const chat = await made()
    const app = world.tenant.collections.catalogApps.get(catalogAppId)
    if (app)
      world.tenant.collections.catalogApps.put({
        ...app,
        manifest: { ...app.manifest, bots: [{ scopes: ['team'] }], configurableTabs: [] },
      })
    const { status, json } = await world.ask('POST', `${chat}/installedApps`, appBind)
    expect([status, json.error.message]).toEqual([400, expect.stringContaining('group chat')])
  })

  test('takes a tab of an app that is in it, and its new address', async () => {
    const chat = await made()
    const tab = {
      displayName: 'Tværs',
      configuration: { entityId: 'group', contentUrl: 'https://tab.example/tab/' },
    }
    expect((await world.ask('POST', `${chat}/tabs`, { ...tab, ...appBind })).status).toBe(400)
    await world.ask('POST', `${chat}/installedApps`, appBind)
    const { status, json } = await world.ask('POST', `${chat}/tabs`, { ...tab, ...appBind })
    expect(status).toBe(201)
    const changed = await world.ask('PATCH', `${chat}/tabs/${json.id}`, {
      configuration: { contentUrl: 'https://tab.example/tab/2' },
    })
    expect(changed.json.configuration.contentUrl).toBe('https://tab.example/tab/2')
    expect((await world.ask('GET', `${chat}/tabs`)).json.value).toHaveLength(1)
  })

  test('is nothing to an app without the permissions for chats', async () => {
    const without = graphWorld({ roles: ['User.Read.All', 'ChannelMember.ReadWrite.All'] })
    expect((await without.ask('POST', '/v1.0/chats', {})).status).toBe(403)
    expect((await without.ask('GET', `/v1.0/users/${without.service}/chats`)).status).toBe(403)
  })
})
