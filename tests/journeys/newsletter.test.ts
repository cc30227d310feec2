import { afterAll, beforeAll, expect, it } from 'vitest'
import { aNewsletter } from '#tests/support/make-newsletter.ts'
import { releaseByGroup } from '#tests/support/release-by-group.ts'
import { coordinatorOf, groupRooms, settled } from './round/cast.ts'
import { instantOf } from './round/meeting.ts'
import { approveGroups, bookRound } from './round/preparing.ts'
import { shortList } from './round/programme.ts'
import { end, stageAt } from './stage/stages.ts'
import type { Stage } from './stage/tenant.ts'

const quiet = () => {}
const ADDRESS = 'alle.ansatte@fjordby.example'
const LEADERS = 36

let stage: Stage | undefined
let client: Stage['client']
let coordinator: string
/** The hosts of the groups, who are chiefs. */
let writer: string
let reader: string
let leader: string
let round: string

beforeAll(async () => {
  stage = await stageAt(null)
  client = stage.client
  coordinator = await coordinatorOf(client)
  await approveGroups(client, coordinator, quiet, shortList(LEADERS))
  await bookRound(client, coordinator, quiet)
  await settled(client)
  const { events } = await client.state()
  await client.clock(
    instantOf(
      events
        .map((event) => event.end)
        .sort()
        .at(-1) ?? '',
      26 * 60,
    ),
  )
  await settled(client)
  const [one, other] = groupRooms(await client.state())
  if (!one || !other) throw new Error('Three groups were to be made.')
  writer = one.host
  reader = other.host
  leader = one.members.find((each) => each !== one.host) ?? ''
})
afterAll(() => end(stage))

it('the letter begins with what the groups have passed on, under the chief group’s own heading and with its answer', async () => {
  for (const { host, members } of groupRooms(await client.state())) {
    const { meeting, content } = await client.must(host, 'openSummary', {})
    const toChiefGroup = '- Sæt tid af på tværs\n- Sig det højt, når vi er uenige'
    const words = { ...content, points: [...content.points], toChiefGroup }
    await client.must(host, 'saveSummary', { meeting, content: words })
    await client.must(host, 'shareSummary', { meeting })
    await releaseByGroup(client, { host, members }, meeting)
  }
  await settled(client)
  const { rounds } = await client.must(writer, 'getReleased', {})
  const points = rounds[0]?.points ?? []
  const about = points.filter(({ words }) => words.startsWith('Sæt tid'))
  expect([points.length, about.length]).toEqual([6, 3])
  const { theme } = await client.must(writer, 'saveTheme', {
    round: rounds[0]?.round ?? '',
    title: 'Tid til hinanden',
    point: about[0]?.id ?? null,
  })
  for (const { id } of about.slice(1)) await client.must(writer, 'placePoint', { point: id, theme })
  await client.must(writer, 'answerTheme', {
    theme,
    status: 'decided',
    answer: 'Den første torsdag er fri for andre møder.',
  })
  const draft = async () => (await client.must(writer, 'getNewsletter', { round: null })).content
  const rest = { heading: 'Grupperne peger også på', points: 'Sig det højt, når vi er uenige' }
  const untold = { heading: 'Tid til hinanden', points: 'Sæt tid af på tværs' }
  expect((await draft()).sections).toEqual([untold, rest])
  await client.must(writer, 'tellGroups', { round: rounds[0]?.round ?? '' })
  await settled(client)
  const answer = 'Chefgruppen har besluttet: Den første torsdag er fri for andre møder.'
  expect((await draft()).sections).toEqual([
    { ...untold, points: `${untold.points}\n${answer}` },
    rest,
  ])
})

it('a chief writes the letter, and another sends it: one card a group, one mail to the organisation', async () => {
  const before = await client.state()
  await client.must(coordinator, 'chooseNewsletterAddress', { address: ADDRESS })
  const opened = await client.must(writer, 'getNewsletter', { round: null })
  expect(opened).toMatchObject({ version: 0, isHeld: true, passedOn: 3, address: ADDRESS })
  round = opened.round.id
  const saved = await client.must(writer, 'saveNewsletter', {
    round,
    version: 0,
    content: aNewsletter(),
  })
  await client.must(reader, 'sendNewsletter', { round, version: saved.version })
  await settled(client)
  const after = await client.state()
  const mails = after.mails.slice(before.mails.length)
  expect(mails).toMatchObject([{ to: [ADDRESS], subject: aNewsletter().title }])
  expect(mails[0]?.body).toContain('En retning, alle kan sige højt')
  const rooms = groupRooms(after)
  expect(rooms).toHaveLength(3)
  for (const { channel } of rooms) {
    const earlier = groupRooms(before).find((each) => each.channel.id === channel.id)
    const added = channel.posts.slice(earlier?.channel.posts.length ?? 0)
    expect(added, channel.displayName).toHaveLength(1)
    const card = JSON.stringify(added[0]?.card)
    expect(card).toContain('Fortæl dine egne medarbejdere')
    expect(card).toContain('din egen hverdag')
  }
  // Nobody is told the same in a chat of their own.
  expect(after.chats.map(({ posts }) => posts.length)).toEqual(
    before.chats.map(({ posts }) => posts.length),
  )
  expect(after.feed).toHaveLength(before.feed.length)
  expect(after.rejected).toEqual([])
})

it('each leader reads it and keeps notes of their own, and the chiefs take it away as a Word document', async () => {
  await client.must(leader, 'saveNewsletterNotes', { round, notes: 'Spørg om ventetid.' })
  const notesOf = async (who: string) =>
    (await client.must(who, 'readNewsletters', {})).letters.map(({ notes }) => notes)
  expect(await notesOf(leader)).toEqual(['Spørg om ventetid.'])
  expect(await notesOf(reader)).toEqual([''])
  const { fileName, base64 } = await client.must(writer, 'exportNewsletter', { round })
  expect(fileName).toMatch(/^Fra ledelsesgruppernes møder.*\.docx$/)
  expect(Buffer.from(base64, 'base64').length).toBeGreaterThan(5_000)
})
