import { randomBytes } from 'node:crypto'
import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { birthOf, isAlive, within } from './processes.ts'

/** Not the process id alone: in a container every start may have the same one, and after a crash a stranger may. */
const ME = `${process.pid} ${randomBytes(8).toString('hex')} ${birthOf(process.pid)}`
const LONGEST_WAIT_MS = 120_000
/** Between creating and writing the file; one that stays empty was left by a bot that was killed between the two. */
const LONGEST_WRITE_MS = 1_000

/** One bot at a time makes or starts a cluster; the lock of a bot that died is taken over. */
export const withStartLock = async <T>(home: string, work: () => Promise<T>): Promise<T> => {
  const file = join(home, 'starting.pid')
  let emptySince: number | null = null
  const isHeld = (): boolean => {
    const holder = holderIn(file)
    emptySince = holder === '' ? (emptySince ?? performance.now()) : null
    return emptySince === null
      ? isHolding(holder)
      : performance.now() - emptySince < LONGEST_WRITE_MS
  }
  const take = (): boolean => {
    try {
      const lock = openSync(file, 'wx', 0o600)
      writeSync(lock, ME)
      closeSync(lock)
      return true
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      if (!isHeld()) rmSync(file, { force: true })
      return false
    }
  }
  if (!(await within(LONGEST_WAIT_MS, take, 50)))
    throw new Error(`Another bot has been starting for two minutes: stop it, or remove ${file}.`)
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

const holderIn = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

const isHolding = (holder: string | null): boolean => {
  if (holder === null || holder === ME) return holder === ME
  const [id, , birth] = holder.split(' ')
  const pid = Number(id)
  if (pid === process.pid || !isAlive(pid)) return false
  // Written by a version that did not say: alive is all that can be known.
  return birth === undefined || birth === birthOf(pid)
}
