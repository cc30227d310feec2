import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { day } from '#bot/domain/calendar.ts'
import { asCsv } from '#infra/local/municipality/list.ts'
import { controlsOf } from '#tests/support/controls.ts'
import { tokenFor } from '#tests/support/tenants.ts'
import { askMicrosoft } from '#tests/support/wire.ts'
import { coordinatorOf, privateChannels, settled } from './round/cast.ts'
import { chatOf } from './round/doors.ts'
import { approveGroups, bookRound } from './round/preparing.ts'
import { cardsSaying, listed, shortList, wordsOf } from './round/programme.ts'
import { end, stageAt } from './stage/stages.ts'
import type { Stage } from './stage/tenant.ts'

const quiet = () => {}
const LEADERS = 36
const GRAPH = 'graph.microsoft.com'

/** What is made without an answer: a team, a channel, a tab. */
const LOST = ['/v1.0/teams', '/v1.0/teams/*/channels', '/v1.0/teams/*/tabs'].map((path) => ({
  kind: 'gatewayTimeout',
  host: GRAPH,
  method: 'POST',
  path,
  count: 1,
}))
/** What is made and not known everywhere for a while. */
const NOT_SEEN_YET = [
  { kind: 'notFound', host: GRAPH, method: 'POST', path: '/v1.0/teams/*/channels', count: 2 },
  {
    kind: 'notFound',
    host: GRAPH,
    method: 'GET',
    path: '/v1.0/teams/*/channels/*/members',
    count: 3,
  },
]

let stage: Stage
let coordinator: string

beforeAll(async () => {
  stage = await stageAt(null)
  coordinator = await coordinatorOf(stage.client)
  await controlsOf(stage.local.url).post('setup', { reluctant: 20 })
  await stage.client.faults({ rules: [...LOST, ...NOT_SEEN_YET] })
  await approveGroups(stage.client, coordinator, quiet, shortList(LEADERS))
  await settled(stage.client)
  await bookRound(stage.client, coordinator, quiet)
  await settled(stage.client)
})
afterAll(() => end(stage))

/** What Teams and Outlook have, by principal names in small letters. */
const inTenant = async () => {
  const state = await stage.client.state()
  const nameOf = new Map(state.users.map(({ id, userPrincipalName }) => [id, userPrincipalName]))
  const names = (members: readonly { readonly userId: string }[]) =>
    members.map(({ userId }) => (nameOf.get(userId) ?? '').toLowerCase())
  const invited = (group: string) =>
    state.events
      .find(({ subject }) => subject.includes(`${group},`))
      ?.attendees.map(({ address }) => address.toLowerCase()) ?? []
  return {
    team: names(state.teams[0]?.members ?? []),
    channels: privateChannels(state).map((channel) => ({
      name: channel.displayName,
      members: names(channel.members),
      owners: names(channel.members.filter(({ roles }) => roles.includes('owner'))),
    })),
    invited,
    rejected: state.rejected,
  }
}
type Tenant = Awaited<ReturnType<typeof inTenant>>
const everywhere = ({ team, channels, invited }: Tenant, person: string) => ({
  team: team.includes(person),
  channels: channels.filter(({ members }) => members.includes(person)).map(({ name }) => name),
  invited: channels
    .map(({ name }) => name.replace('Ledelsesgruppe', 'Gruppe'))
    .filter((group) => invited(group).includes(person)),
})
const NOWHERE = { team: false, channels: [], invited: [] }

/** The HR office's list without some, whose people their own manager leads now, and with so many others at its end. */
const listWithout = (gone: readonly string[], more = 0) => {
  const managerOf = new Map(listed.map(({ email, managerEmail }) => [email, managerEmail]))
  const leads = (email: string | null): string | null =>
    email !== null && gone.includes(email) ? leads(managerOf.get(email) ?? null) : email
  const staying = listed
    .slice(0, LEADERS + more)
    .filter(({ email }) => !gone.includes(email))
    .map((leader) => ({ ...leader, managerEmail: leads(leader.managerEmail) }))
  return { fileName: 'ledere.csv', content: asCsv(staying).toString('base64') }
}
const people = async () => (await stage.client.must(coordinator, 'listPeople', {})).people
const expectQuiet = async () => {
  expect((await inTenant()).rejected).toEqual([])
  expect(await stage.health()).toMatchObject({ errands: { waiting: 0, doubtful: 0, dead: 0 } })
}
/** Every kind of answer is lost once, or comes late, while people move. */
const unkindly = () =>
  stage.client.faults({
    rules: [
      { kind: 'timeout', host: GRAPH, method: 'POST', path: '*/members*', count: 1, seconds: 1 },
      { kind: 'gatewayTimeout', host: GRAPH, method: 'DELETE', count: 1 },
      { kind: 'resetAfterCommit', host: GRAPH, method: 'PATCH', count: 1 },
      { kind: 'throttle', host: GRAPH, count: 2, retryAfter: 1 },
      { kind: 'unavailable', host: GRAPH, method: 'GET', count: 1, retryAfter: 1 },
    ],
  })

/** Somebody without a seat who neither leads nor is led by anybody in the group: how it was composed differs. */
const successorFor = (of: string, everybody: Awaited<ReturnType<typeof people>>) => {
  const managerOf = new Map(listed.map(({ email, managerEmail }) => [email, managerEmail]))
  const inGroup = everybody.filter((one) => one.group === of).map(({ email }) => email)
  return everybody.findLast(
    ({ email, group: seated }) =>
      seated === null &&
      !inGroup.includes(managerOf.get(email) ?? '') &&
      !inGroup.some((member) => managerOf.get(member) === email),
  )
}

/** What the leaver set out to do: the one the group knows of goes on with the successor, the other ends. */
const SHARED = 'Holde fast i tavlemøderne'
const OWN = 'Sige fra i tide'

let gone: string
let newcomer: string
let goneHost: string
let group: string

describe('a team and its channels', () => {
  it('are made once, with everybody in them, where answers are lost, come in part, or come late', async () => {
    const state = await stage.client.state()
    const { team, channels } = await inTenant()
    expect(state.teams).toHaveLength(1)
    expect(team).toHaveLength(LEADERS + 2)
    expect(channels.map(({ name }) => name).toSorted()).toEqual([
      'Chefgruppen',
      ...[1, 2, 3].map((number) => `Ledelsesgruppe ${number}`),
    ])
    for (const { tabs, displayName } of privateChannels(state))
      expect(tabs, displayName).toHaveLength(1)
    for (const each of await people())
      expect(everywhere(await inTenant(), each.email).invited).toEqual([each.group])
    const statuses = state.requests.map(({ status }) => status)
    expect(statuses).toEqual(expect.arrayContaining([207, 404, 504]))
    expect(await stage.health()).toMatchObject({ errands: { waiting: 0, doubtful: 0, dead: 0 } })
  })
})

describe('a leader who is no longer on the list', () => {
  it('is in no channel, not in the team, and not invited any more', async () => {
    const member = (await people()).find(
      ({ level, isHost }) => level === 'leader-of-staff' && !isHost,
    )
    gone = member?.email ?? ''
    group = member?.group ?? ''
    const room = group.replace('Gruppe', 'Ledelsesgruppe')
    expect(everywhere(await inTenant(), gone)).toEqual({
      team: true,
      channels: [room],
      invited: [group],
    })
    const mine = { of: 'me', colleague: null } as const
    const { client } = stage
    await client.must(gone, 'makeCommitment', { ...mine, text: SHARED, audience: 'group' })
    await client.must(gone, 'makeCommitment', { ...mine, text: OWN, audience: 'private' })
    await unkindly()
    await stage.client.must(coordinator, 'applyImport', listWithout([gone]))
    await settled(stage.client)
    expect(everywhere(await inTenant(), gone)).toEqual(NOWHERE)
    await expectQuiet()
  })

  it('has a successor who is in all three', async () => {
    await stage.client.must(coordinator, 'applyImport', listWithout([gone], 3))
    await settled(stage.client)
    const { openSeats } = await stage.client.must(coordinator, 'listPeople', {})
    const seat = openSeats.find((open) => open.group === group)
    const successor = successorFor(group, await people())
    await unkindly()
    await stage.client.must(coordinator, 'seatSuccessor', {
      seat: seat?.seat ?? '',
      person: successor?.id ?? '',
    })
    await settled(stage.client)
    const { channels, ...found } = everywhere(await inTenant(), successor?.email ?? '')
    expect(found).toEqual({ team: true, invited: [group] })
    expect(channels).toContain(group.replace('Gruppe', 'Ledelsesgruppe'))
    await expectQuiet()
    newcomer = successor?.email ?? ''
  })

  it('leaves the successor one message, one page to begin on, and what the group shared', async () => {
    const { client } = stage
    const posts = chatOf(await client.state(), newcomer)?.posts ?? []
    expect(posts).toHaveLength(1)
    expect(JSON.stringify(posts)).toContain(`Velkommen i ${group}`)
    const welcome = await client.must(newcomer, 'getWelcome', {})
    expect(welcome.group).toMatchObject({
      name: group,
      meeting: { theme: null },
      carried: { own: [SHARED] },
    })
    const { commitments } = await client.must(newcomer, 'getCommitments', {})
    expect(commitments.map(({ text, of }) => [text, of])).toEqual([[SHARED, 'me']])
  })
})

describe('a leader who has left and is erased', () => {
  it('reads their own data before, and afterwards is nowhere, while the group goes on', async () => {
    const { client } = stage
    const still = (await people()).find((one) => one.group === group && !one.isHost)
    const own = await client.must(still?.email ?? '', 'getMyData', {})
    expect(own.sections[0]?.rows[0]).toMatchObject({ name: still?.name, email: still?.email })
    const former = await client.must(coordinator, 'listFormerLeaders', {})
    const left = former.people.find(({ email }) => email === gone)
    if (!left) throw new Error('Nobody has left.')
    const { id: person, name } = left
    expect(await client.must(coordinator, 'previewErasure', { person })).toMatchObject({
      obstacle: null,
      name,
    })
    await client.must(coordinator, 'erasePerson', { person, name })
    const after = await client.must(coordinator, 'listFormerLeaders', {})
    expect(after.people.map(({ email }) => email)).not.toContain(gone)
    expect((await client.must(still?.email ?? '', 'getMyGroup', {})).group?.name).toBe(group)
    await settled(client)
    await expectQuiet()
  })
})

describe('the plan of the year', () => {
  const plansIn = async () =>
    privateChannels(await stage.client.state())
      .filter(({ displayName }) => displayName !== 'Chefgruppen')
      .map(({ posts }) => cardsSaying(posts, 'Planen for').map(({ card }) => wordsOf(card)))

  it('comes as one post in each group’s room, and is set right there without another', async () => {
    const { client } = stage
    const { year } = await client.must(coordinator, 'getSeasonPlan', { season: null })
    if (!year) throw new Error('No year is planned.')
    const themes = (year.themes ?? []).map(({ round }) => ({ round, theme: 'At lede sammen' }))
    const networks = [{ name: 'Erfa for skoleledere', endsOn: day('2027-02-01'), instead: '' }]
    const publish = (version: number, told: typeof networks) =>
      client.must(coordinator, 'publishSeasonPlan', {
        ...{ season: year.id, version, themes, networks: told },
      })
    await publish(0, networks)
    await settled(client)
    for (const posts of await plansIn()) {
      expect(posts).toHaveLength(1)
      expect(posts[0]).toContain('At lede sammen')
      expect(posts[0]).toContain('Erfa for skoleledere')
    }
    await publish(1, [])
    await settled(client)
    for (const posts of await plansIn()) {
      expect(posts).toHaveLength(1)
      expect(posts[0]).not.toContain('Erfa for skoleledere')
    }
    const read = await client.must(newcomer, 'getSeasonPlan', { season: null })
    expect(read).toMatchObject({ mayPublish: false, year: { themes: null } })
    await expectQuiet()
  })
})

describe('a host who is no longer on the list', () => {
  it('leaves the channel to the organizer, and then to the new host; it is never without an owner', async () => {
    const before = await people()
    const chiefs = before.filter(({ level }) => level === 'chief' || level === 'director')
    const hosted = Map.groupBy(chiefs, (one) => one.group ?? '')
    const [name, both] = [...hosted].find(([of, all]) => of !== '' && all.length > 1) ?? []
    const host = both?.find(({ isHost }) => isHost)
    const next = both?.find(({ isHost }) => !isHost)
    if (!name || !host || !next) throw new Error('No group has two who can host.')
    const room = name.replace('Gruppe', 'Ledelsesgruppe')
    await unkindly()
    goneHost = host.email
    const list = listWithout([gone, goneHost], 3)
    const { problems } = await stage.client.must(coordinator, 'previewImport', list)
    expect(problems.count).toBe(0)
    await stage.client.must(coordinator, 'applyImport', list)
    await settled(stage.client)
    expect(everywhere(await inTenant(), host.email)).toEqual(NOWHERE)
    const ownersOf = async () =>
      (await inTenant()).channels.find((channel) => channel.name === room)?.owners
    expect(await ownersOf()).toEqual(['tvaers@fjordby.example'])
    const { withoutHost } = await stage.client.must(coordinator, 'listPeople', {})
    const of = withoutHost.find((each) => each.name === name)
    await unkindly()
    await stage.client.must(coordinator, 'nameHost', {
      group: of?.group ?? '',
      person: next.id,
    })
    await settled(stage.client)
    expect((await ownersOf())?.toSorted()).toEqual(
      [next.email.toLowerCase(), 'tvaers@fjordby.example'].toSorted(),
    )
    await expectQuiet()
  })
})

describe('a channel that somebody deleted in Teams', () => {
  /** As an owner of the team may, by hand. */
  const deleteChannel = async (teamId: string, channelId: string) => {
    const { post } = controlsOf(stage.local.url)
    await stage.client.faults({ rules: [] })
    await post('setup', { granted: ['Channel.Delete.All'] })
    const url = `https://${GRAPH}/v1.0/teams/${teamId}/channels/${encodeURIComponent(channelId)}`
    const authorization = `Bearer ${await tokenFor(stage.local, `https://${GRAPH}`)}`
    const answer = await askMicrosoft(stage.local.address, url, {
      method: 'DELETE',
      headers: { authorization },
    })
    await post('setup', { granted: [] })
    expect(answer.status).toBe(204)
  }
  const troubles = async () => (await stage.client.must(coordinator, 'getOverview', {})).troubles

  it('is made again from the tab under another name, with the same people, and nothing is made twice', async () => {
    const before = (await inTenant()).channels.find(({ name }) => name === 'Ledelsesgruppe 1')
    const state = await stage.client.state()
    const channel = privateChannels(state).find((each) => each.displayName === before?.name)
    await deleteChannel(state.teams[0]?.id ?? '', channel?.id ?? '')
    // Whatever changes in the group next finds that the channel is gone.
    const member = (await people()).find((one) => one.group === 'Gruppe 1' && !one.isHost)
    await stage.client.must(
      coordinator,
      'applyImport',
      listWithout([gone, goneHost, member?.email ?? ''], 3),
    )
    await settled(stage.client)
    const lost = (await troubles()).find(({ mayRemake }) => mayRemake)
    expect(lost).toMatchObject({ about: 'Ledelsesgruppe 1' })
    await stage.client.must(coordinator, 'remakeRoom', { errand: lost?.id ?? '' })
    await settled(stage.client)
    const after = await inTenant()
    const made = after.channels.filter(({ name }) => name.startsWith('Ledelsesgruppe 1'))
    expect(made.map(({ name }) => name)).toEqual(['Ledelsesgruppe 1 (2)'])
    expect(made[0]?.members.toSorted()).toEqual(
      before?.members.filter((person) => person !== member?.email.toLowerCase()).toSorted(),
    )
    const room = privateChannels(await stage.client.state()).find(
      (each) => each.displayName === made[0]?.name,
    )
    expect([room?.apps.length, room?.tabs.length, room?.posts.length]).toEqual([1, 1, 2])
    // What stood in the room that is gone and still counts: the welcome and the plan of the year.
    for (const words of ['Velkommen til', 'Planen for'])
      expect(cardsSaying(room?.posts ?? [], words), words).toHaveLength(1)
    expect(await troubles()).toEqual([])
  })
})
