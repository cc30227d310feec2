import { describe, expect, it } from 'vitest'
import { roomKinds } from '#bot/application/choose-room-kind.ts'
import { compositions } from '#bot/application/composition.ts'
import { Fault } from '#bot/application/faults.ts'
import { leaders } from '#bot/application/leader.ts'
import { overview } from '#bot/application/overview.ts'
import { postErrands } from '#bot/application/posts.ts'
import { remakeRooms } from '#bot/application/remake-room.ts'
import { roomErrand, roomErrands } from '#bot/application/room-errands.ts'
import { checkRoster } from '#bot/application/room-roster.ts'
import { membersOf } from '#bot/domain/group.ts'
import type { EntraId } from '#bot/domain/ids.ts'
import { canHost, type Leader } from '#bot/domain/leader.ts'
import { ROOM_STEPS, type RoomKind } from '#bot/domain/room.ts'
import { aChief, aLeader, anActor } from '#tests/support/make.ts'
import { runErrands } from '#tests/support/run-errands.ts'
import { aWorld } from '#tests/support/world.ts'

const coordinator = anActor({ isCoordinator: true })
const nanna = '0199c000-0000-7000-8000-ffffffffffff' as EntraId

/** Two groups of twelve, approved after this kind was chosen; what was ordered is made, refused, or still to do. */
const made = async (kind: RoomKind, how: 'made' | 'refused' | 'not-run' = 'made') => {
  const world = await aWorld({ coordinators: [nanna] })
  const hosts = [aLeader({ level: 'director' }), aChief()]
  const people: readonly Leader[] = [...hosts, ...Array.from({ length: 22 }, () => aLeader())]
  for (const leader of people) await world.tables.leaders.save(leader)
  await roomKinds(world).chooseRoomKind(coordinator, { kind })
  const composition = compositions(world)
  const composed = await composition.composeGroups(coordinator, { seed: 1 })
  if (!composed.ok || !composed.value.id) throw new Error('The groups were not composed.')
  await composition.approveComposition(coordinator, { composition: composed.value.id, version: 1 })
  const run = () => runErrands(world, { ...roomErrands(world), ...postErrands(world) })
  const refusing = {
    ...world,
    channels: {
      ...world.channels,
      ensureChannel: async () => {
        throw new Fault('refused', 'Forbidden', { status: 403 })
      },
    },
  }
  if (how === 'made') await run()
  if (how === 'refused')
    await runErrands(world, { ...roomErrands(refusing), ...postErrands(refusing) })
  const [group] = await world.tables.groups.all()
  if (!group) throw new Error('There is no group.')
  const membersIn = new Set(membersOf(group))
  const ofGroup = people.filter(({ id }) => membersIn.has(id)).map(({ entraId }) => entraId)
  return { world, people, run, group, ofGroup: ofGroup.toSorted() }
}

const NAMES = ['Chefgruppen', 'Ledelsesgruppe 1', 'Ledelsesgruppe 2']

describe('the coordinator’s choice of rooms', () => {
  it('is a private channel until another is chosen, and is the coordinator’s alone', async () => {
    const world = await aWorld()
    const { getRoomKind, chooseRoomKind } = roomKinds(world)
    expect(await getRoomKind(coordinator)).toMatchObject({
      value: { kind: 'private-channel', rooms: [] },
    })
    expect(await chooseRoomKind(anActor({ isChief: true }), { kind: 'group-chat' })).toMatchObject({
      refusal: 'not-allowed',
    })
    await chooseRoomKind(coordinator, { kind: 'group-chat' })
    expect(await getRoomKind(coordinator)).toMatchObject({ value: { kind: 'group-chat' } })
  })

  it('leaves the rooms there are as they are, and counts for one that is made again', async () => {
    const { world, run, group } = await made('private-channel')
    const { getRoomKind, chooseRoomKind } = roomKinds(world)
    await chooseRoomKind(coordinator, { kind: 'group-chat' })
    expect(await getRoomKind(coordinator)).toMatchObject({
      value: { kind: 'group-chat', rooms: [{ kind: 'private-channel', count: 3 }] },
    })
    const [channel] = world.channels.channels
    const key = `group:${group.id}`
    if (channel) channel.isDeleted = true
    await world.tables.errands.orderAgain(roomErrand('fill-channel', key))
    await run()
    const seen = await overview(world).getOverview(coordinator)
    const errand = seen.ok ? seen.value.troubles[0]?.id : undefined
    if (!errand) throw new Error('Nobody missed the channel.')
    expect(await remakeRooms(world).remakeRoom(coordinator, { errand })).toMatchObject({ ok: true })
    await run()
    expect(await world.tables.rooms.find(key)).toMatchObject({
      kind: 'group-chat',
      channel: world.chats.chats[0]?.id,
      done: ROOM_STEPS,
    })
    expect(await getRoomKind(coordinator)).toMatchObject({
      value: {
        rooms: [
          { kind: 'private-channel', count: 2 },
          { kind: 'group-chat', count: 1 },
        ],
      },
    })
  })
})

describe('rooms that Teams refuses to make', () => {
  it('are said to be forbidden, and made as the kind that is chosen then', async () => {
    const { world, run } = await made('private-channel', 'refused')
    const seen = await overview(world).getOverview(coordinator)
    const troubles = seen.ok ? seen.value.troubles : []
    expect(troubles.map(({ code }) => code)).toEqual(Array(3).fill('room-forbidden'))
    await roomKinds(world).chooseRoomKind(coordinator, { kind: 'group-chat' })
    await run()
    for (const room of await world.tables.rooms.all())
      expect(room).toMatchObject({ kind: 'group-chat', done: ROOM_STEPS })
    expect(await overview(world).getOverview(coordinator)).toMatchObject({
      value: { troubles: [], team: null },
    })
  })

  it('are as they were while Teams is still making them', async () => {
    const { world } = await made('private-channel', 'not-run')
    await world.tables.errands.order(roomErrand('make-channel', 'chief-group'))
    await roomKinds(world).chooseRoomKind(coordinator, { kind: 'shared-channel' })
    const kinds = (await world.tables.rooms.all()).map(({ key, kind }) => [key, kind])
    expect(Object.fromEntries(kinds)['chief-group']).toBe('private-channel')
    expect(kinds.filter(([, kind]) => kind === 'shared-channel')).toHaveLength(2)
  })
})

describe('shared channels as rooms', () => {
  it('are looked for after Teams has promised them, and then get their people, app, tab and welcome', async () => {
    const { world, ofGroup } = await made('shared-channel')
    const { channels } = world.channels
    expect(channels.map(({ name }) => name).toSorted()).toEqual(NAMES)
    expect(channels.every(({ kind, hasApp }) => kind === 'shared-channel' && hasApp)).toBe(true)
    const first = channels.find(({ name }) => name === 'Ledelsesgruppe 1')
    expect([...(first?.owners ?? []), ...(first?.members ?? [])].toSorted()).toEqual(ofGroup)
    expect(first?.owners).toHaveLength(1)
    for (const room of await world.tables.rooms.all()) expect(room.done).toEqual(ROOM_STEPS)
    expect(world.messenger.posts).toHaveLength(3)
  })
})

describe('group chats as rooms', () => {
  it('need no team: each has its people, app, tab and welcome, and everybody has the app', async () => {
    const { world, people, ofGroup } = await made('group-chat')
    expect(world.channels.team.id).toBeNull()
    expect(world.channels.channels).toEqual([])
    const { chats } = world.chats
    expect(chats.map(({ topic }) => topic).toSorted()).toEqual(NAMES)
    const chat = (topic: string) => chats.find((each) => each.topic === topic)
    expect([...(chat('Ledelsesgruppe 1')?.members.keys() ?? [])].toSorted()).toEqual(ofGroup)
    expect([...(chat('Chefgruppen')?.members.keys() ?? [])].toSorted()).toEqual(
      people
        .filter(canHost)
        .map(({ entraId }) => entraId)
        .toSorted(),
    )
    for (const each of chats)
      expect(each).toMatchObject({ hasApp: true, tabs: [{ name: 'Tværs' }] })
    expect(world.channels.appFor.size).toBe(people.length + 1)
    for (const room of await world.tables.rooms.all()) expect(room.done).toEqual(ROOM_STEPS)
    expect(world.messenger.posts.map(({ to }) => to.kind)).toEqual(['chat', 'chat', 'chat'])
  })

  it('let a successor in from now on, and who left out', async () => {
    const { world, run, group } = await made('group-chat')
    const seat = group.seats.find(({ person }) => person !== group.host)
    const gone = seat?.person && (await world.tables.leaders.find(seat.person))
    if (!seat || !gone) throw new Error('Nobody to follow.')
    await world.tables.leaders.save({ ...gone, leftOn: '2027-01-20' as never })
    await world.tables.groups.save({
      ...group,
      seats: group.seats.map((each) =>
        each.id === seat.id ? { ...each, person: null, vacatedBy: gone.id } : each,
      ),
    })
    const successor = aLeader({ name: 'Liv Abildgaard' })
    await world.tables.leaders.save(successor)
    const answer = await leaders(world).seatSuccessor(coordinator, {
      seat: seat.id,
      person: successor.id,
    })
    expect(answer).toMatchObject({ ok: true })
    await run()
    const chat = world.chats.chats.find(({ topic }) => topic === `Ledelsesgruppe ${group.number}`)
    expect(chat?.members.has(gone.entraId)).toBe(false)
    expect(chat?.members.get(successor.entraId)).toBe(world.clock.now())
    expect(world.channels.appFor).toContain(successor.entraId)
  })

  it('are written to when those in them belong there, and wait while somebody else is in them', async () => {
    const { world, run, group, ofGroup } = await made('group-chat')
    const key = `group:${group.id}`
    const chat = world.chats.chats.find(({ topic }) => topic === `Ledelsesgruppe ${group.number}`)
    const inside = await checkRoster(world, key, { number: 1 })
    expect(inside?.map(({ entraId }) => entraId).toSorted()).toEqual(ofGroup)
    chat?.members.set(nanna, null)
    await expect(checkRoster(world, key, { number: 1 })).rejects.toThrow('room-has-others')
    await run()
    expect(chat?.members.has(nanna)).toBe(false)
    expect(await checkRoster(world, key, { number: 1 })).toHaveLength(12)
  })

  it('that refuse a card are gone around: each of its people gets it alone', async () => {
    const { world, run } = await made('group-chat', 'not-run')
    world.messenger.failWith(new Fault('refused', 'MessageWritesBlocked', { status: 403 }))
    await run()
    const ways = world.messenger.posts.map(({ to }) => to.kind)
    expect(ways.filter((way) => way === 'chat')).toHaveLength(2)
    expect(ways.filter((way) => way === 'person').length).toBeGreaterThanOrEqual(2)
    const seen = await overview(world).getOverview(coordinator)
    expect(seen.ok && seen.value.roomSteps.filter(({ refusal }) => refusal)).toMatchObject([
      { kind: 'group-chat', refusal: { capability: 'post-blocked', way: 'personal' } },
    ])
  })

  it('that take no app are gone around too, without a tab', async () => {
    const { world, run } = await made('group-chat', 'not-run')
    const chats = {
      ...world.chats,
      ensureAppInChat: async () => {
        throw new Fault('refused', 'Forbidden', { status: 403 })
      },
    }
    const closed = { ...world, chats }
    await runErrands(world, { ...roomErrands(closed), ...postErrands(closed) })
    await run()
    expect(new Set(world.messenger.posts.map(({ to }) => to.kind))).toEqual(new Set(['person']))
    const seen = await overview(world).getOverview(coordinator)
    for (const room of seen.ok ? seen.value.roomSteps : [])
      expect(room).toMatchObject({
        isReady: true,
        refusal: { capability: 'app-missing', hasTab: false },
      })
  })

  it('of the same name are told apart by what the other rooms are', async () => {
    const { world, run, group } = await made('group-chat')
    const [first, second] = await world.tables.rooms.all()
    if (!first || !second) throw new Error('There are no rooms.')
    await world.tables.rooms.save({ ...second, name: first.name, channel: null, done: [] })
    await world.tables.errands.orderAgain(roomErrand('make-channel', second.key))
    await run()
    const again = await world.tables.rooms.find(second.key)
    expect(again?.channel).not.toBe(first.channel)
    expect(world.chats.chats.filter(({ topic }) => topic === first.name)).toHaveLength(2)
    expect(first.key).toBe(`group:${group.id}`)
  })

  it('are said to be gone when they were deleted, and made again then', async () => {
    const { world, run, group } = await made('group-chat')
    const key = `group:${group.id}`
    const [chat] = world.chats.chats
    if (chat) chat.isDeleted = true
    await world.tables.errands.orderAgain(roomErrand('fill-channel', key))
    await run()
    const seen = await overview(world).getOverview(coordinator)
    const trouble = seen.ok ? seen.value.troubles[0] : undefined
    expect(trouble).toMatchObject({ code: 'chat-deleted', mayRemake: true })
    await remakeRooms(world).remakeRoom(coordinator, { errand: trouble?.id as never })
    await run()
    expect((await world.tables.rooms.find(key))?.channel).toBe(world.chats.chats.at(-1)?.id)
    expect(world.chats.chats).toHaveLength(4)
  })
})
