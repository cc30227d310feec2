import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '#infra/local/launch/ports.ts'
import type { SigningKeys } from '#infra/local/login/keys.ts'
import { type Local, startLocal } from '#infra/local/start.ts'
import { keysOf } from '#tests/journeys/stage/between.ts'
import { emptyFolder, removeFolder } from '#tests/journeys/stage/tenant.ts'
import { type TenantClient, tenantClient } from '#tests/support/tenant-client.ts'

/** How often the bot has acted on an activity, and how often it has refused one. */
export type Turns = { readonly taken: number; readonly refused: number }

/** The bot as it runs in production: another process, its keys and calls through the proxy, no setting of a test's. */
export type Door = {
  /** What tenant and bot keep, and where they log. */
  readonly folder: string
  readonly local: Local
  readonly client: TenantClient
  readonly keys: SigningKeys
  /** Where the bot itself listens, with no proxy before it. */
  readonly port: number
  health(): Promise<{ readonly status: string; readonly turns: Turns }>
  /** Every line that the bot has written, as it stands. */
  written(): readonly string[]
  close(): Promise<void>
}

/** Starts a tenant, new or what `folder` holds, and the bot in it, on free ports. */
export const openDoor = async (folder = emptyFolder()): Promise<Door> => {
  const keys = keysOf(folder)
  const port = await freePort(0, 'BOT_PORT')
  const options = { dataDir: folder, port: 0, botPort: port, pages: false, quiet: true }
  const local = await startLocal(options).catch((fault: unknown) => {
    removeFolder(folder)
    throw fault
  })
  return {
    folder,
    local,
    client: tenantClient(local.url),
    keys,
    port,
    health: async () => {
      const answer = await fetch(`http://127.0.0.1:${port}/health`)
      return (await answer.json()) as Awaited<ReturnType<Door['health']>>
    },
    written: () =>
      readFileSync(join(folder, 'bot.log'), 'utf8')
        .split('\n')
        .filter((line) => line !== ''),
    close: async () => {
      await local.stop()
      removeFolder(folder)
    },
  }
}
