import { describe, expect, it } from 'vitest'
import { composeMessage } from '#bot/application/compose-message.ts'
import { topicBank } from '#bot/application/topic-bank.ts'
import { instant } from '#bot/domain/calendar.ts'
import { actorOf, anActor } from '#tests/support/make.ts'
import { anAgenda, anAgendaContent, aTopic, withPoint } from '#tests/support/make-agenda.ts'
import { aRoundOfGroups } from '#tests/support/round-of-groups.ts'
import { aWorld } from '#tests/support/world.ts'

const proposed = {
  title: 'Sygefravær på tværs',
  why: 'Vi kan lære af hinanden.',
  kind: 'operational',
  isNamed: true,
} as const

const aTopicBank = async () => {
  const world = await aWorld({ now: '2027-01-11T09:00:00Z' })
  const made = await aRoundOfGroups(world)
  const [{ group, members }, other] = made.groups
  const leader = members[1]
  if (!leader) throw new Error('The group was to have members.')
  return {
    world,
    ...made,
    app: topicBank(world),
    leader,
    asLeader: actorOf(leader, group),
    asOther: actorOf(other.host, other.group),
  }
}

describe('proposing a topic', () => {
  it('shows the name to all when it was given', async () => {
    const { app, leader, asLeader, asOther } = await aTopicBank()
    await app.proposeTopic(asLeader, proposed)
    expect(await app.listTopics(asOther)).toMatchObject({
      value: { topics: [{ proposedBy: leader.name, isMine: false, isStarter: false }] },
    })
  })

  it('shows an unnamed topic as one’s own to the proposer, and no name to anyone', async () => {
    const { app, leader, asLeader, chief, coordinator } = await aTopicBank()
    await app.proposeTopic(asLeader, { ...proposed, isNamed: false })
    for (const actor of [asLeader, chief, coordinator]) {
      const listed = await app.listTopics(actor)
      expect(listed).toMatchObject({
        value: { topics: [{ proposedBy: null, isMine: actor === asLeader }] },
      })
      expect(JSON.stringify(listed)).not.toContain(leader.id)
    }
  })

  it('refuses CPR numbers and keeps nothing', async () => {
    const { world, app, asLeader } = await aTopicBank()
    expect(
      await app.proposeTopic(asLeader, { ...proposed, why: 'Borgeren 010190-1234' }),
    ).toMatchObject({ refusal: 'contains-cpr' })
    expect(await world.tables.topics.all()).toEqual([])
  })
})

describe('supporting a topic', () => {
  it('counts each person once, and can be taken back', async () => {
    const { app, asLeader, asOther } = await aTopicBank()
    const made = await app.proposeTopic(asLeader, proposed)
    if (!made.ok) throw new Error(made.refusal)
    const topic = made.value.id
    await app.supportTopic(asOther, { topic, support: true })
    await app.supportTopic(asOther, { topic, support: true })
    expect(await app.listTopics(asOther)).toMatchObject({
      value: { topics: [{ supporters: 1, isSupportedByMe: true }] },
    })
    await app.supportTopic(asOther, { topic, support: false })
    expect(await app.listTopics(asOther)).toMatchObject({
      value: { topics: [{ supporters: 0, isSupportedByMe: false }] },
    })
  })

  it('refuses one’s own topic', async () => {
    const { app, asLeader } = await aTopicBank()
    const made = await app.proposeTopic(asLeader, proposed)
    if (!made.ok) throw new Error(made.refusal)
    expect(await app.supportTopic(asLeader, { topic: made.value.id, support: true })).toMatchObject(
      { refusal: 'own-topic' },
    )
  })
})

describe('answering a topic', () => {
  it('tells the proposer, named or not, by a card to that person alone', async () => {
    const { world, app, leader, asLeader, chief } = await aTopicBank()
    const made = await app.proposeTopic(asLeader, { ...proposed, isNamed: false })
    if (!made.ok) throw new Error(made.refusal)
    const topic = made.value.id
    await app.answerTopic(chief, { topic, status: 'considered', answer: 'Vi tager det op i maj.' })
    expect(await world.tables.errands.find(`topic-answered:${topic}:1`)).toMatchObject({
      kind: 'post',
      payload: { to: { person: leader.id }, threadOf: null },
    })
    const ref = { card: 'topic-answered', topic, person: leader.id, version: 1 } as const
    expect(await composeMessage(world.tables, world, ref)).toMatchObject({
      title: proposed.title,
      status: 'considered',
      answer: 'Vi tager det op i maj.',
    })
  })

  it('tells only the last word when it was changed before the first was sent', async () => {
    const { world, app, leader, asLeader, chief } = await aTopicBank()
    const made = await app.proposeTopic(asLeader, proposed)
    if (!made.ok) throw new Error(made.refusal)
    const topic = made.value.id
    await app.answerTopic(chief, { topic, status: 'considered', answer: null })
    await app.answerTopic(chief, { topic, status: 'declined', answer: 'Vi havde det i september.' })
    const ref = { card: 'topic-answered', topic, person: leader.id, version: 1 } as const
    expect(await composeMessage(world.tables, world, ref)).toBeNull()
  })

  it('orders nothing for a starter topic, or when nothing changed', async () => {
    const { world, app, chief } = await aTopicBank()
    const topic = aTopic({ proposer: null })
    await world.tables.topics.save(topic)
    await app.answerTopic(chief, { topic: topic.id, status: 'considered', answer: null })
    expect(await world.tables.errands.withPrefix('topic-answered:')).toEqual([])
  })

  it('asks for a reason when the topic is not chosen', async () => {
    const { world, app, chief } = await aTopicBank()
    const topic = aTopic()
    await world.tables.topics.save(topic)
    expect(
      await app.answerTopic(chief, { topic: topic.id, status: 'declined', answer: null }),
    ).toMatchObject({ refusal: 'answer-missing' })
  })
})

describe('the list of topics', () => {
  it('tells on which rounds’ agenda a topic is, and that it has been discussed', async () => {
    const { world, app, asLeader, round } = await aTopicBank()
    const topic = aTopic({ status: 'planned' })
    await world.tables.topics.save(topic)
    const content = withPoint(anAgendaContent(), 'joint-focus', { topics: [topic.id] })
    const released = { content, revision: 1, at: instant('2027-01-04T09:00:00Z'), changed: [] }
    await world.tables.agendas.save(anAgenda({ round: round.id, draft: content, released }))
    expect(await app.listTopics(asLeader)).toMatchObject({
      value: { topics: [{ status: 'planned', rounds: [round.label] }] },
    })
    world.clock.set('2027-01-22T09:00:00Z')
    expect(await app.listTopics(asLeader)).toMatchObject({
      value: { topics: [{ status: 'discussed' }] },
    })
  })

  it('is for leaders and the coordinator; only chiefs and the coordinator answer', async () => {
    const { world, app, asLeader, coordinator } = await aTopicBank()
    const topic = aTopic()
    await world.tables.topics.save(topic)
    expect(await app.listTopics(anActor())).toMatchObject({ refusal: 'not-allowed' })
    expect(await app.listTopics(asLeader)).toMatchObject({ value: { mayAnswer: false } })
    expect(await app.listTopics(coordinator)).toMatchObject({
      value: { mayAnswer: true, maySupport: false },
    })
    const answer = { topic: topic.id, status: 'considered', answer: null } as const
    expect(await app.answerTopic(asLeader, answer)).toMatchObject({ refusal: 'not-allowed' })
    expect(await app.proposeTopic(coordinator, proposed)).toMatchObject({ refusal: 'not-allowed' })
  })
})
