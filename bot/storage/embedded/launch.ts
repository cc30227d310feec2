import { spawn } from 'node:child_process'
import { closeSync, openSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ENVIRONMENT, postgresAccount } from './account.ts'
import type { Place } from './place.ts'
import { becomesReady, postmasterOf } from './postmaster.ts'
import { processState, within } from './processes.ts'

/** True when a server of ours already runs here: a killed bot leaves it behind. */
export const isRunning = async (cluster: string): Promise<boolean> => {
  const pid = postmasterOf(cluster)
  if (pid === null) return false
  const state = () => processState(pid, cluster)
  if (state() === 'postgres') {
    if (await becomesReady(cluster, pid, () => state() !== 'postgres')) return true
    return isRunning(cluster)
  }
  // In a container without an init nobody reaps it, and PostgreSQL would refuse for ever.
  await within(5_000, () => state() !== 'zombie', 100)
  // 'gone' keeps the file: PostgreSQL's own shared-memory check decides.
  if (state() !== 'gone') rmSync(join(cluster, 'postmaster.pid'), { force: true })
  return false
}

/** Starts the server and waits until it takes connections. */
export const launch = async (
  program: string,
  cluster: string,
  place: Place,
  isDurable: boolean,
) => {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: place.socket,
    unix_socket_permissions: '0700',
    shared_buffers: '32MB',
    max_connections: '100',
    // Of a statement that fails the bot is told; the server's own log would keep the row with what people wrote in it.
    log_min_messages: 'log',
    ...(isDurable ? {} : { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }),
  }
  const given = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const logFile = join(place.home, 'postgres.log')
  const output = openSync(logFile, 'a', 0o600)
  const server = spawn(program, ['-D', cluster, ...given], {
    ...(postgresAccount() ?? {}),
    env: ENVIRONMENT,
    cwd: '/',
    stdio: ['ignore', output, output],
    // A session of its own: Ctrl-C must reach the bot first, which then stops it.
    detached: true,
  })
  closeSync(output)
  let hasEnded = false
  for (const end of ['exit', 'error'] as const)
    server.once(end, () => {
      hasEnded = true
    })
  server.unref()
  if (!(await becomesReady(cluster, server.pid ?? -1, () => hasEnded)))
    throw new Error(`PostgreSQL did not start: ${logFile} says why.`)
}
