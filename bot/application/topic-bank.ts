import { type Actor, may } from '#bot/domain/access.ts'
import { topicsOf } from '#bot/domain/agenda/balance.ts'
import { isRoundHeld } from '#bot/domain/agenda/round.ts'
import { pass } from '#bot/domain/confidential/check.ts'
import type { TopicId } from '#bot/domain/ids.ts'
import { accept, refuse } from '#bot/domain/result.ts'
import {
  answer,
  propose,
  statusNow,
  type Topic,
  type TopicKind,
  type TopicStatus,
} from '#bot/domain/topic-bank.ts'
import { topicOf } from './chief-answers.ts'
import { namesInGroup } from './confidential.ts'
import type { Tables, World } from './ports.ts'

/** Tells the proposer, named or not, what became of the topic: a card to that person alone. */
export const tellProposer = async (tables: Tables, topic: Topic): Promise<void> => {
  if (topic.proposer === null) return
  const { id, proposer, answers } = topic
  await tables.errands.order({
    kind: 'post',
    key: `topic-answered:${id}:${answers}`,
    lane: `person:${proposer}`,
    payload: {
      to: { person: proposer },
      ref: { card: 'topic-answered', topic: id, person: proposer, version: answers },
      threadOf: null,
    },
  })
}

/** The rounds whose released agenda has each topic, oldest first. */
const roundsByTopic = async (tables: Tables, world: World) => {
  const now = world.clock.now()
  const rounds = (await tables.seasons.all()).flatMap((season) => season.rounds)
  const meetings = await tables.meetings.lastOfRounds()
  const agendas = new Map((await tables.agendas.all()).map((each) => [each.round, each]))
  const byTopic = new Map<TopicId, { label: string; isHeld: boolean }[]>()
  for (const round of rounds) {
    const content = agendas.get(round.id)?.released?.content
    if (!content) continue
    const entry = { label: round.label, isHeld: isRoundHeld(round, meetings, now) }
    for (const topic of topicsOf(content))
      byTopic.set(topic, [...(byTopic.get(topic) ?? []), entry])
  }
  return byTopic
}

export const topicBank = (world: World) => ({
  /** Newest first, as this caller may see them: a name only where it was given. */
  listTopics: (actor: Actor) =>
    world.store.transaction(async (tables) => {
      if (!may(actor, 'listTopics')) return refuse('not-allowed')
      const listed = await tables.topics.listedFor(actor.person)
      const named = listed.flatMap(({ isNamed, proposer }) => (isNamed ? (proposer ?? []) : []))
      const names = new Map((await tables.leaders.of(named)).map(({ id, name }) => [id, name]))
      const rounds = await roundsByTopic(tables, world)
      const fromGroups = new Set((await tables.chiefs.themes()).map(({ id }) => topicOf(id)))
      const topics = listed.map((topic) => {
        const at = rounds.get(topic.id) ?? []
        return {
          id: topic.id,
          title: topic.title,
          why: topic.why,
          kind: topic.kind,
          proposedBy: topic.isNamed && topic.proposer ? (names.get(topic.proposer) ?? null) : null,
          isStarter: topic.proposer === null && !fromGroups.has(topic.id),
          isFromGroups: fromGroups.has(topic.id),
          isMine: topic.proposer !== null && topic.proposer === actor.person,
          proposedAt: topic.proposedAt,
          status: statusNow(topic, at),
          answer: topic.answer,
          rounds: at.map((round) => round.label),
          supporters: topic.supporters,
          isSupportedByMe: topic.isSupported,
        }
      })
      return accept({
        topics,
        maySupport: may(actor, 'supportTopic'),
        mayAnswer: may(actor, 'answerTopic'),
      })
    }),

  proposeTopic: (
    actor: Actor,
    input: { title: string; why: string; kind: TopicKind; isNamed: boolean },
  ) =>
    world.store.transaction(async (tables) => {
      if (!may(actor, 'proposeTopic') || actor.person === null) return refuse('not-allowed')
      const names = await namesInGroup(tables, world, actor.group)
      const passed = pass('proposeTopic', input, names)
      if (!passed.ok) return passed
      const id = world.newId<TopicId>()
      const proposedAt = world.clock.now()
      await tables.topics.save(propose({ ...input, id, proposer: actor.person, proposedAt }))
      return accept({ id })
    }),

  /** Saying it twice changes nothing. */
  supportTopic: (actor: Actor, input: { topic: TopicId; support: boolean }) =>
    world.store.transaction(async (tables) => {
      if (!may(actor, 'supportTopic') || actor.person === null) return refuse('not-allowed')
      const topic = await tables.topics.find(input.topic)
      if (!topic) return refuse('not-found')
      if (topic.proposer === actor.person) return refuse('own-topic')
      await (input.support
        ? tables.topics.support(topic.id, actor.person)
        : tables.topics.withdrawSupport(topic.id, actor.person))
      return accept(null)
    }),

  answerTopic: async (
    actor: Actor,
    input: {
      topic: TopicId
      status: TopicStatus
      answer: string | null
      despite?: readonly string[]
    },
  ) => {
    const result = await world.store.transaction(async (tables) => {
      if (!may(actor, 'answerTopic')) return refuse('not-allowed')
      const topic = await tables.topics.findForChange(input.topic)
      if (!topic) return refuse('not-found')
      const answered = answer(topic, input.status, input.answer)
      if (!answered.ok) return answered
      const names = await namesInGroup(tables, world, actor.group)
      const passed = pass('answerTopic', input, names, input.despite)
      if (!passed.ok) return passed
      await tables.topics.save(answered.value)
      if (answered.value !== topic) await tellProposer(tables, answered.value)
      return accept(null)
    })
    if (result.ok) world.errandsOrdered()
    return result
  },
})
