import { describe, expect, it } from 'vitest'
import { closing } from '#bot/application/closing/close.ts'
import { groupLists } from '#bot/application/closing/list.ts'
import { reopening } from '#bot/application/closing/reopen.ts'
import { archiveErrands } from '#bot/application/closing/rooms.ts'
import { meeting as meetings } from '#bot/application/meeting.ts'
import { postErrands } from '#bot/application/posts.ts'
import { roomErrand, roomErrands } from '#bot/application/room-errands.ts'
import { tick } from '#bot/application/tick.ts'
import { addMinutes, instant } from '#bot/domain/calendar.ts'
import { openBallot } from '#bot/domain/evaluation.ts'
import { membersOf } from '#bot/domain/group.ts'
import { canHost } from '#bot/domain/leader.ts'
import { actorOf, aMeeting, anActor, aRound } from '#tests/support/make.ts'
import { aBookedRound, firstOf } from '#tests/support/round.ts'
import { runErrands } from '#tests/support/run-errands.ts'
import { aWorld } from '#tests/support/world.ts'

const coordinator = anActor({ isCoordinator: true })
const REASON = 'Vi er blevet for få.'

/** Two groups of six in their channels: a round just held, and one ahead. */
const arranged = async () => {
  const world = await aWorld()
  const booked = await aBookedRound(world, { groups: 2 })
  const own = firstOf(booked)
  const { tables } = world
  const coming = aRound({ season: booked.season.id, number: 2, label: '2. møderunde 2027' })
  await tables.seasons.save({ ...booked.season, rounds: [booked.round, coming] })
  const ahead = aMeeting({
    round: coming.id,
    group: own.group.id,
    startsAt: instant('2027-05-19T07:00:00Z'),
    endsAt: instant('2027-05-19T10:00:00Z'),
  })
  await tables.meetings.save(ahead)
  await world.channels.ensureTeam('Team', '', null)
  await tables.settings.set('team', { teamId: 'team-1', filled: true, appInstalled: true })
  await world.channels.ensureAppInTeam('team-1')
  const entraIds = booked.groups.flatMap(({ people }) => people.map(({ entraId }) => entraId))
  await world.channels.ensureTeamMembers('team-1', entraIds)
  for (const { group, room, people } of booked.groups) {
    const owners = people.filter(canHost).map(({ entraId }) => entraId)
    const others = people.filter((each) => !canHost(each)).map(({ entraId }) => entraId)
    const { channelId } = await world.channels.ensureChannel(
      'team-1',
      group.name,
      '',
      owners,
      others,
    )
    await tables.rooms.save({
      ...room,
      channel: channelId,
      done: ['channel', 'members', 'app', 'tab', 'welcome'],
    })
  }
  world.clock.set('2027-01-22T08:00:00Z')
  const use = { ...closing(world), ...reopening(world), ...groupLists(world), ...meetings(world) }
  const handlers = { ...postErrands(world), ...roomErrands(world), ...archiveErrands(world) }
  const run = () => runErrands(world, handlers)
  const group = own.group.id
  const other = booked.groups[1]?.group.id ?? group
  const channel = () => world.channels.channels[0]
  return { world, tables, own, booked, ahead, use, run, group, other, channel }
}

describe('what closing a group would do', () => {
  it('tells who would be without a seat, what is cancelled and what is unfinished, and keeps nothing', async () => {
    const { use, group, other, own, ahead, tables } = await arranged()
    const seen = await use.previewClosing(coordinator, { group, places: [] })
    expect(seen).toMatchObject({
      ok: true,
      value: {
        room: { isMade: true, isChannel: true },
        ahead: [{ meeting: ahead.id, roundLabel: '2. møderunde 2027' }],
        evaluations: [],
        summaries: [{ roundLabel: '1. møderunde 2027', heldAt: own.meeting.startsAt }],
        underWayUntil: null,
        sizes: [],
      },
    })
    const members = seen.ok ? seen.value.members : []
    expect(members.map(({ person }) => person)).toEqual(membersOf(own.group))
    expect(members[1]?.groups).toMatchObject([{ group: other, name: 'Gruppe 2' }])
    expect((await tables.groups.find(group))?.closed).toBeNull()
  })

  it('shows what the chosen places do to the groups that go on', async () => {
    const { use, group, other, own } = await arranged()
    const person = own.people[1]?.id ?? anActor().person
    if (!person) throw new Error('There is nobody.')
    const seen = await use.previewClosing(coordinator, {
      group,
      places: [{ person, group: other }],
    })
    expect(seen.ok && seen.value.sizes).toEqual([
      { group: other, name: 'Gruppe 2', before: 6, after: 7 },
    ])
    expect(seen.ok && seen.value.effects).toHaveLength(5)
  })

  it('names an evaluation that is still open', async () => {
    const { use, group, own, tables, world } = await arranged()
    const now = world.clock.now()
    await tables.ballots.save(openBallot(own.meeting, addMinutes(now, -60), addMinutes(now, 60)))
    const seen = await use.previewClosing(coordinator, { group, places: [] })
    expect(seen.ok && seen.value.evaluations).toEqual([
      { roundLabel: '1. møderunde 2027', closesAt: addMinutes(now, 60) },
    ])
  })
})

describe('closing a group', () => {
  it('empties its seats, gives the chosen a place, cancels its meetings, tells it once and archives its channel', async () => {
    const { world, use, run, group, other, own, ahead, tables, channel } = await arranged()
    const [host, first, ...rest] = own.people
    if (!host || !first) throw new Error('There is nobody.')
    expect(
      await use.closeGroup(coordinator, {
        group,
        reason: REASON,
        places: [{ person: first.id, group: other }],
      }),
    ).toEqual({ ok: true, value: { name: 'Gruppe 1', cancelled: 1, placed: 1, waiting: 5 } })
    const shut = await tables.groups.find(group)
    expect(shut).toMatchObject({ seats: [], closed: { reason: REASON, host: host.id } })
    expect(await tables.groups.findByPerson(first.id)).toMatchObject({ id: other })
    for (const { id } of rest) expect(await tables.groups.findByPerson(id)).toBeNull()
    expect(await tables.meetings.find(ahead.id)).toMatchObject({ state: 'cancelled' })
    expect((await tables.meetings.find(own.meeting.id))?.state).toBe('planned')
    expect((await tables.errands.find(`cancel-meeting:${ahead.id}`))?.state).toBe('waiting')
    await run()
    expect(world.messenger.posts.map(({ message }) => message)).toMatchObject([
      { card: 'group-closed', reason: REASON, isOpen: false },
    ])
    expect(channel()?.isArchived).toBe(true)
    // Those who were in it can read on.
    expect([...(channel()?.owners ?? []), ...(channel()?.members ?? [])]).toHaveLength(6)
  })

  it('lets nothing be written there any more: no evaluation, no nudge, no result, and the answers are counted', async () => {
    const { world, use, run, group, own, tables } = await arranged()
    const now = world.clock.now()
    await tables.ballots.save(openBallot(own.meeting, addMinutes(now, -60), addMinutes(now, 60)))
    await use.closeGroup(coordinator, { group, reason: REASON, places: [] })
    await run()
    world.clock.advance(61)
    await tick(world)
    await run()
    const posted = world.messenger.posts.filter(({ to }) => to.kind === 'channel')
    expect(posted.map(({ message }) => message.card)).toEqual(['group-closed'])
    expect(await tables.errands.find(`summary-nudge:${own.meeting.id}`)).toBeNull()
    expect(await tables.errands.find(`evaluation-result:${own.meeting.id}`)).not.toBeNull()
  })

  it('skips what was already on its way to the room', async () => {
    const { world, use, run, group, own, tables } = await arranged()
    await tables.errands.order({
      kind: 'post',
      key: 'welcome-late',
      lane: `room:${own.room.key}`,
      payload: {
        to: { room: own.room.key },
        ref: { card: 'welcome', room: own.room.key },
        threadOf: null,
      },
    })
    await use.closeGroup(coordinator, { group, reason: REASON, places: [] })
    await run()
    expect(world.messenger.posts.map(({ message }) => message.card)).toEqual(['group-closed'])
    expect((await tables.errands.find('welcome-late'))?.state).toBe('done')
  })

  it('tells each by themselves where the channel was never made', async () => {
    const { world, use, run, group, own, tables } = await arranged()
    await tables.rooms.save({ ...own.room, channel: null, done: [] })
    await use.closeGroup(coordinator, { group, reason: REASON, places: [] })
    await run()
    expect(world.messenger.posts.map(({ to }) => to.kind)).toEqual(Array(6).fill('person'))
  })

  it('is refused in the middle of a meeting, for the only group, and for words with a CPR number', async () => {
    const { world, use, group, other } = await arranged()
    const asked = { group, reason: REASON, places: [] }
    expect(
      await use.closeGroup(coordinator, { ...asked, reason: 'Efter samtale med 010180-1234.' }),
    ).toMatchObject({ refusal: 'contains-cpr' })
    world.clock.set('2027-01-20T09:00:00Z')
    expect(await use.closeGroup(coordinator, asked)).toMatchObject({ refusal: 'meeting-under-way' })
    world.clock.set('2027-01-22T08:00:00Z')
    await use.closeGroup(coordinator, { ...asked, group: other })
    expect(await use.closeGroup(coordinator, asked)).toMatchObject({ refusal: 'last-group' })
    expect(await use.closeGroup(coordinator, { ...asked, group: other })).toMatchObject({
      refusal: 'not-found',
    })
  })
})

describe('a closed group that meets in a chat', () => {
  const inChat = async () => {
    const there = await arranged()
    const { world, own, tables } = there
    const { chatId } = await world.chats.ensureChat(
      own.group.name,
      own.people.map(({ entraId }) => entraId),
      [],
    )
    await tables.rooms.save({
      ...own.room,
      kind: 'group-chat',
      channel: chatId,
      done: ['channel', 'members', 'app', 'tab', 'welcome'],
    })
    const chat = () => world.chats.chats[0]
    return { ...there, chat }
  }

  it('is told it there, and then its people are put out of the chat, also when it is filled once more', async () => {
    const { world, use, run, group, own, tables, chat } = await inChat()
    await use.closeGroup(coordinator, { group, reason: REASON, places: [] })
    await run()
    expect(world.messenger.posts).toMatchObject([
      { to: { kind: 'chat' }, message: { card: 'group-closed', isOpen: false } },
    ])
    expect(chat()?.members.size).toBe(0)
    await tables.errands.orderAgain(roomErrand('fill-channel', own.room.key))
    await run()
    expect(chat()?.members.size).toBe(0)
    expect(world.channels.channels[0]?.isArchived).not.toBe(true)
  })

  it('is let in again from now on when it is opened, and told so where they then see it', async () => {
    const { world, use, run, group, chat } = await inChat()
    await use.closeGroup(coordinator, { group, reason: REASON, places: [] })
    await run()
    world.clock.set('2027-01-25T08:00:00Z')
    expect(await use.reopenGroup(coordinator, { group })).toMatchObject({ ok: true })
    await run()
    expect([...(chat()?.members.values() ?? [])]).toEqual(Array(6).fill(world.clock.now()))
    expect(world.messenger.posts).toMatchObject([
      { updates: 0, message: { isOpen: false } },
      { updates: 0, to: { kind: 'chat' }, message: { card: 'group-closed', isOpen: true } },
    ])
  })
})

describe('a closed group', () => {
  it('is read by those who were in it, and by nobody else', async () => {
    const { use, group, own, booked } = await arranged()
    await use.closeGroup(coordinator, { group, reason: REASON, places: [] })
    const [, member] = own.people
    const outsider = booked.groups[1]?.people[1]
    if (!member || !outsider) throw new Error('There is nobody.')
    const seen = await use.getClosedGroups(actorOf(member))
    expect(seen).toMatchObject({
      value: {
        groups: [{ name: 'Gruppe 1', reason: REASON, cause: 'coordinator', summaries: [] }],
      },
    })
    expect(seen.ok && seen.value.groups[0]?.members).toHaveLength(6)
    expect(await use.getClosedGroups(actorOf(outsider))).toEqual({
      ok: true,
      value: { groups: [] },
    })
    expect(await use.getClosedGroups(coordinator)).toMatchObject({ refusal: 'not-allowed' })
  })

  it('opens again in its channel with those who have no other seat, and says so where it was told', async () => {
    const { world, use, run, group, other, own, tables, channel } = await arranged()
    const [, first] = own.people
    if (!first) throw new Error('There is nobody.')
    const places = [{ person: first.id, group: other }]
    await use.closeGroup(coordinator, { group, reason: REASON, places })
    await run()
    expect(await use.reopenGroup(coordinator, { group })).toEqual({
      ok: true,
      value: { back: 5, elsewhere: 1 },
    })
    await run()
    expect(channel()?.isArchived).toBe(false)
    expect(world.messenger.posts).toMatchObject([
      { updates: 1, message: { card: 'group-closed', isOpen: true } },
    ])
    const open = await tables.groups.find(group)
    expect(open && membersOf(open)).toHaveLength(5)
    expect([...(channel()?.owners ?? []), ...(channel()?.members ?? [])]).not.toContain(
      first.entraId,
    )
    expect(await use.reopenGroup(coordinator, { group })).toMatchObject({ refusal: 'not-found' })
  })

  it('stays closed once its channel is deleted in Teams', async () => {
    const { use, run, group, channel } = await arranged()
    await use.closeGroup(coordinator, { group, reason: REASON, places: [] })
    await run()
    const gone = channel()
    if (gone) gone.isDeleted = true
    expect(await use.reopenGroup(coordinator, { group })).toMatchObject({ refusal: 'room-is-gone' })
  })

  it('is listed for the coordinator beside those that meet', async () => {
    const { use, group } = await arranged()
    await use.closeGroup(coordinator, { group, reason: REASON, places: [] })
    expect(await use.listGroups(coordinator)).toMatchObject({
      value: {
        open: [{ number: 2, members: 6 }],
        closed: [{ group, name: 'Gruppe 1', members: 6, mayReopen: true }],
        last: null,
      },
    })
  })
})
