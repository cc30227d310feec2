import type { PersonView } from '#bot/api/leader.ts'
import { asCsv } from '#infra/local/municipality/list.ts'
import { type Door, openDoor } from '#tests/edge/door.ts'
import { bearer, teamsClaims } from '#tests/edge/token.ts'
import type { Role, Things } from '#tests/journeys/access/expected.ts'
import { coordinatorOf, groupRooms, settled, settledAt } from '#tests/journeys/round/cast.ts'
import { approveGroups, releaseAgenda } from '#tests/journeys/round/preparing.ts'
import { listed, shortList } from '#tests/journeys/round/programme.ts'
import { headersForApi } from '#tests/journeys/stage/forged.ts'
import type { TenantState } from '#tests/support/tenant-client.ts'
import { tokenFor } from '#tests/support/tenants.ts'
import { askMicrosoft } from '#tests/support/wire.ts'
import { type Cast, castOf, SEATS, type Seat } from './cast.ts'

const LEADERS = 48
const DAY = '2027-01-19'
/** The other groups' day: who sits in one of them can be a guest on the first. */
const NEXT_DAY = '2027-01-20'
const START = '09:00'
/** In Denmark in January; the meetings end at 12:00. */
const AN_HOUR_BEFORE = '2027-01-19T09:55:00.000Z'
const NEAR_THE_END = '2027-01-19T10:55:00.000Z'
const quiet = () => {}

/** A municipality in the last minutes of all its groups' meetings, with everybody in it who might ask. */
export type AccessWorld = {
  readonly door: Door
  readonly things: Readonly<Record<Seat, Things>>
  readonly cast: Cast
  /** Authorization headers for the tab's API; null sends none. */
  readonly tokens: Readonly<Record<Role, string | null>>
  /** By role, the id in Entra that an activity names. */
  readonly ids: Readonly<Record<Role, string>>
  readonly channels: Readonly<Record<Seat, string>>
  readonly fromTeams: string
}

export const openAccessWorld = async (): Promise<AccessWorld> => {
  const door = await openDoor()
  try {
    return await prepared(door)
  } catch (fault) {
    await door.close()
    throw fault
  }
}

const prepared = async (door: Door): Promise<AccessWorld> => {
  const { client } = door
  const coordinator = await coordinatorOf(client)
  await approveGroups(client, coordinator, quiet, shortList(LEADERS))
  await settled(client)
  const { people } = await client.must(coordinator, 'listPeople', {})
  const state = await client.state()
  const seated = castOf(people, coordinator, state.users)
  const { open } = await client.must(coordinator, 'listGroups', {})
  const groupOf = (seat: Seat) => open.find(({ name }) => name === seated.groups[seat])?.group ?? ''
  const round = await booked(door, seated, coordinator, groupOf)
  await releaseAgenda(client, round, quiet)
  const cast = await withGuest(door, seated, people)
  const things = await thingsOf(door, cast, coordinator, round, groupOf)

  const channels = channelsOf(state, cast)
  await client.must(coordinator, 'closeGroup', {
    group: groupOf('closed'),
    reason: 'Vi er blevet for få.',
  })
  await settled(client)
  await client.clock(AN_HOUR_BEFORE)
  await client.must(coordinator, 'applyImport', {
    fileName: 'ledere.csv',
    content: asCsv(
      listed.slice(0, LEADERS + 1).filter(({ email }) => email !== cast.who['left an hour ago']),
    ).toString('base64'),
  })
  await settled(client)
  await settledAt(client, NEAR_THE_END)
  await putOut(door, cast.groups.own, cast.who['put out of the channel by hand'])
  return { door, things, cast, channels, ...(await credentials(door, cast)) }
}

const booked = async (
  door: Door,
  cast: Cast,
  coordinator: string,
  groupOf: (seat: Seat) => string,
) => {
  const { client } = door
  await client.must(coordinator, 'planSeason', {
    season: null,
    label: '2027',
    rounds: [
      { label: '1. møderunde 2027', from: '2027-01-11', to: '2027-02-05', meetingMinutes: 180 },
      { label: '2. møderunde 2027', from: '2027-05-10', to: '2027-06-11', meetingMinutes: 180 },
      { label: '3. møderunde 2027', from: '2027-08-30', to: '2027-09-24', meetingMinutes: 180 },
    ],
  })
  const { seasons } = await client.must(coordinator, 'getSeason', {})
  const round = seasons[0]?.rounds[0]?.id ?? ''
  const { open } = await client.must(coordinator, 'listGroups', {})
  await client.must(coordinator, 'bookRound', {
    round,
    start: START,
    meetings: open.map(({ group }) => ({
      group,
      day: SEATS.some((seat) => groupOf(seat) === group) ? DAY : NEXT_DAY,
      substitute: group === groupOf('own') ? cast.substitute : null,
    })),
  })
  await settled(client)
  return round
}

/** Somebody of the groups that meet the day after cannot come, and sits in with the own group. */
const withGuest = async (
  { client }: Door,
  cast: Cast,
  people: readonly PersonView[],
): Promise<Cast> => {
  const taken = new Set(Object.values(cast.who))
  const meetingOf = async (email: string) =>
    (await client.must(email, 'getMyMeetings', {})).meetings[0]?.id ?? ''
  const visit = await meetingOf(cast.hosts.own)
  for (const { email, group, isHost } of people) {
    const isElsewhere = group !== null && !Object.values(cast.groups).includes(group)
    if (!isElsewhere || isHost || taken.has(email)) continue
    const meeting = await meetingOf(email)
    await client.must(email, 'sayAbsence', { meeting, reason: 'other-duty' })
    const { offers } = await client.must(email, 'getVisitOffers', { meeting })
    if (!offers.some((each) => each.meeting === visit)) continue
    await client.must(email, 'sitIn', { meeting, visit })
    await settled(client)
    return { ...cast, who: { ...cast.who, guest: email } }
  }
  throw new Error('Nobody can be a guest of the own group')
}

const thingsOf = async (
  { client }: Door,
  cast: Cast,
  coordinator: string,
  round: string,
  groupOf: (seat: Seat) => string,
): Promise<AccessWorld['things']> => {
  const { composition } = await client.must(coordinator, 'getComposition', {})
  const { topics } = await client.must(coordinator, 'listTopics', {})
  const released = await client.must(coordinator, 'getReleasedAgenda', { round })
  const { people } = await client.must(coordinator, 'listPeople', {})
  const of = async (seat: Seat): Promise<Things> => {
    const other: Seat = seat === 'other' ? 'own' : 'other'
    const meetingIn = async (name: Seat) =>
      (await client.must(cast.hosts[name], 'getMyMeetings', {})).meetings[0]?.id ?? ''
    return {
      round,
      composition: composition?.id ?? '',
      topic: topics.at(-1)?.id ?? '',
      task: released.agenda?.content.tasks[0]?.id ?? '',
      agenda: released.agenda?.content,
      group: groupOf(seat),
      otherGroup: groupOf(other),
      meeting: await meetingIn(seat),
      otherMeeting: await meetingIn(other),
      people: people
        .filter(({ group, level }) => group === cast.groups.own && level === 'leader-of-staff')
        .map(({ id }) => id),
    }
  }
  return { own: await of('own'), other: await of('other'), closed: await of('closed') }
}

const channelsOf = (state: TenantState, { groups }: Cast): AccessWorld['channels'] => {
  const idOf = (seat: Seat) => {
    const name = groups[seat].replace('Gruppe', 'Ledelsesgruppe')
    const room = groupRooms(state).find(({ channel }) => channel.displayName === name)
    if (!room) throw new Error(`${name} has no room`)
    return room.channel.id
  }
  return { own: idOf('own'), other: idOf('other'), closed: idOf('closed') }
}

/** As an owner can in Teams by hand; the programme has heard nothing. */
const putOut = async ({ client, local }: Door, group: string, person: string): Promise<void> => {
  const state = await client.state()
  const id = state.users.find(({ userPrincipalName }) => userPrincipalName === person)?.id
  const room = groupRooms(state).find(
    ({ channel }) => channel.displayName === group.replace('Gruppe', 'Ledelsesgruppe'),
  )
  const team = state.teams.find(({ channels }) => channels.some((c) => c.id === room?.channel.id))
  const { address } = local
  const authorization = `Bearer ${await tokenFor({ address } as never, 'https://graph.microsoft.com')}`
  const members = `https://graph.microsoft.com/v1.0/teams/${team?.id}/channels/${room?.channel.id}/members`
  const ask = (url: string, method: string) =>
    askMicrosoft(address, url, { method, headers: { authorization } })
  const { body } = await ask(members, 'GET')
  const found = (body as { value: { id: string; userId: string }[] }).value.find(
    ({ userId }) => userId === id,
  )
  const { status } = await ask(`${members}/${found?.id}`, 'DELETE')
  if (status !== 204) throw new Error(`Putting somebody out answered ${status}`)
}

const credentials = async ({ client, keys }: Door, { who }: Cast) => {
  const state = await client.state()
  const idOf = (upn: string) =>
    state.users.find(({ userPrincipalName }) => userPrincipalName === upn)?.id ?? ''
  const seconds = Math.floor(Date.parse(state.now) / 1000)
  const roles = Object.keys(who) as Role[]
  const ids = Object.fromEntries(roles.map((role) => [role, idOf(who[role])]))
  const tokens: Record<string, string | null> = {}
  for (const role of roles) tokens[role] = `Bearer ${await client.token(who[role])}`
  tokens['signed out'] = null
  tokens['foreign tenant'] =
    headersForApi(keys, ids['foreign tenant'] ?? '', state.now).wrong['of another tenant'] ?? null
  return {
    ids: ids as AccessWorld['ids'],
    tokens: tokens as AccessWorld['tokens'],
    fromTeams: bearer(keys.connector, teamsClaims(seconds)),
  }
}
