import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { ErrandOrder } from '#bot/application/errands.ts'
import type { ClaimedErrand, ErrandQueue } from '#bot/application/ports/errand-queue.ts'
import { addMinutes } from '#bot/domain/calendar.ts'
import { freshDatabase, type TestDatabase } from '#tests/support/database.ts'
import { START } from '#tests/support/world.ts'

const errand = (key: string, lane = 'team', more: Partial<ErrandOrder> = {}) =>
  ({ kind: 'fill-team', key, lane, payload: {}, ...more }) as ErrandOrder

const taken = async (queue: ErrandQueue): Promise<ClaimedErrand> => {
  const claimed = await queue.claim(START)
  if (!claimed) throw new Error('There was nothing to claim.')
  return claimed
}
const soon = { kind: 'again', code: 'x', afterSeconds: 0, isDoubtful: false } as const

/** What happens when a worker stalls or dies: its lease runs out. */
const leaseEnds = ({ db }: TestDatabase) =>
  db.updateTable('errand_lanes').set({ lease_until: sql`'epoch'` }).execute()

describe('claiming', () => {
  it('has one errand of a lane under way, and other lanes beside it', async () => {
    const { tables, queue } = await freshDatabase()
    for (const order of [errand('a1', 'a'), errand('a2', 'a'), errand('b1', 'b')])
      await tables.errands.order(order)
    const worker = queue()
    const keys = [await worker.claim(START), await worker.claim(START), await worker.claim(START)]
    expect(keys.map((each) => each?.attempt.key).sort()).toEqual(['a1', 'b1', undefined])
  })

  it('keeps the order of a lane when the first is tried again', async () => {
    const { tables, queue } = await freshDatabase()
    for (const key of ['first', 'second', 'third']) await tables.errands.order(errand(key))
    const worker = queue()
    const order: string[] = []
    for (const failsOnce of [true, false, false, false]) {
      const claimed = await taken(worker)
      order.push(claimed.attempt.key)
      await worker.settle(claimed, failsOnce ? soon : { kind: 'done' })
    }
    expect(order).toEqual(['first', 'first', 'second', 'third'])
  })

  it('waits for the moment by the programme clock, and lets later errands pass meanwhile', async () => {
    const { tables, queue } = await freshDatabase()
    await tables.errands.order(errand('later', 'a', { notBefore: addMinutes(START, 10) }))
    await tables.errands.order(errand('now', 'a'))
    const worker = queue()
    const now = await taken(worker)
    await worker.settle(now, { kind: 'done' })
    expect(now.attempt.key).toBe('now')
    expect(await worker.claim(addMinutes(START, 9))).toBeNull()
    expect((await worker.claim(addMinutes(START, 10)))?.attempt.key).toBe('later')
  })

  it('goes on with a lane it has begun before it begins another that waits as long', async () => {
    const { tables, queue } = await freshDatabase()
    for (const lane of ['a', 'b', 'c'])
      for (const number of [1, 2]) await tables.errands.order(errand(`${lane}${number}`, lane))
    const worker = queue()
    const order: string[] = []
    for (let count = 0; count < 6; count++) {
      const claimed = await taken(worker)
      order.push(claimed.attempt.key)
      await worker.settle(claimed, { kind: 'done' })
    }
    const lanes = order.map((key) => key.charAt(0))
    expect(lanes.filter((lane, at) => lane !== lanes[at - 1])).toHaveLength(3)
  })

  it('keeps a pause in full, for the whole lane', async () => {
    const { db, tables, queue } = await freshDatabase()
    await tables.errands.order(errand('a'))
    const worker = queue()
    await worker.settle(await taken(worker), { ...soon, afterSeconds: 120 })
    await tables.errands.order(errand('b'))
    expect(await worker.claim(START)).toBeNull()
    const [lane] = await db
      .selectFrom('errand_lanes')
      .select(sql<number>`extract(epoch from next_at - clock_timestamp())::float8`.as('seconds'))
      .execute()
    expect(lane?.seconds).toBeGreaterThan(118)
  })

  it('gives each errand to one of many workers that ask at once', async () => {
    const { tables, queue } = await freshDatabase()
    const keys = Array.from({ length: 12 }, (_, index) => `errand-${index}`)
    for (const key of keys) await tables.errands.order(errand(key, key))
    const claims = await Promise.all(
      keys.flatMap(() => [queue(), queue()]).map((each) => each.claim(START)),
    )
    expect(claims.flatMap((each) => each?.attempt.key ?? []).sort()).toEqual([...keys].sort())
  })

  it('waits after seven posts to one conversation in a second', async () => {
    const { db, tables, queue } = await freshDatabase()
    const update = (key: string) =>
      errand(key, 'room:1', {
        kind: 'update-post',
        payload: { post: 'x', ref: { card: 'welcome', room: '1' } },
      })
    await tables.errands.order(update('1'))
    const worker = queue()
    await worker.settle(await taken(worker), { kind: 'done' })
    await tables.errands.order(update('2'))
    const nowMs = sql`extract(epoch from clock_timestamp())::float8 * 1000`
    await db
      .updateTable('errand_lanes')
      .set({ recent: sql`array_fill(${nowMs}, array[7])` })
      .execute()
    expect(await worker.claim(START)).toBeNull()
  })
})

describe('a worker that dies between beginning and recording', () => {
  it('leaves a doubt: the next attempt is told to look first', async () => {
    const database = await freshDatabase()
    await database.tables.errands.order(errand('a'))
    expect((await taken(database.queue())).attempt.doubtful).toBe(false)
    await leaseEnds(database)
    expect((await taken(database.queue())).attempt).toMatchObject({ number: 2, doubtful: true })
  })

  it('keeps its lane until the lease ends', async () => {
    const database = await freshDatabase()
    await database.tables.errands.order(errand('a'))
    await taken(database.queue())
    expect(await database.queue().claim(START)).toBeNull()
  })
})

describe('a worker that tells when it sends', () => {
  const message = (key: string) =>
    errand(key, 'room:1', {
      kind: 'post',
      payload: { to: { room: '1' }, ref: { card: 'welcome', room: '1' }, threadOf: null },
    })
  const begun = async () => {
    const database = await freshDatabase()
    await database.tables.errands.order(message('a'))
    return { database, claimed: await taken(database.queue()) }
  }

  it('leaves no doubt when it dies before: the next attempt simply does it', async () => {
    const { database } = await begun()
    await leaseEnds(database)
    expect((await taken(database.queue())).attempt).toMatchObject({ number: 2, doubtful: false })
  })

  it.each(['make-team', 'make-channel', 'mail'])('leaves no doubt of %s either', async (kind) => {
    const database = await freshDatabase()
    await database.tables.errands.order(errand('a', 'team', { kind, payload: {} } as never))
    await taken(database.queue())
    await leaseEnds(database)
    expect((await taken(database.queue())).attempt).toMatchObject({ number: 2, doubtful: false })
  })

  it('leaves a doubt when it dies after', async () => {
    const { database, claimed } = await begun()
    await claimed.attempt.sendsNow()
    await leaseEnds(database)
    expect((await taken(database.queue())).attempt).toMatchObject({ number: 2, doubtful: true })
  })

  it('may not send once another has taken over, whatever its own clocks say', async () => {
    const { database, claimed } = await begun()
    await leaseEnds(database)
    const after = await taken(database.queue())
    expect(claimed.attempt.isOurs()).toBe(true)
    await expect(claimed.attempt.sendsNow()).rejects.toMatchObject({ code: 'lease-lost' })
    await after.attempt.sendsNow()
  })

  it('may not send what was ordered anew meanwhile', async () => {
    const { database, claimed } = await begun()
    await database.tables.errands.orderAgain(message('a'))
    await expect(claimed.attempt.sendsNow()).rejects.toMatchObject({ kind: 'busy' })
  })

  it('has a whole lease from then on', async () => {
    const { database, claimed } = await begun()
    await database.db
      .updateTable('errand_lanes')
      .set({ lease_until: sql`clock_timestamp() + interval '1 second'` })
      .execute()
    await claimed.attempt.sendsNow()
    const [lane] = await database.db
      .selectFrom('errand_lanes')
      .select(sql<number>`extract(epoch from lease_until - clock_timestamp())::float8`.as('left'))
      .execute()
    expect(lane?.left).toBeGreaterThan(28)
  })

  it('leaves a doubt when it is of a version that does not tell, and took over from one that did', async () => {
    const { database } = await begun()
    await leaseEnds(database)
    // What a replica of the version before writes when it claims.
    await database.db
      .updateTable('errands')
      .set({ holder: sql`gen_random_uuid()`, attempts: 2 })
      .execute()
    expect((await taken(database.queue())).attempt).toMatchObject({ doubtful: true })
  })
})

describe('a worker that stalls past its lease while another takes over', () => {
  const takenOver = async () => {
    const database = await freshDatabase()
    await database.tables.errands.order(errand('a'))
    const stalled = { wall: 0, monotonic: 0 }
    const first = database.queue(() => ({ ...stalled }))
    const before = await taken(first)
    stalled.monotonic = 20_000
    await leaseEnds(database)
    const second = database.queue()
    return { database, first, before, second, after: await taken(second) }
  }

  it('knows that the errand may no longer be its own, before it sends', async () => {
    const { before, after } = await takenOver()
    expect(before.attempt.isOurs()).toBe(false)
    expect(after.attempt.isOurs()).toBe(true)
  })

  it('cannot record anything: the new holder decides', async () => {
    const { database, first, before, second, after } = await takenOver()
    expect(await first.settle(before, { kind: 'dead', code: 'late' })).toBe(false)
    expect((await database.tables.errands.find('a'))?.state).toBe('running')
    expect(await second.settle(after, { kind: 'done' })).toBe(true)
    expect((await database.tables.errands.find('a'))?.state).toBe('done')
  })
})

describe('settling', () => {
  it('does not undo an order that came while the errand ran', async () => {
    const { tables, queue } = await freshDatabase()
    await tables.errands.order(errand('a'))
    const worker = queue()
    const claimed = await taken(worker)
    await tables.errands.orderAgain(errand('a'))
    await worker.settle(claimed, { kind: 'done' })
    expect((await taken(worker)).attempt.key).toBe('a')
  })

  it('lets the lane go on past a dead errand', async () => {
    const { tables, queue } = await freshDatabase()
    await tables.errands.order(errand('a'))
    await tables.errands.order(errand('b'))
    const worker = queue()
    await worker.settle(await taken(worker), { kind: 'dead', code: 'x' })
    expect((await taken(worker)).attempt.key).toBe('b')
  })
})
