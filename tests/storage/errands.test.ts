import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { ErrandOrder } from '#bot/application/errands.ts'
import type { ErrandId } from '#bot/domain/ids.ts'
import { OPEN_COUNTS } from '#bot/storage/errands.ts'
import { freshDatabase, type TestDatabase } from '#tests/support/database.ts'
import { START } from '#tests/support/world.ts'

const teamErrand = (key: string, lane = 'team'): ErrandOrder => ({
  kind: 'make-team',
  key,
  lane,
  payload: {},
})

const becomes = async ({ tables, queue }: TestDatabase, kind: 'dead' | 'doubtful') => {
  const claimed = await queue().claim(START)
  if (!claimed) throw new Error('There was nothing to claim.')
  await queue().settle(claimed, { kind, code: 'ErrorAccessDenied' })
  const errand = await tables.errands.find(claimed.attempt.key)
  return errand?.id as ErrandId
}

describe('ordering an errand', () => {
  it('keeps the same key once, for ever', async () => {
    const { tables } = await freshDatabase()
    expect(await tables.errands.order(teamErrand('a'))).toBe(true)
    expect(await tables.errands.order(teamErrand('a'))).toBe(false)
    expect(await tables.errands.withPrefix('a')).toHaveLength(1)
  })

  it('is undone when the change that caused it is undone', async () => {
    const { store, tables } = await freshDatabase()
    const failed = store.transaction(async (inside) => {
      await inside.errands.order(teamErrand('a'))
      throw new Error('the change failed')
    })
    await expect(failed).rejects.toThrow('the change failed')
    expect(await tables.errands.find('a')).toBeNull()
  })

  it('can be repeated on purpose after it was done', async () => {
    const { tables, queue } = await freshDatabase()
    await tables.errands.order(teamErrand('a'))
    const claimed = await queue().claim(START)
    if (claimed) await queue().settle(claimed, { kind: 'done' })
    await tables.errands.orderAgain(teamErrand('a'))
    expect((await queue().claim(START))?.attempt).toMatchObject({ key: 'a', number: 1 })
  })

  it('finds by prefix without reading % and _ as wildcards', async () => {
    const { tables } = await freshDatabase()
    await tables.errands.order(teamErrand('a_b:1'))
    await tables.errands.order(teamErrand('axb:1'))
    expect((await tables.errands.withPrefix('a_b')).map((each) => each.key)).toEqual(['a_b:1'])
  })
})

describe('errands that need a person', () => {
  it('lists the dead and the doubtful with their codes, oldest first', async () => {
    const database = await freshDatabase()
    await database.tables.errands.order(teamErrand('a'))
    await database.tables.errands.order(teamErrand('b'))
    await becomes(database, 'dead')
    await becomes(database, 'doubtful')
    const listed = await database.tables.errands.needingAttention()
    expect(listed.map(({ key, state, code }) => [key, state, code])).toEqual([
      ['a', 'dead', 'ErrorAccessDenied'],
      ['b', 'doubtful', 'ErrorAccessDenied'],
    ])
  })

  it('tries again as if never attempted', async () => {
    const database = await freshDatabase()
    await database.tables.errands.order(teamErrand('a'))
    const id = await becomes(database, 'doubtful')
    await database.tables.errands.retry(id)
    const claimed = await database.queue().claim(START)
    expect(claimed?.attempt).toMatchObject({ number: 1, doubtful: false })
  })

  it('is done when a person says so', async () => {
    const database = await freshDatabase()
    await database.tables.errands.order(teamErrand('a'))
    await database.tables.errands.settle(await becomes(database, 'doubtful'))
    expect(await database.tables.errands.counts()).toMatchObject({ doubtful: 0 })
    expect((await database.tables.errands.find('a'))?.state).toBe('done')
    expect(await database.queue().claim(START)).toBeNull()
  })

  it('leaves alone what is on its way', async () => {
    const { tables } = await freshDatabase()
    await tables.errands.order(teamErrand('a'))
    const id = (await tables.errands.find('a'))?.id as ErrandId
    await tables.errands.settle(id)
    expect((await tables.errands.find('a'))?.state).toBe('waiting')
  })
})

describe('done errands', () => {
  /** Done so many days ago. */
  const doneErrands = async (given: Readonly<Record<string, [kind: string, daysAgo: number]>>) => {
    const database = await freshDatabase()
    for (const [key, [kind, daysAgo]] of Object.entries(given))
      await sql`
        insert into errands (key, kind, lane, payload, state, settled_at)
        values (${key}, ${kind}, 'a', '{}', 'done', now() - make_interval(days => ${daysAgo}))`.execute(
        database.db,
      )
    const left = async () => {
      const rows = await database.db.selectFrom('errands').select('key').orderBy('key').execute()
      return rows.map(({ key }) => key)
    }
    return { ...database, left }
  }
  const KEPT = { post: 400, 'fetch-replies': 60 } as const

  it('are forgotten when they have been done for longer than their kind is kept', async () => {
    const { tables, left } = await doneErrands({
      'a-new-post': ['post', 399],
      'an-old-post': ['post', 401],
      'a-new-look': ['fetch-replies', 59],
      'an-old-look': ['fetch-replies', 61],
    })
    await tables.errands.forgetDone(KEPT, 'welcome:')
    expect(await left()).toEqual(['a-new-look', 'a-new-post'])
  })

  it('that stand for what is there are kept for ever', async () => {
    const { tables, left } = await doneErrands({
      'make-channel:1': ['make-channel', 4_000],
      'welcome:1': ['post', 4_000],
    })
    await tables.errands.forgetDone(KEPT, 'welcome:')
    expect(await left()).toEqual(['make-channel:1', 'welcome:1'])
  })

  it('that wait for somebody are not done, and never forgotten', async () => {
    const { db, tables, left } = await doneErrands({ a: ['post', 4_000] })
    await db.updateTable('errands').set({ state: 'doubtful' }).execute()
    await tables.errands.forgetDone(KEPT, 'welcome:')
    expect(await left()).toEqual(['a'])
  })

  it('cost nothing when the others are counted, however many they are', async () => {
    const { db } = await freshDatabase()
    await sql`
      insert into errands (key, kind, lane, payload, state, settled_at)
      select 'k' || n, 'post', 'a', '{}', 'done', now() from generate_series(1, 5000) n`.execute(db)
    await sql`analyze errands`.execute(db)
    const plan = await sql<{ 'QUERY PLAN': string }>`explain ${OPEN_COUNTS}`.execute(db)
    const lines = plan.rows.map((row) => row['QUERY PLAN']).join(' ')
    expect(lines).toContain('errands_open')
    expect(lines).toContain('errands_attention')
    expect(lines).not.toContain('Seq Scan')
  })
})
