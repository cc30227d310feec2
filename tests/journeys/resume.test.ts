import { randomInt } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connectionIn } from '#tests/privacy/disk.ts'
import { chanceFrom } from '#tests/support/world.ts'
import { cardIn, coordinatorOf, groupRooms, privateChannels, settled } from './round/cast.ts'
import { resolveDoubts } from './round/doubts.ts'
import { approveGroups, bookRound, sendAgenda } from './round/preparing.ts'
import { asked, cardsSaying, shortList } from './round/programme.ts'
import { end, stageAt } from './stage/stages.ts'
import { type Stage, start } from './stage/tenant.ts'

const quiet = () => {}
const LEADERS = 60
const ROOMS = 6
const PEOPLE = LEADERS + 1

let stage: Stage
let coordinator: string

const seed = Number(process.env.SEED ?? randomInt(1_000_000))
const chance = chanceFrom(seed)

const askedSoFar = async (): Promise<number> => {
  const { requests } = await stage.client.state()
  return requests.reduce((sum, each) => sum + each.count, 0)
}

const byId = <T extends { readonly id: string }>(all: readonly T[]): readonly T[] =>
  all.toSorted((one, other) => (one.id < other.id ? -1 : 1))

/** kill -9, as soon as Microsoft has been asked so many times more; then the bot starts again. */
const killAfter = async (requests: number): Promise<void> => {
  const goal = (await askedSoFar()) + requests
  const deadline = performance.now() + 60_000
  while ((await askedSoFar()) < goal && performance.now() < deadline);
  await stage.local.bot.kill()
  await stage.local.bot.start()
}

/**
 * Killed in the moment in which it asks for the team, the bot looks for a quarter of an hour whether Microsoft has made
 * it after all (`SEEN_FROM_ATTEMPT`): as often here, but without the pauses.
 */
const endPauses = async (): Promise<void> => {
  const database = new pg.Client(connectionIn(stage.dataDir))
  database.on('error', () => {})
  await database.connect()
  await database.query(`
    update errand_lanes l set next_at = 'epoch' where next_at > now() and exists (
      select 1 from errands e where e.lane = l.lane and e.state = 'waiting' and e.code = 'not-yet')`)
  await database.end()
}

let hurrying: NodeJS.Timeout

beforeAll(async () => {
  console.log(`SEED=${seed}`)
  stage = await stageAt(null)
  coordinator = await coordinatorOf(stage.client)
  // While the bot is killed and comes again, its database may be away.
  hurrying = setInterval(() => endPauses().catch(() => {}), 1_000)
})
afterAll(async () => {
  clearInterval(hurrying)
  await end(stage)
})

describe('the bot is killed', () => {
  it('again and again while it makes the rooms, and each is made once', async () => {
    await approveGroups(stage.client, coordinator, quiet, shortList(LEADERS))
    for (let kills = 0; kills < 5; kills++) await killAfter(Math.floor(chance() * 45))
    await settled(stage.client)
    console.log('welcomes in doubt', await resolveDoubts(stage.client, coordinator))

    const state = await stage.client.state()
    expect(state.teams).toHaveLength(1)
    expect(state.teams[0]?.members).toHaveLength(PEOPLE + 1)
    expect(privateChannels(state)).toHaveLength(ROOMS)
    expect(groupRooms(state).map((room) => room.members.length)).toEqual(Array(5).fill(12))
    for (const { displayName, apps, tabs, posts } of privateChannels(state)) {
      expect(apps, displayName).toHaveLength(1)
      expect(tabs, displayName).toHaveLength(1)
      expect(cardsSaying(posts, 'Velkommen til'), displayName).toHaveLength(1)
    }
    expect(state.chats).toHaveLength(PEOPLE)
    expect(asked(state, 'POST', '/v1.0/teams')).toBe(1)
    expect(state.rejected).toEqual([])
    expect(await stage.health()).toMatchObject({ errands: { waiting: 0, doubtful: 0, dead: 0 } })
  })

  it('while it books, and while it sends out the agenda, and nothing is there twice', async () => {
    const round = await bookRound(stage.client, coordinator, quiet)
    await killAfter(Math.floor(chance() * 5))
    await settled(stage.client)
    await sendAgenda(stage.client, round)
    await killAfter(Math.floor(chance() * 8))
    await settled(stage.client)
    console.log('posts in doubt', await resolveDoubts(stage.client, coordinator))

    const state = await stage.client.state()
    expect(state.events).toHaveLength(5)
    expect(new Set(state.events.map((event) => event.transactionId)).size).toBe(5)
    for (const { channel } of groupRooms(state)) {
      expect(cardsSaying(channel.posts, 'Dagsorden for')).toHaveLength(1)
      expect(cardsSaying(channel.posts, 'Forberedelse til')).toHaveLength(1)
    }
    expect(state.rejected).toEqual([])
  })
})

describe('all of it is stopped and started again', () => {
  it('goes on where it was', async () => {
    const before = await stage.client.state()
    await stage.stop()
    stage = await start(stage.dataDir)
    const after = await stage.client.state()
    expect(after.now >= before.now).toBe(true)
    expect(after.teams.map((team) => team.id)).toEqual(before.teams.map((team) => team.id))
    expect(byId(after.events)).toEqual(byId(before.events))
    expect(await stage.health()).toMatchObject({ status: 'ok', errands: { waiting: 0 } })

    const [room] = groupRooms(after)
    const post = room && cardIn(room.channel, 'tickPreparation')
    const [answer] = await stage.client.press({
      as: room?.members[0] ?? '',
      postId: post?.id ?? '',
      title: 'Jeg er klar med opgave 1',
    })
    expect(answer?.kind).toBe('card')
    const said = await stage.client.say({ as: room?.host ?? '', chat: true, text: 'hej' })
    expect(said).toHaveLength(1)
    await settled(stage.client)
    const { teams } = await stage.client.state()
    const posts = (all: typeof teams) =>
      all.flatMap((team) => team.channels.map((c) => c.posts.length))
    expect(posts(teams).toSorted()).toEqual(posts(before.teams).toSorted())
  })
})
