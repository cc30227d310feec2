import { describe, expect, it } from 'vitest'
import { instant } from '#bot/domain/calendar.ts'
import { openStore } from '#bot/storage/store.ts'
import { emptyDatabase } from '#tests/support/database.ts'
import { silentLog } from '#tests/support/log.ts'

const NOW = instant('2027-01-20T08:00:00Z')
const options = async () => ({
  databaseUrl: await emptyDatabase(),
  dataDir: '/nowhere',
  secrets: ['a secret'] as const,
  log: silentLog,
})

describe('a store on a server of its own', () => {
  it('is made ready once when several bots open it at the same moment', async () => {
    const given = await options()
    const stores = await Promise.all([openStore(given), openStore(given), openStore(given)])
    for (const { store } of stores)
      await store.transaction((tables) => tables.settings.set('last-tick', NOW))
    for (const opened of stores) expect((await opened.health(NOW)).database).toBe('ok')
    for (const opened of stores) await opened.close()
  })

  it('tells every bot of a new errand, and gives it to one', async () => {
    const given = await options()
    const [one, other] = [await openStore(given), await openStore(given)]
    await one.store.transaction((tables) =>
      tables.errands.order({ kind: 'make-team', key: 'team', lane: 'team', payload: {} }),
    )
    expect(await one.health(NOW)).toMatchObject({ errandsDue: 1, errands: { waiting: 1 } })
    const claims = await Promise.all([one.errandQueue.claim(NOW), other.errandQueue.claim(NOW)])
    expect(claims.filter((claimed) => claimed !== null)).toHaveLength(1)
    await one.close()
    await other.close()
  })

  it('does not count what waits for a later moment as due', async () => {
    const opened = await openStore(await options())
    const notBefore = instant('2027-01-20T09:00:00Z')
    await opened.store.transaction((tables) =>
      tables.errands.order({ kind: 'make-team', key: 'a', lane: 'a', payload: {}, notBefore }),
    )
    expect((await opened.health(NOW)).errandsDue).toBe(0)
    expect((await opened.health(notBefore)).errandsDue).toBe(1)
    await opened.close()
  })

  it('says that it is down, and does not throw, when the server is away', async () => {
    const opened = await openStore(await options())
    await opened.close()
    expect(await opened.health(NOW)).toEqual({ database: 'down', errands: null, errandsDue: null })
  })

  it('runs a transaction again that had to give way to another', async () => {
    const opened = await openStore(await options())
    const { store } = opened
    let waiting = 2
    let bothHoldOne = () => {}
    const both = new Promise<void>((resolve) => {
      bothHoldOne = resolve
    })
    // Each holds what the other wants: PostgreSQL ends one of them, which then runs again.
    const crossing = (first: 'last-tick' | 'closed-days', second: 'last-tick' | 'closed-days') =>
      store.transaction(async (tables) => {
        await tables.settings.set(first, 'x' as never)
        waiting -= 1
        if (waiting === 0) bothHoldOne()
        await both
        await tables.settings.set(second, 'y' as never)
      })
    await Promise.all([crossing('last-tick', 'closed-days'), crossing('closed-days', 'last-tick')])
    await opened.close()
  })
})
