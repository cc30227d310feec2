import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { postmasterOf } from '#bot/storage/embedded/postmaster.ts'
import { processState } from '#bot/storage/embedded/processes.ts'

const parentOf = (pid: number): number => {
  try {
    return Number(
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ')[1],
    )
  } catch {
    return 0
  }
}

/** The database's own process; the number in a file that was left behind may be anybody's by now. */
const postmaster = (dataDir: string): number | null => {
  const cluster = join(dataDir, 'postgres', 'pg18')
  const pid = postmasterOf(cluster)
  return pid !== null && processState(pid, cluster) === 'postgres' ? pid : null
}

const send = (pid: number | null | undefined, signal: 'SIGSTOP' | 'SIGKILL') => {
  try {
    if (pid) process.kill(pid, signal)
  } catch {
    // It had ended by itself.
  }
}

/**
 * Kills the program and every process below it, and the embedded database of this folder with every process below that,
 * all at once, as when a machine loses its power; Linux only. Resolves when the program has ended; the others may take a moment.
 */
export const killAll = async (program: ChildProcess, dataDir: string): Promise<void> => {
  const roots = [program.exitCode === null ? program.pid : null, postmaster(dataDir)]
  // Stopped first, so that neither has one more by the time the others are known.
  for (const root of roots) send(root, 'SIGSTOP')
  const all = readdirSync('/proc').map(Number).filter(Boolean)
  const isBelow = (pid: number): boolean =>
    pid > 1 && (roots.includes(pid) || isBelow(parentOf(pid)))
  const ended = program.exitCode === null ? once(program, 'exit') : null
  for (const pid of all.filter(isBelow)) send(pid, 'SIGKILL')
  await ended
}
