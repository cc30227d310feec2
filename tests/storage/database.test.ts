import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '#bot/storage/database.ts'
import { freshDatabase } from '#tests/support/database.ts'
import { capturingLog } from '#tests/support/log.ts'

/** A pool with one connection in use, which the server is about to end. */
const inUse = async () => {
  const { connection, db: admin } = await freshDatabase()
  const log = capturingLog()
  const db = openDatabase({ connection, log, name: 'ended', most: 2 })
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  let begun = () => {}
  const isBegun = new Promise<void>((resolve) => {
    begun = resolve
  })
  const work = db.transaction().execute(async (tx) => {
    await sql`select 1`.execute(tx)
    begun()
    await held
    await sql`select 1`.execute(tx)
  })
  const failed = work.catch((error: unknown) => error)
  await isBegun
  const endIt = async () => {
    await sql`select pg_terminate_backend(pid, 5000) from pg_stat_activity
      where application_name = 'tvaers-ended' and datname = current_database()`.execute(admin)
    release()
    expect(await failed).toBeInstanceOf(Error)
  }
  return { db, endIt, lost: () => log.lines.map((line) => line.event) }
}

describe('a connection that the server ends', () => {
  it('is logged, and the work that used it fails', async () => {
    const { db, endIt, lost } = await inUse()
    await endIt()
    expect(lost()).toContain('storage.connection-lost')
    await db.destroy()
  })

  it('is nothing to tell of when we are closing anyway', async () => {
    const { db, endIt, lost } = await inUse()
    const closed = db.destroy()
    await endIt()
    await closed
    expect(lost()).toEqual([])
  })
})
