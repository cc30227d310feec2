import { describe, expect, it } from 'vitest'
import { groups } from '#bot/application/group.ts'
import { myMeetings } from '#bot/application/my-meetings.ts'
import { overview } from '#bot/application/overview.ts'
import { membersOfRoom } from '#bot/application/room-members.ts'
import { topicBank } from '#bot/application/topic-bank.ts'
import type { Actor } from '#bot/domain/access.ts'
import type { SeasonId, TopicId } from '#bot/domain/ids.ts'
import { propose } from '#bot/domain/topic-bank.ts'
import { countingStore } from '#tests/support/count-queries.ts'
import { aMeeting, anActor, anId, aRound } from '#tests/support/make.ts'
import { aBookedRound, firstOf } from '#tests/support/round.ts'
import { aWorld, START, type TestWorld } from '#tests/support/world.ts'

/** So many groups with so many meetings behind each, and a topic of each member. */
const aTown = async (size: { readonly groups: number; readonly rounds: number }) => {
  const world = await aWorld()
  const booked = await aBookedRound(world, { groups: size.groups, size: 3 })
  await world.store.transaction(async (tables) => {
    const rounds = Array.from({ length: size.rounds - 1 }, (_, index) =>
      aRound({ season: booked.season.id as SeasonId, number: index + 2 }),
    )
    await tables.seasons.save({ ...booked.season, rounds: [booked.round, ...rounds] })
    for (const { group, people, meeting } of booked.groups) {
      const later = rounds.map((round) => aMeeting({ round: round.id, group: group.id }))
      for (const each of later) await tables.meetings.save(each)
      for (const { id } of [meeting, ...later])
        await tables.meetings.saveEvent(id, {
          eventId: `event-${id}`,
          joinUrl: null,
          revision: 0,
          organizer: null,
          invitation: 0,
        })
      for (const { id } of people) {
        const topic = propose({
          id: anId<TopicId>(),
          title: 'Ledelse på afstand',
          why: '',
          kind: 'operational',
          proposer: id,
          isNamed: true,
          proposedAt: START,
        })
        await tables.topics.save(topic)
        await tables.topics.support(topic.id, id)
      }
    }
  })
  return { world, first: firstOf(booked) }
}

type Ask = (
  world: TestWorld,
  actor: { readonly host: Actor; readonly coordinator: Actor },
) => Promise<unknown>

const coordinator = anActor({ isCoordinator: true })
const questionsIn = async (
  ask: Ask,
  size: { readonly groups: number; readonly rounds: number },
): Promise<number> => {
  const { world, first } = await aTown(size)
  const { store, during } = countingStore(world.database)
  return during(() => ask({ ...world, store }, { host: first.host, coordinator }))
}

const PAGES: readonly (readonly [string, Ask])[] = [
  ['a leader’s meetings', (world, { host }) => myMeetings(world).getMyMeetings(host)],
  ['a leader’s group', (world, { host }) => groups(world).getMyGroup(host)],
  ['the topic bank', (world, { host }) => topicBank(world).listTopics(host)],
  ['the overview', (world, { coordinator: asks }) => overview(world).getOverview(asks)],
]

describe('what a page asks of the database', () => {
  it.each(PAGES)('is as much for one group as for many: %s', async (_page, ask) => {
    const few = await questionsIn(ask, { groups: 1, rounds: 1 })
    const many = await questionsIn(ask, { groups: 4, rounds: 3 })
    expect(few).toBeGreaterThan(0)
    expect(many).toBe(few)
  })
})

describe('who belongs in a room', () => {
  it('is found without reading everybody else in the programme', async () => {
    const { world, first } = await aTown({ groups: 3, rounds: 1 })
    const read: number[] = []
    await world.store.transaction(async (tables) => {
      const leaders = {
        ...tables.leaders,
        of: async (ids: Parameters<typeof tables.leaders.of>[0]) => {
          const found = await tables.leaders.of(ids)
          read.push(found.length)
          return found
        },
        all: () => Promise.reject(new Error('Everybody was read.')),
      }
      const { people } = await membersOfRoom({ ...tables, leaders }, first.room)
      expect(people).toEqual(first.people)
    })
    expect(read).toEqual([3])
  })
})
