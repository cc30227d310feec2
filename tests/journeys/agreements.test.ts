import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asCsv } from '#infra/local/municipality/list.ts'
import type { TenantState } from '#tests/support/tenant-client.ts'
import {
  cardIn,
  coordinatorOf,
  type GroupRoom,
  groupRooms,
  settled,
  settledAt,
} from './round/cast.ts'
import { chatOf } from './round/doors.ts'
import { buttonsOf, instantOf } from './round/meeting.ts'
import { approveGroups, bookRound, releaseAgenda } from './round/preparing.ts'
import { cardsSaying, listed, shortList, wordsOf } from './round/programme.ts'
import { end, stageAt } from './stage/stages.ts'
import type { Stage } from './stage/tenant.ts'

const quiet = () => {}
const LEADERS = 36
const NOT_WRITTEN = 'I har ikke skrevet gruppens kontrakt endnu'
const EMPTY = { meeting: '', benefit: '', trust: '', attendance: '' }
const AGREED = {
  ...EMPTY,
  meeting: 'Vi spørger, før vi svarer.',
  trust: 'Det, der siges her, bliver her.',
}
const OF_GROUP = 'Vi ringer til hinanden, før vi skriver'
const OWN = 'Jeg spørger tre medarbejdere, hvor de venter på andre'

let stage: Stage | undefined
let client: Stage['client']
let coordinator: string
/** One group, its host, and two of its members. */
let name: string
let host: string
let writer: string
let colleague: string

const rooms = async () => groupRooms(await client.state())
const roomIn = (state: TenantState): GroupRoom => {
  const found = groupRooms(state).find(({ channel }) => channel.displayName === name)
  if (!found) throw new Error(`${name} has no room.`)
  return found
}
const ownRoom = async () => roomIn(await client.state())
const contractOf = (who: string) => client.must(who, 'getContract', {})
const own = async (who: string, text: string) =>
  (await client.must(who, 'getCommitments', {})).commitments.find((each) => each.text === text)

/** The yes to the newest contract card in the room, as each of these gives it. */
const sayYes = async (people: readonly string[]) => {
  const post = cardIn((await ownRoom()).channel, 'acceptContract')
  const button = buttonsOf(post?.card).find(({ verb }) => verb === 'acceptContract')
  for (const as of people) {
    const pressed = { as, postId: post?.id ?? '', verb: 'acceptContract', data: button?.data }
    const [answer] = await client.press(pressed)
    expect(wordsOf(answer?.card)).toContain('Du har sagt ja.')
  }
}

beforeAll(async () => {
  stage = await stageAt(null)
  client = stage.client
  coordinator = await coordinatorOf(client)
  await approveGroups(client, coordinator, quiet, shortList(LEADERS))
  const round = await bookRound(client, coordinator, quiet)
  await settled(client)
  await releaseAgenda(client, round, quiet)
  const [room] = await rooms()
  const [one = '', other = ''] = room?.members.filter((each) => each !== room.host) ?? []
  name = room?.channel.displayName ?? ''
  host = room?.host ?? ''
  writer = one
  colleague = other
})
afterAll(() => end(stage))

describe('the contract', () => {
  it('is on the agenda until the host has put it before the group, in its own room alone', async () => {
    const before = await rooms()
    for (const { channel } of before)
      expect(wordsOf(cardIn(channel, 'Dagsorden')?.card), channel.displayName).toContain(
        NOT_WRITTEN,
      )
    const { draft } = await client.must(host, 'saveContract', { version: 0, content: AGREED })
    expect(await contractOf(writer)).toMatchObject({ draft: null, standing: null })
    await client.must(host, 'shareContract', { version: draft?.version ?? 0 })
    await settled(client)
    for (const { channel } of await rooms()) {
      const isOurs = channel.displayName === name
      const agenda = wordsOf(cardIn(channel, 'Dagsorden')?.card)
      expect(agenda.includes(NOT_WRITTEN), channel.displayName).toBe(!isOurs)
      expect(cardsSaying(channel.posts, AGREED.trust)).toHaveLength(isOurs ? 1 : 0)
    }
  })

  it('is said yes to by each on the card, and the group sees that all have', async () => {
    const { members } = await ownRoom()
    await sayYes(members.filter((each) => each !== host))
    const { standing } = await contractOf(colleague)
    expect(standing).toMatchObject({ revision: 1, isAccepted: true, members: members.length })
    expect(standing?.accepted).toHaveLength(members.length)
  })

  it('is changed on a card of its own, which asks anew, while the one before keeps its words', async () => {
    const { draft } = await contractOf(host)
    const content = { ...AGREED, trust: 'Det, der siges her, bliver her. Vi siger til i tide.' }
    const saved = await client.must(host, 'saveContract', { version: draft?.version ?? 0, content })
    await client.must(host, 'shareContract', { version: saved.draft?.version ?? 0 })
    await settled(client)
    const { channel } = await ownRoom()
    const [first, second, ...more] = cardsSaying(channel.posts, 's kontrakt')
    expect(more).toEqual([])
    expect(wordsOf(first?.card)).toContain(AGREED.trust)
    expect(buttonsOf(first?.card).map(({ verb }) => verb)).not.toContain('acceptContract')
    expect(wordsOf(second?.card)).toContain('Ændret siden sidst: »Tillid, åbenhed og grænser«.')
    const seen = await contractOf(writer)
    expect(seen).toMatchObject({
      standing: { revision: 2, isAccepted: false, content },
      earlier: [{ revision: 1, content: AGREED }],
    })
    expect(seen.standing?.accepted).toHaveLength(1)
    await sayYes([writer, colleague])
    expect((await contractOf(writer)).standing?.accepted).toHaveLength(3)
  })

  it('is there for whoever takes a seat, who has said yes to nothing yet', async () => {
    const gone = (await ownRoom()).members.find(
      (each) =>
        ![host, writer, colleague].includes(each) &&
        !listed.slice(0, LEADERS + 6).some(({ managerEmail }) => managerEmail === each),
    )
    const staying = listed.slice(0, LEADERS + 6).filter(({ email }) => email !== gone)
    await client.must(coordinator, 'applyImport', {
      fileName: 'ledere.csv',
      content: asCsv(staying).toString('base64'),
    })
    await settled(client)
    const { openSeats, people } = await client.must(coordinator, 'listPeople', {})
    const newcomer = await seated(openSeats[0]?.seat ?? '', people)
    await settled(client)
    const { group, standing } = await contractOf(newcomer)
    expect(standing).toMatchObject({ revision: 2, isAccepted: false, members: 12 })
    const yes = { group, revision: 2, accepted: true }
    await client.must(newcomer, 'acceptContract', yes)
    expect((await contractOf(newcomer)).standing).toMatchObject({ isAccepted: true })
    expect((await contractOf(host)).standing?.accepted).toHaveLength(4)
  })

  /** The first without a seat who may take this one. */
  const seated = async (
    seat: string,
    people: readonly {
      readonly id: string
      readonly email: string
      readonly group: string | null
    }[],
  ): Promise<string> => {
    for (const { id: person, email, group } of people) {
      if (group !== null) continue
      if ((await client.answer(coordinator, 'seatSuccessor', { seat, person })).ok) return email
    }
    throw new Error('Nobody may take the seat.')
  }
})

describe('what leaders set out to do', () => {
  it('is written at the summary in the group’s room, for the group', async () => {
    const { events } = await client.state()
    const last =
      events
        .map((event) => event.end)
        .toSorted()
        .at(-1) ?? ''
    await client.clock(instantOf(last, 10))
    const { meeting } = await client.must(host, 'openSummary', {})
    const content = {
      what: 'Vi talte om ventetid.',
      why: '',
      willDo: 'Vi ringer.',
      toChiefGroup: '',
    }
    await client.must(host, 'saveSummary', { meeting, content })
    await client.must(host, 'shareSummary', { meeting })
    await settled(client)
    const { channel } = await ownRoom()
    const summary = cardIn(channel, 'Vi talte om ventetid.')
    const open = buttonsOf(summary?.card).find(
      ({ data }) => (data as { dialog?: string } | undefined)?.dialog === 'commitment',
    )
    const from = { as: writer, conversation: channel.id, postId: summary?.id }
    const form = await client.dialog({ ...from, data: open?.data })
    const submit = buttonsOf((form.dialog as { card?: unknown } | undefined)?.card).find(
      ({ type }) => type === 'Action.Submit',
    )
    const data = { ...submit?.data, text: OF_GROUP, of: 'group' }
    expect((await client.dialog({ ...from, submit: true, data })).error).toBeUndefined()
    expect(await own(colleague, OF_GROUP)).toMatchObject({
      of: 'group',
      from: '1. møderunde 2027',
      mayChange: true,
    })
  })

  it('is read by one colleague, who is told once, when it is shared with that one alone', async () => {
    const before = await client.state()
    const { colleagues } = await client.must(writer, 'getCommitments', {})
    const called = before.users.find((user) => user.userPrincipalName === colleague)?.displayName
    const wording = {
      text: OWN,
      of: 'me',
      audience: 'colleague',
      colleague: colleagues.find((each) => each.name === called)?.id ?? null,
    } as const
    await client.must(writer, 'makeCommitment', wording)
    await settled(client)
    expect(await own(colleague, OWN)).toMatchObject({ of: 'other', mayChange: false })
    expect(await own(host, OWN)).toBeUndefined()
    const after = await client.state()
    const told = (state: TenantState) =>
      cardsSaying(chatOf(state, colleague)?.posts ?? [], 'har delt en målsætning med dig')
    expect(told(after)).toHaveLength(1)
    expect(roomIn(after).channel.posts).toHaveLength(roomIn(before).channel.posts.length)
  })

  it('is carried on in the next agenda’s second point, where it is the group’s', async () => {
    const round = await bookRound(client, coordinator, quiet)
    await settled(client)
    await releaseAgenda(client, round, quiet)
    const carried = `${OF_GROUP} (videreført fra 1. møderunde 2027)`
    for (const { channel } of await rooms()) {
      // What keeps Markdown from reading »1.« as a list is not to be seen.
      const agenda = wordsOf(cardIn(channel, 'Dagsorden')?.card).replaceAll('\u200b', '')
      if (channel.displayName === name) expect(agenda).toContain(carried)
      else expect(agenda).not.toContain(OF_GROUP)
      expect(agenda).not.toContain(OWN)
    }
  })

  it('is asked about with three questions before the next meeting, and the answers are one’s own', async () => {
    const { events, now } = await client.state()
    const [first = ''] = events
      .map((event) => event.start)
      .filter((start) => instantOf(start, 0) > now)
      .toSorted()
    await settledAt(client, instantOf(first, -6 * 60))
    const state = await client.state()
    const reminders = cardsSaying(chatOf(state, writer)?.posts ?? [], OWN)
    expect(reminders).toHaveLength(1)
    const words = wordsOf(reminders[0]?.card)
    for (const question of ['Hvordan gik det?', 'Hvornår blev det svært?', 'det sidste stykke?'])
      expect(words).toContain(question)
    const asked = await own(writer, OWN)
    expect(asked).toMatchObject({ isAsked: true })
    const answers = { went: 'To af tre', hard: 'Da der var travlt', needed: 'Én samtale' }
    const commitment = asked?.id ?? ''
    await client.must(writer, 'followUpCommitment', { commitment, ...answers })
    expect(await own(writer, OWN)).toMatchObject({ isAsked: false, followUps: [answers] })
    expect(await own(colleague, OWN)).toMatchObject({ followUps: [] })
    await client.must(writer, 'settleCommitment', { commitment, state: 'done' })
    expect(await own(writer, OWN)).toMatchObject({ state: 'done' })
    expect(state.rejected).toEqual([])
    expect(await stage?.health()).toMatchObject({ errands: { waiting: 0, doubtful: 0, dead: 0 } })
  })
})
