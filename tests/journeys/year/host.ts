import { groupRooms, SERVICE_ACCOUNT, settled } from '../round/cast.ts'
import { listed } from '../round/programme.ts'
import { asList } from './succession.ts'
import { checkSame, noted, type Year } from './year.ts'

/** Another chief of the group takes over as its host: the room follows, and nobody is told twice. */
export const replaceHost = async (year: Year) => {
  const { client, coordinator } = year
  await noted(year, 'Før værtsskiftet')
  const next = (await anotherWhoCanHost(year)) ?? (await promoteOne(year))
  const { open } = await client.must(coordinator, 'listGroups', {})
  const group = open.find(({ name }) => name === next?.group)
  if (!next || !group) throw new Error('No group has two who can host.')
  await client.must(coordinator, 'nameHost', { group: group.group, person: next.id })
  const state = await noted(year, 'En ny vært')
  const room = groupRooms(state).find(({ members }) => members.includes(next.email))
  checkSame(year, `Vært for ${group.name}`, room?.host, next.email)
  const owners = room?.channel.members
    .filter(({ roles }) => roles.includes('owner'))
    .map(({ userId }) => state.users.find(({ id }) => id === userId)?.userPrincipalName ?? userId)
  checkSame(year, 'Ejere af rummet', owners?.toSorted(), [next.email, SERVICE_ACCOUNT].toSorted())
  year.say(`${group.name} har fået en ny vært.`)
}

const anotherWhoCanHost = async ({ client, coordinator }: Year) => {
  const { people } = await client.must(coordinator, 'listPeople', {})
  return people.find(
    ({ group, isHost, level }) =>
      group !== null && !isHost && (level === 'chief' || level === 'director'),
  )
}

/** Where every chief is a host already, somebody is made a chief: the office's next list says so. */
const promoteOne = async (year: Year) => {
  const { client, coordinator } = year
  const { people } = await client.must(coordinator, 'listPeople', {})
  const chosen = people.find(({ group, level }) => group !== null && level === 'leader-of-leaders')
  const here = new Set(people.map(({ email }) => email))
  const list = listed
    .filter(({ email }) => here.has(email))
    .map((each) => (each.email === chosen?.email ? { ...each, level: 'chief' as const } : each))
  await client.must(coordinator, 'applyImport', asList(list))
  await settled(client)
  year.say('En leder er blevet chef og kan nu være vært.')
  return anotherWhoCanHost(year)
}
