import { type Kysely, sql } from 'kysely'
import type { ErrandQueue } from '#bot/application/ports/errand-queue.ts'
import type { ErrandState } from '#bot/application/ports/errands.ts'
import type { TurnPort } from '#bot/application/ports/turns.ts'
import type { Log, Store } from '#bot/application/ports.ts'
import type { Instant } from '#bot/domain/calendar.ts'
import { onceThere } from './away.ts'
import { openDatabase } from './database.ts'
import { startEmbedded } from './embedded/start.ts'
import { errandQueue } from './errand-queue.ts'
import { errandTable } from './errands.ts'
import { migrate } from './migrate.ts'
import type { Database } from './schema.ts'
import { type Seal, sealBy } from './seal.ts'
import { tablesOn } from './tables.ts'
import { turnsOn } from './turns.ts'
import { openWakeUp } from './wake-up.ts'

export type StoreHealth = {
  readonly database: 'ok' | 'down'
  readonly errands: Readonly<Record<Exclude<ErrandState, 'done'>, number>> | null
  /** Waiting or running errands whose moment has come; 0 means that everything due has been done. */
  readonly errandsDue: number | null
}

export type OpenStore = {
  readonly store: Store
  readonly errandQueue: ErrandQueue
  readonly turns: TurnPort
  /** `now` by the programme's clock. Never throws. */
  health(now: Instant): Promise<StoreHealth>
  /** Closes every connection, and stops the embedded server. */
  close(): Promise<void>
}

/** A transaction that was chosen to give way, or could not be ordered among others, is run again. */
const GIVE_WAY = new Set(['40P01', '40001'])
const MOST_TRIES = 3

export const storeOn = (db: Kysely<Database>, seal: Seal): Store => ({
  transaction: async (work) => {
    for (let tries = 1; ; tries++) {
      try {
        return await db.transaction().execute((tx) => work(tablesOn(tx, seal)))
      } catch (error) {
        const code = (error as { code?: unknown }).code
        if (tries === MOST_TRIES || typeof code !== 'string' || !GIVE_WAY.has(code)) throw error
      }
    }
  },
})

const healthOf = async (db: Kysely<Database>, now: Instant): Promise<StoreHealth> => {
  const due = await sql<{ count: number }>`
    select count(*) as count from errands
    where state in ('waiting', 'running') and (not_before is null or not_before <= ${now})`.execute(
    db,
  )
  const errands = await errandTable(db).counts()
  return { database: 'ok', errands, errandsDue: due.rows[0]?.count ?? 0 }
}

/** Opens PostgreSQL: the server at `databaseUrl`, or an embedded one below `dataDir`; with the newest schema. */
export const openStore = async (options: {
  readonly databaseUrl?: string | undefined
  readonly dataDir: string
  /** What seals the ballot boxes, and before it what may have sealed those that are open. */
  readonly secrets: readonly [string, ...string[]]
  readonly log: Log
}): Promise<OpenStore> => {
  const { databaseUrl, dataDir, log } = options
  const embedded = databaseUrl ? null : await startEmbedded({ dataDir, log })
  const connection = embedded ? embedded.connection : { connectionString: databaseUrl }
  const db = openDatabase({ connection, log, name: 'store', most: 10 })
  // A claim that hangs holds a lock that all replicas want: it is ended soon.
  const queueDb = openDatabase({
    connection,
    log,
    name: 'errands',
    most: 4,
    idleInTransactionMs: 2_000,
  })
  const wakeUp = openWakeUp(connection, log)
  const close = async () => {
    await wakeUp.close()
    await queueDb.destroy()
    await db.destroy()
    await embedded?.stop()
  }
  try {
    await onceThere(() => migrate(db), log)
    // Alone on the embedded server: whoever held a lane is gone, so nobody needs to wait for the lease.
    if (embedded)
      await db
        .updateTable('errand_lanes')
        .set({ holder: null, lease_until: sql`'epoch'` })
        .execute()
  } catch (error) {
    await close()
    throw error
  }
  return {
    store: storeOn(db, sealBy(options.secrets)),
    errandQueue: errandQueue(queueDb, wakeUp, log),
    turns: turnsOn(queueDb, log),
    health: (now) =>
      healthOf(db, now).catch((error) => {
        log.error('storage.health', error)
        return { database: 'down', errands: null, errandsDue: null }
      }),
    close,
  }
}
