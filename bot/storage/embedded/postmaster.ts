import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { processState, within } from './processes.ts'

const LONGEST_START_MS = 120_000
const LONGEST_STOP_MS = 60_000

/** Lines of postmaster.pid: the process id first, `ready` in the eighth once it takes connections. */
const pidFile = (cluster: string): readonly string[] => {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return []
  }
}

/** The process id that the cluster's pid file names, alive or not; null without a file. */
export const postmasterOf = (cluster: string): number | null => Number(pidFile(cluster)[0]) || null

/** Waits as `pg_ctl -w` does: a stale file also says ready, so the process id must be the right one. */
export const becomesReady = (
  cluster: string,
  pid: number,
  hasEnded: () => boolean,
): Promise<boolean> => {
  const isReady = () => {
    const lines = pidFile(cluster)
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready'
  }
  return within(LONGEST_START_MS, () => isReady() || hasEnded()).then(
    () => isReady() && !hasEnded(),
  )
}

/** Stops the server on this cluster, if there is one: a fast shutdown, which loses nothing. */
export const stopPostmaster = async (cluster: string): Promise<void> => {
  const pid = postmasterOf(cluster)
  if (pid === null || processState(pid, cluster) !== 'postgres') return
  process.kill(pid, 'SIGINT')
  if (!(await within(LONGEST_STOP_MS, () => processState(pid, cluster) !== 'postgres')))
    throw new Error(
      `PostgreSQL (process ${pid}) did not stop within a minute: see ${cluster}/../postgres.log.`,
    )
}
