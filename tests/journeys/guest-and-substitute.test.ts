import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonView } from '#bot/api/leader.ts'
import { addMinutes, type Instant, instant } from '#bot/domain/calendar.ts'
import type { StateEvent } from '#tests/support/tenant-client.ts'
import { cardIn, coordinatorOf, groupRooms, settled, settledAt } from './round/cast.ts'
import { chatOf } from './round/doors.ts'
import { buttonsOf } from './round/meeting.ts'
import { approveGroups, releaseAgenda } from './round/preparing.ts'
import { cardsSaying, shortList, wordsOf } from './round/programme.ts'
import { end, stageAt } from './stage/stages.ts'
import type { Stage } from './stage/tenant.ts'

const quiet = () => {}
const LEADERS = 36
const DAYS = ['2027-01-19', '2027-01-20', '2027-01-21'] as const

let stage: Stage | undefined
let client: Stage['client']
let coordinator: string
let round: string
let people: readonly PersonView[]

/** Who cannot come, where they are from, and where they sit in. */
let guest: PersonView
let own: { group: string; meeting: string; host: string }
let visited: { group: string; meeting: string; host: string; endsAt: Instant; startsAt: Instant }
/** A chief who hosts nothing, in the group of the host who asks. */
let second: PersonView
let asking: { group: string; meeting: string; host: string; startsAt: Instant }

const meetingOf = async (email: string) => {
  const { meetings } = await client.must(email, 'getMyMeetings', {})
  const found = meetings.find((each) => each.round === round)
  if (!found) throw new Error(`${email} has no meeting.`)
  return found
}
const hostOf = (group: string | null) =>
  people.find((each) => each.isHost && each.group === group)?.email ?? ''
const eventOf = async (group: string): Promise<StateEvent | undefined> =>
  (await client.state()).events.find(
    ({ subject, cancelled }) => !cancelled && subject.includes(`${group},`),
  )
const roomOf = async (group: string) =>
  groupRooms(await client.state()).find(
    ({ channel }) => channel.displayName === group.replace('Gruppe', 'Ledelsesgruppe'),
  )
/** What the bot has written to one person in a chat of their own. */
const toldTo = async (email: string, words: string) =>
  cardsSaying(chatOf(await client.state(), email)?.posts ?? [], words)
const mayHost = ({ level }: PersonView) => level === 'chief' || level === 'director'
const mails = (event: StateEvent | undefined) =>
  (event?.sent ?? []).map(({ kind, to }) => [kind, to.length] as const)

beforeAll(async () => {
  stage = await stageAt(null)
  client = stage.client
  coordinator = await coordinatorOf(client)
  await approveGroups(client, coordinator, quiet, shortList(LEADERS))
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
  round = seasons[0]?.rounds[0]?.id ?? ''
  const { open } = await client.must(coordinator, 'listGroups', {})
  await client.must(coordinator, 'bookRound', {
    round,
    start: '09:00',
    meetings: open.map(({ group }, at) => ({ group, day: DAYS[at % 3] ?? DAYS[0] })),
  })
  await settled(client)
  await releaseAgenda(client, round, quiet)
  people = (await client.must(coordinator, 'listPeople', {})).people
})
afterAll(() => end(stage))

describe('a leader who cannot come', () => {
  it('is offered at most three other meetings that week, and never one with their own manager or staff', async () => {
    for (const each of people) {
      // Who could host is asked to further down, and must not be the one who cannot come.
      if (each.group === null || mayHost(each)) continue
      const meeting = (await meetingOf(each.email)).id
      await client.must(each.email, 'sayAbsence', { meeting, reason: 'other-duty' })
      const { offers } = await client.must(each.email, 'getVisitOffers', { meeting })
      expect(offers.length).toBeLessThanOrEqual(3)
      for (const { group } of offers) {
        expect(group).not.toBe(each.group)
        expect(people.filter((other) => other.group === group)).not.toContainEqual(
          expect.objectContaining({ name: each.manager }),
        )
      }
      const [offer] = offers
      if (!offer) {
        await client.must(each.email, 'takeBackAbsence', { meeting })
        continue
      }
      guest = each
      own = { group: each.group, meeting, host: hostOf(each.group) }
      const { meeting: id, group, startsAt, endsAt } = offer
      visited = { group, meeting: id, host: hostOf(group), startsAt, endsAt }
      return
    }
    throw new Error('Nobody can be a guest anywhere.')
  })

  it('is invited to the one meeting they choose, and Outlook writes to nobody else', async () => {
    const before = mails(await eventOf(visited.group))
    await client.must(guest.email, 'sitIn', { meeting: own.meeting, visit: visited.meeting })
    await settled(client)
    const event = await eventOf(visited.group)
    const [mail, ...more] = (event?.sent ?? []).slice(before.length)
    expect([mail?.kind, mail?.to, more]).toEqual(['invitation', [guest.email], []])
    const elsewhere = (await client.state()).events.filter(
      ({ id, attendees }) =>
        id !== event?.id && attendees.some(({ address }) => address === guest.email),
    )
    expect(elsewhere.map(({ subject }) => subject.includes(`${own.group},`))).toEqual([true])
  })

  it('is told of to both hosts, once each, and comes into no channel', async () => {
    expect(await toldTo(visited.host, 'I får en gæst')).toHaveLength(1)
    expect(await toldTo(own.host, 'er gæst et andet sted')).toHaveLength(1)
    expect((await roomOf(visited.group))?.members).not.toContain(guest.email)
    expect((await roomOf(own.group))?.members).toContain(guest.email)
  })

  it('sees that meeting alone: its agenda, and nothing that the group has of its own', async () => {
    const seen = await client.must(guest.email, 'getVisit', { meeting: visited.meeting })
    expect(seen).toMatchObject({ group: visited.group, contract: null, mayUndo: true })
    expect(seen.agenda).toMatchObject({ groupName: visited.group, contract: null, carried: [] })
    for (const name of ['openSummary', 'getMeetingView', 'confirmAttendance'] as const) {
      const input = { meeting: visited.meeting, ...(name === 'confirmAttendance' && { there: [] }) }
      expect((await client.ask(guest.email, name, input)).status).toBe(403)
    }
    expect((await client.ask(own.host, 'getVisit', { meeting: visited.meeting })).status).toBe(403)
  })

  it('changes their mind and back: the hosts’ messages are set right, and none is sent anew', async () => {
    await client.must(guest.email, 'takeBackVisit', { meeting: own.meeting })
    await settled(client)
    expect((await client.ask(guest.email, 'getVisit', { meeting: visited.meeting })).status).toBe(
      403,
    )
    expect((await eventOf(visited.group))?.attendees.map(({ address }) => address)).not.toContain(
      guest.email,
    )
    expect(await toldTo(visited.host, 'Der kommer ingen gæst')).toHaveLength(1)
    await client.must(guest.email, 'sitIn', { meeting: own.meeting, visit: visited.meeting })
    await settled(client)
    const state = await client.state()
    const chat = chatOf(state, visited.host)?.posts ?? []
    expect(chat.filter(({ card }) => wordsOf(card).includes(guest.name))).toHaveLength(1)
    expect(await toldTo(visited.host, 'I får en gæst')).toHaveLength(1)
  })
})

describe('a host who cannot host', () => {
  it('asks another chief of the group, and is the host until that one says yes', async () => {
    const found = people.find((each) => each.group !== null && !each.isHost && mayHost(each))
    if (!found?.group) throw new Error('No group has two who can host.')
    second = found
    const host = hostOf(found.group)
    const { id, startsAt } = await meetingOf(host)
    asking = { group: found.group, host, meeting: id, startsAt }
    const { meeting } = await client.must(host, 'getMeetingView', { meeting: asking.meeting })
    expect(meeting?.substitute.candidates.map(({ person }) => person)).toContain(second.id)
    await client.must(host, 'askSubstitute', { meeting: asking.meeting, person: second.id })
    await settled(client)
    const { groups } = await client.must(coordinator, 'getRound', { round })
    expect(groups.find(({ name }) => name === asking.group)?.meeting).toMatchObject({
      substitute: null,
      askedToHost: second.name,
    })
    expect(
      (await client.ask(second.email, 'getMeetingView', { meeting: asking.meeting })).status,
    ).toBe(403)
  })

  it('hands the meeting over by the yes on the other’s card: the agenda says so, and the rights follow', async () => {
    const [post, ...more] = await toldTo(second.email, 'Vil du være vært for dette møde?')
    expect(more).toEqual([])
    const yes = buttonsOf(post?.card).find(
      ({ verb, data }) => verb === 'answerSubstitute' && data?.yes === true,
    )
    const [answer] = await client.press({
      as: second.email,
      postId: post?.id ?? '',
      verb: 'answerSubstitute',
      data: yes?.data ?? {},
    })
    expect(answer?.text ?? wordsOf(answer?.card)).toContain('Du er vært for mødet')
    await settled(client)
    const room = await roomOf(asking.group)
    expect(wordsOf(room && cardIn(room.channel, 'Dagsorden for')?.card)).toContain(second.name)
    expect(await toldTo(asking.host, 'Du har en stedfortræder')).toHaveLength(1)
    expect(await toldTo(second.email, 'Du er vært for dette møde')).toHaveLength(1)
    await client.must(second.email, 'getMeetingView', { meeting: asking.meeting })
    expect((await meetingOf(second.email)).askedToHost).toMatchObject({ isAnswered: true })
  })

  it('is told when the other cannot after all, and the coordinator sees it two working days before', async () => {
    await client.must(second.email, 'answerSubstitute', {
      meeting: asking.meeting,
      asking: 1,
      yes: false,
    })
    await settled(client)
    expect(await toldTo(asking.host, 'Du er stadig vært')).toHaveLength(1)
    const without = async () =>
      (await client.must(coordinator, 'getOverview', {})).withoutHost.map(({ group }) => group)
    expect(await without()).toEqual([])
    // They meet from Tuesday to Thursday, at nine.
    await settledAt(client, addMinutes(asking.startsAt, -2 * 24 * 60))
    expect(await without()).toEqual([asking.group])
    await client.must(asking.host, 'askSubstitute', {
      meeting: asking.meeting,
      person: second.id,
    })
    await client.must(second.email, 'answerSubstitute', {
      meeting: asking.meeting,
      asking: 2,
      yes: true,
    })
    await settled(client)
    expect(await without()).toEqual([])
  })
})

describe('the meeting with a guest', () => {
  it('asks the guest how it was in their own chat, and counts the answer in that group’s box', async () => {
    await settledAt(client, addMinutes(visited.endsAt, -5))
    const meeting = visited.meeting
    const chat = chatOf(await client.state(), guest.email)?.posts ?? []
    const post = chat.findLast(({ card }) => JSON.stringify(card ?? '').includes(meeting))
    const [answer] = await client.press({
      as: guest.email,
      postId: post?.id ?? '',
      verb: 'answerEvaluation',
      data: { meeting, good: 'Jeg blev taget godt imod.', missed: '', benefit: '5' },
    })
    expect(wordsOf(answer?.card)).toContain('Tak')
    expect((await client.must(guest.email, 'getEvaluation', { meeting })).evaluation).toMatchObject(
      {
        hasAnswered: true,
      },
    )
  })

  it('asks the group itself in its own room all the same', async () => {
    const room = await roomOf(visited.group)
    expect(room && cardIn(room.channel, 'answerEvaluation')).toBeDefined()
  })

  it('has the guest on the host’s list of who was there', async () => {
    const host = visited.group === asking.group ? second.email : visited.host
    const { meeting: shown } = await client.must(host, 'getMeetingView', {
      meeting: visited.meeting,
    })
    const there = shown?.people.filter(({ isExpected }) => isExpected).map(({ person }) => person)
    expect(there).toContain(guest.id)
    const saved = await client.must(host, 'confirmAttendance', {
      meeting: visited.meeting,
      there: there ?? [],
    })
    expect(saved.there).toBe(there?.length)
  })

  it('is over for the guest when its evaluation closes', async () => {
    await settledAt(client, addMinutes(visited.endsAt, 25 * 60))
    for (const name of ['getVisit', 'getEvaluation'] as const)
      expect((await client.ask(guest.email, name, { meeting: visited.meeting })).status).toBe(403)
  })

  it('had nothing refused by Microsoft, and nothing left undone', async () => {
    const { rejected, now } = await client.state()
    expect(rejected).toEqual([])
    expect(instant(now) > visited.startsAt).toBe(true)
    expect(await stage?.health()).toMatchObject({ errands: { waiting: 0, doubtful: 0, dead: 0 } })
  })
})
