import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { placesOn } from '#bot/storage/places.ts'
import { freshDatabase } from '#tests/support/database.ts'

it('no more than so many of a name are under way in all replicas, and the others wait', async () => {
  const { db } = await freshDatabase()
  const [one, other] = [placesOn(db), placesOn(db)]
  let underWay = 0
  let most = 0
  const work = async () => {
    underWay += 1
    most = Math.max(most, underWay)
    await sql`select pg_sleep(0.02)`.execute(db)
    underWay -= 1
  }
  await Promise.all(
    Array.from({ length: 7 }, (_, index) => (index % 2 ? one : other)('mailbox:a', 2, work)),
  )
  expect(most).toBe(2)
})

it('a place is free again when the request failed, and when its replica died long ago', async () => {
  const { db } = await freshDatabase()
  const among = placesOn(db)
  const failed = among('mailbox:a', 1, () => Promise.reject(new Error('no')))
  await expect(failed).rejects.toThrow('no')
  await among('mailbox:a', 1, async () => {
    await db.updateTable('places').set({ held_until: sql`'epoch'` }).execute()
    expect(await placesOn(db)('mailbox:a', 1, async () => 'in')).toBe('in')
  })
})

it('other names have places of their own', async () => {
  const { db } = await freshDatabase()
  const among = placesOn(db)
  const both = among('mailbox:a', 1, () => among('mailbox:b', 1, async () => 'in'))
  expect(await both).toBe('in')
})
