import { onTestFinished } from 'vitest'
import { type Local, type LocalOptions, startLocal } from '#infra/local/start.ts'
import { controlsOf } from './controls.ts'
import { temporaryFolder } from './folders.ts'

/** The tenant and the echo bot, each a process of its own, gone after the test. */
export async function aLocal(options: Partial<LocalOptions> = {}) {
  const dataDir = options.dataDir ?? temporaryFolder()
  const local: Local = await startLocal({
    dataDir,
    port: 0,
    botPort: 0,
    pages: false,
    quiet: true,
    botScript: new URL('echoBot.ts', import.meta.url).pathname,
    ...options,
  })
  onTestFinished(local.stop)
  const health = async () => (await fetch(`${local.url}/health`)).json() as Promise<EchoHealth>
  return { ...local, dataDir, health, ...controlsOf(local.url) }
}

type EchoHealth = {
  now: string
  ticks: number
  heard: { type: string; eventType?: string; conversation?: string; targeted?: boolean }[]
}
