import { describe, expect, it } from 'vitest'
import { retention } from '#bot/application/retention.ts'
import { orderRetention, retentionErrands } from '#bot/application/retention-errands.ts'
import { day, instant } from '#bot/domain/calendar.ts'
import type { CommitmentId, TopicId } from '#bot/domain/ids.ts'
import { propose } from '#bot/domain/topic-bank.ts'
import { aLeader, anActor, anAttempt, anId, aRound } from '#tests/support/make.ts'
import { anAgenda, anAgendaContent } from '#tests/support/make-agenda.ts'
import { aRoundOfGroups } from '#tests/support/round-of-groups.ts'
import { aWorld, type TestWorld } from '#tests/support/world.ts'

const coordinator = anActor({ isCoordinator: true })

/** A post of 200 days ago. */
const arranged = async () => {
  const world = await aWorld({ now: '2027-01-20T08:00:00Z' })
  const at = world.clock.now()
  await world.tables.posts.save({ key: 'agenda:a', conversation: '19:a', activity: '1', at })
  world.clock.advance(200 * 24 * 60)
  return { world, periods: retention(world) }
}

describe('the periods of retention', () => {
  it('are shown with what goes next, and when the next after that is', async () => {
    const { periods } = await arranged()
    const shown = await periods.getRetention(coordinator)
    if (!shown.ok) throw new Error('refused')
    const posts = shown.value.rules.find(({ rule }) => rule === 'posts')
    expect(posts).toMatchObject({ days: 400, goesNext: 0, thenAt: '2028-02-24T08:00:00.000Z' })
    expect(shown.value.nextAt).toBe('2027-08-09T01:00:00.000Z')
    expect(await periods.getRetention(anActor({ isChief: true }))).toMatchObject({ ok: false })
  })

  it('are shortened only when it is agreed that something goes, and how much that is', async () => {
    const { world, periods } = await arranged()
    const shorter = { rule: 'posts', days: 180 } as const
    expect(await periods.saveRetention(coordinator, { ...shorter, isAgreed: false })).toEqual({
      ok: true,
      value: { isSaved: false, deletes: 1 },
    })
    expect(await world.tables.settings.get('retention')).toBeNull()
    expect(await periods.saveRetention(coordinator, { ...shorter, isAgreed: true })).toEqual({
      ok: true,
      value: { isSaved: true, deletes: 1 },
    })
    await retentionErrands(world).retention({}, anAttempt())
    expect(await world.tables.posts.find('agenda:a')).toBeNull()
    expect(await world.tables.settings.get('last-retention')).toMatchObject({ ended: { posts: 1 } })
    const longer = { rule: 'posts', days: 500, isAgreed: false } as const
    expect(await periods.saveRetention(coordinator, longer)).toMatchObject({
      value: { isSaved: true },
    })
  })

  it('stay within their bounds, and are the coordinator’s alone to choose', async () => {
    const { periods } = await arranged()
    const tooShort = { rule: 'posts', days: 1, isAgreed: true } as const
    expect(await periods.saveRetention(coordinator, tooShort)).toEqual({
      ok: false,
      refusal: 'period-out-of-bounds',
      detail: { least: 180, most: 730 },
    })
    expect(await periods.saveRetention(anActor(), tooShort)).toMatchObject({
      refusal: 'not-allowed',
    })
  })
})

/** A night of deleting, and what is said of it afterwards. */
const nightOf = async (world: TestWorld) => {
  await retentionErrands(world).retention({}, anAttempt())
  const shown = await retention(world).getRetention(coordinator)
  if (!shown.ok) throw new Error('refused')
  return shown.value.last
}

/** A topic that was declined long ago, with one who proposed it and one who supports it, and a round to come. */
const declinedTopic = async () => {
  const world = await aWorld({ now: '2027-06-01T08:00:00Z' })
  const round = aRound({ window: { from: day('2028-01-10'), to: day('2028-02-04') } })
  const [proposer, supporter] = [aLeader(), aLeader()]
  const topic = propose({
    id: anId<TopicId>(),
    title: 'Ventetid',
    why: 'Borgeren venter',
    kind: 'operational',
    isNamed: true,
    proposer: proposer.id,
    proposedAt: instant('2026-12-01T08:00:00Z'),
  })
  await world.tables.seasons.save({ id: round.season, label: '2028', rounds: [round] })
  for (const each of [proposer, supporter]) await world.tables.leaders.save(each)
  await world.tables.topics.save({ ...topic, status: 'declined', answer: 'Ikke i år' })
  await world.tables.topics.support(topic.id, supporter.id)
  await nightOf(world)
  world.clock.advance(31 * 24 * 60)
  return { world, round, topic, proposer, supporter }
}

describe('the night’s deleting', () => {
  it('leaves those who have left until Teams and Outlook have taken them out, and says so', async () => {
    const world = await aWorld({ now: '2027-03-10T08:00:00Z' })
    const [gone, other] = [aLeader({ leftOn: day('2027-01-10') }), aLeader()]
    const newlyGone = aLeader({ leftOn: day('2027-03-01') })
    for (const each of [gone, other, newlyGone]) await world.tables.leaders.save(each)
    const order = { kind: 'fill-team', key: 'fill-team', lane: 'team', payload: {} } as const
    await world.tables.errands.order(order)
    expect(await nightOf(world)).toMatchObject({ ended: {}, waiting: 1 })
    expect(await world.tables.leaders.find(gone.id)).not.toBeNull()
    await world.database.db.updateTable('errands').set({ state: 'done' }).execute()
    expect(await nightOf(world)).toMatchObject({ ended: { leaders: 1 }, waiting: 0 })
    const left = (await world.tables.leaders.all()).map(({ id }) => id).sort()
    expect(left).toEqual([other.id, newlyGone.id].sort())
    expect(JSON.stringify(world.log)).not.toContain(gone.name)
  })

  it('takes the names off a topic that is done with, and leaves how many supported it', async () => {
    const { world, topic, proposer, supporter } = await declinedTopic()
    expect(await nightOf(world)).toMatchObject({ ended: { 'topic-names': 1 } })
    const kept = await world.tables.topics.find(topic.id)
    expect(kept?.supporters).toHaveLength(1)
    expect(kept?.supporters).not.toContain(supporter.id)
    expect(kept).toMatchObject({ isNamed: false, title: 'Ventetid' })
    expect(kept?.proposer).not.toBe(proposer.id)
    expect(await nightOf(world)).toMatchObject({ ended: {} })
  })

  it('leaves the names on a topic that somebody has put on the draft of a round to come', async () => {
    const { world, round, topic, supporter } = await declinedTopic()
    const points = anAgendaContent().points.map((point) => ({
      ...point,
      topics: point.name === 'joint-focus' ? [topic.id] : [],
    }))
    const draft = anAgendaContent({ points })
    await world.tables.agendas.save(anAgenda({ round: round.id, draft, released: null }))
    expect(await nightOf(world)).toMatchObject({ ended: {} })
    expect((await world.tables.topics.find(topic.id))?.supporters).toEqual([supporter.id])
  })

  it('counts from when a commitment was last changed, also of one from before that was noted', async () => {
    const world = await aWorld({ now: '2027-01-20T08:00:00Z' })
    const { groups, round } = await aRoundOfGroups(world)
    const [{ group, host }] = groups
    const at = world.clock.now()
    const written = { round: round.id, at: instant('2027-05-01T08:00:00Z'), went: 'Godt' }
    const followUps = [{ ...written, hard: '', needed: '' }]
    const own = {
      ...{ id: anId<CommitmentId>(), group: group.id, person: host.id, text: 'At lytte' },
      ...({ audience: 'private', colleague: null, round: null, state: 'open' } as const),
      ...{ madeAt: at, changedAt: at, history: [], followUps },
    }
    await world.tables.commitments.save(own)
    await world.database.db.updateTable('commitments').set({ changed_at: null }).execute()
    world.clock.set('2028-04-29T08:00:00Z')
    await nightOf(world)
    expect(await world.tables.commitments.find(own.id)).toMatchObject({ changedAt: written.at })
    world.clock.set('2028-05-01T08:00:00Z')
    expect(await nightOf(world)).toMatchObject({ ended: { commitments: 1 } })
  })

  it('is ordered once a night, and made up for when the night was slept through', async () => {
    const { world } = await arranged()
    const keys = async () => {
      await orderRetention(world.tables, world)
      return (await world.tables.errands.withPrefix('retention:')).map(({ key }) => key)
    }
    world.clock.set('2027-03-10T00:00:00Z')
    expect(await keys()).toEqual(['retention:2027-03-09'])
    world.clock.set('2027-03-10T02:00:00Z')
    expect(await keys()).toHaveLength(2)
    world.clock.set('2027-03-10T20:00:00Z')
    expect(await keys()).toHaveLength(2)
  })
})
