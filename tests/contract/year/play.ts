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

/**
 * `npm run test:contract`: a whole year, and a round in every other kind of tenant, where every request is held to
 * Microsoft's types and, where its contracts lie beside the project, to those as well. Fails when one was wrong, or
 * when the product has a call to Microsoft that was not made.
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

/** Lives in a tenant of this kind, and tells what it held in the end. */
const livedIn = async (
  world: TenantWorld,
  live: (stage: Stage, keys: SigningKeys) => Promise<void>,
): Promise<TenantState> => {
  const began = performance.now()
  const dataDir = emptyFolder()
  const keys = keysOf(dataDir)
  const stage = await start(dataDir, world)
  try {
    await live(stage, keys)
    return await stage.client.state()
  } finally {
    await stage.stop()
    removeFolder(dataDir)
    console.log(`${world}: ${((performance.now() - began) / 1000).toFixed(0)} s`)
  }
}

try {
  const year = await livedIn('private', (stage, keys) => liveAYear(stage, keys, say, leaders))
  const states = [year]
  for (const world of WORLDS.filter((each) => each !== 'private')) {
    console.log(`— ${world} —`)
    states.push(await livedIn(world, (stage) => liveARoundIn(stage, say, leaders + 1)))
  }
  const runs = runsIn(coverage)
  const unexercised = sites
    .filter(({ file, start: place }) => runs(file, place) === 0)
    .map((site) => ({ ...site, file: relative(root, site.file) }))
  const isWell = told({ states, sites: sites.length, unexercised, contracts })
  process.exitCode = isWell ? 0 : 1
} finally {
  removeFolder(coverage)
}
