import { asCsv } from '#infra/local/municipality/list.ts'
import { groupRooms, settled } from '../round/cast.ts'
import { listed } from '../round/programme.ts'
import { checkSame, noted, type Year } from './year.ts'

/** How many leave in the year, and how many come instead. */
export const LEAVING = 2

export const asList = (leaders: typeof listed) => ({
  fileName: 'ledere.csv',
  content: asCsv(leaders).toString('base64'),
})

/** Two leave, two others take their seats; the rooms, the calendars and the groups' agreements follow. */
export const succeed = async (year: Year) => {
  const { client, coordinator, leaders } = year
  await noted(year, 'Før lederskiftet')
  const before = (await client.must(coordinator, 'listPeople', {})).people
  const groupOf = new Map(before.map(({ email, group }) => [email.toLowerCase(), group]))
  const all = listed.slice(0, leaders + LEAVING)
  const coming = all.slice(leaders)
  const managers = new Set(all.map(({ managerEmail }) => managerEmail))
  const gone: string[] = []
  const groups: string[] = []
  for (const next of coming) {
    const leaver = all
      .slice(0, leaders)
      .findLast(
        ({ email, level }) =>
          level === 'leaderOfStaff' &&
          !managers.has(email) &&
          !groups.includes(groupOf.get(email) ?? '') &&
          groupOf.get(email) !== groupOf.get((next.managerEmail ?? '').toLowerCase()),
      )
    if (!leaver) throw new Error('Nobody can be followed.')
    gone.push(leaver.email)
    groups.push(groupOf.get(leaver.email) ?? '')
  }
  await client.must(
    coordinator,
    'applyImport',
    asList(all.filter(({ email }) => !gone.includes(email))),
  )
  await noted(year, 'To ledere stopper')
  const { people, openSeats } = await client.must(coordinator, 'listPeople', {})
  for (const [index, { email }] of coming.entries()) {
    const seat = openSeats.find(({ group }) => group === groups[index])?.seat ?? ''
    const person = people.find((each) => each.email === email)?.id ?? ''
    await client.must(coordinator, 'seatSuccessor', { seat, person })
  }
  await settled(client)
  const state = await noted(year, 'Efterfølgerne')
  const news = year.ledger.received.filter(({ period }) => period === 'Efterfølgerne')
  for (const [index, { email }] of coming.entries()) {
    const room = groupRooms(state).find(({ members }) => members.includes(email))
    const name = groups[index]?.replace('Gruppe', 'Ledelsesgruppe')
    checkSame(year, `${email} sidder i`, room?.channel.displayName, name)
    const told = news.filter(({ person, way }) => person === email && way !== 'kalender')
    checkSame(
      year,
      `${email} fik`,
      told.map(({ kind }) => kind),
      ['Velkommen til den nye'],
    )
    const { group } = await client.must(email, 'getWelcome', {})
    const contract = group?.contract
    if (!group || !contract) throw new Error(`${email} is not shown the contract.`)
    await client.must(email, 'acceptContract', {
      group: group.id,
      revision: contract.revision,
      accepted: true,
    })
  }
  for (const email of gone) {
    const rooms = groupRooms(state).filter(({ members }) => members.includes(email))
    checkSame(
      year,
      `${email} er stadig i`,
      rooms.map(({ channel }) => channel.displayName),
      [],
    )
  }
  const others = news.filter(({ person }) => !coming.some(({ email }) => email === person))
  checkSame(
    year,
    'Andre, der fik besked om de nye',
    others.map(({ person }) => person),
    [],
  )
  year.say('To ledere er stoppet, og to nye har fået deres pladser, en velkomst og kontrakten.')
}
