import { asCsv } from '#infra/local/municipality/list.ts'
import { settled } from '#tests/journeys/round/cast.ts'
import type { ListFile } from '#tests/journeys/round/preparing.ts'
import { listed } from '#tests/journeys/round/programme.ts'
import { controlsOf } from '#tests/support/controls.ts'
import type { TenantClient } from '#tests/support/tenant-client.ts'

const fileOf = (leaders: typeof listed): ListFile => ({
  fileName: 'ledere.csv',
  content: asCsv(leaders).toString('base64'),
})

/** The HR office's list when the year begins: so many leaders, and the next of them comes later. */
export const listAtFirst = (leaders: number): ListFile => fileOf(listed.slice(0, leaders))

/** Before the second round's meetings one leaves and another takes the seat; before the third's, new groups and a new host. */
export const changePeople = async (
  client: TenantClient,
  coordinator: string,
  round: number,
  leaders: number,
): Promise<void> => {
  if (round === 2) await succeed(client, coordinator, leaders)
  if (round === 3) {
    await regroup(client, coordinator)
    // It was not meant so: back to the old rooms, and into new ones once more.
    await client.must(coordinator, 'goBack', {})
    await settled(client)
    await regroup(client, coordinator)
    await nameAnotherHost(client, coordinator)
  }
  await settled(client)
}

/** Two leave, and one of their seats is taken by somebody new; the room follows. */
export const followSuccession = async (
  client: TenantClient,
  coordinator: string,
  leaders: number,
): Promise<void> => {
  await succeed(client, coordinator, leaders)
  await settled(client)
}

/** Two leave at once: the successor's own manager may sit beside the one seat, but not beside both. */
const succeed = async (client: TenantClient, coordinator: string, leaders: number) => {
  const present = listed.slice(0, leaders + 1)
  const managers = new Set(present.map(({ managerEmail }) => managerEmail))
  const { people: before } = await client.must(coordinator, 'listPeople', {})
  const groupOf = new Map(before.map(({ email, group }) => [email.toLowerCase(), group]))
  const [one, ...rest] = present
    .slice(0, leaders)
    .filter(({ email, level }) => level === 'leaderOfStaff' && !managers.has(email))
    .toReversed()
  const other = rest.find(({ email }) => groupOf.get(email) !== groupOf.get(one?.email ?? ''))
  const next = fileOf(present.filter((each) => each !== one && each !== other))
  await client.must(coordinator, 'applyImport', next)
  const { people, openSeats } = await client.must(coordinator, 'listPeople', {})
  const successor = people.find(({ group }) => group === null)
  for (const { seat } of openSeats) {
    const taken = await client.answer(coordinator, 'seatSuccessor', {
      seat,
      person: successor?.id ?? '',
    })
    if (taken.ok) return
  }
  throw new Error('Nobody left, nobody came, or the successor has no seat.')
}

const regroup = async (client: TenantClient, coordinator: string) => {
  await client.must(coordinator, 'composeGroups', { seed: 1, basis: 'new-company' })
  for (;;) {
    const { work } = await client.must(coordinator, 'getComposing', {})
    if (work?.state !== 'working') break
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  const { proposal } = await client.must(coordinator, 'getRegrouping', {})
  if (!proposal) throw new Error('No new groups were proposed.')
  const { id: composition, version } = proposal.composition
  await client.must(coordinator, 'approveRegrouping', { composition, version })
  await settled(client)
}

/**
 * Any chief who is not a host yet takes over their group; where every chief hosts, nobody does. Groups that were closed
 * have the names of those that took their place, so only those that meet are asked for.
 */
const nameAnotherHost = async (client: TenantClient, coordinator: string) => {
  const { open } = await client.must(coordinator, 'listGroups', {})
  const { people } = await client.must(coordinator, 'listPeople', {})
  const chief = people.find(
    ({ level, isHost, group }) =>
      !isHost && group !== null && (level === 'chief' || level === 'director'),
  )
  const group = open.find(({ name }) => name === chief?.group)
  if (chief && group)
    await client.must(coordinator, 'nameHost', { group: group.group, person: chief.id })
}

/** From now on the hosts call people to the meetings; IT has let the app into the calendar of each who can be one. */
export const letHostsCall = async (client: TenantClient, coordinator: string): Promise<void> => {
  const { people } = await client.must(coordinator, 'listPeople', {})
  const able = people.filter(({ level }) => level === 'chief' || level === 'director')
  await controlsOf(client.url).post('setup', { alsoInScope: able.map(({ email }) => email) })
  await client.must(coordinator, 'chooseOrganizer', { organizer: 'host' })
  const { findings } = await client.must(coordinator, 'checkSetup', { check: 'hosts' })
  if (findings.some(({ code }) => code !== 'hosts-work'))
    throw new Error(`The hosts cannot call people: ${JSON.stringify(findings)}`)
}
