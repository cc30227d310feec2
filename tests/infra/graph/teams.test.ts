import { describe, expect, test } from 'vitest'
import { appRoles, bind, graphWorld, member, teamWith } from '#tests/support/graph.ts'

const standard = { 'template@odata.bind': bind("teamsTemplates('standard')") }

describe('a team', () => {
  test('is made in a while: accepted with an empty body, not found, then there', async () => {
    const world = graphWorld()
    const made = await world.ask('POST', '/v1.0/teams', {
      ...standard,
      displayName: 'Tværgående ledelsesgrupper',
      visibility: 'private',
      members: [member(world.service, 'owner')],
      memberSettings: { allowCreatePrivateChannels: false },
    })
    expect([made.status, made.body]).toEqual([202, undefined])
    const location = made.headers?.location ?? ''
    expect(location).toMatch(/^\/teams\('.+'\)\/operations\('.+'\)$/)
    const team = `/v1.0${made.headers?.['content-location']}`

    expect((await world.ask('GET', `/v1.0${location}`)).json.status).toBe('inProgress')
    expect((await world.ask('GET', team)).status).toBe(404)
    const byName = encodeURIComponent(
      "displayName eq 'Tværgående ledelsesgrupper' and resourceProvisioningOptions/Any(x:x eq 'Team')",
    )
    const groups = await world.ask('GET', `/v1.0/groups?$filter=${byName}`)
    expect(groups.json.value).toHaveLength(1)

    world.tenant.pass(3)
    expect((await world.ask('GET', `/v1.0${location}`)).json).toMatchObject({ status: 'succeeded' })
    const { json } = await world.ask('GET', team)
    expect(json.memberSettings).toMatchObject({ allowCreatePrivateChannels: false })
    const listed = await world.ask('GET', "/v1.0/teams?$filter=displayName eq 'x'")
    expect(listed.json.value).toEqual([])
  })

  test('is made twice by two requests: there is no idempotency key', async () => {
    const world = graphWorld()
    const body = { ...standard, displayName: 'Grupper', members: [member(world.service, 'owner')] }
    await world.ask('POST', '/v1.0/teams', body)
    await world.ask('POST', '/v1.0/teams', body)
    const { json } = await world.ask('GET', '/v1.0/groups')
    expect(json.value).toHaveLength(2)
  })

  test.each([
    ['no owner', { ...standard, displayName: 'Grupper' }, 'owner'],
    ['no template', { displayName: 'Grupper' }, 'template'],
    [
      'no name',
      { ...standard, members: [member('tvaers@fjordby.example', 'owner')] },
      'DisplayName',
    ],
    [
      'an untyped member',
      { ...standard, displayName: 'x', members: [{ 'user@odata.bind': bind("users('x')") }] },
      '@odata.type',
    ],
    [
      'an unknown owner',
      { ...standard, displayName: 'x', members: [member('x', 'owner')] },
      'exist',
    ],
  ])('with %s is refused', async (_what, body, word) => {
    const { status, json } = await graphWorld().ask('POST', '/v1.0/teams', body)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(json.error.message).toContain(word)
  })

  test('can be renamed and set up', async () => {
    const world = graphWorld()
    const id = await teamWith(world, [])
    const changes = { displayName: 'Nyt navn', memberSettings: { allowAddRemoveApps: false } }
    expect((await world.ask('PATCH', `/v1.0/teams/${id}`, changes)).status).toBe(204)
    const { json } = await world.ask('GET', `/v1.0/teams/${id}`)
    expect(json).toMatchObject({
      displayName: 'Nyt navn',
      memberSettings: { allowAddRemoveApps: false },
    })
    const fun = await world.ask('PATCH', `/v1.0/teams/${id}`, {
      funSettings: { allowGiphy: false },
    })
    expect(fun.status).toBe(501)
  })
})

describe('team members', () => {
  test('are added in bulk, those that cannot be with an error each', async () => {
    const world = graphWorld()
    const id = await teamWith(world, world.leaders)
    const { json } = await world.ask('GET', `/v1.0/teams/${id}/members?$top=999`)
    expect(json.value).toHaveLength(133)
    expect(json.value[0].roles).toEqual(['owner'])

    const added = await world.ask('POST', `/v1.0/teams/${id}/members/add`, {
      values: [member('asger.bruun@fjordby.example'), member('nobody')],
    })
    expect(added.status).toBe(207)
    expect(added.json.value[0].error).toBeNull()
    expect(added.json.value[1].error.code).toBe('NotFound')
  })

  test('are at most 200 in one request', async () => {
    const world = graphWorld()
    const id = await teamWith(world, [])
    const values = Array.from({ length: 201 }, () => member(world.service))
    const { status } = await world.ask('POST', `/v1.0/teams/${id}/members/add`, { values })
    expect(status).toBe(400)
  })

  test('may be owners only where the app may add owners', async () => {
    const roles = [
      ...appRoles.filter((role) => role !== 'TeamMember.ReadWrite.All'),
      'TeamMember.ReadWriteNonOwnerRole.All',
    ]
    const world = graphWorld({ roles })
    const id = await teamWith(world, [])
    const values = [member(world.leaders[0]?.id ?? '', 'owner')]
    const { status, json } = await world.ask('POST', `/v1.0/teams/${id}/members/add`, { values })
    expect([status, json.value[0].error.code]).toEqual([207, 'Forbidden'])
    const one = await world.ask('POST', `/v1.0/teams/${id}/members`, values[0])
    expect(one.status).toBe(403)
  })

  test('who leave the team leave its private channels too', async () => {
    const world = graphWorld()
    const [host, leader] = world.leaders
    const id = await teamWith(world, world.leaders.slice(0, 2))
    const channel = await world.ask('POST', `/v1.0/teams/${id}/channels`, {
      membershipType: 'private',
      displayName: 'Gruppe 1',
      members: [member(host?.id ?? '', 'owner'), member(leader?.id ?? '')],
    })
    const removed = await world.ask('POST', `/v1.0/teams/${id}/members/remove`, {
      values: [member(leader?.id ?? '')],
    })
    expect(removed.status).toBe(200)
    const { json } = await world.ask(
      'GET',
      `/v1.0/teams/${id}/channels/${channel.json.id}/allMembers`,
    )
    expect(json.value).toHaveLength(1)
    const members = await world.ask('GET', `/v1.0/teams/${id}/members`)
    const hostMember = members.json.value.find((one: { userId: string }) => one.userId === host?.id)
    const path = `/v1.0/teams/${id}/members/${hostMember.id}`
    expect((await world.ask('DELETE', path)).status).toBe(204)
    expect((await world.ask('DELETE', path)).status).toBe(404)
  })
})
