import { describe, expect, it } from 'vitest'
import { accept } from '#bot/domain/result.ts'
import { rateLimit } from '#bot/http/rate-limit.ts'
import { rateLimits } from '#bot/rate-limits.ts'
import { rateKept } from '#bot/teams/rate-kept.ts'
import { aLeader } from '#tests/support/make.ts'
import { aBot, bodyOf, from, pressed, wordsOf } from './a-bot.ts'

const TOPIC = '018f4a3e-7c1a-7000-8000-000000000001'
const room = '19:room-of-group-1@thread.tacv2'
const TOO_MANY = 'Der kommer mange forespørgsler fra dig'
const button = pressed('supportTopic', { topic: TOPIC, support: 'true' })

/** A bot that lets everybody press so often at once, and once a second; the clock stands until it is moved. */
const aBotFor = async (atOnce: number) => {
  const counted = { times: 0, now: 0 }
  const now = () => counted.now
  const bot = await aBot({
    rateLimits: {
      asked: rateLimit(1, atOnce, now),
      written: rateLimit(1, 2, now),
      told: rateLimit(0.1, 1, now),
    },
    handlers: () => ({
      supportTopic: async () => {
        counted.times += 1
        return accept(null)
      },
    }),
  })
  return { ...bot, counted }
}

describe('who presses more often than a person can', () => {
  it('is told to wait, in their language and where they pressed; it is done once they have waited, and others are not kept waiting', async () => {
    const { turn, groups, counted, world } = await aBotFor(2)
    const { host } = groups[0]
    const press = async (more = {}, who = host) =>
      bodyOf(await turn(from(who, room, { ...button, ...more })))
    await Promise.all([press(), press()])
    expect(await press()).toMatchObject({ statusCode: 200, value: expect.stringMatching(TOO_MANY) })
    expect((await press({ locale: 'en-GB' })).value).toMatch(/^You are asking a lot/)
    expect(await press({ name: 'task/fetch', value: { data: { dialog: 'summary' } } })).toEqual({
      task: { type: 'message', value: expect.stringContaining(TOO_MANY) },
    })
    expect(counted.times).toBe(2)
    expect((await press({}, groups[1].host)).value).toBe('Du støtter nu emnet.')
    counted.now += 1_000
    expect((await press()).value).toBe('Du støtter nu emnet.')
    expect(JSON.stringify(world.log.lines)).not.toContain(host.entraId)
  })

  it('is answered as the first time to what Teams delivers again, which counts once', async () => {
    const { turn, groups, counted } = await aBotFor(2)
    const { host } = groups[0]
    const first = from(host, room, button)
    const said = bodyOf(await turn(first))
    for (let each = 0; each < 9; each++) expect(bodyOf(await turn(first))).toEqual(said)
    await turn(from(host, room, button))
    expect(counted.times).toBe(2)
    await turn(from(host, room, button))
    expect(counted.times).toBe(2)
    expect(bodyOf(await turn(first))).toEqual(said)
  })
})

it('tells who writes without end to wait by one post, and not by one for each', async () => {
  const { turn, groups, counted, said } = await aBotFor(80)
  const write = () => turn(from(groups[0].host, null, { text: 'hjælp' }))
  for (let each = 0; each < 6; each++) expect(await write()).toBeNull()
  expect(said).toHaveLength(3)
  expect(wordsOf(said[2]?.card.card)).toContain(TOO_MANY)
  counted.now += 1_000
  for (let each = 0; each < 3; each++) await write()
  expect(said).toHaveLength(4)
})

describe('the limits that are in force', () => {
  const judged = async (activities: readonly unknown[]) => {
    const within = rateKept(rateLimits(() => 0))
    const each = activities.map((activity, n) => within(`${n}`, activity as never))
    return (await Promise.all(each)).filter((isWithin) => isWithin).length
  }

  it('let 132 leaders of one town hall answer three cards each in the same moment', async () => {
    const leaders = Array.from({ length: 132 }, () => aLeader())
    const presses = leaders.flatMap((leader) => [1, 2, 3].map(() => from(leader, room, button)))
    expect(await judged(presses)).toBe(396)
  })

  it('let one person press 80 times and write 20 times in the same moment', async () => {
    const leader = aLeader()
    const times = <T>(make: () => T) => Array.from({ length: 100 }, make)
    expect(await judged(times(() => from(leader, room, button)))).toBe(80)
    expect(await judged(times(() => from(leader, null, { text: 'hjælp' })))).toBe(20)
  })

  it('count what Teams sends for nobody against nobody', async () => {
    const nobody = { ...from(aLeader(), room, button), from: { id: '28:other', name: '' } }
    expect(await judged(Array.from({ length: 100 }, () => nobody))).toBe(100)
  })
})
