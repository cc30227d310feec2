import { describe, expect, it } from 'vitest'
import { overview } from '#bot/application/overview.ts'
import type { ErrandId } from '#bot/domain/ids.ts'
import { anActor, anId, aRound } from '#tests/support/make.ts'
import { aBookedRound, firstOf } from '#tests/support/round.ts'
import { aWorld } from '#tests/support/world.ts'

const coordinator = anActor({ isCoordinator: true })

const arranged = async () => {
  const world = await aWorld()
  const booked = await aBookedRound(world, { groups: 2 })
  const own = firstOf(booked)
  const seen = async () => {
    const answer = await overview(world).getOverview(coordinator)
    if (!answer.ok) throw new Error(answer.refusal)
    return answer.value
  }
  /** A post to the group's channel that has ended like this. */
  const ended = async (kind: 'dead' | 'doubtful', code: string) => {
    const { room, meeting } = own
    const ref = { card: 'evaluation', meeting: meeting.id } as const
    const payload = { to: { room: room.key }, ref, threadOf: null }
    const key = `evaluation:${meeting.id}`
    await world.tables.errands.order({ kind: 'post', key, lane: 'x', payload })
    const queue = world.database.queue()
    const claimed = await queue.claim(world.clock.now())
    if (claimed) await queue.settle(claimed, { kind, code })
    return (await world.tables.errands.find(key))?.id as ErrandId
  }
  return { world, own, booked, seen, ended }
}

describe('the coordinator’s overview', () => {
  it('is the coordinator’s alone', async () => {
    const { world, own } = await arranged()
    for (const actor of [own.host, own.members[0] ?? own.host]) {
      expect(await overview(world).getOverview(actor)).toMatchObject({ refusal: 'not-allowed' })
      const asked = { errand: anId<ErrandId>() }
      expect(await overview(world).retryErrand(actor, asked)).toMatchObject({ ok: false })
      expect(await overview(world).settleErrand(actor, asked)).toMatchObject({ ok: false })
    }
  })

  it('is empty before anything has begun', async () => {
    const world = await aWorld()
    expect(await overview(world).getOverview(coordinator)).toMatchObject({
      value: { leaders: 0, groups: 0, rooms: { done: 0, of: 0 }, rounds: [], troubles: [] },
    })
  })

  it('counts leaders, groups, rooms and meetings, and names those without a mailbox', async () => {
    const { world, own, seen } = await arranged()
    const [, colleague, leaver] = own.people
    if (!colleague || !leaver) throw new Error('The group is too small.')
    await world.tables.leaders.save({ ...colleague, hasMailbox: false })
    await world.tables.leaders.save({ ...leaver, leftOn: '2027-01-01' as never })
    await world.tables.meetings.saveEvent(own.meeting.id, {
      eventId: 'e',
      joinUrl: null,
      revision: 0,
      organizer: null,
      invitation: 0,
    })
    expect(await seen()).toMatchObject({
      leaders: 11,
      groups: 2,
      rooms: { done: 0, of: 2 },
      rounds: [{ label: '1. møderunde 2027', booked: { done: 1, of: 2 } }],
      withoutMailbox: [{ name: colleague.name, email: colleague.email }],
    })
  })

  it('leaves out rounds that are not booked', async () => {
    const { world, booked, seen } = await arranged()
    const later = aRound({ season: booked.season.id, number: 2, state: 'planned' })
    await world.tables.seasons.save({ ...booked.season, rounds: [booked.round, later] })
    expect((await seen()).rounds).toHaveLength(1)
  })

  it('knows the next step, and the round it is about', async () => {
    const { booked, seen } = await arranged()
    const { year } = await seen()
    expect(year.steps.filter((each) => each.state === 'now').map((each) => each.step)).toEqual([
      'rooms',
      'agenda',
    ])
    expect(year.round).toEqual({
      id: booked.round.id,
      label: '1. møderunde 2027',
      meets: { from: '2027-01-20', to: '2027-01-20' },
    })
  })

  it('calls a room ready when its last step, the welcome, has been posted', async () => {
    const { world, own, seen } = await arranged()
    const done = ['channel', 'members', 'app', 'tab'] as const
    await world.tables.rooms.save({ ...own.room, done })
    expect((await seen()).rooms.done).toBe(0)
    const key = `welcome:${own.room.key}`
    const payload = {
      to: { room: own.room.key },
      ref: { card: 'welcome', room: own.room.key },
      threadOf: null,
    } as const
    await world.tables.errands.order({ kind: 'post', key, lane: 'x', payload })
    const queue = world.database.queue()
    const claimed = await queue.claim(world.clock.now())
    expect((await seen()).underWay).toBe(1)
    if (claimed) await queue.settle(claimed, { kind: 'done' })
    expect(await seen()).toMatchObject({ rooms: { done: 1 }, underWay: 0 })
  })
})

describe('what waits for the coordinator', () => {
  it('says what it was, where, and why', async () => {
    const { own, seen, ended } = await arranged()
    const id = await ended('doubtful', 'post-outcome-unknown')
    expect((await seen()).troubles).toMatchObject([
      {
        id,
        kind: 'post',
        card: 'evaluation',
        about: own.room.name,
        state: 'doubtful',
        code: 'post-outcome-unknown',
        maySettle: true,
      },
    ])
  })

  it('does not tell to whom a personal message was, nor what it was about', async () => {
    const { world, own, seen } = await arranged()
    const person = own.people[1]?.id
    if (!person) throw new Error('The group is too small.')
    const ref = { card: 'preparation-reminder', round: own.meeting.round, person } as const
    const payload = { to: { person }, ref, threadOf: null }
    await world.tables.errands.order({ kind: 'post', key: 'p', lane: 'x', payload })
    const queue = world.database.queue()
    const claimed = await queue.claim(world.clock.now())
    if (claimed) await queue.settle(claimed, { kind: 'dead', code: 'ConversationBlockedByUser' })
    expect((await seen()).troubles).toMatchObject([
      { kind: 'post', isPersonal: true, card: null, about: null },
    ])
  })

  it('is tried again, or called done, and then waits no more', async () => {
    const { world, seen, ended } = await arranged()
    const id = await ended('dead', 'BotNotInConversationRoster')
    expect((await overview(world).retryErrand(coordinator, { errand: id })).ok).toBe(true)
    expect(world.announced.times).toBe(1)
    expect((await seen()).troubles).toEqual([])
    expect(await overview(world).settleErrand(coordinator, { errand: id })).toMatchObject({
      refusal: 'not-found',
    })
  })

  it('cannot be called done when the rest depends on it', async () => {
    const { world, seen } = await arranged()
    await world.tables.errands.order({ kind: 'make-team', key: 't', lane: 'team', payload: {} })
    const queue = world.database.queue()
    const claimed = await queue.claim(world.clock.now())
    if (claimed) await queue.settle(claimed, { kind: 'dead', code: 'Authorization_RequestDenied' })
    const [trouble] = (await seen()).troubles
    expect(trouble).toMatchObject({ kind: 'make-team', about: null, maySettle: false })
    const asked = { errand: trouble?.id as ErrandId }
    expect(await overview(world).settleErrand(coordinator, asked)).toMatchObject({
      refusal: 'cannot-settle',
    })
  })
})

describe('a channel that refuses our cards', () => {
  const refusing = async (capability: 'app-missing' | 'post-blocked') => {
    const given = await arranged()
    const { world, own } = given
    const learnedAt = world.clock.now()
    await world.tables.reach.save(own.room.key, { capability, code: 'x', learnedAt })
    const room = async () =>
      (await given.seen()).roomSteps.find((each) => each.room === own.room.key)
    return { ...given, room }
  }

  it('is shown with what it refuses, how its people are told instead, and when it is looked at again', async () => {
    const { room } = await refusing('post-blocked')
    expect((await room())?.refusal).toMatchObject({
      capability: 'post-blocked',
      way: 'personal',
      lookAgainAt: '2027-01-27T08:00:00.000Z',
    })
  })

  it.each([
    ['MessageWritesBlocked', 'MessageWritesBlocked'],
    ['ChannelTakesNoApps', null],
    ['AppNotInChannel', null],
  ])('is shown with the code that Teams answered, not with our own name for it: %s', async (code, shown) => {
    const { world, own, room } = await refusing('app-missing')
    const learnedAt = world.clock.now()
    await world.tables.reach.save(own.room.key, { capability: 'app-missing', code, learnedAt })
    expect((await room())?.refusal?.code).toBe(shown)
  })

  it('is as ready as it gets once its people have been welcomed', async () => {
    const { world, own, room } = await refusing('app-missing')
    expect((await room())?.isReady).toBe(false)
    const key = `welcome:${own.room.key}`
    const ref = { card: 'welcome', room: own.room.key } as const
    const payload = { to: { room: own.room.key }, ref, threadOf: null }
    await world.tables.errands.order({ kind: 'post', key, lane: 'x', payload })
    const queue = world.database.queue()
    const claimed = await queue.claim(world.clock.now())
    if (claimed) await queue.settle(claimed, { kind: 'done' })
    expect((await room())?.isReady).toBe(true)
  })

  it('is looked at when the coordinator asks, and tried with the next card; nobody else may ask', async () => {
    const { world, own, room } = await refusing('post-blocked')
    expect(await overview(world).lookAtRooms(own.host)).toMatchObject({ refusal: 'not-allowed' })
    expect(await overview(world).lookAtRooms(coordinator)).toMatchObject({ value: { rooms: 1 } })
    expect((await room())?.refusal).toBeNull()
    expect(await world.tables.errands.find(`add-app:${own.room.key}`)).not.toBeNull()
  })
})
