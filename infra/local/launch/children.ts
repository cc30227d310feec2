import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'

type Program = {
  readonly script: string
  readonly args?: readonly string[]
  /** Flags of Node's own. */
  readonly flags?: readonly string[]
  readonly env?: NodeJS.ProcessEnv
  /** Where its output goes. */
  readonly log: string
}

/**
 * Starts a Node program with a channel to this process, so that it knows when we are gone. It stands
 * in a process group of its own: Ctrl-C comes to us, and we stop everything in order.
 */
export function startProgram({ script, args = [], flags = [], env, log }: Program): ChildProcess {
  mkdirSync(dirname(log), { recursive: true, mode: 0o700 })
  const output = openSync(log, 'a', 0o600)
  try {
    return spawn(process.execPath, [...flags, script, ...args], {
      env: env ?? process.env,
      stdio: ['ignore', output, output, 'ipc'],
      detached: process.platform !== 'win32',
    })
  } finally {
    closeSync(output)
  }
}

export const hasEnded = (child: ChildProcess): boolean =>
  child.exitCode !== null || child.signalCode !== null

/** Asks the program to stop, and makes it after `patience` milliseconds. */
export function stopProgram(
  child: ChildProcess,
  signal: NodeJS.Signals = 'SIGTERM',
  patience = 15_000,
): Promise<void> {
  if (hasEnded(child) || child.pid === undefined) return Promise.resolve()
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), patience)
    child.once('exit', () => {
      clearTimeout(timer)
      resolve()
    })
    child.kill(signal)
  })
}

/** The last lines that a program wrote. */
export function tailOf(log: string, lines = 25): string {
  return readFileSync(log, 'utf8').trimEnd().split('\n').slice(-lines).join('\n')
}
