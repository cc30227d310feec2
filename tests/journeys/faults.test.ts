import { afterAll, beforeAll, expect, it } from 'vitest'
import { badWeather, fairWeather, losePosts } from './round/bad-weather.ts'
import { coordinatorOf, groupRooms, privateChannels, settled } from './round/cast.ts'
import { resolveDoubts } from './round/doubts.ts'
import { bookRound, gather, sendAgenda } from './round/preparing.ts'
import { cardsSaying, shortList } from './round/programme.ts'
import { end, stageAt } from './stage/stages.ts'
import type { Stage } from './stage/tenant.ts'

const quiet = () => {}
const LEADERS = 36
const PEOPLE = LEADERS + 1

let stage: Stage
let coordinator: string
let round: string

/** How often Microsoft answered so; 0: it did the work, and the answer was lost. */
const answered = async (...statuses: readonly number[]): Promise<number> => {
  const { requests } = await stage.client.state()
  return requests
    .filter((each) => statuses.includes(each.status))
    .reduce((sum, each) => sum + each.count, 0)
}

beforeAll(async () => {
  stage = await stageAt(null)
  coordinator = await coordinatorOf(stage.client)
})
afterAll(() => end(stage))

it('makes every room once while Microsoft throttles, fails, and loses answers', async () => {
  await badWeather(stage.client)
  await gather(stage.client, coordinator, quiet, shortList(LEADERS))
  await fairWeather(stage.client)

  const state = await stage.client.state()
  expect(await answered(429)).toBeGreaterThan(5)
  expect(await answered(503)).toBeGreaterThan(1)
  expect(await answered(0, 504)).toBeGreaterThan(1)
  expect(state.teams).toHaveLength(1)
  expect(state.teams[0]?.members).toHaveLength(PEOPLE + 1)
  expect(groupRooms(state).map((room) => room.members.length)).toEqual(Array(3).fill(12))
  for (const { displayName, apps, tabs, posts } of privateChannels(state)) {
    expect(apps, displayName).toHaveLength(1)
    expect(tabs, displayName).toHaveLength(1)
    expect(cardsSaying(posts, 'Velkommen til'), displayName).toHaveLength(1)
  }
  expect(state.chats).toHaveLength(PEOPLE)
  expect(state.rejected).toEqual([])
  expect(await stage.health()).toMatchObject({ errands: { waiting: 0, doubtful: 0, dead: 0 } })
})

it('books every meeting once', async () => {
  const lost = await answered(0, 504)
  round = await bookRound(stage.client, coordinator, quiet, () =>
    stage.client.faults({
      rules: [
        { kind: 'timeout', method: 'POST', path: '/v1.0/users/*/events', count: 1, seconds: 1 },
        { kind: 'throttle', path: '/v1.0/users/*/events', count: 2, retryAfter: 2 },
        { kind: 'gatewayTimeout', method: 'POST', path: '/v1.0/users/*/events', count: 1 },
        { kind: 'unavailable', path: '/v1.0/users/*/events', count: 1, retryAfter: 1 },
        { kind: 'resetAfterCommit', method: 'POST', path: '/v1.0/users/*/events', count: 1 },
      ],
    }),
  )
  await settled(stage.client)
  await fairWeather(stage.client)

  const { events, rejected } = await stage.client.state()
  expect((await answered(0, 504)) - lost).toBe(3)
  expect(events).toHaveLength(3)
  expect(new Set(events.map((event) => event.transactionId)).size).toBe(3)
  expect(new Set(events.map((event) => event.subject)).size).toBe(3)
  expect(rejected).toEqual([])
  expect(await stage.health()).toMatchObject({ errands: { waiting: 0, doubtful: 0, dead: 0 } })
})

it('sends the agenda to every group once; what may not have arrived, the coordinator decides', async () => {
  await losePosts(stage.client)
  await sendAgenda(stage.client, round)
  await settled(stage.client)
  await fairWeather(stage.client)

  expect(await stage.health()).toMatchObject({ errands: { waiting: 0, doubtful: 3, dead: 0 } })
  const { troubles } = await stage.client.must(coordinator, 'getOverview', {})
  expect(troubles.map((each) => each.state)).toEqual(['doubtful', 'doubtful', 'doubtful'])
  for (const each of troubles) {
    expect(each).toMatchObject({ kind: 'post', code: 'post-outcome-unknown', maySettle: true })
    expect(each.about).toMatch(/^Ledelsesgruppe \d$/)
  }
  expect(await resolveDoubts(stage.client, coordinator)).toEqual({ settled: 2, retried: 1 })

  const state = await stage.client.state()
  for (const { channel } of groupRooms(state)) {
    expect(cardsSaying(channel.posts, 'Dagsorden for'), channel.displayName).toHaveLength(1)
    expect(cardsSaying(channel.posts, 'Forberedelse til'), channel.displayName).toHaveLength(1)
  }
  expect(await stage.health()).toMatchObject({ errands: { waiting: 0, doubtful: 0, dead: 0 } })
  expect(await stage.client.must(coordinator, 'getOverview', {})).toMatchObject({ troubles: [] })
  expect(state.rejected).toEqual([])
})

it('knows its coordinator from the first moment, also when the directory takes a breath first', async () => {
  await stage.client.faults({
    rules: [{ kind: 'throttle', method: 'GET', path: '/v1.0/users/*', count: 1, retryAfter: 2 }],
  })
  await stage.local.bot.kill()
  await stage.local.bot.start()
  expect(await stage.client.must(coordinator, 'whoAmI', {})).toMatchObject({ isCoordinator: true })
  await fairWeather(stage.client)
})
