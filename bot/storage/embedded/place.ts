import { randomBytes } from 'node:crypto'
import {
  chownSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import type { Log } from '#bot/application/ports.ts'
import { noteOwner, removeAbandoned } from './abandoned.ts'
import { type Account, canReach } from './account.ts'

/** Where root's PostgreSQL lives when its own account cannot reach the folder the bot was given. */
export const SHARED_FOLDER = '/var/lib/tvaers'

/** `sun_path` holds 107 bytes on Linux and 103 on macOS; PostgreSQL adds `/.s.PGSQL.5432`. */
const LONGEST_SOCKET_FOLDER_BYTES = 85

export type Place = {
  /** Holds the cluster, its log and the start lock; 0700, owned by PostgreSQL's account. */
  readonly home: string
  /** Folder of the unix socket: one of its own for each cluster, so that an old server cannot unlink a new one's. */
  readonly socket: string
  /** True when `home` is not below the folder that was asked for. */
  readonly isElsewhere: boolean
}

const socketOf = (home: string, id: string): string => {
  const near = join(home, `run-${id}`)
  return Buffer.byteLength(near) <= LONGEST_SOCKET_FOLDER_BYTES
    ? near
    : join('/tmp', `tvaers-${id}`)
}

/** Makes a folder that is ours alone, or throws when somebody else made it first. */
const privateFolder = (path: string, account: Account) => {
  mkdirSync(path, { recursive: true, mode: 0o700 })
  const found = lstatSync(path)
  const mine = process.getuid?.()
  if (!found.isDirectory() || (found.uid !== mine && found.uid !== account?.uid))
    throw new Error(`${path} belongs to somebody else: remove it, or choose another data folder.`)
  if (account && found.uid !== account.uid) chownSync(path, account.uid, account.gid)
}

type Known = { readonly id: string; readonly isElsewhere: boolean }

const knownPlace = (dataDir: string, account: Account): Known => {
  const file = join(dataDir, 'postgres.json')
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Known
  const id = randomBytes(4).toString('hex')
  const made: Known = { id, isElsewhere: !canReach(dataDir, account) }
  const half = `${file}.${id}`
  writeFileSync(half, JSON.stringify(made))
  try {
    // Fails when another bot was first: its choice stands.
    linkSync(half, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(half)
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Known
}

/** Decides, once for each data folder, where its cluster and its socket are, and makes those folders. */
export const preparePlace = async (folder: string, account: Account, log: Log): Promise<Place> => {
  const dataDir = resolve(folder)
  mkdirSync(dataDir, { recursive: true, mode: 0o755 })
  const { id, isElsewhere } = knownPlace(dataDir, account)
  const home = isElsewhere ? join(SHARED_FOLDER, id) : join(dataDir, 'postgres')
  if (isElsewhere) {
    mkdirSync(SHARED_FOLDER, { recursive: true, mode: 0o755 })
    await removeAbandoned(SHARED_FOLDER, dataDir, home, log)
  }
  privateFolder(home, account)
  if (isElsewhere) noteOwner(home, dataDir)
  const socket = socketOf(home, id)
  privateFolder(socket, account)
  return { home, socket, isElsewhere }
}
