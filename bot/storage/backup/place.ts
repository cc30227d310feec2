import type pg from 'pg'
import type { Log } from '#bot/application/ports.ts'
import { openDatabase } from '../database.ts'
import { startBeside } from '../embedded/start.ts'
import { migrate } from '../migrate.ts'

export type Beside = {
  readonly connection: pg.ClientConfig
  close(): Promise<void>
}

/**
 * The database, beside the bots that may be using it: the server at `databaseUrl`, or the embedded one below
 * `dataDir`. With the newest schema; throws where it was made by a newer version.
 */
export const openBeside = async (options: {
  readonly databaseUrl: string | null
  readonly dataDir: string
  readonly log: Log
}): Promise<Beside> => {
  const { databaseUrl, dataDir, log } = options
  const embedded = databaseUrl === null ? await startBeside({ dataDir, log }) : null
  const connection: pg.ClientConfig = embedded
    ? embedded.connection
    : { connectionString: databaseUrl ?? '' }
  const close = async () => embedded?.stop()
  const db = openDatabase({ connection, log, name: 'backup', most: 1 })
  try {
    await migrate(db)
  } catch (error) {
    await close()
    throw error
  } finally {
    await db.destroy()
  }
  return { connection, close }
}
