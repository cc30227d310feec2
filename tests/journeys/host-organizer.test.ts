import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ClockTime } from '#bot/domain/calendar.ts'
import { day, momentAt } from '#bot/domain/calendar.ts'
import { asCsv } from '#infra/local/municipality/list.ts'
import { controlsOf } from '#tests/support/controls.ts'
import type { StateEvent } from '#tests/support/tenant-client.ts'
import {
  cardIn,
  coordinatorOf,
  groupRooms,
  privateChannels,
  settled,
  settledAt,
} from './round/cast.ts'
import { bookRound, gather, planRound, releaseAgenda } from './round/preparing.ts'
import { listed, shortList } from './round/programme.ts'
import { end, stageAt } from './stage/stages.ts'
import type { Stage } from './stage/tenant.ts'

const quiet = () => {}
const LEADERS = 36
const MAILBOX = 'tvaers@fjordby.example'

let stage: Stage
let as: string
let round: string
const scope = (...hosts: readonly string[]) =>
  controlsOf(stage.local.url).post('setup', { alsoInScope: hosts })
const people = async () => (await stage.client.must(as, 'listPeople', {})).people
const hosts = async () => (await people()).filter(({ isHost }) => isHost)
const hostOf = async (group: string) =>
  (await hosts()).find((host) => host.group === group)?.email.toLowerCase()
/** The events of a group's meetings in this round, the oldest first. */
const eventsOf = async (group: string): Promise<readonly StateEvent[]> =>
  (await stage.client.state()).events.filter(({ subject }) => subject.includes(`${group},`))
const live = async (group: string) => (await eventsOf(group)).filter(({ cancelled }) => !cancelled)
const mails = ({ sent }: StateEvent) => (sent ?? []).map(({ kind, to }) => `${kind} ${to.length}`)
const meetingOf = async (group: string) => {
  const { groups } = await stage.client.must(as, 'getRound', { round })
  const found = groups.find(({ name }) => name === group)
  if (!found?.meeting) throw new Error(`${group} has no meeting.`)
  return { group: found.group, members: found.members, ...found.meeting }
}
const wall = (instant: string) =>
  new Date(instant).toLocaleString('sv-SE', { timeZone: 'Europe/Copenhagen' }).split(' ') as [
    string,
    string,
  ]
const troubles = async () => (await stage.client.must(as, 'getOverview', {})).troubles
const findings = async () =>
  (await stage.client.must(as, 'checkSetup', { check: 'hosts' })).findings.map(({ code }) => code)

/** The HR office's list without some, whose people their own manager leads now. */
const listWithout = (some: readonly string[]) => {
  const managerOf = new Map(listed.map(({ email, managerEmail }) => [email, managerEmail]))
  const leads = (email: string | null): string | null =>
    email !== null && some.includes(email) ? leads(managerOf.get(email) ?? null) : email
  const staying = listed
    .slice(0, LEADERS)
    .filter(({ email }) => !some.includes(email))
    .map((leader) => ({ ...leader, managerEmail: leads(leader.managerEmail) }))
  return { fileName: 'ledere.csv', content: asCsv(staying).toString('base64') }
}
const gone: string[] = []

/** A group with two who can host, and a group beside it. */
let group: string
let next: Awaited<ReturnType<typeof people>>[number]
let other: string

beforeAll(async () => {
  stage = await stageAt(null)
  as = await coordinatorOf(stage.client)
  await gather(stage.client, as, quiet, shortList(LEADERS))
  const chief = (await people()).find(
    ({ level, isHost, group }) =>
      group !== null && !isHost && (level === 'chief' || level === 'director'),
  )
  if (!chief?.group) throw new Error('No group has two who can host.')
  next = chief
  group = chief.group
  other = (await hosts()).find((host) => host.group !== group)?.group ?? ''
  await stage.client.must(as, 'chooseOrganizer', { organizer: 'host' })
})
afterAll(() => end(stage))

describe('a round to which the hosts call people', () => {
  it('is checked beforehand: a host out of scope is red, and the mailbox outside stays closed', async () => {
    expect(await findings()).toEqual(['hosts-out-of-scope'])
    await scope(...(await hosts()).map(({ email }) => email))
    expect(await findings()).toEqual(['hosts-work'])
    const outside = await stage.client.must(as, 'checkSetup', { check: 'outside-mailbox' })
    expect(outside.findings).toMatchObject([{ code: 'outside-refused' }])
  })

  it('stops at a host whose calendar is closed, with a way to go on that coordinators have', async () => {
    const closed = await hostOf(other)
    await scope(...(await hosts()).map(({ email }) => email).filter((each) => each !== closed))
    round = await bookRound(stage.client, as, quiet)
    await settled(stage.client)
    const found = await troubles()
    expect(found).toMatchObject([
      { kind: 'book-meeting', code: 'host-calendar-closed', mayLetMailbox: true },
    ])
    expect(await live(other)).toEqual([])
    await stage.client.must(as, 'letMailboxOrganize', { errand: found[0]?.id ?? '' })
    await settled(stage.client)
    expect(await troubles()).toEqual([])
    expect((await live(other)).map(({ organizer }) => organizer)).toEqual([MAILBOX])
    await scope(...(await hosts()).map(({ email }) => email), next.email)
  })

  it('has each other event in its host’s calendar, online, and one invitation to everybody else', async () => {
    for (const { email, group: of } of await hosts()) {
      if (of === null || of === other) continue
      const events = await eventsOf(of)
      const { members } = await meetingOf(of)
      expect(events).toMatchObject([
        { organizer: email.toLowerCase(), isOnlineMeeting: true, cancelled: false },
      ])
      expect(events.flatMap(mails)).toEqual([`invitation ${members - 1}`])
    }
  })

  it('counts the host as coming, and everybody else by what they answer', async () => {
    const [event] = await live(group)
    const member = event?.attendees[0]?.address ?? ''
    await controlsOf(stage.local.url).post('respond', {
      as: member,
      eventId: event?.id,
      response: 'declined',
    })
    await stage.client.must(as, 'fetchReplies', { round })
    const { groups } = await stage.client.must(as, 'getRound', { round })
    const seen = groups.find(({ name }) => name === group)
    expect(seen?.replies).toMatchObject({ accepted: 1, declined: 1 })
  })
})

describe('a meeting in its host’s calendar', () => {
  it('is moved by the coordinator with one update', async () => {
    const meeting = await meetingOf(group)
    const [on] = wall(meeting.startsAt)
    await stage.client.must(as, 'moveMeeting', { meeting: meeting.id, day: on, start: '12:00' })
    await settled(stage.client)
    const [event, ...more] = await live(group)
    expect([event?.start, more.length]).toEqual([`${on}T12:00:00`, 0])
    expect(event && mails(event)).toEqual([
      `invitation ${meeting.members - 1}`,
      `update ${meeting.members - 1}`,
    ])
  })

  it('is followed when its host moves it in their own Outlook, agenda card and all', async () => {
    const chief = await releaseAgenda(stage.client, round, quiet)
    expect(chief).not.toBe('')
    const [event] = await live(group)
    const host = (await hostOf(group)) ?? ''
    const [on] = wall((await meetingOf(group)).startsAt)
    const to = { start: `${on}T13:00:00`, end: `${on}T15:30:00` }
    await stage.client.outlook({ as: host, eventId: event?.id ?? '', to })
    await stage.client.must(as, 'fetchReplies', { round })
    await settled(stage.client)
    expect(wall((await meetingOf(group)).startsAt)).toEqual([on, '13:00:00'])
    const room = privateChannels(await stage.client.state()).find(
      ({ displayName }) => displayName === group.replace('Gruppe', 'Ledelsesgruppe'),
    )
    expect(JSON.stringify(room && cardIn(room, 'Dagsorden for')?.card)).toContain('13')
  })
})

describe('a leader who leaves a group', () => {
  it('is the only one whom Outlook writes to', async () => {
    const [before] = await live(group)
    const member = (await people()).find(
      (each) =>
        each.group === group &&
        each.level === 'leader-of-staff' &&
        !listed.some(({ managerEmail }) => managerEmail === each.email),
    )
    gone.push(member?.email ?? '')
    await stage.client.must(as, 'applyImport', listWithout(gone))
    await settled(stage.client)
    const [event] = await live(group)
    const told = event?.sent?.slice(before?.sent?.length)
    expect(told).toMatchObject([{ kind: 'cancellation', to: [member?.email] }])
  })
})

describe('a new host', () => {
  it('calls people anew; the old invitation is withdrawn after that, and the answer that is lost makes no third', async () => {
    const { id, members, startsAt } = await meetingOf(group)
    const [before] = await live(group)
    const named = (await people()).find(({ id: each }) => each === next.id)
    await stage.client.faults({
      rules: [
        {
          kind: 'resetAfterCommit',
          host: 'graph.microsoft.com',
          method: 'POST',
          path: '/v1.0/users/*/events',
          count: 1,
        },
      ],
    })
    const { group: of } = await meetingOf(group)
    await stage.client.must(as, 'nameHost', { group: of, person: named?.id ?? '' })
    await settled(stage.client)
    await stage.client.faults({ rules: [] })
    const [old, made, ...more] = await eventsOf(group)
    expect(more).toEqual([])
    expect(old).toMatchObject({ id: before?.id, cancelled: true })
    expect(made).toMatchObject({ organizer: next.email.toLowerCase(), cancelled: false })
    expect(made && mails(made)).toEqual([`invitation ${members - 1}`])
    expect(old && mails(old).at(-1)).toBe(`cancellation ${members - 1}`)
    const at = (event: StateEvent | undefined, kind: string) =>
      event?.sent?.findLast((mail) => mail.kind === kind)?.at ?? ''
    expect(at(made, 'invitation') <= at(old, 'cancellation')).toBe(true)
    expect(await meetingOf(group)).toMatchObject({ id, startsAt, isInOutlook: true })
    expect(await stage.health()).toMatchObject({ errands: { doubtful: 0, dead: 0 } })
  })

  it('gives the agenda card the new meeting to join', async () => {
    const state = await stage.client.state()
    const room = groupRooms(state).find(
      ({ channel }) => channel.displayName === group.replace('Gruppe', 'Ledelsesgruppe'),
    )
    const { meetings } = await stage.client.must(room?.members.at(-1) ?? '', 'getMyMeetings', {})
    const joinUrl = meetings.find((each) => each.round === round)?.joinUrl ?? 'none'
    const card = room && cardIn(room.channel, 'Dagsorden for')
    expect(JSON.stringify(card?.card)).toContain(joinUrl)
  })
})

describe('a host who leaves', () => {
  it('leaves the meeting to the one mailbox; whoever hosts next is invited to it like the others', async () => {
    const { members, group: of } = await meetingOf(group)
    gone.push(next.email)
    await stage.client.must(as, 'applyImport', listWithout(gone))
    await settled(stage.client)
    const [event, ...more] = await live(group)
    expect([event?.organizer, more]).toEqual([MAILBOX, []])
    expect(event && mails(event)).toEqual([`invitation ${members - 1}`])
    const all = (await eventsOf(group)).length
    const { withoutHost } = await stage.client.must(as, 'listPeople', {})
    const candidate = withoutHost.find((each) => each.group === of)?.candidates[0]
    await stage.client.must(as, 'nameHost', { group: of, person: candidate?.id ?? '' })
    await settled(stage.client)
    expect(await eventsOf(group)).toHaveLength(all)
    expect((await live(group)).flatMap(mails)).toEqual([`invitation ${members - 1}`])
  })
})

describe('what is over', () => {
  it('is evaluated when the meeting ends, and a cancelled one is gone from the host’s calendar', async () => {
    const third = (await hosts()).find((host) => host.group !== group && host.group !== other)
    const of = third?.group ?? ''
    const meeting = await meetingOf(of)
    await stage.client.must(as, 'cancelMeeting', { meeting: meeting.id })
    await settled(stage.client)
    expect(await live(of)).toEqual([])
    expect((await eventsOf(of))[0]?.organizer).toBe(third?.email.toLowerCase())
    const [on, time] = wall((await meetingOf(group)).endsAt)
    await settledAt(stage.client, momentAt(day(on), time.slice(0, 5) as ClockTime))
    const room = privateChannels(await stage.client.state()).find(
      ({ displayName }) => displayName === group.replace('Gruppe', 'Ledelsesgruppe'),
    )
    expect(room && cardIn(room, 'Evaluering: ')).toBeDefined()
  })

  it('had nothing refused but what was closed on purpose, and every meeting is one in Teams to the end', async () => {
    const { rejected, events } = await stage.client.state()
    const booked = events.filter(({ transactionId }) => transactionId !== null)
    expect(new Set(booked.map(({ isOnlineMeeting }) => isOnlineMeeting))).toEqual(new Set([true]))
    expect(new Set(rejected.map(({ status }) => status))).toEqual(new Set([403]))
    expect(await stage.health()).toMatchObject({ errands: { waiting: 0, doubtful: 0, dead: 0 } })
  })

  it('keeps the choice for the next round', async () => {
    await stage.client.must(as, 'chooseOrganizer', { organizer: 'mailbox' })
    const before = (await stage.client.state()).events.map(({ id }) => id)
    await planRound(stage.client, as, quiet)
    const { events } = await stage.client.state()
    const made = events.filter(({ id }) => !before.includes(id))
    expect(new Set(made.map(({ organizer }) => organizer))).toEqual(new Set([MAILBOX]))
    expect(made.length).toBeGreaterThan(1)
  })
})
