import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { Log } from '#bot/application/ports.ts'
import type { Connection } from './start.ts'

export type Alone = {
  release(): Promise<void>
  /** Settles when the server has gone, or the lock was released. */
  readonly ended: Promise<void>
}

/** Any constant will do; it names "the one bot of this cluster" among advisory locks. */
const THE_ONE_BOT = 7_482_001

/**
 * Holds a lock that ends with this process, so that two bots never run on one embedded cluster: the one
 * that closes first would stop the other's server.
 */
export const beAlone = async (
  connection: Connection,
  dataDir: string,
  log: Log,
): Promise<Alone> => {
  const client = new pg.Client({ ...connection, application_name: 'tvaers-lock' })
  client.on('error', (error) => log.error('storage.lock-lost', error))
  const ended = new Promise<void>((done) => client.once('end', done))
  await client.connect()
  const take = async () => {
    const sql = 'select pg_try_advisory_lock($1) as held'
    return (await client.query<{ held: boolean }>(sql, [THE_ONE_BOT])).rows[0]?.held === true
  }
  let isOurs = await take()
  // The lock of a bot that was killed a moment ago ends as soon as its server notices.
  for (let tries = 0; !isOurs && tries < 20; tries++) {
    await pause(100)
    isOurs = await take()
  }
  if (!isOurs) {
    await client.end()
    throw new Error(
      `Another bot is already running on ${dataDir}: stop it first. To run several at once, give them all the same DATABASE_URL.`,
    )
  }
  return { release: () => client.end(), ended }
}
