import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { botSettings, redirection } from '#infra/local/launch/botEnvironment.ts'
import { stopProgram } from '#infra/local/launch/children.ts'
import { freePort } from '#infra/local/launch/ports.ts'
import { startTenantProgram } from '#infra/local/launch/tenant.ts'
import type { DatabaseServer } from '#tests/chaos/server.ts'
import { makeFolder } from '#tests/chaos/town.ts'
import { type TenantClient, tenantClient } from '#tests/support/tenant-client.ts'
import { type MeteredBot, startMetered } from './metered.ts'
import type { Programme } from './programme.ts'
import { openSeeded, seedProgramme, seedTenant } from './seed.ts'

type Seeded = Awaited<ReturnType<typeof openSeeded>>

export type BenchTown = Seeded & {
  readonly client: TenantClient
  readonly bot: MeteredBot
  /** What the channel signs its tokens with. */
  readonly channel: ReturnType<typeof seedTenant>
  /** Another program in the place of a bot, with the same settings. */
  startBeside(script: string, name: string): Promise<MeteredBot>
  stop(): Promise<void>
}

const botScript = join(import.meta.dirname, '../../../bot/main.ts')

/** The real bot on PostgreSQL and a tenant in which this programme has been running for a while. */
export const startBenchTown = async (
  server: DatabaseServer,
  parent: string,
  name: string,
  programme: Programme,
  arrange: (seeded: Seeded) => Promise<void>,
): Promise<BenchTown> => {
  const folder = makeFolder(parent, name)
  const dataDir = join(folder, 'tenant')
  mkdirSync(dataDir)
  const channel = seedTenant(dataDir, programme)
  await server.make(name)
  const seeded = await openSeeded(server.url(name), channel.secret)
  await seeded.store.transaction((tables) => seedProgramme(tables, programme))
  await arrange(seeded)
  const port = await freePort(0, 'BOT_PORT')
  const tenant = await startTenantProgram(
    { dataDir, port: 0, botUrl: `http://127.0.0.1:${port}` },
    join(folder, 'tenant.log'),
  )
  const running: MeteredBot[] = []
  const start = async (script: string, on: number, as: string) => {
    const env = {
      ...Object.fromEntries(Object.entries(process.env).filter(([key]) => !/_proxy$/i.test(key))),
      ...botSettings(tenant.address, on, join(folder, as)),
      ...redirection(tenant.address),
      DATABASE_URL: server.url(name),
      LOG_LEVEL: 'warn',
    }
    const bot = await startMetered(script, env, on, join(folder, `${as}.log`))
    running.push(bot)
    return bot
  }
  const stop = async () => {
    await Promise.all(running.map((each) => each.stop()))
    await stopProgram(tenant.process, 'SIGKILL')
    await seeded.db.destroy()
    await server.drop(name)
  }
  try {
    const bot = await start(botScript, port, 'bot')
    return {
      ...seeded,
      client: tenantClient(tenant.address.url),
      bot,
      channel,
      startBeside: async (script, as) => start(script, await freePort(0, 'BOT_PORT'), as),
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}
