import pg from 'pg'
import { describe, expect, it, onTestFinished } from 'vitest'
import { freshDatabase, SECRET_OF_TESTS } from '#tests/support/database.ts'
import { aWorld, chanceFrom, type TestWorld } from '#tests/support/world.ts'
import { attacker, reportOf } from './attack.ts'
import type { Box } from './boxes/box.ts'
import { conceptBox } from './boxes/concept.ts'
import { LEAKS, leakyBox } from './boxes/leaky.ts'
import { productBox } from './boxes/product.ts'
import { type Dumper, dumperOf } from './dump.ts'
import { isBetterThanGuessing, scoreTexts } from './measure.ts'
import { playRound } from './play.ts'
import { withKeys } from './strategies.ts'

/** So many rounds of three groups are drawn; `PRIVACY_SEED` plays others. */
const ROUNDS = Number(process.env.PRIVACY_ROUNDS ?? 30)
const CONCEPT_ROUNDS = Math.ceil(ROUNDS / 2)
const SMALL_ROUNDS = 8
const LEAKY_ROUNDS = 10
const seed = Number(process.env.PRIVACY_SEED ?? 20_261_121)

type Asked = { rounds: number; groups: number; after?: () => Promise<void> }
const attackIn = async (box: Box, dumper: Dumper, { rounds, groups, after }: Asked) => {
  const chance = chanceFrom(seed)
  const { attack, results } = attacker(chance)
  for (let round = 0; round < rounds; round++) {
    // Six to ten answers: nine others than the host leave nothing below the threshold of five.
    const sizes = Array.from({ length: groups }, () => 6 + Math.floor(chance() * 5))
    for (const episode of await playRound(box, dumper, sizes, chance)) attack(episode)
    await after?.()
  }
  return results()
}

describe('who answered what in an evaluation', () => {
  it('is told by no strategy better than by guessing, with a dump after every answer', async () => {
    const world = await aWorld()
    const dumper = await dumperOf(world.database.connection)
    onTestFinished(dumper.end)
    const empty = async () => {
      await emptied(world.database.connection)
    }
    const results = await attackIn(productBox(world), dumper, {
      rounds: ROUNDS,
      groups: 3,
      after: empty,
    })
    console.log(`seed ${seed}, ${ROUNDS} rounds: above guessing\n${reportOf(results)}`)
    const found = [...results].filter(([, advantage]) => isBetterThanGuessing(advantage))
    expect(found).toEqual([])
    expect(results.size).toBeGreaterThan(20)
  })

  it('is told by no strategy when they say what they think of the concept either', async () => {
    const world = await aWorld()
    const dumper = await dumperOf(world.database.connection)
    onTestFinished(dumper.end)
    const box = conceptBox(world)
    const reported: number[] = []
    const results = await attackIn(box, dumper, {
      rounds: CONCEPT_ROUNDS,
      groups: 3,
      after: async () => {
        reported.push(await box.reports())
        await emptied(world.database.connection)
      },
    })
    console.log(
      `concept, seed ${seed}, ${CONCEPT_ROUNDS} rounds: above guessing\n${reportOf(results)}`,
    )
    expect([...results].filter(([, advantage]) => isBetterThanGuessing(advantage))).toEqual([])
    expect(reported).toEqual(reported.map(() => 1))
    expect(results.size).toBeGreaterThan(40)
  })

  it('is told to whoever has the app’s secret besides a dump after every answer: that is named', async () => {
    const world = await aWorld()
    const dumper = await dumperOf(world.database.connection)
    onTestFinished(dumper.end)
    const chance = chanceFrom(seed)
    const withSecret = withKeys(() => [SECRET_OF_TESTS])
    const episodes = await playRound(productBox(world), dumper, [8, 8, 8], chance)
    const scores = episodes.map((each) => scoreTexts(each, withSecret(each), chance))
    expect(scores.map(({ hits, answers }) => hits === answers)).toEqual([true, true, true])
  })

  it('is not left as the difference between a round’s total and its groups’ own results', async () => {
    const world = await aWorld()
    const { connection } = world.database
    const dumper = await dumperOf(connection)
    onTestFinished(dumper.end)
    const chance = chanceFrom(seed)
    for (let round = 0; round < SMALL_ROUNDS; round++) {
      const sizes = Array.from({ length: 4 }, () => Math.floor(chance() * 8))
      const box = productBox(world)
      await playRound(box, dumper, sizes, chance)
      const left = await leftOf(world, box.hostsWhoAnswered())
      expect(left.answers === 0 || left.others >= 5, `${sizes}: ${JSON.stringify(left)}`).toBe(true)
      await emptied(connection)
    }
  })

  it.each(LEAKS)('would be told if the product had $what', async (leak) => {
    const { connection } = await freshDatabase()
    const client = new pg.Client(connection)
    await client.connect()
    const dumper = await dumperOf(connection)
    onTestFinished(async () => {
      await client.query('drop table if exists leaky, leaky_key')
      await client.end()
      await dumper.end()
    })
    const results = await attackIn(leakyBox(leak, client), dumper, {
      rounds: LEAKY_ROUNDS,
      groups: 1,
    })
    const found = results.get(leak.foundBy)
    if (!found) throw new Error(`Nobody tried "${leak.foundBy}".`)
    expect(isBetterThanGuessing(found)).toBe(true)
    expect(found.mean).toBeGreaterThan(0.2)
  })
})

/** What is left of the round's answers when every result that a group has seen is taken away. */
const leftOf = async (world: TestWorld, hosts: ReadonlySet<string>) => {
  const { ballots } = world.tables
  const [round] = await ballots.rounds()
  const boxes = await ballots.all()
  const results = await Promise.all(boxes.map((box) => ballots.result(box.meeting)))
  const seen = results.reduce((sum, each) => sum + (each?.answers ?? 0), 0)
  const answers = (round?.evaluation.figures?.answers ?? seen) - seen
  const unseen = boxes.filter((_, index) => results[index] === null)
  return { answers, others: answers - unseen.filter((box) => hosts.has(box.meeting)).length }
}

/** Rounds that are over make every dump longer, and tell nothing. */
const emptied = async (connection: pg.ClientConfig) => {
  const client = new pg.Client(connection)
  await client.connect()
  const { rows } = await client.query<{ name: string }>(
    "select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename not like 'kysely%' and tablename <> 'rate_buckets'",
  )
  await client.query(`set session_replication_role = replica;
    ${rows.map(({ name }) => `delete from ${name}`).join(';')}`)
  await client.end()
}
