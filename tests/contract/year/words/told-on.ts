import { groupRooms, settled } from '#tests/journeys/round/cast.ts'
import { aNewsletter } from '#tests/support/make-newsletter.ts'
import type { TenantClient } from '#tests/support/tenant-client.ts'

/** What becomes of a round once it has been held: the chief group's table, the letter to all, and a topic's answer. */
export const tellOn = async (
  client: TenantClient,
  coordinator: string,
  round: string,
  number: number,
) => {
  const rooms = groupRooms(await client.state())
  const [writer, sender] = rooms.map(({ host }) => host)
  if (!writer || !sender) throw new Error('There are no two hosts.')
  await answerOnTable(client, writer, round, number)
  await answerTopics(client, writer, number)
  await askForMore(client)
  await sendLetter(client, { coordinator, writer, sender }, round, number)
  const reader = rooms[0]?.members.find((each) => each !== writer) ?? ''
  await client.must(reader, 'saveNewsletterNotes', {
    round,
    notes: `Spørg nattevagterne på Solgården, hvordan de mærker det, og sig det til leder nr. ${number}`,
  })
  await client.must(reader, 'getMyData', {})
  await settled(client)
}

const answerOnTable = async (client: TenantClient, as: string, round: string, number: number) => {
  const { rounds } = await client.must(as, 'getReleased', {})
  const points = rounds.find((each) => each.round === round)?.points ?? []
  const [first, ...others] = points
  if (!first) throw new Error('Nothing lies on the chief group’s table.')
  const { theme } = await client.must(as, 'saveTheme', {
    round,
    title: `Borgere mellem to forvaltninger venter for længe (${number})`,
    point: first.id,
  })
  for (const { id } of others) await client.must(as, 'placePoint', { point: id, theme })
  await client.must(as, 'answerTheme', {
    theme,
    status: 'decided',
    answer: `Vi har bedt jura om en side om samtykke og svarer igen i kvartal ${number}.`,
  })
  await client.must(as, 'tellGroups', { round })
}

const answerTopics = async (client: TenantClient, as: string, number: number) => {
  const { topics } = await client.must(as, 'listTopics', {})
  const proposed = topics.find(({ isStarter, isFromGroups }) => !isStarter && !isFromGroups)
  if (!proposed) return
  await client.must(as, 'answerTopic', {
    topic: proposed.id,
    status: 'considered',
    answer: `Vi tager det med, når sygefraværet er gjort op for ${number}. gang.`,
  })
}

/** Other words for the chief group: quoted, asked to be changed by one, and taken back by the host. */
const askForMore = async (client: TenantClient) => {
  const [room] = groupRooms(await client.state())
  if (!room) throw new Error('There is no group.')
  const { host, members } = room
  const { meeting, content } = await client.must(host, 'openSummary', {})
  const more = 'Vi beder også om et fast sted at mødes midt mellem rådhuset og havnen.'
  await client.must(host, 'saveSummary', {
    meeting,
    content: { ...content, points: [...content.points], toChiefGroup: more },
  })
  await client.must(host, 'shareSummary', { meeting })
  const { meeting: view } = await client.must(host, 'getMeetingView', { meeting })
  const quoted = view?.people.find(({ isHost }) => !isHost)
  const { release } = await client.must(host, 'askRelease', {
    meeting,
    quotes: quoted
      ? [
          {
            person: quoted.person,
            words: 'Jeg kører hellere ti minutter end venter en uge på svar',
          },
        ]
      : [],
  })
  if (!release) throw new Error('The group was not asked.')
  const other = members.find((each) => each !== host) ?? ''
  await client.must(other, 'answerRelease', {
    meeting,
    asking: release.asking,
    answer: 'change',
    change: 'Skriv hellere biblioteket end havnen, for der er ingen busser derud',
  })
  await client.must(host, 'withdrawRelease', { meeting })
}

type Cast = { readonly coordinator: string; readonly writer: string; readonly sender: string }

const sendLetter = async (
  client: TenantClient,
  { coordinator, writer, sender }: Cast,
  round: string,
  number: number,
) => {
  const address = `alle.ansatte${number}@fjordby.example`
  await client.must(coordinator, 'chooseNewsletterAddress', { address })
  const { version } = await client.must(writer, 'getNewsletter', { round })
  const content = aNewsletter({ title: `Fra ledelsesgruppernes møder: ${number}. møderunde 2027` })
  const saved = await client.must(writer, 'saveNewsletter', { round, version, content })
  await client.must(sender, 'sendNewsletter', { round, version: saved.version })
}
