import type { ChildProcess } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { hasEnded, startProgram, stopProgram, tailOf } from './children.ts'
import { Trouble } from './trouble.ts'

export type BotProgram = {
  readonly script: string
  readonly flags: readonly string[]
  readonly env: NodeJS.ProcessEnv
  readonly log: string
  readonly url: string
  say(danish: string, english: string): void
}

export type RunningBot = {
  /** Undefined while it is down. */
  readonly pid: number | undefined
  /** As a crash of the machine would; it stays down until `start`. */
  kill(): Promise<void>
  /** Resolves when it answers. */
  start(): Promise<void>
  stop(): Promise<void>
}

const firstPause = 500
const longestPause = 30_000
/** How long a first start may take; it makes the database. */
const patience = 120_000

/** Keeps the bot running: when it dies by itself it comes up again, later and later. */
export function superviseBot(program: BotProgram): RunningBot {
  let child: ChildProcess | undefined
  let wanted = false
  let wait = firstPause

  const launch = () => {
    const started = startProgram(program)
    const since = performance.now()
    child = started
    started.once('exit', (code, signal) => {
      if (!wanted || child !== started) return
      wait = performance.now() - since > 60_000 ? firstPause : Math.min(longestPause, wait * 2)
      program.say(
        `Botten stoppede (${signal ?? code}); den starter igen om ${wait / 1000} s. Se ${program.log}.`,
        `The bot stopped (${signal ?? code}); it starts again in ${wait / 1000} s. See ${program.log}.`,
      )
      setTimeout(() => wanted && child === started && launch(), wait).unref()
    })
  }

  return {
    get pid() {
      return child === undefined || hasEnded(child) ? undefined : child.pid
    },
    start: async () => {
      if (wanted) return
      wanted = true
      wait = firstPause
      launch()
      await untilItAnswers(program, () => child)
    },
    kill: async () => {
      wanted = false
      if (child !== undefined) await stopProgram(child, 'SIGKILL')
    },
    stop: async () => {
      wanted = false
      if (child !== undefined) await stopProgram(child)
    },
  }
}

async function untilItAnswers(program: BotProgram, child: () => ChildProcess | undefined) {
  const deadline = performance.now() + patience
  let ended = 0
  let last: ChildProcess | undefined
  while (performance.now() < deadline) {
    const answer = await fetch(`${program.url}/health`).catch(() => undefined)
    if (answer !== undefined) return
    const current = child()
    if (current !== undefined && current !== last && hasEnded(current)) {
      last = current
      ended += 1
      if (ended >= 3) break
    }
    await pause(50)
  }
  throw new Trouble(
    `Botten kom ikke op. Det sidste, den skrev i ${program.log}:`,
    `The bot did not come up. The last it wrote in ${program.log}:\n${tailOf(program.log)}`,
  )
}
