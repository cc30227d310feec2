import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { accept } from '#bot/domain/result.ts'
import { onceForAll } from '#bot/teams/once-for-all.ts'
import { freshDatabase } from '#tests/support/database.ts'
import { silentLog } from '#tests/support/log.ts'
import { aBot, aReplica, bodyOf, from, pressed } from './a-bot.ts'

const TOPIC = '018f4a3e-7c1a-7000-8000-000000000001'
const room = '19:room-of-group-1@thread.tacv2'
const HOLDERS = [1, 2, 3].map((each) => `0199a000-0000-7000-8000-00000000000${each}`)

/** So many processes, each with a memory of its own, on one database. */
const replicas = async (count = 3) => {
  const { store, db } = await freshDatabase()
  const world = { store, log: silentLog }
  return { db, store, all: HOLDERS.slice(0, count).map((id) => onceForAll<unknown>(world, id)) }
}

describe('one activity that Teams delivers to several replicas', () => {
  it('is acted on once and answered the same, however often and wherever it comes, at once or later', async () => {
    const { all } = await replicas()
    let made = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat({ max: all.length - 1 }), { minLength: 1, maxLength: 6 }),
        fc.array(fc.nat({ max: all.length - 1 }), { maxLength: 3 }),
        fc.jsonValue(),
        async (atOnce, later, answer) => {
          const id = `delivery-${++made}`
          let times = 0
          const work = async () => {
            times += 1
            return answer
          }
          const deliver = (place: number) => all[place]?.(id, work)
          const answers = await Promise.all(atOnce.map(deliver))
          for (const place of later) answers.push(await deliver(place))
          expect(times).toBe(1)
          const same = JSON.parse(JSON.stringify(answer))
          for (const each of answers) expect(JSON.parse(JSON.stringify(each))).toEqual(same)
        },
      ),
      { numRuns: 12 },
    )
  })

  it('is acted on again after it failed, by whoever gets it next', async () => {
    const { all } = await replicas(2)
    const fail = async () => {
      throw new Error('away')
    }
    await expect(all[0]?.('d', fail)).rejects.toThrow('away')
    expect(await all[1]?.('d', async () => 'done')).toBe('done')
    expect(await all[0]?.('d', fail)).toBe('done')
  })

  it('is taken over from a replica that died at it', async () => {
    const { all, store, db } = await replicas(1)
    await store.transaction(({ deliveries }) => deliveries.claim('d', HOLDERS[1] ?? ''))
    await sql`update deliveries set lease_until = now() - interval '1 second'`.execute(db)
    expect(await all[0]?.('d', async () => 'done')).toBe('done')
  })

  it('is acted on where the database cannot be asked: each replica then remembers for itself', async () => {
    const away = { transaction: async () => Promise.reject(new Error('down')) }
    const once = onceForAll<string>({ store: away, log: silentLog }, HOLDERS[0] ?? '')
    let times = 0
    const work = async () => `answer ${++times}`
    expect([await once('d', work), await once('d', work)]).toEqual(['answer 1', 'answer 1'])
  })

  it('is forgotten after two hours, and cannot be read meanwhile', async () => {
    const { all, db } = await replicas(1)
    await all[0]?.('from Anne in 19:room', async () => ({ body: 'Tak for dit svar' }))
    const [row] = (await sql<Record<string, unknown>>`select * from deliveries`.execute(db)).rows
    const kept = `${JSON.stringify(row)}${(row?.answer as Buffer).toString('latin1')}`
    for (const words of ['Anne', '19:room', 'Tak']) expect(kept).not.toContain(words)
    await sql`update deliveries set received_at = now() - interval '121 minutes'`.execute(db)
    await all[0]?.('another', async () => null)
    const left = await sql`select key from deliveries`.execute(db)
    expect(left.rows).toHaveLength(1)
  })
})

describe('two replicas of the bot', () => {
  it('answer words once when both hear them at once', async () => {
    const one = await aBot()
    const two = aReplica(one.world)
    const words = from(one.groups[0].host, null, { text: 'hjælp' })
    await Promise.all([one.turn(words), two.turn(words), one.turn(words)])
    await two.turn(words)
    expect([...one.said, ...two.said]).toHaveLength(1)
  })

  it('take a pressed button in once, and answer it with the same words', async () => {
    let times = 0
    const given = {
      handlers: () => ({
        supportTopic: async () => {
          times += 1
          return accept(null)
        },
      }),
    }
    const one = await aBot(given)
    const two = aReplica(one.world, given)
    const button = from(
      one.groups[0].host,
      room,
      pressed('supportTopic', { topic: TOPIC, support: 'true' }),
    )
    const answers = await Promise.all([one.turn(button), two.turn(button)])
    expect(times).toBe(1)
    expect(answers.map(bodyOf)[0]).toMatchObject({ value: 'Du støtter nu emnet.' })
    expect(answers[1]).toEqual(answers[0])
  })
})

describe('an invoke that waits for something slow', () => {
  it('is answered in time with a sentence, and what was begun is finished', async () => {
    let finish = () => {}
    let isDone = false
    const bot = await aBot({
      invokePatienceMs: 30,
      handlers: () => ({
        supportTopic: async () => {
          await new Promise<void>((resolve) => {
            finish = resolve
          })
          isDone = true
          return accept(null)
        },
      }),
    })
    const button = from(
      bot.groups[0].host,
      room,
      pressed('supportTopic', { topic: TOPIC, support: 'true' }),
    )
    const answer = await bot.turn(button)
    expect(bodyOf(answer)).toMatchObject({
      statusCode: 200,
      value: expect.stringContaining('Se efter om lidt'),
    })
    expect(await bot.turn(button)).toEqual(answer)
    finish()
    await bot.settled()
    expect(isDone).toBe(true)
  })

  it.each([
    'task/fetch',
    'task/submit',
  ])('is answered in the shape of its kind: %s', async (name) => {
    const bot = await aBot({
      invokePatienceMs: 0,
      handlers: () => ({
        openSummary: () => new Promise(() => {}),
        saveSummary: () => new Promise(() => {}),
      }),
    })
    const value = { data: { dialog: 'summary', ask: { meeting: null }, fixed: { meeting: TOPIC } } }
    const answer = await bot.turn(from(bot.groups[0].host, room, { type: 'invoke', name, value }))
    expect(bodyOf(answer)).toMatchObject({
      task: { type: 'message', value: expect.stringContaining('Se efter om lidt') },
    })
  })
})
