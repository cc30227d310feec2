import { describe, expect, it } from 'vitest'
import type { ErrandOrder } from '#bot/application/errands.ts'
import type { ErrandId } from '#bot/domain/ids.ts'
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
    expect(await database.tables.errands.counts()).toMatchObject({ done: 1, doubtful: 0 })
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
