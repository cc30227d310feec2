import { randomBytes } from 'node:crypto'
import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive, within } from './processes.ts'

/** Not the process id alone: in a container every start may have the same one. */
const ME = `${process.pid} ${randomBytes(8).toString('hex')}`
const LONGEST_WAIT_MS = 120_000

/** One bot at a time makes or starts a cluster; the lock of a bot that died is taken over. */
export const withStartLock = async <T>(home: string, work: () => Promise<T>): Promise<T> => {
  const file = join(home, 'starting.pid')
  const take = (): boolean => {
    try {
      const lock = openSync(file, 'wx', 0o600)
      writeSync(lock, ME)
      closeSync(lock)
      return true
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      if (!isHeld(file)) rmSync(file, { force: true })
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

const isHeld = (file: string): boolean => {
  try {
    const holder = readFileSync(file, 'utf8')
    // An empty file: its maker is between creating and writing it.
    if (holder === '' || holder === ME) return true
    const pid = Number(holder.split(' ')[0])
    return pid !== process.pid && isAlive(pid)
  } catch {
    return false
  }
}
