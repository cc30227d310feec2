import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

export type ProcessState = 'postgres' | 'zombie' | 'other' | 'gone'

/** What the process of a postmaster.pid is now: PostgreSQL on `folder`, dead but not yet reaped, a stranger, or nobody. */
export const processState = (pid: number, folder: string): ProcessState => {
  if (!Number.isInteger(pid) || pid <= 0) return 'gone'
  if (process.platform === 'linux') {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      const state = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '')[0]
      if (state === 'Z') return 'zombie'
      return command.includes(folder) ? 'postgres' : 'other'
    } catch {
      return 'gone'
    }
  }
  return isAlive(pid) ? 'postgres' : 'gone'
}

export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** What tells a process from a later one with the same id; the same for all where the system does not say. */
export const birthOf = (pid: number): string => {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '')
    return `${boot}:${stat.split(' ')[STARTED_AT]}`
  } catch {
    return 'unknown'
  }
}
/** proc(5): field 22, counted from the state, which is the third. */
const STARTED_AT = 19

/** Asks again until it holds; false when it did not within the time. */
export const within = async (
  milliseconds: number,
  holds: () => boolean,
  everyMilliseconds = 25,
): Promise<boolean> => {
  for (const end = Date.now() + milliseconds; Date.now() < end; await pause(everyMilliseconds))
    if (holds()) return true
  return holds()
}
