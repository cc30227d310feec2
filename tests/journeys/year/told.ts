import { aNewsletter } from '#tests/support/make-newsletter.ts'
import { groupRooms } from '../round/cast.ts'
import { noted, type Year } from './year.ts'

const ADDRESS = 'alle.ansatte@fjordby.example'

/** The chief group gathers what it was given under a theme and answers, and one chief's letter is sent by another. */
export const tellOn = async (year: Year, round: string, label: string) => {
  const { client, coordinator } = year
  const rooms = groupRooms(await client.state())
  const [writer, sender] = rooms.map(({ host }) => host)
  if (!writer || !sender) throw new Error('There are no two hosts.')
  const { rounds } = await client.must(writer, 'getReleased', {})
  const points = rounds.find((each) => each.round === round)?.points ?? []
  const [first, ...others] = points
  if (!first) throw new Error(`Nothing of ${label} lies on the chief group's table.`)
  const { theme } = await client.must(writer, 'saveTheme', {
    round,
    title: 'Borgere mellem to forvaltninger venter for længe',
    point: first.id,
  })
  for (const { id } of others) await client.must(writer, 'placePoint', { point: id, theme })
  await client.must(writer, 'answerTheme', {
    theme,
    status: 'decided',
    answer: 'Hver sag med flere forvaltninger får én tovholder fra næste kvartal.',
  })
  await client.must(writer, 'tellGroups', { round })
  await client.must(coordinator, 'chooseNewsletterAddress', { address: ADDRESS })
  const { version } = await client.must(writer, 'getNewsletter', { round })
  const content = aNewsletter({ title: `Fra ledelsesgruppernes møder: ${label}` })
  const saved = await client.must(writer, 'saveNewsletter', { round, version, content })
  await client.must(sender, 'sendNewsletter', { round, version: saved.version })
  const { mails } = await noted(year, label)
  const letters = mails.filter(({ to, subject }) => to.includes(ADDRESS) && subject.includes(label))
  year.check(letters.length === 1, `${label}: ${letters.length} breve til hele organisationen.`)
  year.say(`Chefgruppen har svaret på ${points.length} punkter, og orienteringen er sendt.`)
}
