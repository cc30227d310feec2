import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { TenantWorld } from '../tenant/worlds.ts'
import { type RunningBot, superviseBot } from './bot.ts'
import { botSettings, clockFlags, redirection } from './botEnvironment.ts'
import { stopProgram } from './children.ts'
import { forgetEnvironment, noteEnvironment } from './environmentFile.ts'
import type { TenantAddress } from './messages.ts'
import { buildPages } from './pages.ts'
import { freePort } from './ports.ts'
import { noteRunning, noteStopped, refuseSecond } from './runningFile.ts'
import { startTenantProgram } from './tenant.ts'

const root = join(import.meta.dirname, '../../..')

export type LocalOptions = {
  /** Where everything is kept; the tenant and the bot each get a folder in it. */
  readonly dataDir: string
  /** Where the workbench answers; 0 for any free port. */
  readonly port?: number
  readonly botPort?: number
  /** Forget what the tenant and the bot knew. */
  readonly fresh?: boolean
  /** false: leaves the tab and the workbench as they are built. */
  readonly pages?: boolean
  /** Nothing is printed. */
  readonly quiet?: boolean
  /** A folder with Microsoft's published contracts, to hold all traffic to as well; or `CONTRACTS_DIR`. */
  readonly contracts?: string
  /** What the tenant lets apps do; left out: as it was. */
  readonly world?: TenantWorld
  /** Another program than the bot, for tests of the launcher itself. */
  readonly botScript?: string
}

export type Local = {
  readonly url: string
  readonly tenantUrl: string
  readonly address: TenantAddress
  readonly bot: RunningBot
  /** Resolves when the tenant's process has ended by itself, which it should not. */
  readonly tenantEnded: Promise<void>
  stop(): Promise<void>
}

/** Starts the tenant and the bot, and builds the pages; resolves when all answer. Throws `Trouble`. */
export async function startLocal(options: LocalOptions): Promise<Local> {
  const dataDir = resolve(options.dataDir)
  const say = (danish: string, english: string) => {
    if (options.quiet !== true) console.log(`${danish}\n  ${english}`)
  }
  await refuseSecond(dataDir)
  if (options.fresh === true) forget(dataDir)
  const botPort = await freePort(options.botPort ?? 3978, 'BOT_PORT')
  const botUrl = `http://127.0.0.1:${botPort}`
  const tenant = await startTenantProgram(
    {
      dataDir: join(dataDir, 'tenant'),
      port: options.port ?? 4000,
      botUrl,
      world: options.world,
      contracts: options.contracts ?? process.env.CONTRACTS_DIR,
    },
    join(dataDir, 'tenant.log'),
  )
  const { address } = tenant
  const env = { ...botSettings(address, botPort, join(dataDir, 'bot')), ...redirection(address) }
  const bot = superviseBot({
    script: options.botScript ?? join(root, 'bot/main.ts'),
    flags: clockFlags,
    env: { ...withoutProxies(process.env), ...env },
    log: join(dataDir, 'bot.log'),
    url: botUrl,
    say,
  })
  const stop = async () => {
    await bot.stop()
    await stopProgram(tenant.process)
    noteStopped(dataDir)
    forgetEnvironment(dataDir)
  }
  try {
    noteRunning(dataDir, address.url)
    noteEnvironment(dataDir, { env, flags: clockFlags })
    const build = options.pages === false ? undefined : buildPages(saying(say))
    await Promise.all([bot.start(), build])
  } catch (fault) {
    await stop()
    throw fault
  }
  const tenantEnded = new Promise<void>((end) => tenant.process.once('exit', () => end()))
  return { url: address.url, tenantUrl: address.url, address, bot, tenantEnded, stop }
}

/** Only what we made ourselves: the folder may be one that somebody chose. */
function forget(dataDir: string): void {
  for (const name of ['tenant', 'bot', 'tenant.log', 'bot.log']) {
    rmSync(join(dataDir, name), { recursive: true, force: true })
  }
}

/** The machine's own proxy would lead Microsoft's hosts to Microsoft. */
const withoutProxies = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !/_proxy$/i.test(name)))

const saying = (say: (danish: string, english: string) => void) => (folder: string) =>
  say(`Bygger ${folder} …`, `Building ${folder} …`)
