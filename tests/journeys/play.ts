import { parseArgs } from 'node:util'
import { startLocal } from '#infra/local/start.ts'
import { isWorld, WORLDS } from '#infra/local/tenant/worlds.ts'
import { tenantClient } from '#tests/support/tenant-client.ts'
import { playRound } from './round/play-round.ts'
import { isEverybodyReached, reached, sentenceOf } from './round/reached.ts'
import { holdings } from './round/report.ts'
import { emptyFolder, removeFolder } from './stage/tenant.ts'
import { playYear } from './year/play-year.ts'
import { reportYear } from './year/report.ts'

const string = { type: 'string' } as const
const read = () => {
  try {
    const { values } = parseArgs({
      options: {
        at: string,
        world: string,
        year: { type: 'boolean' },
        leaders: string,
        out: string,
      },
    })
    const { world, at, year = false, out } = values
    const leaders = Number(values.leaders ?? 132)
    const isYear = year || (out === undefined && values.leaders === undefined)
    const isSize = Number.isInteger(leaders) && leaders >= 36 && leaders <= 132
    if (at === '' || (world !== undefined && !isWorld(world)) || !isYear || !isSize) return null
    if (year && world !== undefined) return null
    return { at, world, year, leaders, out }
  } catch {
    return null
  }
}

const asked = read()
if (!asked) {
  console.error(
    [
      `Brug: npm run journey [-- --world ${WORLDS.join('|')}] [-- --at http://localhost:4000]`,
      '      npm run journey -- --year [--leaders 36] [--out beskeder.txt]   (36-132 ledere, to år)',
    ].join('\n'),
  )
  process.exit(2)
}

/** Without `--at`: a tenant of its own on free ports, gone afterwards. */
const dataDir = emptyFolder()
const { at: running, world } = asked
const local = running
  ? null
  : await startLocal({ dataDir, port: 0, botPort: 0, pages: false, quiet: true, world })
const client = tenantClient(running ?? local?.url ?? '')
const say = (line: string) => console.log(`  ${line}`)
const began = performance.now()

const aRound = async () => {
  if (running && world) await client.setWorld(world)
  const played = await playRound(client, say)
  const state = await client.state()
  const held = holdings(state)
  console.log('\nLejeren rummer nu:')
  console.table({ ...held, groupSizes: held.groupSizes.join(' '), ...played })
  const told = reached(state)
  console.log(`\nHvem blev nået af hvad (verden: ${state.world}):`)
  for (const each of told) console.log(`  ${sentenceOf(each)}`)
  for (const each of state.rejected.slice(0, 10)) console.error(JSON.stringify(each))
  return held.rejected === 0 && isEverybodyReached(told)
}

try {
  const isWell = asked.year
    ? reportYear(await playYear(client, say, asked.leaders), asked.out)
    : await aRound()
  console.log(
    `${asked.year ? 'De to år' : 'Hele runden'} tog ${((performance.now() - began) / 1000).toFixed(0)} sekunder.`,
  )
  if (!isWell) process.exitCode = 1
} finally {
  await local?.stop()
  removeFolder(dataDir)
}
