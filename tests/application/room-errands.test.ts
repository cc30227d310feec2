import { describe, expect, it } from 'vitest'
import { archiveErrands } from '#bot/application/closing/rooms.ts'
import { compositions } from '#bot/application/composition.ts'
import { Fault } from '#bot/application/faults.ts'
import { leaders } from '#bot/application/leader.ts'
import { readWelcome } from '#bot/application/messages/room.ts'
import { overview } from '#bot/application/overview.ts'
import type { ChannelPort } from '#bot/application/ports.ts'
import { postErrands } from '#bot/application/posts.ts'
import { remakeRooms } from '#bot/application/remake-room.ts'
import { roomErrand, roomErrands } from '#bot/application/room-errands.ts'
import { membersOf } from '#bot/domain/group.ts'
import type { EntraId, ErrandId } from '#bot/domain/ids.ts'
import { canHost, type Leader } from '#bot/domain/leader.ts'
import { ROOM_STEPS } from '#bot/domain/room.ts'
import { aChief, aLeader, anActor, anAttempt } from '#tests/support/make.ts'
import { runErrands } from '#tests/support/run-errands.ts'
import { aWorld } from '#tests/support/world.ts'

const coordinator = anActor({ isCoordinator: true })
const nanna = '0199c000-0000-7000-8000-ffffffffffff' as EntraId

/** A director and two chiefs, who lead eleven each. */
const leadersOfThreeGroups = (): readonly Leader[] => {
  const director = aLeader({ level: 'director' })
  const hosts = [director, ...[1, 2].map(() => aChief({ manager: director.id }))]
  const led = hosts.flatMap((host) =>
    Array.from({ length: 11 }, () => aLeader({ manager: host.id })),
  )
  return [...hosts, ...led]
}

/** 36 leaders in three approved groups, of which nothing is made in Teams yet. */
const withApproval = async () => {
  const world = await aWorld({ coordinators: [nanna] })
  const people = leadersOfThreeGroups()
  for (const leader of people) await world.tables.leaders.save(leader)
  const composition = compositions(world)
  const composed = await composition.composeGroups(coordinator, { seed: 1 })
  if (!composed.ok || !composed.value.id) throw new Error('The groups were not composed.')
  await composition.approveComposition(coordinator, { composition: composed.value.id, version: 1 })
  const handlers = { ...roomErrands(world), ...postErrands(world), ...archiveErrands(world) }
  const entraIds = (of: (leader: Leader) => boolean) =>
    people
      .filter(of)
      .map((leader) => leader.entraId)
      .toSorted()
  const run = () => runErrands(world, handlers)
  const channel = (name: string) => {
    const found = world.channels.channels.find((each) => each.name === name)
    if (!found) throw new Error(`There is no channel ${name}.`)
    return found
  }
  const inChannel = (name: string) => {
    const { owners, members } = channel(name)
    return [...owners, ...members].toSorted()
  }
  /** Everything as it should be in Teams, each thing once. */
  const expectFinished = async () => {
    expect(world.channels.channels.map((each) => each.name).toSorted()).toEqual([
      'Chefgruppen',
      'Ledelsesgruppe 1',
      'Ledelsesgruppe 2',
      'Ledelsesgruppe 3',
    ])
    for (const each of world.channels.channels) {
      expect(each.hasApp).toBe(true)
      expect(each.tabs).toHaveLength(1)
    }
    for (const group of await world.tables.groups.all()) {
      const members = new Set(membersOf(group))
      expect(inChannel(`Ledelsesgruppe ${group.number}`)).toEqual(
        entraIds(({ id }) => members.has(id)),
      )
    }
    expect(inChannel('Chefgruppen')).toEqual(entraIds(canHost))
    for (const room of await world.tables.rooms.all()) expect(room.done).toEqual(ROOM_STEPS)
    expect(world.messenger.posts).toHaveLength(4)
  }
  return { world, people, run, channel, inChannel, expectFinished }
}

describe('making the rooms', () => {
  it('makes the team, a private channel for each group and the chief group, app, tab and one welcome', async () => {
    const { world, people, run, expectFinished, channel } = await withApproval()
    await run()
    await expectFinished()
    const everyone = [...people.map((leader) => leader.entraId), nanna].toSorted()
    expect([...world.channels.team.members].toSorted()).toEqual(everyone)
    expect([...world.channels.appFor].toSorted()).toEqual(everyone)
    expect(channel('Ledelsesgruppe 1').tabs).toEqual([
      { name: 'Tværs', entityId: 'group', contentUrl: 'https://tvaers.example/tab/' },
    ])
    expect(channel('Chefgruppen').tabs).toMatchObject([
      { contentUrl: 'https://tvaers.example/tab/?room=chief-group' },
    ])
  })

  it('gives the channel to the group’s host', async () => {
    const { world, people, run, channel } = await withApproval()
    await run()
    const [group] = await world.tables.groups.all()
    const host = people.find((leader) => leader.id === group?.host)
    expect(channel('Ledelsesgruppe 1').owners).toEqual([host?.entraId])
  })

  it('stays as far as others have come, when a stopped worker hears late that team and channels were made', async () => {
    const { world, expectFinished } = await withApproval()
    const handlers = { ...roomErrands(world), ...postErrands(world), ...archiveErrands(world) }
    let hear = () => {}
    const heard = new Promise<void>((resolve) => {
      hear = resolve
    })
    const first: Promise<void>[] = []
    /** A first worker does it and does not hear of it; then a second one does it. */
    const twice = async (kind: 'make-team' | 'make-channel', payload: { room: string }) => {
      await new Promise<void>((isDone) => {
        const late = new Proxy(world.channels, {
          get:
            (target, name: keyof ChannelPort) =>
            async (...given: never[]) => {
              const made = await (target[name] as (...given: never[]) => Promise<unknown>)(...given)
              isDone()
              await heard
              return made
            },
        })
        first.push(roomErrands({ ...world, channels: late })[kind](payload, anAttempt()))
      })
      await handlers[kind](payload, anAttempt({ number: 2, doubtful: true }))
    }
    await runErrands(world, {
      ...handlers,
      'make-team': () => twice('make-team', { room: '' }),
      'make-channel': (payload) => twice('make-channel', payload),
    })
    await expectFinished()
    hear()
    await Promise.all(first)
    await expectFinished()
    expect(await world.tables.settings.get('team')).toMatchObject({
      filled: true,
      appInstalled: true,
    })
  })

  it('is taken up where it was, wherever it is stopped, and makes nothing twice', async () => {
    const { world, expectFinished } = await withApproval()
    // Every call fails twice: once before it did anything, once after, when only the answer was lost.
    let calls = 0
    const channels = new Proxy(world.channels, {
      get:
        (target, name: keyof ChannelPort) =>
        async (...given: never[]) => {
          const call = target[name] as (...given: never[]) => Promise<unknown>
          calls += 1
          if (calls % 3 === 1) throw new Fault('busy', 'TooManyRequests', { status: 429 })
          const answer = await call(...given)
          if (calls % 3 === 2)
            throw calls % 2 ? new Fault('doubtful', 'ETIMEDOUT') : new Error('cut')
          return answer
        },
    })
    const flaky = { ...world, channels }
    await runErrands(world, { ...roomErrands(flaky), ...postErrands(flaky) })
    expect(calls).toBeGreaterThan(100)
    await expectFinished()
  })

  it('does nothing more when everything is ordered once more', async () => {
    const { world, run, expectFinished } = await withApproval()
    await run()
    for (const room of await world.tables.rooms.all())
      await world.tables.errands.orderAgain({
        kind: 'fill-channel',
        key: `fill-channel:${room.key}`,
        lane: 'team',
        payload: { room: room.key },
      })
    await run()
    await expectFinished()
  })
})

describe('a channel that was deleted in Teams', () => {
  it('becomes a line for the coordinator, and is repaired by trying again once it is restored', async () => {
    const { world, run, channel, expectFinished } = await withApproval()
    await run()
    const deleted = channel('Ledelsesgruppe 2')
    deleted.isDeleted = true
    const room = await world.tables.rooms.findByChannel(deleted.id)
    const key = `fill-channel:${room?.key}`
    await world.tables.errands.orderAgain({
      kind: 'fill-channel',
      key,
      lane: 'team',
      payload: { room: room?.key ?? '' },
    })
    await run()
    const dead = await world.tables.errands.find(key)
    expect(dead).toMatchObject({ state: 'dead', code: 'channel-deleted' })

    deleted.isDeleted = false
    if (dead) await world.tables.errands.retry(dead.id)
    await run()
    expect((await world.tables.errands.find(key))?.state).toBe('done')
    await expectFinished()
  })

  it('is made again when it is too late to restore it, with its people, app, tab and welcome', async () => {
    const { world, run, channel } = await withApproval()
    await run()
    const deleted = channel('Ledelsesgruppe 2')
    const room = await world.tables.rooms.findByChannel(deleted.id)
    if (!room) throw new Error('There is no such room.')
    const order = roomErrand('fill-channel', room.key)
    deleted.isDeleted = true
    await world.tables.errands.orderAgain(order)
    await run()
    const { getOverview } = overview(world)
    const seen = await getOverview(coordinator)
    const trouble = seen.ok ? seen.value.troubles[0] : undefined
    expect(trouble).toMatchObject({ code: 'channel-deleted', mayRemake: true })
    const errand = trouble?.id as ErrandId
    const { remakeRoom } = remakeRooms(world)
    expect(await remakeRoom(anActor(), { errand })).toMatchObject({ refusal: 'not-allowed' })
    deleted.isDeleted = false
    expect(await remakeRoom(coordinator, { errand })).toMatchObject({ refusal: 'channel-is-there' })
    deleted.isDeleted = true
    expect(await remakeRoom(coordinator, { errand })).toMatchObject({ ok: true })
    expect(await remakeRoom(coordinator, { errand })).toMatchObject({ refusal: 'not-found' })
    await run()
    const made = world.channels.channels.findLast(({ name }) => name === 'Ledelsesgruppe 2')
    expect(made?.id).not.toBe(deleted.id)
    expect(made).toMatchObject({ hasApp: true, tabs: [{ entityId: 'group' }] })
    expect([...(made?.owners ?? []), ...(made?.members ?? [])]).toHaveLength(12)
    const welcomes = world.messenger.posts.filter(
      ({ to }) => to.kind === 'channel' && to.conversation === made?.id,
    )
    expect(welcomes).toHaveLength(1)
    expect(await world.tables.rooms.find(room.key)).toMatchObject({
      channel: made?.id,
      done: ROOM_STEPS,
    })
    expect(await getOverview(coordinator)).toMatchObject({ value: { troubles: [] } })
  })

  it('does not stop the other rooms', async () => {
    const { world, run, channel } = await withApproval()
    await run()
    channel('Ledelsesgruppe 1').isDeleted = true
    for (const room of await world.tables.rooms.all())
      await world.tables.errands.orderAgain({
        kind: 'fill-channel',
        key: `fill-channel:${room.key}`,
        lane: 'team',
        payload: { room: room.key },
      })
    await run()
    const states = (await world.tables.errands.withPrefix('fill-channel:')).map(
      (each) => each.state,
    )
    expect(states.toSorted()).toEqual(['dead', 'done', 'done', 'done'])
  })
})

describe('what Teams has made and does not show everywhere yet', () => {
  it('is waited for: a channel that is refused for its new team, and people for their new channel', async () => {
    const { world, run, expectFinished } = await withApproval()
    const failures = new Map<string, number>()
    const channels = new Proxy(world.channels, {
      get: (target, name: keyof ChannelPort) => {
        if (name !== 'ensureChannel' && name !== 'ensureChannelMembers') return target[name]
        return async (...given: never[]) => {
          const times = (failures.get(name) ?? 0) + 1
          failures.set(name, times)
          if (times <= 6)
            throw new Fault('refused', 'BadRequest', { status: times % 2 ? 400 : 404 })
          return (target[name] as (...given: never[]) => Promise<unknown>)(...given)
        }
      },
    })
    const slow = { ...world, channels }
    await runErrands(world, { ...roomErrands(slow), ...postErrands(slow) })
    expect([...failures.keys()].toSorted()).toEqual(['ensureChannel', 'ensureChannelMembers'])
    await expectFinished()
    await run()
  })
})

describe('a step that Teams refuses', () => {
  it('waits for the coordinator, and the rest follows when it is tried again', async () => {
    const { world, run, expectFinished } = await withApproval()
    world.channels.failWith(new Fault('refused', 'Authorization_RequestDenied', { status: 403 }))
    await run()
    const dead = await world.tables.errands.find('make-team')
    expect(dead).toMatchObject({ state: 'dead', code: 'Authorization_RequestDenied' })
    if (dead) await world.tables.errands.retry(dead.id)
    await run()
    await expectFinished()
  })
})

describe('a successor', () => {
  it('comes into the same group, team and channel, and the one who left goes out of it', async () => {
    const { world, run, inChannel } = await withApproval()
    await run()
    const [group] = await world.tables.groups.all()
    const seat = group?.seats.at(-1)
    const gone = seat?.person && (await world.tables.leaders.find(seat.person))
    if (!group || !seat || !gone) throw new Error('Nobody to follow.')
    await world.tables.leaders.save({ ...gone, leftOn: '2027-01-20' as never })
    await world.tables.groups.save({
      ...group,
      seats: group.seats.map((each) =>
        each.id === seat.id ? { ...each, person: null, vacatedBy: gone.id } : each,
      ),
    })
    const successor = aLeader({ name: 'Liv Abildgaard' })
    await world.tables.leaders.save(successor)

    const input = { seat: seat.id, person: successor.id }
    const { seatSuccessor } = leaders(world)
    expect(await seatSuccessor(coordinator, input)).toEqual({
      ok: true,
      value: { group: 'Gruppe 1', isHost: false },
    })
    await run()
    expect(inChannel('Ledelsesgruppe 1')).toContain(successor.entraId)
    expect(inChannel('Ledelsesgruppe 1')).not.toContain(gone.entraId)
    expect(world.channels.appFor).toContain(successor.entraId)
    expect(await world.tables.errands.find(`change-attendees:${group.id}`)).not.toBeNull()
    expect(await seatSuccessor(coordinator, input)).toMatchObject({ refusal: 'seat-taken' })
  })
})

describe('new groups', () => {
  it('meet in new channels, where nothing was written before they came; the old ones can only be read', async () => {
    const { world, run, inChannel, channel, people } = await withApproval()
    await run()
    const before = await world.tables.groups.all()
    const use = compositions(world)
    const proposed = await use.composeGroups(coordinator, { seed: 1, basis: 'new-company' })
    if (!proposed.ok || !proposed.value.id) throw new Error('There is no proposal.')
    const composition = proposed.value.id
    expect(await use.approveRegrouping(coordinator, { composition, version: 1 })).toMatchObject({
      value: { newRooms: 3, closed: 3 },
    })
    await run()
    const entraIds = (of: readonly string[]) =>
      people.flatMap(({ id, entraId }) => (of.includes(id) ? [entraId] : [])).toSorted()
    for (const group of await world.tables.groups.all()) {
      const name = `Ledelsesgruppe ${group.number} – 2. hold`
      expect(inChannel(name)).toEqual(entraIds(membersOf(group)))
      expect(channel(name).hasApp && !channel(name).isArchived).toBe(true)
      expect(await world.tables.errands.find(`change-attendees:${group.id}`)).not.toBeNull()
    }
    for (const group of before) {
      const name = `Ledelsesgruppe ${group.number}`
      expect(inChannel(name)).toEqual(entraIds(membersOf(group)))
      expect(channel(name).isArchived).toBe(true)
    }
  })
})

describe('the welcome', () => {
  it('names the host first and then the others as Danes sort them', async () => {
    const { world, run } = await withApproval()
    await run()
    const [room] = await world.tables.rooms.all()
    const message = await readWelcome(world.tables, world, {
      card: 'welcome',
      room: room?.key ?? '',
    })
    expect(message?.members).toHaveLength(12)
    expect(message?.members[0]?.name).toBe(message?.hostName)
    expect(message).toMatchObject({ name: 'Ledelsesgruppe 1', municipality: 'Fjordby Kommune' })
  })

  it('says nothing in a room that is gone', async () => {
    const { world } = await withApproval()
    expect(await readWelcome(world.tables, world, { card: 'welcome', room: 'group:x' })).toBeNull()
  })
})
