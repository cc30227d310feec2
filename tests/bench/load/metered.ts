import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { clockFlags } from '#infra/local/launch/botEnvironment.ts'
import { hasEnded, startProgram, stopProgram, tailOf } from '#infra/local/launch/children.ts'

/** What a process has used: CPU milliseconds since its start, and the memory that it holds now. */
export type Use = { readonly cpuMs: number; readonly rssMb: number }

/** A bot in a process of its own that tells what it uses. */
export type MeteredBot = { readonly url: string; use(): Promise<Use>; stop(): Promise<void> }

const meter = pathToFileURL(join(import.meta.dirname, 'meter.ts')).href
const PATIENCE_MS = 120_000

/** Starts it in the tenant's time and waits until it answers. */
export const startMetered = async (
  script: string,
  env: NodeJS.ProcessEnv,
  port: number,
  log: string,
): Promise<MeteredBot> => {
  const child = startProgram({ script, flags: [...clockFlags, '--import', meter], env, log })
  process.once('exit', () => child.kill('SIGKILL'))
  const url = `http://127.0.0.1:${port}`
  const deadline = performance.now() + PATIENCE_MS
  while (!(await fetch(`${url}/health`).catch(() => null))) {
    if (hasEnded(child) || performance.now() > deadline)
      throw new Error(`A bot did not come up. It wrote:\n${tailOf(log)}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return {
    url,
    use: () =>
      new Promise((resolve) => {
        child.once('message', (told) => resolve(told as Use))
        child.send('meter')
      }),
    stop: () => stopProgram(child),
  }
}
