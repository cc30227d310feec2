import { describe, expect, it } from 'vitest'
import { instant } from '#bot/domain/calendar.ts'
import type { EntraId } from '#bot/domain/ids.ts'
import { isRoomName, TEAM_NAME } from '#bot/domain/room.ts'
import { neededConsents } from '#bot/domain/setup.ts'
import { directoryOn } from '#bot/graph/directory.ts'
import { noticesOn } from '#bot/graph/notices.ts'
import { setupOn } from '#bot/graph/setup.ts'
import manifest from '#manifest/manifest.json' with { type: 'json' }
import { externalId } from '#tests/support/graph.ts'
import { fjordby } from './fjordby.ts'

const NEEDED_CONSENTS = neededConsents(['private-channel', 'shared-channel'])
const FOR_CHATS = neededConsents(['group-chat'])

const claims = (roles: unknown) =>
  `x.${Buffer.from(JSON.stringify({ roles })).toString('base64url')}.y`

const setupIn = (world: ReturnType<typeof fjordby>, token = claims([])) =>
  setupOn(world.graph, {
    externalId,
    teamName: TEAM_NAME,
    isRoomName,
    organizer: world.organizer,
    entityId: 'group',
    notificationUrl: 'https://tvaers.example/api/notifications',
    token: async () => token,
  })

/** All that the product asks of Graph with its own permissions, in a tenant with these consents. */
const everything = async (roles: readonly string[]) => {
  const world = fjordby({ roles: [...roles] })
  const { channels, graph, people, pass, kept } = world
  const [app] = kept.catalogApps.all()
  if (app)
    kept.catalogApps.put({ ...app, manifest: { ...app.manifest, activities: manifest.activities } })
  const directory = directoryOn(graph)
  await directory.everyone()
  await directory.find(people[0] ?? '')
  const { teamId } = await channels.ensureTeam(TEAM_NAME, 'Til prøve', null)
  pass(3)
  await channels.ensureTeam(TEAM_NAME, 'Til prøve', teamId)
  const some = people.slice(0, 4)
  await channels.ensureTeamMembers(teamId, some)
  await channels.ensureAppInTeam(teamId)
  const [host, member] = some as [EntraId, EntraId]
  const { channelId } = await channels.ensureChannel(teamId, 'Gruppe 1', '', [host], some)
  await channels.ensureChannelMembers(teamId, channelId, [member], [host, member])
  await channels.ensureAppInChannel(teamId, channelId)
  for (const url of ['https://a.example/tab/', 'https://b.example/tab/'])
    await channels.ensureTab(teamId, channelId, 'Tværs', 'group', url)
  await channels.channelExists(teamId, channelId)
  await channels.channelMembers(teamId, channelId)
  // Asked for, and seen to be so when it is looked at again.
  for (const wanted of [true, false]) {
    const archived = () => channels.ensureArchived(teamId, channelId, wanted)
    await archived().catch((error: unknown) => {
      if ((error as { kind?: unknown }).kind !== 'busy') throw error
    })
    pass(2)
    await archived()
  }
  await channels.ensureAppForPerson(host)
  await noticesOn(graph, world.service).feed(
    host,
    'Dagsordenen er klar',
    'https://teams.microsoft.com/l/entity/x/y',
    async () => {},
  )
  await channels.removeTeamMembers(teamId, [host])
  return { world, teamId }
}

describe('the consents that are asked for', () => {
  it('are enough for all that the product does', async () => {
    const { world, teamId } = await everything(NEEDED_CONSENTS)
    const setup = setupIn(world)
    expect(await setup.teams()).toEqual([teamId])
    expect(await setup.appInTeam(teamId)).toBe('1.0.0')
    expect(await setup.catalogue()).toEqual(['1.0.0'])
    expect(await setup.channels(teamId)).toMatchObject([
      { name: 'Gruppe 1', hasApp: true, hasTab: true },
    ])
  })

  it.each(NEEDED_CONSENTS)('have none too many: without %s something is refused', async (role) => {
    const rest = NEEDED_CONSENTS.filter((each) => each !== role)
    await expect(everything(rest)).rejects.toMatchObject({ status: 403 })
  })
})

/** The same where the rooms are chats, and there is no team. */
const everythingInChats = async (roles: readonly string[]) => {
  const world = fjordby({ roles: [...roles] })
  const { channels, chats, graph, people, kept } = world
  const [app] = kept.catalogApps.all()
  if (app)
    kept.catalogApps.put({ ...app, manifest: { ...app.manifest, activities: manifest.activities } })
  await directoryOn(graph).everyone()
  const [host, member, other] = people as [EntraId, EntraId, EntraId]
  const { chatId } = await chats.ensureChat('Ledelsesgruppe 1', [host, member], [])
  await chats.ensureChatMembers(chatId, [member, other], instant('2027-01-20T10:00:00Z'))
  await chats.ensureAppInChat(chatId)
  for (const url of ['https://a.example/tab/', 'https://b.example/tab/'])
    await chats.ensureTabInChat(chatId, 'Tværs', 'group', url)
  await chats.chatExists(chatId)
  await chats.chatMembers(chatId)
  await channels.ensureAppForPerson(host)
  await noticesOn(graph, world.service).feed(
    host,
    'Dagsordenen er klar',
    'https://teams.microsoft.com/l/entity/x/y',
    async () => {},
  )
  return world
}

describe('the consents that are asked for where the rooms are chats', () => {
  it('are enough for all that the product does', async () => {
    const setup = setupIn(await everythingInChats(FOR_CHATS))
    expect(await setup.catalogue()).toEqual(['1.0.0'])
    expect(await setup.chats()).toMatchObject([
      { isChat: true, name: 'Ledelsesgruppe 1', hasApp: true, hasTab: true },
    ])
  })

  it.each(FOR_CHATS)('have none too many: without %s something is refused', async (role) => {
    const rest = FOR_CHATS.filter((each) => each !== role)
    await expect(everythingInChats(rest)).rejects.toMatchObject({ status: 403 })
  })
})

describe('what is read of a tenant', () => {
  it('are the consents in the token, and none where it cannot be read', async () => {
    const roles = async (token: string) => setupIn(fjordby(), token).consents()
    expect(await roles(claims(['Team.Create']))).toEqual(['Team.Create'])
    expect(await roles(claims(undefined))).toEqual([])
    expect(await roles('opaque')).toEqual([])
  })

  it('tells a mailbox that is open from one that is closed and one that is not', async () => {
    const world = fjordby()
    const { mailbox } = setupIn(world)
    expect(await mailbox(world.service)).toBe('open')
    expect(await mailbox(world.leaders[0]?.mail ?? '')).toBe('refused')
    const admin = { ...world, tenant: world.tenant }
    admin.tenant.fault = () => ({ status: 404, body: { error: { code: 'ErrorInvalidUser' } } })
    expect(await mailbox('nobody@fjordby.example')).toBe('unknown')
  })

  it('finds nothing where nothing is', async () => {
    const world = fjordby()
    world.kept.catalogApps.remove('c0ffee00-0000-4000-8000-000000000001')
    const setup = setupIn(world)
    expect([await setup.catalogue(), await setup.teams()]).toEqual([null, []])
  })
})
