import {
  existsSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { Log } from '#bot/application/ports.ts'
import { stopPostmaster } from './postmaster.ts'

const NOTE = 'belongs-to.txt'
/** A bot that is making its folder has the note in it within milliseconds. */
const HALF_MADE_MS = 600_000

/** Keeps in a cluster's folder which data folder it is the database of. */
export const noteOwner = (home: string, dataDir: string): void =>
  writeFileSync(join(home, NOTE), dataDir)

/**
 * A data folder that was removed leaves its cluster behind in `shared`: where things are temporary, or are made anew in
 * the same place as `dataDir`, it is stopped and removed, unless somebody uses it. Any other whose folder is not there
 * now is left alone and told of: its disk may be away, or the folder may have been moved.
 */
export const removeAbandoned = async (
  shared: string,
  dataDir: string,
  keep: string,
  log: Log,
): Promise<void> => {
  for (const name of readdirSync(shared)) {
    const home = join(shared, name)
    if (home === keep || !/^[0-9a-f]{8}$/.test(name)) continue
    if (!existsSync(join(home, NOTE))) {
      removeHalfMade(home)
      continue
    }
    const owner = readFileSync(join(home, NOTE), 'utf8')
    if (owner !== dataDir && existsSync(owner)) continue
    if (owner !== dataDir && !isTemporary(owner)) {
      log.warn('storage.left-behind', { folder: home, of: owner })
      continue
    }
    if (await isUsed(home)) {
      log.warn('storage.in-use', { folder: home, of: owner })
      continue
    }
    for (const each of clustersIn(home)) await stopPostmaster(each)
    rmSync(home, { recursive: true, force: true })
  }
}

const isTemporary = (path: string) =>
  [tmpdir(), '/tmp', '/var/tmp'].some((folder) => path.startsWith(`${folder}/`))

const clustersIn = (home: string) =>
  readdirSync(home)
    .filter((entry) => /^pg\d+$/.test(entry))
    .map((entry) => join(home, entry))

/** A bot that was killed between making its folder and writing whose it is. Only what is empty is removed. */
const removeHalfMade = (home: string) => {
  try {
    if (Date.now() - statSync(home).mtimeMs > HALF_MADE_MS) rmdirSync(home)
  } catch (error) {
    if (!['ENOTEMPTY', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  }
}

/** The connections of a bot that was killed a moment ago end as soon as its server notices. */
const isUsed = async (home: string): Promise<boolean> => {
  for (let tries = 0; tries < 20; tries++) {
    if ((await connectionsTo(home)) === 0) return false
    await pause(100)
  }
  return true
}

/** How many others are connected to the server of this folder; 0 where none runs. */
const connectionsTo = async (home: string): Promise<number> => {
  const host = join(home, `run-${basename(home)}`)
  const client = new pg.Client({ host, user: 'tvaers', database: 'postgres' })
  client.on('error', () => undefined)
  try {
    await client.connect()
  } catch {
    return 0
  }
  try {
    const { rows } = await client.query<{ others: number }>(
      `select count(*)::int as others from pg_stat_activity
       where backend_type = 'client backend' and pid <> pg_backend_pid()`,
    )
    return rows[0]?.others ?? 0
  } catch {
    return 0
  } finally {
    await client.end().catch(() => undefined)
  }
}
