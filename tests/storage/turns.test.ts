import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { Turn } from '#bot/application/ports/turns.ts'
import { turnsOn } from '#bot/storage/turns.ts'
import { freshDatabase } from '#tests/support/database.ts'
import { silentLog } from '#tests/support/log.ts'

const turn = (gapMs: number, burst: number, name = 'bot'): Turn => ({
  name,
  rate: { gapMs, burst },
})

/** Two replicas on one database. */
const replicas = async () => {
  const { db } = await freshDatabase()
  const nextIn = async () => {
    const [row] = await db
      .selectFrom('turns')
      .select(sql<number>`extract(epoch from next_at - clock_timestamp())::float8`.as('seconds'))
      .execute()
    return row?.seconds ?? 0
  }
  return { db, nextIn, one: turnsOn(db, silentLog), other: turnsOn(db, silentLog) }
}

describe('turns under a limit', () => {
  it('come to all replicas together no more often than the limit says', async () => {
    const { one, other } = await replicas()
    const began = performance.now()
    const times: number[] = []
    await Promise.all(
      Array.from({ length: 12 }, async (_, index) => {
        await (index % 2 ? one : other).take([turn(20, 3)])
        times.push(performance.now() - began)
      }),
    )
    // Three at once, then one every 20 ms; the machine may be late, never early.
    const early = times.toSorted((a, b) => a - b).filter((at, place) => at < (place - 2) * 20 - 2)
    expect(early).toEqual([])
  })

  it('come in the order in which they were asked for', async () => {
    const { one } = await replicas()
    const order: number[] = []
    await Promise.all(
      [1, 2, 3, 4, 5].map(async (place) => {
        await one.take([turn(5, 1)])
        order.push(place)
      }),
    )
    expect(order).toEqual([1, 2, 3, 4, 5])
  })

  it('are reserved for many by few questions, and nobody holds a lock while waiting', async () => {
    const { db, one, other } = await replicas()
    let isOver = false
    const waiting = Promise.all(Array.from({ length: 20 }, () => one.take([turn(50, 1)]))).then(
      () => {
        isOver = true
      },
    )
    await other.take([turn(10, 1, 'another')])
    // The questions themselves lock for a moment; between them, long before the last turn, nobody does.
    const locks = async () => {
      const { rows } = await sql<{ count: number }>`
        select count(*) as count from pg_locks l join pg_class c on c.oid = l.relation
        where c.relname = 'turns' and l.pid <> pg_backend_pid()
          and l.database = (select oid from pg_database where datname = current_database())`.execute(
        db,
      )
      return rows[0]?.count
    }
    await expect.poll(locks, { interval: 5, timeout: 60_000 }).toBe(0)
    expect(isOver).toBe(false)
    await waiting
  })

  it('that are too far away are refused with the seconds left, and are not used up', async () => {
    const { nextIn, one } = await replicas()
    for (let taken = 0; taken < 3; taken++) void one.take([turn(15_000, 1)]).catch(() => {})
    await expect.poll(nextIn).toBeGreaterThan(20)
    const before = await nextIn()
    const late = one.take([turn(15_000, 1)])
    await expect(late).rejects.toMatchObject({ kind: 'busy', code: 'TooManyRequests' })
    await expect(late).rejects.toSatisfy(({ retryAfterSeconds }) => retryAfterSeconds > 20)
    expect(await nextIn()).toBeLessThanOrEqual(before)
  })
})

describe('a pause that Microsoft asks for', () => {
  it('holds in every replica, in full', async () => {
    const { one, other } = await replicas()
    await one.pause(['team:1'], 600)
    await one.pause(['team:1'], 5)
    const asked = other.take([turn(10, 1, 'team:1')])
    await expect(asked).rejects.toMatchObject({ kind: 'busy' })
    await expect(asked).rejects.toSatisfy(({ retryAfterSeconds }) => retryAfterSeconds > 590)
    await other.take([turn(10, 1, 'team:2')])
  })

  it('that is short is waited for', async () => {
    const { one, other } = await replicas()
    await one.pause(['team:1'], 0.08)
    const began = performance.now()
    await other.take([turn(10, 4, 'team:1')])
    expect(performance.now() - began).toBeGreaterThanOrEqual(60)
  })

  it('reaches those who were already waiting for their turn', async () => {
    const { one, other } = await replicas()
    await one.take([turn(400, 1)])
    const waiting = one.take([turn(400, 1)])
    await other.pause(['bot'], 600)
    await expect(waiting).rejects.toMatchObject({ code: 'TooManyRequests' })
  })
})

describe('without a database', () => {
  it('a turn is refused as busy: nothing is sent without one', async () => {
    const { db, one } = await replicas()
    await one.take([turn(10, 1)])
    await db.destroy()
    await expect(one.take([turn(10, 1)])).rejects.toMatchObject({ kind: 'busy', code: 'no-turn' })
    await one.pause(['bot'], 1)
  })
})
