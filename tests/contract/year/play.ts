import { globSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import type { SigningKeys } from '#infra/local/login/keys.ts'
import { type TenantWorld, WORLDS } from '#infra/local/tenant/worlds.ts'
import { keysOf } from '#tests/journeys/stage/between.ts'
import { emptyFolder, removeFolder, type Stage, start } from '#tests/journeys/stage/tenant.ts'
import { contracts, contractsFolder } from '#tests/support/contracts.ts'
import type { TenantState } from '#tests/support/tenant-client.ts'
import { callSites } from './call-sites.ts'
import { runsIn } from './exercised.ts'
import { liveARoundIn, liveAYear } from './live.ts'
import { told } from './told.ts'
import { overheard } from './words/overheard.ts'
import { commandLogs, keptLogs, type Streams } from './words/streams.ts'
import { toldOfLeaks } from './words/told-of-leaks.ts'

/**
 * `npm run test:contract`: a whole year, and a round in every other kind of tenant, where every request is held to
 * Microsoft's types and, where its contracts lie beside the project, to those as well. Fails when one was wrong, when
 * the product has a call to Microsoft that was not made, or when anything that people wrote stands in a log.
 */
const root = join(import.meta.dirname, '../../..')
const at = process.argv.indexOf('--leaders')
/** Enough for every kind of request: three groups, and calendars that must be asked for in two parts. */
const LEADERS = 36
/** One more joins during the year. */
const leaders = (at > 0 ? Number(process.argv[at + 1]) : LEADERS) - 1

const sites = callSites(globSync(join(root, 'bot/{graph,teams}/**/*.ts')))
const coverage = mkdtempSync(join(tmpdir(), 'tvaers-coverage-'))
if (contracts) process.env.CONTRACTS_DIR = contractsFolder
// Only the programs that are started from here on leave what they ran.
process.env.NODE_V8_COVERAGE = coverage
const say = (line: string) => console.log(`  ${line}`)

type Lived = {
  /** What the tenant held in the end. */
  readonly state: TenantState
  readonly said: ReadonlySet<string>
  readonly logs: Streams
}

/** Lives in a tenant of this kind, and keeps what people said there and what the product wrote in its logs. */
const livedIn = async (
  world: TenantWorld,
  live: (stage: Stage, keys: SigningKeys) => Promise<void>,
): Promise<Lived> => {
  const began = performance.now()
  const dataDir = emptyFolder()
  const keys = keysOf(dataDir)
  const stage = await start(dataDir, world)
  const { client, said } = overheard(stage.client)
  try {
    await live({ ...stage, client }, keys)
    const state = await client.state()
    const commands = await commandLogs(dataDir)
    await stage.stop()
    return { state, said, logs: { ...commands, ...keptLogs(dataDir) } }
  } finally {
    await stage.stop()
    removeFolder(dataDir)
    console.log(`${world}: ${((performance.now() - began) / 1000).toFixed(0)} s`)
  }
}

try {
  const year = await livedIn('private', (stage, keys) => liveAYear(stage, keys, say, leaders))
  const lives = [year]
  for (const world of WORLDS.filter((each) => each !== 'private')) {
    console.log(`— ${world} —`)
    lives.push(await livedIn(world, (stage) => liveARoundIn(stage, say, leaders + 1)))
  }
  const runs = runsIn(coverage)
  const unexercised = sites
    .filter(({ file, start: place }) => runs(file, place) === 0)
    .map((site) => ({ ...site, file: relative(root, site.file) }))
  const states = lives.map(({ state }) => state)
  const isWell = told({ states, sites: sites.length, unexercised, contracts })
  const isSilent = await toldOfLeaks(lives)
  process.exitCode = isWell && isSilent ? 0 : 1
} finally {
  removeFolder(coverage)
}
