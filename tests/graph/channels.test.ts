import { describe, expect, it } from 'vitest'
import { Fault } from '#bot/application/faults.ts'
import type { Making } from '#bot/application/ports/making.ts'
import type { EntraId } from '#bot/domain/ids.ts'
import { member } from '#tests/support/graph.ts'
import { fjordby } from './fjordby.ts'

const MAY_BE_MADE: Making = { mayBeMade: true, sendsNow: async () => {} }
const NAME = 'Tværgående ledelsesgrupper'

/** A team that can be used, with these people in it and the app installed. */
const withTeam = async (size = 12, options: Parameters<typeof fjordby>[0] = {}) => {
  const world = fjordby(options)
  const { teamId } = await world.channels.ensureTeam(NAME, 'Til prøve', null)
  world.pass(3)
  const people = world.people.slice(0, size)
  await world.channels.ensureTeamMembers(teamId, people)
  await world.channels.ensureAppInTeam(teamId)
  return { ...world, teamId, people }
}

const said = (message: string, status = 400, code = 'BadRequest') => ({
  status,
  body: { error: { code, message } },
})
const SHARED_ONLY = said('This operation is supported for shared channels only.')

describe('the team', () => {
  it('is made once, and found by its id afterwards', async () => {
    const { channels, kept, asked, pass } = fjordby()
    const { teamId } = await channels.ensureTeam(NAME, 'Til prøve', null)
    pass(3)
    expect(await channels.ensureTeam(NAME, 'Til prøve', teamId)).toEqual({ teamId })
    expect(kept.teams.all()).toHaveLength(1)
    expect(asked.filter((each) => each === 'POST /v1.0/teams')).toHaveLength(1)
  })

  it('is not one that only has the name: a person says which it is', async () => {
    const { channels, kept } = fjordby()
    const { teamId } = await channels.ensureTeam(NAME, 'En andens', null)
    await expect(channels.ensureTeam(NAME, 'Vores', null)).rejects.toMatchObject({
      kind: 'refused',
      code: 'team-name-taken',
    })
    expect(await channels.teamsNamed(NAME)).toMatchObject([{ teamId }])
    const another = await channels.ensureTeam(NAME, 'Vores', null, undefined, true)
    expect(another.teamId).not.toBe(teamId)
    expect(kept.teams.all()).toHaveLength(2)
  })

  it('that we may have made is the one of that name that we own, once Teams shows it', async () => {
    const { channels, kept, pass, leaders, ask } = fjordby()
    await ask('POST', '/v1.0/teams', {
      'template@odata.bind': "https://graph.microsoft.com/v1.0/teamsTemplates('standard')",
      displayName: NAME,
      members: [member(leaders[0]?.id ?? '', 'owner')],
    })
    pass(3)
    const may = () => channels.ensureTeam(NAME, 'Vores', null, MAY_BE_MADE)
    await expect(may()).rejects.toMatchObject({ code: 'not-yet' })
    const { teamId } = await channels.ensureTeam(NAME, 'Vores', null, undefined, true)
    await expect(may()).rejects.toMatchObject({ code: 'not-yet' })
    pass(3)
    expect(await may()).toEqual({ teamId })
    expect(kept.teams.all()).toHaveLength(2)
  })

  it('whose making was never answered is found and not made twice', async () => {
    const { channels, kept, tenant, pass } = fjordby()
    tenant.fault = (method) => (method === 'POST' ? 'cut-after' : undefined)
    const failed = await channels.ensureTeam(NAME, '', null).catch((error: unknown) => error)
    expect(failed).toMatchObject({ kind: 'doubtful', code: 'no-answer' })
    tenant.fault = () => undefined
    pass(3)
    await channels.ensureTeam(NAME, '', null, MAY_BE_MADE)
    expect(kept.teams.all()).toHaveLength(1)
  })

  it('that Teams still makes is waited for', async () => {
    const { channels, people } = fjordby()
    const { teamId } = await channels.ensureTeam(NAME, '', null)
    const failed = await channels.ensureTeamMembers(teamId, people).catch((error: unknown) => error)
    expect(failed).toMatchObject({ kind: 'busy', code: 'not-yet' })
  })

  it('that may have been made is looked for again, and never made twice', async () => {
    const { channels, kept } = fjordby()
    await expect(channels.ensureTeam(NAME, '', null, MAY_BE_MADE)).rejects.toMatchObject({
      kind: 'busy',
      code: 'not-yet',
    })
    expect(kept.teams.all()).toEqual([])
  })

  it('lets those go who left, and with them their channels; one who is not in it is fine', async () => {
    const { channels, kept, people, teamId, organizer } = await withTeam(4)
    const [gone, ...staying] = people as [EntraId, ...EntraId[]]
    const { channelId } = await channels.ensureChannel(teamId, 'Gruppe 1', '', [gone], people)
    const stranger = '11111111-1111-4111-8111-111111111111' as EntraId
    for (let times = 0; times < 2; times++)
      await channels.removeTeamMembers(teamId, [gone, stranger])
    const left = [...staying, await organizer()].sort()
    expect(
      kept.teams
        .all()[0]
        ?.members.map((one) => one.userId)
        .sort(),
    ).toEqual(left)
    expect(
      kept.channels
        .get(channelId)
        ?.members.map((one) => one.userId)
        .sort(),
    ).toEqual(left)
  })

  it('gets its members in one request, and only those who are missing', async () => {
    const { channels, kept, asked, people, teamId } = await withTeam(132)
    expect(kept.teams.all()[0]?.members).toHaveLength(133)
    await channels.ensureTeamMembers(teamId, people)
    expect(asked.filter((each) => each.endsWith('/members/add'))).toHaveLength(1)
  })

  it('takes those it can when one is unknown, and says that not all are in', async () => {
    const { channels, kept, people, teamId } = await withTeam(3)
    const stranger = '11111111-1111-4111-8111-111111111111' as EntraId
    const failed = await channels
      .ensureTeamMembers(teamId, [...people, stranger, people[0] as EntraId])
      .catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(Fault)
    expect(kept.teams.all()[0]?.members).toHaveLength(4)
  })

  it('has the app with the consents of the manifest, once', async () => {
    const { channels, kept, teamId } = await withTeam(2)
    await channels.ensureAppInTeam(teamId)
    expect(kept.teams.all()[0]?.installedApps).toHaveLength(1)
  })

  it('cannot have an app that is not in the catalogue, and that is said', async () => {
    const { channels, kept } = fjordby()
    kept.catalogApps.remove('c0ffee00-0000-4000-8000-000000000001')
    const person = kept.users.all()[3]?.id as EntraId
    await expect(channels.ensureAppForPerson(person)).rejects.toMatchObject({
      kind: 'refused',
      code: 'app-not-in-catalogue',
    })
  })
})

describe('a private channel', () => {
  it('has its members from the start, the organizer among its owners', async () => {
    const { channels, kept, teamId, people, organizer } = await withTeam()
    const [host = people[0] as EntraId] = people
    const made = await channels.ensureChannel(teamId, 'Ledelsesgruppe 1', 'x', [host], people)
    const again = await channels.ensureChannel(teamId, 'Ledelsesgruppe 1', 'x', [host], people)
    expect(again).toEqual(made)
    const channel = kept.channels.get(made.channelId)
    expect(channel?.membershipType).toBe('private')
    expect(channel?.members).toHaveLength(13)
    const owners = channel?.members.filter((one) => one.roles.includes('owner'))
    expect(owners?.map((one) => one.userId).sort()).toEqual([host, await organizer()].sort())
    expect([...(await channels.channelMembers(teamId, made.channelId))].sort()).toEqual(
      [...people].sort(),
    )
  })

  it('is not asked for before all its people are in the team', async () => {
    const { channels, people, teamId, asked } = await withTeam(3)
    const stranger = fjordby().people[50] as EntraId
    const failed = await channels
      .ensureChannel(teamId, 'Ledelsesgruppe 1', '', [], [...people, stranger])
      .catch((error: unknown) => error)
    expect(failed).toMatchObject({ kind: 'busy', code: 'not-yet' })
    expect(asked.filter((each) => /^POST .*channels$/.test(each))).toEqual([])
  })

  it('whose making was never answered is found by its name', async () => {
    const { channels, kept, people, teamId, tenant } = await withTeam(3)
    tenant.fault = (method, path) =>
      method === 'POST' && path.endsWith('/channels') ? 'cut-after' : undefined
    const ask = () => channels.ensureChannel(teamId, 'Ledelsesgruppe 1', '', [], people)
    await expect(ask()).rejects.toMatchObject({ kind: 'doubtful' })
    tenant.fault = () => undefined
    await ask()
    expect(kept.channels.all().filter((one) => one.membershipType === 'private')).toHaveLength(1)
  })

  it('takes the next name while Teams keeps that of one deleted lately, and the old one after 30 days', async () => {
    const { channels, kept, people, teamId, pass } = await withTeam(3)
    const make = () => channels.ensureChannel(teamId, 'Gruppe 1', '', [], people)
    const remove = (id: string) => {
      const channel = kept.channels.get(id)
      if (channel) kept.channels.put({ ...channel, deletedAt: '2027-01-04T08:00:00.000Z' })
    }
    const first = await make()
    remove(first.channelId)
    expect(await channels.channelExists(teamId, first.channelId)).toBe(false)
    const second = await make()
    expect(second.name).toBe('Gruppe 1 (2)')
    expect(await make()).toEqual(second)
    remove(second.channelId)
    pass(31 * 24 * 3_600)
    expect((await make()).name).toBe('Gruppe 1')
  })

  it('is refused for what it is when Graph calls it a bad request for another reason than its name', async () => {
    const { channels, kept, people, teamId, tenant } = await withTeam(3)
    const refuse = (message: string) => {
      tenant.fault = (method, path) =>
        method === 'POST' && path.endsWith('/channels')
          ? { status: 400, body: { error: { code: 'BadRequest', message } } }
          : undefined
    }
    const ask = () => channels.ensureChannel(teamId, 'Gruppe 1', '', [], people)
    refuse('Something else is wrong.')
    await expect(ask()).rejects.toMatchObject({ kind: 'refused', code: 'BadRequest' })
    refuse('Channel name already existed, please use other name.')
    await expect(ask()).rejects.toMatchObject({ kind: 'refused', code: 'NameAlreadyExists' })
    expect(kept.channels.all().filter((one) => one.membershipType === 'private')).toEqual([])
  })

  it('that an earlier attempt may have made is waited for, also where its name is taken', async () => {
    const { channels, kept, people, teamId } = await withTeam(3)
    const { channelId } = await channels.ensureChannel(teamId, 'Gruppe 1', '', [], people)
    const channel = kept.channels.get(channelId)
    if (channel) kept.channels.put({ ...channel, deletedAt: '2027-01-04T08:00:00.000Z' })
    await expect(
      channels.ensureChannel(teamId, 'Gruppe 1', '', [], people, MAY_BE_MADE),
    ).rejects.toMatchObject({ kind: 'busy', code: 'not-yet' })
    expect(kept.channels.all().filter((one) => one.membershipType === 'private')).toHaveLength(1)
  })

  it('gets exactly the people it should have: added, removed, and made or unmade owners', async () => {
    const { channels, kept, people, teamId, organizer } = await withTeam(6)
    const [a, b, c, d, e] = people as [EntraId, EntraId, EntraId, EntraId, EntraId]
    const { channelId } = await channels.ensureChannel(teamId, 'Gruppe 1', '', [a], [a, b, c])
    await channels.ensureChannelMembers(teamId, channelId, [b], [b, c, d, e])
    const roles = new Map(
      kept.channels.get(channelId)?.members.map((one) => [one.userId, one.roles.join()]),
    )
    expect(roles).toEqual(
      new Map([
        [await organizer(), 'owner'],
        [b, 'owner'],
        [c, ''],
        [d, ''],
        [e, ''],
      ]),
    )
  })

  it('gets the app and the tab once, and a tab that moved is corrected', async () => {
    const { channels, kept, people, teamId } = await withTeam(3)
    const { channelId } = await channels.ensureChannel(teamId, 'Gruppe 1', '', [], people)
    for (const url of [
      'https://a.example/tab/',
      'https://a.example/tab/',
      'https://b.example/tab/',
    ]) {
      await channels.ensureAppInChannel(teamId, channelId)
      await channels.ensureTab(teamId, channelId, 'Tværs', 'group', url)
    }
    const channel = kept.channels.get(channelId)
    expect(channel?.enabledApps).toHaveLength(1)
    expect(channel?.tabs.map((tab) => tab.contentUrl)).toEqual(['https://b.example/tab/'])
  })

  it('gets the app by v1.0 where beta no longer takes it', async () => {
    const world = await withTeam(3, { v1AddsAppsToPrivateChannels: true })
    const { channels, kept, people, teamId, tenant } = world
    const { channelId } = await channels.ensureChannel(teamId, 'Gruppe 1', '', [], people)
    tenant.fault = (_method, path) =>
      path.startsWith('/beta')
        ? { status: 400, body: { error: { code: 'BadRequest' } } }
        : undefined
    await channels.ensureAppInChannel(teamId, channelId)
    expect(kept.channels.get(channelId)?.enabledApps).toHaveLength(1)
  })

  it('that takes no app is offered it once a look; v1.0, which takes no private ones, once for all channels', async () => {
    const { channels, asked, people, teamId, tenant } = await withTeam(3)
    const made = []
    for (const name of ['Gruppe 1', 'Gruppe 2', 'Gruppe 3'])
      made.push(await channels.ensureChannel(teamId, name, '', [], people))
    tenant.fault = (method, path) =>
      method === 'POST' && path.startsWith('/beta') ? SHARED_ONLY : undefined
    for (const { channelId } of made)
      await expect(channels.ensureAppInChannel(teamId, channelId)).rejects.toMatchObject({
        code: 'ChannelTakesNoApps',
      })
    const offered = (version: string) =>
      asked.filter((each) => each.startsWith(`POST /${version}/`) && each.endsWith('/$ref')).length
    expect({ beta: offered('beta'), v1: offered('v1.0') }).toEqual({ beta: 3, v1: 1 })
  })

  it.each([
    ['that it takes shared channels only', SHARED_ONLY, 'ChannelTakesNoApps'],
    [
      'that it knows no such call',
      said("Resource not found for the segment 'enabledApps'."),
      'ChannelTakesNoApps',
    ],
    [
      'that a permission is missing',
      said("Missing role permissions on the request. API requires one of 'X'.", 403, 'Forbidden'),
      'Authorization_RequestDenied',
    ],
    ['what has nothing to do with the channel', said('The request is malformed.'), 'BadRequest'],
    ['a policy', said('Blocked by the administrator.', 403, 'Forbidden'), 'Forbidden'],
  ])('tells why it got no app, where Graph says %s', async (_, answer, code) => {
    const { channels, people, teamId, tenant } = await withTeam(3)
    const { channelId } = await channels.ensureChannel(teamId, 'Gruppe 1', '', [], people)
    tenant.fault = (method, path) =>
      method === 'POST' && path.startsWith('/beta') ? answer : undefined
    await expect(channels.ensureAppInChannel(teamId, channelId)).rejects.toMatchObject({
      kind: 'refused',
      code,
    })
  })

  it('tells that it has not the app where a tab is refused for that', async () => {
    const { channels, people, teamId } = await withTeam(3)
    const { channelId } = await channels.ensureChannel(teamId, 'Gruppe 1', '', [], people)
    await expect(
      channels.ensureTab(teamId, channelId, 'Tværs', 'group', 'https://a.example/tab/'),
    ).rejects.toMatchObject({ kind: 'refused', code: 'AppNotInChannel' })
  })

  it('that is gone answers as gone', async () => {
    const { channels, teamId } = await withTeam(2)
    expect(await channels.channelExists(teamId, '19:nothing@thread.tacv2')).toBe(false)
  })
})

it('the app is installed for a person once', async () => {
  const { channels, kept, people } = fjordby()
  const [person = people[0] as EntraId] = people
  await channels.ensureAppForPerson(person)
  await channels.ensureAppForPerson(person)
  expect(kept.userInstalls.all()).toHaveLength(1)
})

describe('a shared channel', () => {
  it('is promised, found when it is there, and then gets its people', async () => {
    const { channels, kept, teamId, people, organizer, pass, asked } = await withTeam()
    const [host = people[0] as EntraId] = people
    const make = (making?: Making) =>
      channels.ensureChannel(teamId, 'Gruppe 1', 'x', [host], people, making, 'shared-channel')
    await expect(make()).rejects.toMatchObject({ kind: 'doubtful', code: 'channel-promised' })
    await expect(make(MAY_BE_MADE)).rejects.toMatchObject({ kind: 'busy' })
    pass(2)
    const { channelId, name } = await make(MAY_BE_MADE)
    expect(name).toBe('Gruppe 1')
    expect(asked.filter((each) => each === `POST /v1.0/teams/${teamId}/channels`)).toHaveLength(2)
    expect(kept.channels.get(channelId)?.members.map(({ userId }) => userId)).toEqual([
      await organizer(),
    ])
    const others = people.filter((person) => person !== host)
    await channels.ensureChannelMembers(teamId, channelId, [host], others, 'shared-channel')
    expect([...(await channels.channelMembers(teamId, channelId))].sort()).toEqual(
      [...people].sort(),
    )
    await channels.ensureAppInChannel(teamId, channelId, 'shared-channel')
    expect(kept.channels.get(channelId)?.enabledApps).toHaveLength(1)
    expect(asked.filter((each) => each.startsWith('POST /beta'))).toEqual([])
  })

  it('that an owner shared with the whole team is the group’s alone again', async () => {
    const { channels, kept, teamId, people, pass } = await withTeam()
    const [host = people[0] as EntraId, ...others] = people.slice(0, 3)
    await channels
      .ensureChannel(teamId, 'Gruppe 1', 'x', [host], others, undefined, 'shared-channel')
      .catch(() => null)
    pass(2)
    const [channel] = kept.channels.all().filter((one) => one.membershipType === 'shared')
    if (!channel) throw new Error('No channel was made.')
    kept.channels.put({ ...channel, sharedWith: [teamId] })
    expect(await channels.channelMembers(teamId, channel.id)).toHaveLength(people.length)
    await channels.ensureChannelMembers(teamId, channel.id, [host], others, 'shared-channel')
    expect([...(await channels.channelMembers(teamId, channel.id))].sort()).toEqual(
      [host, ...others].sort(),
    )
  })
})
