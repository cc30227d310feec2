import { releaseByGroup } from '#tests/support/release-by-group.ts'
import { type GroupRoom, settled } from '../round/cast.ts'
import { shareSummary } from '../round/meeting.ts'
import { noted, type Year } from './year.ts'

const CHANGES = [
  'Skriv hellere »sundhed og omsorg« end navnet på plejehjemmet.',
  'Tag sætningen om budgettet ud. Den er ikke talt færdig.',
]
const IN_OTHER_WORDS = 'Vi beder om én fast indgang for borgere med forløb i flere forvaltninger.'

/** Two object to what their group was to pass on: it stays in the room until the host has asked about other words. */
export const releaseAgainstObjections = async (year: Year, label: string, room: GroupRoom) => {
  const { client } = year
  const { host, members } = room
  const meeting = await shareSummary(client, room)
  const { release } = await client.must(host, 'askRelease', { meeting })
  if (!release) throw new Error('The group was not asked.')
  const { asking } = release
  const objecting = members.filter((each) => each !== host).slice(0, CHANGES.length)
  for (const [index, as] of objecting.entries())
    await client.must(as, 'answerRelease', {
      meeting,
      asking,
      answer: 'change',
      change: CHANGES[index] ?? '',
    })
  await noted(year, label)
  const stopped = await client.must(host, 'openSummary', {})
  year.check(
    stopped.release?.state === 'stopped' && stopped.release.changes.length === CHANGES.length,
    `${label}: to har bedt om ændringer, men gruppens svar står som ${stopped.release?.state} med ${stopped.release?.changes.length}.`,
  )
  const released = async () =>
    JSON.stringify((await client.must(host, 'getReleased', {})).rounds).includes(IN_OTHER_WORDS)

  const { content } = stopped
  await client.must(host, 'saveSummary', {
    meeting,
    content: { ...content, points: [...content.points], toChiefGroup: IN_OTHER_WORDS },
  })
  await client.must(host, 'shareSummary', { meeting })
  year.check(!(await released()), `${label}: Ordene forlod rummet, før gruppen havde sagt ja.`)
  await releaseByGroup(client, room, meeting)
  await settled(client)
  await noted(year, `${label}, spurgt igen`)
  year.check(
    await released(),
    `${label}: Gruppen sagde ja til de nye ord, men de er ikke kommet frem.`,
  )
  const told = year.ledger.received.filter(
    (each) => each.period === label && each.kind === 'Ikke givet videre',
  )
  year.check(
    told.length === 1 && told[0]?.person === host,
    `${label}: »Ikke givet videre« skulle nå værten én gang og nåede ${told.map(({ person }) => person).join(', ')}.`,
  )
  year.say('To indsigelser i én gruppe: ordene blev skrevet om, og gruppen sagde ja.')
}
