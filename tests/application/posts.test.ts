import { describe, expect, it } from 'vitest'
import type { ErrandOrder, ErrandPayloads } from '#bot/application/errands.ts'
import { Fault } from '#bot/application/faults.ts'
import { learnPost, postErrands } from '#bot/application/posts.ts'
import { addMinutes } from '#bot/domain/calendar.ts'
import { openBallot } from '#bot/domain/evaluation.ts'
import { anAttempt } from '#tests/support/make.ts'
import { aBookedRound, firstOf } from '#tests/support/round.ts'
import { runErrands } from '#tests/support/run-errands.ts'
import { aWorld } from '#tests/support/world.ts'

/** A group whose evaluation card has been ordered, and an update of it, and a nudge to its host. */
const arranged = async () => {
  const world = await aWorld()
  const own = firstOf(await aBookedRound(world))
  await world.tables.settings.set('team', { teamId: 'team-1', filled: true, appInstalled: true })
  const { group, meeting, room } = own
  world.clock.set(meeting.endsAt)
  await world.tables.ballots.save(
    openBallot(meeting, addMinutes(meeting.endsAt, -10), addMinutes(meeting.endsAt, 60)),
  )
  const key = `evaluation:${meeting.id}`
  const lane = `room:${room.key}`
  const ref = { card: 'evaluation', meeting: meeting.id } as const
  const root = `agenda:${meeting.round}:${group.id}`
  const post: ErrandOrder = {
    kind: 'post',
    key,
    lane,
    payload: { to: { room: room.key }, ref, threadOf: root },
  }
  const update: ErrandOrder = {
    kind: 'update-post',
    key: `update:${key}:closed`,
    lane,
    payload: { post: key, ref },
  }
  const host = own.people[0]
  if (!host) throw new Error('The group has no host.')
  const nudge: ErrandOrder = {
    kind: 'post',
    key: `summary-nudge:${meeting.id}`,
    lane: `person:${host.id}`,
    payload: {
      to: { person: host.id },
      ref: { card: 'summary-nudge', meeting: meeting.id },
      threadOf: null,
    },
  }
  const run = () => runErrands(world, postErrands(world))
  const order = (errand: ErrandOrder) => world.tables.errands.order(errand)
  const errand = (which = key) => world.tables.errands.find(which)
  return { world, own, host, room, key, root, post, update, nudge, run, order, errand }
}

describe('posting a card', () => {
  it('replies in the thread of the agenda, and remembers which post it is', async () => {
    const { world, room, key, root, post, run, order } = await arranged()
    const at = world.clock.now()
    await world.tables.posts.save({ key: root, conversation: 'c', activity: 'the-root', at })
    await order(post)
    await run()
    expect(world.messenger.posts.map((each) => each.to)).toEqual([
      { kind: 'channel', conversation: room.channel, threadOf: 'the-root' },
    ])
    expect(await world.tables.posts.find(key)).toMatchObject({ activity: 'activity-1' })
  })

  it('starts its own thread when the agenda never arrived', async () => {
    const { world, post, run, order } = await arranged()
    await order(post)
    await run()
    expect(world.messenger.posts[0]?.to).toMatchObject({ threadOf: null })
  })

  it('is not done when another worker has taken over by the moment it would leave', async () => {
    const { world, post, nudge } = await arranged()
    const lost = new Fault('busy', 'lease-lost')
    const attempt = anAttempt({ sendsNow: () => Promise.reject(lost) })
    for (const { payload } of [post, nudge] as { payload: ErrandPayloads['post'] }[])
      await expect(postErrands(world).post(payload, attempt)).rejects.toBe(lost)
    expect(world.messenger.posts).toEqual([])
  })

  it('waits for the channel to be made, and tries again', async () => {
    const { world, room, post, run, order, errand } = await arranged()
    await world.tables.rooms.save({ ...room, channel: null })
    await order(post)
    const queue = world.database.queue()
    const claimed = await queue.claim(world.clock.now())
    const handlers = postErrands(world)
    const tried = handlers.post(post.payload as never, claimed?.attempt as never)
    await expect(tried).rejects.toMatchObject({ kind: 'busy', code: 'room-not-ready' })
    if (claimed)
      await queue.settle(claimed, { kind: 'again', code: 'x', afterSeconds: 0, isDoubtful: false })
    await world.tables.rooms.save(room)
    await run()
    expect((await errand())?.state).toBe('done')
  })

  it('says nothing when there is nothing to say any more', async () => {
    const { world, own, nudge, run, order, errand } = await arranged()
    await world.tables.meetings.save({ ...own.meeting, state: 'cancelled' })
    await order(nudge)
    await run()
    expect(world.messenger.posts).toEqual([])
    expect((await errand(nudge.key))?.state).toBe('done')
  })

  it('keeps the code when Teams will not have the card', async () => {
    const { world, nudge, run, order, errand } = await arranged()
    world.messenger.failWith(new Fault('refused', 'MessageSizeTooBig', { status: 413 }))
    await order(nudge)
    await run()
    expect(await errand(nudge.key)).toMatchObject({ state: 'dead', code: 'MessageSizeTooBig' })
  })

  it('does not write to someone who has left', async () => {
    const { world, host, nudge, run, order, errand } = await arranged()
    await world.tables.leaders.save({ ...host, leftOn: '2027-01-01' as never })
    await order(nudge)
    await run()
    expect(await errand(nudge.key)).toMatchObject({ state: 'dead', code: 'person-has-left' })
  })
})

describe('a post whose answer was lost', () => {
  const lost = async () => {
    const arrangement = await arranged()
    arrangement.world.messenger.failAfterwardsWith(new Fault('doubtful', 'timeout'))
    await arrangement.order(arrangement.post)
    await arrangement.run()
    return arrangement
  }

  it('is never posted a second time blindly, but waits for the coordinator', async () => {
    const { world, errand } = await lost()
    expect(world.messenger.posts).toHaveLength(1)
    expect(await errand()).toMatchObject({ state: 'doubtful', code: 'post-outcome-unknown' })
  })

  it('is posted when the coordinator says that it is not there', async () => {
    const { world, run, errand } = await lost()
    const record = await errand()
    if (record) await world.tables.errands.retry(record.id)
    await run()
    expect(world.messenger.posts).toHaveLength(2)
    expect((await errand())?.state).toBe('done')
  })

  it('is known again as soon as somebody presses it, and can then be updated', async () => {
    const { world, room, key, update, run, order, errand } = await lost()
    const channel = room.channel ?? ''
    await world.store.transaction((tables) => learnPost(tables, world, key, channel, 'activity-1'))
    expect((await errand())?.state).toBe('done')
    await order(update)
    await run()
    expect(world.messenger.posts[0]?.updates).toBe(1)
  })
})

describe('learning of a post', () => {
  it('changes nothing that was known, and believes no key that was never ordered', async () => {
    const { world, key, post, run, order } = await arranged()
    await order(post)
    await run()
    await learnPost(world.tables, world, key, 'elsewhere', 'activity-9')
    await learnPost(world.tables, world, 'evaluation:made-up', 'c', 'activity-8')
    expect(await world.tables.posts.find(key)).toMatchObject({ activity: 'activity-1' })
    expect(await world.tables.posts.find('evaluation:made-up')).toBeNull()
  })
})

describe('a post that a card claims to be', () => {
  it('is not believed from another conversation: the next update would show it there', async () => {
    const { world, key, post, update, run, order, errand } = await arranged()
    world.messenger.failWith(new Fault('doubtful', 'timeout'))
    await order(post)
    await run()
    await learnPost(world.tables, world, key, '19:another-group@thread.tacv2', 'theirs')
    expect(await world.tables.posts.find(key)).toBeNull()
    expect((await errand())?.state).toBe('doubtful')
    await order(update)
    await run()
    expect(world.messenger.posts).toEqual([])
  })

  it('is believed from a person’s own chat alone', async () => {
    const { world, host, nudge, run, order } = await arranged()
    world.messenger.failWith(new Fault('doubtful', 'timeout'))
    await order(nudge)
    await run()
    const chat = { serviceUrl: 'https://smba.trafficmanager.net/emea/', language: null }
    const own = { ...chat, conversation: 'their-chat', person: host.entraId }
    await world.tables.conversations.save(own)
    await learnPost(world.tables, world, nudge.key, 'another-chat', 'a-1')
    expect(await world.tables.posts.find(nudge.key)).toBeNull()
    await learnPost(world.tables, world, nudge.key, 'their-chat', 'a-1')
    expect(await world.tables.posts.find(nudge.key)).toMatchObject({ activity: 'a-1' })
  })
})

describe('updating a post', () => {
  it('draws it again in place, as often as it is repeated', async () => {
    const { world, post, update, run, order } = await arranged()
    await order(post)
    await run()
    world.clock.advance(120)
    world.messenger.failAfterwardsWith(new Fault('doubtful', 'timeout'))
    await order(update)
    await run()
    expect(world.messenger.posts).toHaveLength(1)
    expect(world.messenger.posts[0]).toMatchObject({ updates: 2, message: { isClosed: true } })
  })

  it('is nothing when the post never was made', async () => {
    const { world, update, run, order, errand } = await arranged()
    await order(update)
    await run()
    expect(world.messenger.posts).toEqual([])
    expect((await errand(update.key))?.state).toBe('done')
  })
})
