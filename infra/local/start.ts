import { join } from 'node:path'
import { type Local, type LocalOptions, startLocal } from './launch/startLocal.ts'
import { Trouble } from './launch/trouble.ts'
import { isWorld, WORLDS } from './tenant/worlds.ts'

export { type Local, type LocalOptions, startLocal }

if (import.meta.main) await run(process.argv.slice(2))

/** `npm start`: everything on this machine, until Ctrl-C. */
async function run(args: readonly string[]): Promise<void> {
  const worldAt = args.indexOf('--world')
  const world = worldAt < 0 ? undefined : args[worldAt + 1]
  const unknown = args.find(
    (arg, at) => arg !== '--fresh' && (worldAt < 0 || (at !== worldAt && at !== worldAt + 1)),
  )
  if (unknown !== undefined || (worldAt >= 0 && !isWorld(world))) {
    const use = `npm start [-- --fresh --world ${WORLDS.join('|')}]`
    const what = unknown ?? `--world ${world ?? ''}`
    console.error(`Ukendt valg: ${what}. Brug: ${use}`)
    console.error(`Unknown option: ${what}. Use: ${use}`)
    process.exit(2)
  }
  console.log('Tværs starter; første gang tager det op til et minut.')
  console.log('  Tværs is starting; the first time takes up to a minute.')
  let local: Local | undefined
  let stopping = false
  const stop = async (exitCode: number) => {
    if (stopping) return
    stopping = true
    console.log('\nStopper …  Stopping …')
    await local?.stop()
    process.exit(exitCode)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => void stop(0))
  }
  try {
    local = await startLocal({
      ...optionsFrom(process.env, args.includes('--fresh')),
      world: isWorld(world) ? world : undefined,
    })
  } catch (fault) {
    console.error(fault instanceof Trouble ? `\n${fault.message}` : fault)
    process.exit(1)
  }
  if (stopping) {
    await local.stop()
    process.exit(0)
  }
  console.log(welcome(local))
  await local.tenantEnded
  if (!stopping) {
    console.error('Den lokale lejer stoppede uventet. The local tenant stopped unexpectedly.')
    await stop(1)
  }
}

function optionsFrom(env: NodeJS.ProcessEnv, fresh: boolean): LocalOptions {
  return {
    dataDir: env.TVAERS_DATA ?? join(import.meta.dirname, '../../.tvaers'),
    port: Number(env.PORT ?? 4000),
    botPort: Number(env.BOT_PORT ?? 3978),
    fresh,
  }
}

function welcome({ url, address }: Local): string {
  const { displayName } = address.coordinator
  return `
  ${url}

  Åbn siden, og vær først koordinatoren, ${displayName}: hent listen over ledere, og sæt grupperne.
  Open the page and be the coordinator first, ${displayName}: fetch the list of leaders, compose the groups.

  Ctrl-C stopper alt. npm start fortsætter, hvor du slap; npm start -- --fresh begynder forfra.
  Ctrl-C stops everything. npm start goes on where you were; npm start -- --fresh starts over.
`
}
