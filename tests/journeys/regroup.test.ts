import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { coordinatorOf, groupRooms, settled } from './round/cast.ts'
import { approveGroups, bookRound } from './round/preparing.ts'
import { shortList } from './round/programme.ts'
import { end, stageAt } from './stage/stages.ts'
import type { Stage } from './stage/tenant.ts'

const quiet = () => {}
const LEADERS = 36
const GROUPS = 3
const REASON = 'Vi er blevet for få til tre grupper.'

let stage: Stage
let coordinator: string

beforeAll(async () => {
  stage = await stageAt(null)
  coordinator = await coordinatorOf(stage.client)
  await approveGroups(stage.client, coordinator, quiet, shortList(LEADERS))
  await bookRound(stage.client, coordinator, quiet)
  await settled(stage.client)
})
afterAll(() => end(stage))

type Members = ReadonlyMap<string, readonly string[]>

/** By group, who the coordinator sees in it: by e-mail, which is the name in the directory. */
const seated = async (): Promise<Members> => {
  const { people } = await stage.client.must(coordinator, 'listPeople', {})
  const groups = Map.groupBy(
    people.filter(({ group }) => group !== null),
    ({ group }) => group ?? '',
  )
  return new Map([...groups].map(([name, all]) => [name, all.map(({ email }) => email).toSorted()]))
}

const lower = (names: readonly string[]) => names.map((name) => name.toLowerCase()).toSorted()

/** By group, who is in the channel it uses, who is in the channels that are archived, and who is invited to what is not cancelled. */
const inTeams = async () => {
  const state = await stage.client.state()
  const nameOf = new Map(state.users.map(({ id, userPrincipalName }) => [id, userPrincipalName]))
  const people = (members: readonly { readonly userId: string }[]) =>
    lower(members.map(({ userId }) => nameOf.get(userId) ?? '')).filter(
      (name) => !name.startsWith('tvaers@'),
    )
  const channels: Members = new Map(
    groupRooms(state).map(({ channel, members }) => [
      channel.displayName.replace('Ledelsesgruppe', 'Gruppe').replace(/ – \d+\. hold$/, ''),
      lower(members),
    ]),
  )
  const archived: Members = new Map(
    state.teams
      .flatMap((team) => team.channels)
      .filter((each) => each.isArchived)
      .map(({ displayName, members }) => [displayName, people(members)]),
  )
  const invited: Members = new Map(
    state.events
      .filter(({ cancelled }) => !cancelled)
      .map(({ subject, attendees }) => [
        /Gruppe \d+/.exec(subject)?.[0] ?? '',
        lower(attendees.map((each) => each.address)),
      ]),
  )
  const team = people(state.teams[0]?.members ?? [])
  return { state, channels, archived, invited, team }
}

const expectQuiet = async () => {
  expect((await stage.client.state()).rejected).toEqual([])
  expect(await stage.health()).toMatchObject({ errands: { waiting: 0, doubtful: 0, dead: 0 } })
}
const inOldRoom = (members: Members): Members =>
  new Map([...members].map(([name, all]) => [name.replace('Gruppe', 'Ledelsesgruppe'), all]))

let first: Members

describe('new groups after the first', () => {
  it('are a proposal first: everybody sits where they sat, in Teams too', async () => {
    first = await seated()
    await stage.client.must(coordinator, 'composeGroups', { seed: 1, basis: 'new-company' })
    const { proposal } = await stage.client.must(coordinator, 'getRegrouping', {})
    expect(proposal?.composition.violations).toEqual([])
    expect(proposal?.moves.length).toBeGreaterThan(LEADERS / 2)
    expect(proposal?.rooms).toEqual({ mayKeep: false, anew: GROUPS, ending: [], beginning: [] })
    expect(await seated()).toEqual(first)
    expect((await inTeams()).channels).toEqual(first)
  })

  it('meet in new channels and keep their meetings; the old channels can be read by those who were there', async () => {
    const { proposal } = await stage.client.must(coordinator, 'getRegrouping', {})
    const { id: composition, version } = proposal?.composition ?? { id: '', version: 0 }
    const keep = { composition, version, rooms: 'kept-rooms' as const }
    expect(await stage.client.answer(coordinator, 'approveRegrouping', keep)).toMatchObject({
      refusal: 'too-many-move',
    })
    expect(
      await stage.client.must(coordinator, 'approveRegrouping', { composition, version }),
    ).toEqual({ moved: proposal?.moves.length, newRooms: GROUPS, closed: GROUPS })
    await settled(stage.client)
    const after = await seated()
    expect(after).not.toEqual(first)
    const { channels, archived, invited, state } = await inTeams()
    expect(channels).toEqual(after)
    expect(invited).toEqual(after)
    expect(archived).toEqual(inOldRoom(first))
    // One invitation and one for those who came: nobody was told of a cancelled meeting that goes on.
    expect(state.events).toHaveLength(GROUPS)
    const names = groupRooms(state).map(({ channel }) => channel.displayName)
    expect(names.toSorted()).toEqual(
      [1, 2, 3].map((number) => `Ledelsesgruppe ${number} – 2. hold`),
    )
    await expectQuiet()
  })

  it('tell what they were in to those who were, and let nobody write there', async () => {
    const [person = ''] = first.get('Gruppe 1') ?? []
    const { groups } = await stage.client.must(person, 'getClosedGroups', {})
    expect(groups).toMatchObject([{ room: 'Ledelsesgruppe 1', cause: 'regrouping' }])
    expect(groups[0]?.members).toHaveLength(12)
    const { state } = await inTeams()
    const old = state.teams
      .flatMap((team) => team.channels)
      .find(({ displayName }) => displayName === 'Ledelsesgruppe 1')
    expect(JSON.stringify(old?.posts.at(-1)?.card)).toContain('Grupperne er blandet på ny')
  })

  it('can be taken back: everybody sits, writes and meets where they did before', async () => {
    expect(await stage.client.must(coordinator, 'goBack', {})).toEqual({
      groups: GROUPS,
      seatless: 0,
    })
    await settled(stage.client)
    expect(await seated()).toEqual(first)
    const { channels, archived, invited } = await inTeams()
    expect(channels).toEqual(first)
    expect(invited).toEqual(first)
    expect([...archived.keys()].toSorted()).toEqual(
      [1, 2, 3].map((number) => `Ledelsesgruppe ${number} – 2. hold`),
    )
    expect(await stage.client.answer(coordinator, 'goBack', {})).toMatchObject({
      refusal: 'not-found',
    })
    await expectQuiet()
  })
})

describe('a group that is closed', () => {
  let group = ''

  it('is seen first with what it means', async () => {
    const { open } = await stage.client.must(coordinator, 'listGroups', {})
    group = open.find(({ name }) => name === 'Gruppe 3')?.group ?? ''
    const seen = await stage.client.must(coordinator, 'previewClosing', { group })
    expect(seen).toMatchObject({ room: { isMade: true }, underWayUntil: null })
    expect(seen.ahead).toHaveLength(1)
    // The others are full: everybody waits for the next composition.
    expect(seen.members.map(({ groups }) => groups)).toEqual(Array(12).fill([]))
  })

  it('leaves the team with everybody, no meeting, and a channel that its people can read', async () => {
    expect(
      await stage.client.must(coordinator, 'closeGroup', { group, reason: REASON }),
    ).toMatchObject({ cancelled: 1, placed: 0, waiting: 12 })
    await settled(stage.client)
    const before = first.get('Gruppe 3') ?? []
    const { channels, archived, invited, team, state } = await inTeams()
    expect([...channels.keys()].toSorted()).toEqual(['Gruppe 1', 'Gruppe 2'])
    expect([...invited.keys()].toSorted()).toEqual(['Gruppe 1', 'Gruppe 2'])
    expect(archived.get('Ledelsesgruppe 3')).toEqual(before)
    expect(team).toEqual(expect.arrayContaining([...before]))
    const gone = state.events.find(({ cancelled }) => cancelled)
    expect(gone?.sent?.at(-1)?.kind).toBe('cancellation')
    const cards = state.teams
      .flatMap(({ channels }) => channels)
      .find(({ displayName }) => displayName === 'Ledelsesgruppe 3')
      ?.posts.filter(({ card }) => JSON.stringify(card ?? '').includes(REASON))
    expect(cards).toHaveLength(1)
    const [member = ''] = before
    expect(await stage.client.must(member, 'getMyGroup', {})).toEqual({ group: null })
    const { groups } = await stage.client.must(member, 'getClosedGroups', {})
    expect(groups[0]).toMatchObject({ name: 'Gruppe 3', reason: REASON })
    await expectQuiet()
  })

  it('opens again in its channel with its people', async () => {
    expect(await stage.client.must(coordinator, 'reopenGroup', { group })).toEqual({
      back: 12,
      elsewhere: 0,
    })
    await settled(stage.client)
    expect(await seated()).toEqual(first)
    const { channels, archived } = await inTeams()
    expect(channels).toEqual(first)
    expect(archived.has('Ledelsesgruppe 3')).toBe(false)
    await expectQuiet()
  })
})

describe('each leader', () => {
  it('is told why they sit there, and nothing of anybody’s wishes', async () => {
    const { people } = await stage.client.must(coordinator, 'listPeople', {})
    const [one, other] = people.filter(({ level }) => level === 'leader-of-staff')
    const asked = () => stage.client.must(one?.email ?? '', 'whyMySeat', {})
    const before = await asked()
    expect(before.reason).toMatchObject({ size: 12, groups: GROUPS })
    await stage.client.must(coordinator, 'addWish', {
      kind: 'apart',
      people: [one?.id ?? '', other?.id ?? ''],
    })
    expect(await asked()).toEqual(before)
    const { reason } = await stage.client.must(coordinator, 'whySeat', { person: one?.id ?? '' })
    expect(reason?.rules).toContainEqual(
      expect.objectContaining({ kind: 'apart', names: [other?.name] }),
    )
  })
})
