import { beforeAll, describe, expect, test } from 'vitest'
import type { User } from '#infra/local/tenant/model.ts'
import { type GraphWorld, graphWorld, member, teamWith } from '#tests/support/graph.ts'

let world: GraphWorld
let team: string
let host: User
let made = 0

beforeAll(async () => {
  world = graphWorld()
  ;[host] = world.leaders as [User]
  team = await teamWith(world, world.leaders.slice(0, 12))
})

/** The path of a new private channel with two members. */
const aChannel = async () => {
  const { json } = await world.ask('POST', `/v1.0/teams/${team}/channels`, {
    membershipType: 'private',
    displayName: `Gruppe ${++made}`,
    members: [member(host.id, 'owner'), member(world.leaders[1]?.id ?? '')],
  })
  return `/v1.0/teams/${team}/channels/${json.id}`
}
const isArchived = async (path: string) => (await world.ask('GET', path)).json.isArchived

describe('archiving a channel', () => {
  test('is accepted with an operation, and done a moment later', async () => {
    const path = await aChannel()
    const { status, headers } = await world.ask('POST', `${path}/archive`, {})
    expect([status, await isArchived(path)]).toEqual([202, false])
    const operation = `/v1.0${headers?.location}`
    expect((await world.ask('GET', operation)).json).toMatchObject({
      operationType: 'archiveChannel',
      status: 'inProgress',
    })
    world.tenant.pass(2)
    expect(await isArchived(path)).toBe(true)
    expect((await world.ask('GET', operation)).json.status).toBe('succeeded')
  })

  test('leaves who may read as it is: members come and go, nothing else changes', async () => {
    const path = await aChannel()
    await world.ask('POST', `${path}/archive`, {})
    world.tenant.pass(2)
    const added = await world.ask('POST', `${path}/members`, member(world.leaders[2]?.id ?? ''))
    expect(added.status).toBe(201)
    expect((await world.ask('DELETE', `${path}/members/${added.json.id}`)).status).toBe(204)
    expect((await world.ask('PATCH', path, { displayName: 'Noget andet' })).status).toBe(400)
    expect((await world.ask('DELETE', path)).status).toBe(204)
  })

  test('is undone by unarchive, and then the channel takes changes again', async () => {
    const path = await aChannel()
    await world.ask('POST', `${path}/archive`, {})
    world.tenant.pass(2)
    expect((await world.ask('POST', `${path}/unarchive`)).status).toBe(202)
    world.tenant.pass(2)
    expect(await isArchived(path)).toBe(false)
    expect((await world.ask('PATCH', path, { displayName: 'Åben igen' })).status).toBe(204)
  })

  test('keeps the name of the channel taken', async () => {
    const path = await aChannel()
    const { displayName } = (await world.ask('GET', path)).json
    await world.ask('POST', `${path}/archive`, {})
    world.tenant.pass(2)
    const again = await world.ask('POST', `/v1.0/teams/${team}/channels`, {
      membershipType: 'private',
      displayName,
      members: [member(host.id, 'owner')],
    })
    expect([again.status, again.json.error.code]).toEqual([400, 'NameAlreadyExists'])
  })

  test('is refused for General', async () => {
    const { json } = await world.ask('GET', `/v1.0/teams/${team}/primaryChannel`)
    const path = `/v1.0/teams/${team}/channels/${encodeURIComponent(json.id)}/archive`
    expect((await world.ask('POST', path)).status).toBe(400)
  })
})
