import { beforeEach, describe, expect, test } from 'vitest'
import type { Team } from '#infra/local/tenant/model.ts'
import { allMembersOf } from '#infra/local/tenant/roster.ts'
import {
  appBind,
  catalogAppId,
  consent,
  type GraphWorld,
  graphWorld,
  member,
  teamWith,
} from '#tests/support/graph.ts'

let world: GraphWorld
let team: string
let owner: string

beforeEach(async () => {
  world = graphWorld()
  owner = world.leaders[0]?.id ?? ''
  team = await teamWith(world, world.leaders.slice(0, 12))
})

const create = (displayName: string, members = [member(owner, 'owner')]) =>
  world.ask('POST', `/v1.0/teams/${team}/channels`, {
    membershipType: 'shared',
    displayName,
    members,
  })
const kept = () =>
  world.tenant.collections.channels.all().find(({ membershipType }) => membershipType === 'shared')
const made = async () => {
  await create('Gruppe 1')
  world.tenant.pass(2)
  return `/v1.0/teams/${team}/channels/${encodeURIComponent(kept()?.id ?? '')}`
}

describe('a shared channel', () => {
  test('is promised with an operation and no body, and listed a moment later; its team does not read along', async () => {
    const { status, headers, json } = await create('Gruppe 1')
    expect([status, json]).toEqual([202, undefined])
    const operation = headers?.['content-location'] ?? ''
    expect(operation).toMatch(/^\/teams\/.+\/operations\/.+$/)
    const list = async () =>
      (await world.ask('GET', `/v1.0/teams/${team}/channels`)).json.value as { id: string }[]
    expect(await list()).toHaveLength(1)
    expect((await world.ask('GET', `/v1.0${operation}`)).json.status).toBe('inProgress')
    // Its name is taken already, though nobody sees it.
    expect((await create('Gruppe 1')).json.error.code).toBe('NameAlreadyExists')
    world.tenant.pass(2)
    expect(await list()).toHaveLength(2)
    expect((await world.ask('GET', `/v1.0${operation}`)).json.status).toBe('succeeded')
    expect(kept()?.sharedWith).toEqual([])
  })

  test('can be made with one owner only, who is in the team', async () => {
    const other = member(world.leaders[1]?.id ?? '', 'owner')
    const two = await create('Gruppe 1', [member(owner, 'owner'), other])
    expect([two.status, two.json.error.message]).toEqual([
      400,
      expect.stringContaining('one owner'),
    ])
    const stranger = member(world.leaders[40]?.id ?? '', 'owner')
    expect((await create('Gruppe 1', [stranger])).status).toBe(400)
    expect((await create('Gruppe 1', [])).status).toBe(400)
  })

  test('takes people who are not in its team, no guests, and keeps them when they leave the team', async () => {
    const channel = await made()
    const outside = world.leaders[40]
    const guest = world.leaders[41]
    if (!outside || !guest) throw new Error('There are too few leaders.')
    world.tenant.collections.users.put({ ...guest, userType: 'Guest' })
    expect((await world.ask('POST', `${channel}/members`, member(outside.id))).status).toBe(201)
    expect((await world.ask('POST', `${channel}/members`, member(guest.id))).status).toBe(400)
    const inside = world.leaders[5]?.id ?? ''
    await world.ask('POST', `${channel}/members`, member(inside))
    await world.ask('POST', `/v1.0/teams/${team}/members/remove`, { values: [member(inside)] })
    expect(kept()?.members.some(({ userId }) => userId === inside)).toBe(true)
  })

  test('is read by the teams it is shared with, who are no members, until that is undone', async () => {
    const channel = await made()
    const shared = kept()
    if (shared) world.tenant.collections.channels.put({ ...shared, sharedWith: [team] })
    expect((await world.ask('GET', `${channel}/members`)).json.value).toHaveLength(1)
    const size = world.tenant.collections.teams.get(team)?.members.length
    expect((await world.ask('GET', `${channel}/allMembers`)).json.value).toHaveLength(size ?? 0)
    const teams = await world.ask('GET', `${channel}/sharedWithTeams`)
    expect(teams.json.value).toMatchObject([{ id: team, isHostTeam: true }])
    expect((await world.ask('DELETE', `${channel}/sharedWithTeams/${team}`)).status).toBe(204)
    expect((await world.ask('DELETE', `${channel}/sharedWithTeams/${team}`)).status).toBe(404)
    const [left] = [kept()].flatMap((one) => (one ? [allMembersOf(world.tenant, one)] : []))
    expect(left).toHaveLength(1)
    const [general] = world.tenant.collections.channels.all()
    const standard = `/v1.0/teams/${team}/channels/${encodeURIComponent(general?.id ?? '')}`
    expect((await world.ask('GET', `${standard}/sharedWithTeams`)).status).toBe(400)
  })

  test('takes an app through v1.0', async () => {
    const channel = await made()
    const installed: Team | undefined = world.tenant.collections.teams.get(team)
    if (!installed?.installedApps.length)
      await world.ask('POST', `/v1.0/teams/${team}/installedApps`, { ...appBind, ...consent })
    const { status } = await world.ask('POST', `${channel}/enabledApps/$ref`, {
      '@odata.id': `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${catalogAppId}`,
    })
    expect(status).toBe(204)
    expect(world.tenant.heard.at(-1)).toEqual(['addedToChannel', kept()?.id])
  })

  test('is refused by policy where the tenant allows chats only, and so is a private one', async () => {
    const asked = async (kind: 'shared-channel' | 'group-chat', membershipType: string) => {
      Object.assign(world.tenant, { world: () => kind })
      const body = { membershipType, displayName: 'Gruppe 9', members: [member(owner, 'owner')] }
      return (await world.ask('POST', `/v1.0/teams/${team}/channels`, body)).status
    }
    expect(await asked('shared-channel', 'private')).toBe(403)
    expect(await asked('group-chat', 'private')).toBe(403)
    expect(await asked('group-chat', 'shared')).toBe(403)
    expect(await asked('shared-channel', 'shared')).toBe(202)
  })
})
