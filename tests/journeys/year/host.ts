import { groupRooms, SERVICE_ACCOUNT } from '../round/cast.ts'
import { checkSame, noted, type Year } from './year.ts'

/** Another chief of the group takes over as its host: the room follows, and nobody is told twice. */
export const replaceHost = async (year: Year) => {
  const { client, coordinator } = year
  await noted(year, 'Før værtsskiftet')
  const { people } = await client.must(coordinator, 'listPeople', {})
  const next = people.find(
    ({ group, isHost, level }) =>
      group !== null && !isHost && (level === 'chief' || level === 'director'),
  )
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
