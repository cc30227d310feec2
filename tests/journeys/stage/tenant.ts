import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Local, startLocal } from '#infra/local/start.ts'
import type { TenantWorld } from '#infra/local/tenant/worlds.ts'
import { type TenantClient, tenantClient } from '#tests/support/tenant-client.ts'

/** A tenant and the bot on free ports, driven by its controls. */
export type Stage = {
  readonly dataDir: string
  readonly local: Local
  readonly client: TenantClient
  /** What `/health` says; throws when the bot does not answer. */
  health(): Promise<BotHealth>
  /** What the bot has logged since the beginning, one object a line. */
  log(): readonly Record<string, unknown>[]
  stop(): Promise<void>
}

export type BotHealth = {
  readonly status: string
  readonly database: string
  readonly errands: { readonly waiting: number; readonly doubtful: number; readonly dead: number }
}

/** An empty folder for a tenant; PostgreSQL's own account may enter it, so that nothing is kept elsewhere. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tvaers-journey-'))
  chmodSync(folder, 0o755)
  return folder
}

export const removeFolder = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true })

/** Starts all of it on what the folder holds; the pages are not built. */
export async function start(dataDir: string, world?: TenantWorld): Promise<Stage> {
  const local = await startLocal({ dataDir, port: 0, botPort: 0, pages: false, quiet: true, world })
  return {
    dataDir,
    local,
    client: tenantClient(local.url),
    health: async () => (await fetch(`${local.url}/health`)).json() as Promise<BotHealth>,
    log: () =>
      readFileSync(join(dataDir, 'bot.log'), 'utf8')
        .split('\n')
        .flatMap((line) => (line.startsWith('{') ? [JSON.parse(line)] : [])),
    stop: local.stop,
  }
}
