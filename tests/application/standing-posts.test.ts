import { describe, expect, it } from 'vitest'
import { closing } from '#bot/application/closing/close.ts'
import { postErrands } from '#bot/application/posts.ts'
import { orderStandingPosts } from '#bot/application/standing-posts.ts'
import { addMinutes } from '#bot/domain/calendar.ts'
import { openBallot } from '#bot/domain/evaluation.ts'
import { anActor } from '#tests/support/make.ts'
import { anAgenda, anAgendaContent } from '#tests/support/make-agenda.ts'
import { aBookedRound, firstOf } from '#tests/support/round.ts'
import { runErrands } from '#tests/support/run-errands.ts'
import { aWorld } from '#tests/support/world.ts'

/** A group with its meeting ahead, whose agenda is out. */
const arranged = async () => {
  const world = await aWorld({ now: '2027-01-18T08:00:00Z' })
  const booked = await aBookedRound(world, { groups: 2 })
  const own = firstOf(booked)
  const { round, group } = own.meeting
  const made = { teamId: 'team-1', filled: true, appInstalled: true }
  await world.tables.settings.set('team', made)
  const content = anAgendaContent()
  await world.tables.agendas.save(
    anAgenda({
      round,
      draft: content,
      released: { content, revision: 1, at: world.clock.now(), changed: [] },
    }),
  )
  const keys = [`agenda:${round}:${group}`, `preparation:${round}:${group}`]
  const order = () =>
    world.store.transaction((tables) => orderStandingPosts(tables, world, own.room))
  const run = () => runErrands(world, postErrands(world))
  const stateOf = async (key: string) => (await world.tables.errands.find(key))?.state
  return { world, own, keys, order, run, stateOf }
}

describe('what a new room should hold', () => {
  it('is the agenda and the preparation of the meetings to come', async () => {
    const { world, keys, order, run } = await arranged()
    await order()
    await run()
    expect(world.messenger.posts.map(({ message }) => message.card)).toEqual([
      'agenda',
      'preparation',
    ])
    await order()
    await run()
    expect(world.messenger.posts).toHaveLength(2)
    for (const key of keys) expect(await world.tables.posts.find(key)).not.toBeNull()
  })

  it('is the plan of the year, once it is published and while the year is not over', async () => {
    const { world, own, order, stateOf } = await arranged()
    const season = (await world.tables.seasons.findRound(own.meeting.round))?.season
    if (!season) throw new Error('The round was to be in a year.')
    const key = `season-plan:${season}:${own.group.id}`
    await order()
    expect(await stateOf(key)).toBeUndefined()
    const publishedAt = world.clock.now()
    const themes = { [own.meeting.round]: 'At lede sammen' }
    await world.tables.seasonPlans.save({ season, themes, networks: [], version: 1, publishedAt })
    world.clock.set('2027-12-01T08:00:00Z')
    await order()
    expect(await stateOf(key)).toBeUndefined()
    world.clock.set('2027-01-18T08:00:00Z')
    await order()
    expect(await stateOf(key)).toBe('waiting')
  })

  it('is posted again where the channel it stood in is gone', async () => {
    const { world, own, order, run } = await arranged()
    await order()
    await run()
    const old = own.room.channel ?? ''
    await world.tables.posts.forgetIn(old)
    await world.tables.rooms.save({ ...own.room, channel: '19:new@thread.tacv2' })
    await order()
    await run()
    expect(
      world.messenger.posts.slice(2).map(({ to, message }) => [message.card, to]),
    ).toMatchObject([
      ['agenda', { conversation: '19:new@thread.tacv2' }],
      ['preparation', { conversation: '19:new@thread.tacv2' }],
    ])
  })

  it('is the evaluation while it is open, and nothing of a meeting that is over', async () => {
    const { world, own, keys, order, stateOf } = await arranged()
    world.clock.set(addMinutes(own.meeting.endsAt, 30))
    const now = world.clock.now()
    await world.tables.ballots.save(openBallot(own.meeting, now, addMinutes(now, 60)))
    await order()
    expect(await stateOf(`evaluation:${own.meeting.id}`)).toBe('waiting')
    for (const key of keys) expect(await stateOf(key)).toBeUndefined()
  })

  it('is nothing for a group that was closed', async () => {
    const { world, own, keys, order, stateOf } = await arranged()
    await closing(world).closeGroup(anActor({ isCoordinator: true }), {
      group: own.group.id,
      reason: 'Vi er for få.',
      places: [],
    })
    await order()
    for (const key of keys) expect(await stateOf(key)).toBeUndefined()
  })
})
