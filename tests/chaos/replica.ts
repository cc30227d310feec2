import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { clockFlags } from '#infra/local/launch/botEnvironment.ts'
import { hasEnded, startProgram, stopProgram, tailOf } from '#infra/local/launch/children.ts'
import { freePort } from '#infra/local/launch/ports.ts'

/** Nobody is left behind, least of all one that was stopped and would wait for ever. */
const standing = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of standing) child.kill('SIGKILL')
})

const script = join(import.meta.dirname, '../../bot/main.ts')
const PATIENCE_MS = 90_000

export type ReplicaHealth = {
  readonly database: string
  readonly tick: { readonly at: string | null }
  readonly errands: { readonly waiting: number; readonly doubtful: number; readonly dead: number }
}

/** One bot process as it runs in production, beside others on the same database. */
export type Replica = {
  readonly port: number
  readonly isUp: boolean
  readonly isPaused: boolean
  /** Resolves when it answers. */
  start(): Promise<void>
  /** kill -9. */
  kill(): Promise<void>
  /** Stops it where it stands, as a machine that is short of breath does. */
  pause(): void
  goOn(): void
  /** Null when it does not answer within `ms`. */
  health(ms?: number): Promise<ReplicaHealth | null>
  stop(): Promise<void>
}

export const makeReplica = async (env: NodeJS.ProcessEnv, log: string): Promise<Replica> => {
  const port = await freePort(0, 'BOT_PORT')
  let child: ChildProcess | undefined
  let isPaused = false
  const isUp = () => child !== undefined && !hasEnded(child)
  const health = async (ms = 2_000) => {
    try {
      const url = `http://127.0.0.1:${port}/health`
      const answer = await fetch(url, { signal: AbortSignal.timeout(ms) })
      return (await answer.json()) as ReplicaHealth
    } catch {
      return null
    }
  }
  const goOn = () => {
    if (isPaused) child?.kill('SIGCONT')
    isPaused = false
  }

  return {
    port,
    get isUp() {
      return isUp()
    },
    get isPaused() {
      return isPaused
    },
    health,
    start: async () => {
      if (isUp()) return
      child = startProgram({ script, flags: clockFlags, env: { ...env, PORT: String(port) }, log })
      const started = child
      standing.add(started)
      started.once('exit', () => standing.delete(started))
      const deadline = performance.now() + PATIENCE_MS
      while ((await health()) === null) {
        // Struck again before it answered: whoever did that raises it.
        if (child !== started) return
        if (!isUp() || performance.now() > deadline)
          throw new Error(`A bot did not come up. It wrote:\n${tailOf(log)}`)
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    },
    kill: async () => {
      goOn()
      const struck = child
      child = undefined
      if (struck) await stopProgram(struck, 'SIGKILL')
    },
    pause: () => {
      if (!isUp()) return
      isPaused = true
      child?.kill('SIGSTOP')
    },
    goOn,
    stop: async () => {
      goOn()
      if (child) await stopProgram(child)
    },
  }
}
