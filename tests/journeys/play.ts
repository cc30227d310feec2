import { startLocal } from '#infra/local/start.ts'
import { isWorld, WORLDS } from '#infra/local/tenant/worlds.ts'
import { tenantClient } from '#tests/support/tenant-client.ts'
import { playRound } from './round/play-round.ts'
import { isEverybodyReached, reached, sentenceOf } from './round/reached.ts'
import { holdings } from './round/report.ts'
import { emptyFolder, removeFolder } from './stage/tenant.ts'

const args = process.argv.slice(2)
const after = (option: string) => {
  const at = args.indexOf(option)
  return at < 0 ? undefined : (args[at + 1] ?? '')
}
const running = after('--at')
const world = after('--world')
const isKnown = world === undefined || isWorld(world)
if (running === '' || !isKnown || args.length % 2 === 1) {
  console.error(
    `Brug: npm run journey [-- --world ${WORLDS.join('|')}] [-- --at http://localhost:4000]`,
  )
  process.exit(2)
}

/** Without `--at`: a tenant of its own on free ports, gone afterwards. */
const dataDir = emptyFolder()
const local = running
  ? null
  : await startLocal({ dataDir, port: 0, botPort: 0, pages: false, quiet: true, world })
const client = tenantClient(running ?? local?.url ?? '')
const began = performance.now()
try {
  if (running && world) await client.setWorld(world)
  const played = await playRound(client, (line) => console.log(`  ${line}`))
  const state = await client.state()
  const held = holdings(state)
  console.log('\nLejeren rummer nu:')
  console.table({ ...held, groupSizes: held.groupSizes.join(' '), ...played })
  const told = reached(state)
  console.log(`\nHvem blev nået af hvad (verden: ${state.world}):`)
  for (const each of told) console.log(`  ${sentenceOf(each)}`)
  console.log(`Hele runden tog ${((performance.now() - began) / 1000).toFixed(0)} sekunder.`)
  for (const each of state.rejected.slice(0, 10)) console.error(JSON.stringify(each))
  if (held.rejected > 0 || !isEverybodyReached(told)) process.exitCode = 1
} finally {
  await local?.stop()
  removeFolder(dataDir)
}
