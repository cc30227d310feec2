import { beforeAll, describe, expect, test } from 'vitest'
import type { User } from '#infra/local/tenant/model.ts'
import { type GraphWorld, graphWorld, member, teamWith } from '#tests/support/graph.ts'

let world: GraphWorld
let team: string
let host: User
let leader: User

beforeAll(async () => {
  world = graphWorld()
  ;[host, leader] = world.leaders as [User, User]
  team = await teamWith(world, world.leaders.slice(0, 12))
})

const create = (displayName: string, more: object = {}) =>
  world.ask('POST', `/v1.0/teams/${team}/channels`, {
    membershipType: 'private',
    displayName,
    members: [member(host.id, 'owner'), ...world.leaders.slice(1, 12).map(({ id }) => member(id))],
    ...more,
  })

describe('a private channel', () => {
  test('is made with its members in one request, and listed', async () => {
    const { status, json } = await create('Gruppe 1')
    expect(status).toBe(201)
    expect(json).toMatchObject({ membershipType: 'private', displayName: 'Gruppe 1' })
    expect(json.id).toMatch(/^19:.+@thread\.tacv2$/)
    const members = await world.ask(
      'GET',
      `/v1.0/teams/${team}/channels/${encodeURIComponent(json.id)}/members`,
    )
    expect(members.json.value).toHaveLength(12)
    const filter = encodeURIComponent("membershipType eq 'private'")
    const listed = await world.ask('GET', `/v1.0/teams/${team}/channels?$filter=${filter}`)
    expect(listed.json.value.map((one: { id: string }) => one.id)).toEqual([json.id])
    const all = await world.ask('GET', `/v1.0/teams/${team}/channels`)
    expect(all.json.value).toHaveLength(2)
    const general = await world.ask('GET', `/v1.0/teams/${team}/primaryChannel`)
    expect(general.json.membershipType).toBe('standard')
  })

  test.each([
    ['an owner', () => ({ members: [member(leader.id)] }), 'owner'],
    ['members at all', () => ({ members: undefined }), 'owner'],
    [
      'members from the team only',
      () => ({ members: [member(host.id, 'owner'), member(world.leaders[50]?.id ?? '')] }),
      'is not a member of team',
    ],
    [
      'each member once',
      () => ({ members: [member(host.id, 'owner'), member(leader.id), member(leader.id)] }),
      'Duplicate',
    ],
    [
      '200 members at most',
      () => ({ members: Array.from({ length: 201 }, () => member(host.id, 'owner')) }),
      '200',
    ],
  ])('must have %s', async (_what, more, word) => {
    const { status, json } = await create('Gruppe 2', more())
    expect(status).toBe(400)
    expect(json.error.message).toContain(word)
  })

  test.each([
    '',
    'x'.repeat(51),
    'Gruppe: 2',
    'Gruppe #2',
    '_Gruppe',
    'Gruppe.',
    'A & B',
  ])('may not be called %j', async (name) => {
    expect((await create(name)).status).toBe(400)
  })

  test('keeps its name for 30 days after it is deleted', async () => {
    const taken = await create('gruppe 1')
    expect([taken.status, taken.json.error.code]).toEqual([400, 'NameAlreadyExists'])
    const { json } = await create('Kortvarig')
    const path = `/v1.0/teams/${team}/channels/${json.id}`
    expect((await world.ask('DELETE', path)).status).toBe(204)
    expect((await world.ask('GET', path)).status).toBe(404)
    expect((await create('Kortvarig')).json.error.code).toBe('NameAlreadyExists')
    world.tenant.pass(31 * 24 * 3600)
    expect((await create('Kortvarig')).status).toBe(201)
  })

  test('can be renamed, but not to a name in use', async () => {
    const { json } = await create('Gruppe 7')
    const path = `/v1.0/teams/${team}/channels/${json.id}`
    expect((await world.ask('PATCH', path, { displayName: 'Gruppe syv' })).status).toBe(204)
    expect((await world.ask('GET', path)).json.displayName).toBe('Gruppe syv')
    expect((await world.ask('PATCH', path, { displayName: 'Gruppe 1' })).status).toBe(400)
  })

  test('has no files folder yet', async () => {
    const { json } = await create('Gruppe 8')
    const folder = await world.ask('GET', `/v1.0/teams/${team}/channels/${json.id}/filesFolder`)
    expect([folder.status, folder.json.error.code]).toEqual([404, 'ItemNotFound'])
  })
})

describe('members of a private channel', () => {
  test('come from the team, and one owner stays', async () => {
    const { json } = await create('Gruppe 9', { members: [member(host.id, 'owner')] })
    const path = `/v1.0/teams/${team}/channels/${json.id}/members`
    const outside = await world.ask('POST', path, member(world.leaders[60]?.id ?? ''))
    expect(outside.status).toBe(400)
    const added = await world.ask('POST', path, member(leader.id))
    expect(added.status).toBe(201)
    const { json: members } = await world.ask('GET', path)
    const owner = members.value.find((one: { roles: string[] }) => one.roles.includes('owner'))
    expect((await world.ask('DELETE', `${path}/${owner.id}`)).status).toBe(400)
    const typed = { '@odata.type': '#microsoft.graph.aadUserConversationMember' }
    const promoted = await world.ask('PATCH', `${path}/${added.json.id}`, {
      ...typed,
      roles: ['owner'],
    })
    expect(promoted.json.roles).toEqual(['owner'])
    expect((await world.ask('DELETE', `${path}/${owner.id}`)).status).toBe(204)
  })

  test('of a standard channel are the team’s', async () => {
    const { json } = await world.ask('GET', `/v1.0/teams/${team}/primaryChannel`)
    const path = `/v1.0/teams/${team}/channels/${json.id}/members`
    expect((await world.ask('GET', path)).json.value).toHaveLength(13)
    expect((await world.ask('POST', path, member(leader.id))).status).toBe(400)
  })
})
