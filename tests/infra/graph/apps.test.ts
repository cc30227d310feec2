import { describe, expect, test } from 'vitest'
import {
  appBind,
  appId,
  appRoles,
  bind,
  catalogAppId,
  consent,
  externalId,
  graphWorld,
  member,
  teamWith,
} from '#tests/support/graph.ts'

const reference = { '@odata.id': bind(`appCatalogs/teamsApps/${catalogAppId}`) }
const configuration = {
  entityId: 'group-1',
  contentUrl: 'https://tab.example/tab',
  websiteUrl: null,
}

async function withChannel(options: Parameters<typeof graphWorld>[0] = {}) {
  const world = graphWorld(options)
  const team = await teamWith(world, world.leaders.slice(0, 2))
  const { json } = await world.ask('POST', `/v1.0/teams/${team}/channels`, {
    membershipType: 'private',
    displayName: 'Gruppe 1',
    members: [member(world.leaders[0]?.id ?? '', 'owner')],
  })
  const channel = `teams/${team}/channels/${json.id}`
  return { world, team, channel, channelId: json.id as string }
}

describe('the app in a team', () => {
  test('is found in the catalogue by the manifest’s id', async () => {
    const { json } = await graphWorld().ask(
      'GET',
      `/v1.0/appCatalogs/teamsApps?$filter=externalId eq '${externalId}'`,
    )
    expect(json.value).toMatchObject([{ id: catalogAppId, distributionMethod: 'organization' }])
  })

  test('is installed once, with consent to what the manifest asks for, and the bot hears of it', async () => {
    const { world, team } = await withChannel()
    expect(world.tenant.heard).toContainEqual(['installedInTeam', team])
    const again = await world.ask('POST', `/v1.0/teams/${team}/installedApps`, {
      ...appBind,
      ...consent,
    })
    expect([again.status, again.json.error.code]).toEqual([409, 'Conflict'])
    const listed = await world.ask(
      'GET',
      `/v1.0/teams/${team}/installedApps?$expand=teamsApp,teamsAppDefinition&$filter=teamsApp/externalId eq '${externalId}'`,
    )
    expect(listed.json.value).toMatchObject([
      { teamsApp: { externalId }, teamsAppDefinition: { version: '1.0.0' } },
    ])
  })

  test('is refused with another consent, for another app, and without the permission to consent', async () => {
    const world = graphWorld()
    const id = await teamWith(world, [])
    const other = { id: 'other', externalId: 'x', displayName: 'X', version: '1', manifest: {} }
    world.tenant.collections.catalogApps.put(other)
    const path = `/v1.0/teams/${id}/installedApps`
    const team = world.tenant.collections.teams.get(id)
    if (team) world.tenant.collections.teams.put({ ...team, installedApps: [] })
    expect((await world.ask('POST', path, appBind)).json.error.message).toContain(
      'Missing: ChannelMember',
    )
    const unknown = { 'teamsApp@odata.bind': bind('appCatalogs/teamsApps/nothing') }
    expect((await world.ask('POST', path, unknown)).status).toBe(404)

    const self = appRoles.filter((role) => !/ManageSelected|AndConsent/.test(role))
    const narrow = graphWorld({ roles: [...self, 'TeamsAppInstallation.ReadWriteSelfForTeam.All'] })
    const narrowTeam = await teamWith(narrow, [])
    narrow.tenant.collections.catalogApps.put(other)
    const narrowPath = `/v1.0/teams/${narrowTeam}/installedApps`
    const foreign = { 'teamsApp@odata.bind': bind('appCatalogs/teamsApps/other') }
    expect((await narrow.ask('POST', narrowPath, foreign)).status).toBe(403)
    expect((await narrow.ask('POST', narrowPath, { ...appBind, ...consent })).status).toBe(403)
  })

  test('is upgraded when the catalogue has a newer version', async () => {
    const { world, team } = await withChannel()
    const { json } = await world.ask('GET', `/v1.0/teams/${team}/installedApps`)
    const path = `/v1.0/teams/${team}/installedApps/${json.value[0].id}/upgrade`
    expect((await world.ask('POST', path, consent)).status).toBe(400)
    const app = world.tenant.collections.catalogApps.get(catalogAppId)
    if (app) world.tenant.collections.catalogApps.put({ ...app, version: '1.1.0' })
    expect((await world.ask('POST', path, {})).status).toBe(400)
    expect((await world.ask('POST', path, consent)).status).toBe(204)
    expect(world.tenant.collections.teams.get(team)?.installedApps[0]?.version).toBe('1.1.0')
  })
})

describe('the app in a private channel', () => {
  test('is added through beta once, and the bot hears of it', async () => {
    const { world, channel, channelId } = await withChannel()
    const v1 = await world.ask('POST', `/v1.0/${channel}/enabledApps/$ref`, reference)
    expect(v1.status).toBe(400)
    const beta = await world.ask('POST', `/beta/${channel}/enabledApps/$ref`, reference)
    expect([beta.status, beta.template]).toEqual([
      204,
      '/beta/teams/{team-id}/channels/{channel-id}/enabledApps/$ref',
    ])
    expect(world.tenant.heard.at(-1)).toEqual(['addedToChannel', channelId])
    expect((await world.ask('POST', `/beta/${channel}/enabledApps/$ref`, reference)).status).toBe(
      409,
    )
    const listed = await world.ask('GET', `/v1.0/${channel}/enabledApps`)
    expect(listed.json.value).toMatchObject([{ externalId }])
    const removed = await world.ask('DELETE', `/beta/${channel}/enabledApps/${catalogAppId}/$ref`)
    expect(removed.status).toBe(204)
    expect(world.tenant.heard.at(-1)).toEqual(['removedFromChannel', channelId])
  })

  test('is added through v1.0 too where that is switched on', async () => {
    const { world, channel } = await withChannel({ v1AddsAppsToPrivateChannels: true })
    const v1 = await world.ask('POST', `/v1.0/${channel}/enabledApps/$ref`, reference)
    expect(v1.status).toBe(204)
  })

  test('must be made for private channels', async () => {
    const { world, channel } = await withChannel()
    const app = world.tenant.collections.catalogApps.get(catalogAppId)
    if (app)
      world.tenant.collections.catalogApps.put({
        ...app,
        manifest: { ...app.manifest, supportsChannelFeatures: undefined },
      })
    const { status } = await world.ask('POST', `/beta/${channel}/enabledApps/$ref`, reference)
    expect(status).toBe(400)
  })

  test('makes the bot hear of people who come and go', async () => {
    const { world, team, channel, channelId } = await withChannel()
    const leader = world.leaders[1]?.id ?? ''
    await world.ask('POST', `/beta/${channel}/enabledApps/$ref`, reference)
    await world.ask('POST', `/v1.0/${channel}/members`, member(leader))
    expect(world.tenant.heard.at(-1)).toEqual(['channelMembersAdded', channelId, [leader]])
    await world.ask('POST', `/v1.0/teams/${team}/members/remove`, { values: [member(leader)] })
    expect(world.tenant.heard.at(-1)).toEqual(['channelMembersRemoved', channelId, [leader]])
  })

  test('reads members by consent of the team in standard channels only', async () => {
    const roles = appRoles.filter((role) => !role.startsWith('ChannelMember'))
    const { world, team, channel } = await withChannel({ roles })
    const denied = await world.ask('GET', `/v1.0/${channel}/members`)
    expect(denied.status).toBe(403)
    expect(denied.json.error.message).toContain("To access 'Private' data")
    const general = await world.ask('GET', `/v1.0/teams/${team}/primaryChannel`)
    const members = await world.ask(
      'GET',
      `/v1.0/teams/${team}/channels/${general.json.id}/members`,
    )
    expect(members.status).toBe(200)
  })
})

describe('a tab', () => {
  test('needs the app in the channel, and is made as often as asked', async () => {
    const { world, channel } = await withChannel()
    const body = { displayName: 'Tværs', ...appBind, configuration }
    expect((await world.ask('POST', `/v1.0/${channel}/tabs`, body)).status).toBe(400)
    await world.ask('POST', `/beta/${channel}/enabledApps/$ref`, reference)
    const first = await world.ask('POST', `/v1.0/${channel}/tabs`, body)
    expect(first.status).toBe(201)
    expect(first.json.configuration).toMatchObject({ entityId: 'group-1', websiteUrl: null })
    await world.ask('POST', `/v1.0/${channel}/tabs`, body)
    const listed = await world.ask('GET', `/v1.0/${channel}/tabs?$expand=teamsApp`)
    expect(listed.json.value).toHaveLength(2)
    expect(listed.json.value[0].teamsApp.externalId).toBe(externalId)
    const path = `/v1.0/${channel}/tabs/${first.json.id}`
    expect((await world.ask('PATCH', path, { displayName: 'Emner' })).json.displayName).toBe(
      'Emner',
    )
    expect((await world.ask('DELETE', path)).status).toBe(204)
    expect((await world.ask('DELETE', path)).status).toBe(404)
  })

  test.each([
    [{ displayName: '', ...appBind, configuration }, 'displayName'],
    [{ displayName: 'Tværs', ...appBind }, 'entityId'],
    [{ displayName: 'Tværs', configuration }, 'teamsApp@odata.bind'],
  ])('like %j is refused', async (body, word) => {
    const { world, channel } = await withChannel()
    await world.ask('POST', `/beta/${channel}/enabledApps/$ref`, reference)
    const { status, json } = await world.ask('POST', `/v1.0/${channel}/tabs`, body)
    expect(status).toBe(400)
    expect(json.error.message).toContain(word)
  })
})

describe('the app for one person', () => {
  test('is installed once, with a chat, and the bot hears of it', async () => {
    const world = graphWorld()
    const user = world.leaders[5]
    const path = `/v1.0/users/${user?.id}/teamwork/installedApps`
    expect((await world.ask('POST', path, appBind)).status).toBe(201)
    expect(world.tenant.heard).toEqual([['installedForUser', user?.id]])
    expect((await world.ask('POST', path, appBind)).status).toBe(409)
    const { json } = await world.ask(
      'GET',
      `${path}?$expand=teamsApp&$filter=teamsApp/externalId eq '${externalId}'`,
    )
    const chat = await world.ask('GET', `${path}/${json.value[0].id}/chat`)
    expect(chat.json.id).toBe(`19:${user?.id}_${appId}@unq.gbl.spaces`)
    expect((await world.ask('GET', `${path}/x/chat`)).status).toBe(404)
  })

  test('may be notified of what the manifest knows', async () => {
    const world = graphWorld()
    const user = `/v1.0/users/${world.leaders[5]?.id}/teamwork`
    const body = {
      topic: { source: 'text', value: 'Dagsorden', webUrl: 'https://teams.microsoft.com/l/x' },
      activityType: 'agendaReleased',
      previewText: { content: 'Dagsordenen er klar' },
      templateParameters: [{ name: 'theme', value: 'Tillid' }],
    }
    expect((await world.ask('POST', `${user}/sendActivityNotification`, body)).status).toBe(403)
    await world.ask('POST', `${user}/installedApps`, appBind)
    expect((await world.ask('POST', `${user}/sendActivityNotification`, body)).status).toBe(204)
    for (const bad of [
      { ...body, activityType: 'unknown' },
      { ...body, templateParameters: [] },
      { ...body, topic: { source: 'text', value: 'x' } },
    ])
      expect((await world.ask('POST', `${user}/sendActivityNotification`, bad)).status).toBe(400)
  })
})
