import { chownSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Log } from '#bot/application/ports.ts'
import { postgresAccount } from './account.ts'
import { beAlone } from './be-alone.ts'
import { findBinaries } from './binaries.ts'
import { isRunning, launch } from './launch.ts'
import { makeCluster } from './make-cluster.ts'
import { type Place, preparePlace, SHARED_FOLDER } from './place.ts'
import { stopPostmaster } from './postmaster.ts'
import { withStartLock } from './start-lock.ts'

export type Connection = { readonly host: string; readonly user: string; readonly database: string }

export type EmbeddedServer = {
  readonly connection: Connection
  /** Ends the server; loses nothing. */
  stop(): Promise<void>
}

type Options = {
  readonly dataDir: string
  readonly log: Log
  /** false: for tests only, a crash of the machine may lose everything. */
  readonly isDurable?: boolean
}

const USER = 'tvaers'

/**
 * Starts PostgreSQL below `dataDir` for this bot alone, and again when it ends by itself. A server that a
 * killed bot left behind is taken over; a second bot on the same folder is refused.
 */
export const startEmbedded = async (options: Options): Promise<EmbeddedServer> => {
  const { dataDir, log, isDurable = true } = options
  const place = await placeOf(options)
  const start = () =>
    withStartLock(place.home, async () => {
      const server = await startOn(place, isDurable, log)
      return { ...server, alone: await beAlone(server.connection, dataDir, log) }
    })
  let running = await start()
  let isStopping = false

  const keepRunning = async () => {
    for (;;) {
      await running.alone.ended
      if (isStopping) return
      log.error(
        'storage.server-ended',
        new Error('PostgreSQL ended by itself; it is started again'),
      )
      running = await patiently(start, log, AGAIN)
    }
  }
  keepRunning().catch((error) => log.error('storage.not-started-again', error))

  return {
    connection: running.connection,
    // Under the same lock as a start, so that nobody takes over a server that is on its way down.
    stop: () => {
      isStopping = true
      return withStartLock(place.home, async () => {
        await running.alone.release()
        await stopPostmaster(running.cluster)
      })
    },
  }
}

/** What is left of a server that was killed may hold its memory for some seconds. */
const patiently = async <T>(start: () => Promise<T>, log: Log, { most, pauseMs }: Patience) => {
  for (let tries = 1; ; tries++)
    try {
      return await start()
    } catch (error) {
      if (tries === most) throw error
      log.warn('storage.start-again', { tries })
      await pause(pauseMs)
    }
}
type Patience = { readonly most: number; readonly pauseMs: number }
/** Somebody looks on, and there may be another reason why it does not start. */
const AT_FIRST: Patience = { most: 10, pauseMs: 500 }
const AGAIN: Patience = { most: 30, pauseMs: 2_000 }

/** Starts PostgreSQL below `dataDir` unless it runs there already; several processes may share it. */
export const startShared = async (options: Options): Promise<EmbeddedServer> => {
  const place = await placeOf(options)
  return withStartLock(place.home, async () => {
    const { connection, cluster } = await startOn(place, options.isDurable ?? true, options.log)
    return { connection, stop: () => stopPostmaster(cluster) }
  })
}

/**
 * Uses the embedded PostgreSQL below `dataDir` beside a bot that may be running on it, starting it where none does;
 * `stop` leaves the server running where a bot was, or has come meanwhile.
 */
export const startBeside = async (options: Options): Promise<EmbeddedServer> => {
  const { dataDir, log } = options
  const place = await placeOf(options)
  const { connection, cluster } = await withStartLock(place.home, () => startOn(place, true, log))
  return {
    connection,
    stop: () =>
      withStartLock(place.home, async () => {
        const alone = await beAlone(connection, dataDir, log).catch(() => null)
        if (!alone) return
        await alone.release()
        await stopPostmaster(cluster)
      }),
  }
}

const placeOf = async ({ dataDir, log }: Options): Promise<Place> => {
  if (process.platform === 'win32')
    throw new Error(
      'On Windows, set DATABASE_URL or run the bot in WSL: PostgreSQL needs a socket.',
    )
  const place = await preparePlace(dataDir, postgresAccount(), log)
  if (place.isElsewhere)
    log.warn('storage.elsewhere', { asked: dataDir, used: place.home, why: 'root-only-folder' })
  return place
}

/** Makes the cluster if it is not there, and sees that its server runs. */
const startOn = async (place: Place, isDurable: boolean, log: Log) => {
  const account = postgresAccount()
  const binaries = findBinaries(account, SHARED_FOLDER)
  const cluster = join(place.home, `pg${binaries.major}`)
  if (!existsSync(join(cluster, 'PG_VERSION'))) {
    const half = `${cluster}.half`
    rmSync(half, { recursive: true, force: true })
    mkdirSync(half, { mode: 0o700 })
    if (account) chownSync(half, account.uid, account.gid)
    await makeCluster(binaries.initdb, half, USER, account, isDurable)
    renameSync(half, cluster)
  }
  const launchIt = () => launch(binaries.postgres, cluster, place, isDurable)
  if (!(await isRunning(cluster))) await patiently(launchIt, log, AT_FIRST)
  return { connection: { host: place.socket, user: USER, database: 'postgres' }, cluster }
}
