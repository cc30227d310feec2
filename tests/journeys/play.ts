import { startLocal } from '#infra/local/start.ts'
import { tenantClient } from '#tests/support/tenant-client.ts'
import { playRound } from './round/play-round.ts'
import { holdings } from './round/report.ts'
import { emptyFolder, removeFolder } from './stage/tenant.ts'

const at = process.argv.indexOf('--at')
const running = at > 0 ? process.argv[at + 1] : undefined
if (at > 0 && !running) {
  console.error('Brug: npm run journey [-- --at http://localhost:4000]')
  process.exit(2)
}

/** Without `--at`: a tenant of its own on free ports, gone afterwards. */
const dataDir = emptyFolder()
const local = running ? null : await startLocal({ dataDir, port: 0, botPort: 0, quiet: true })
const client = tenantClient(running ?? local?.url ?? '')
const began = performance.now()
try {
  const played = await playRound(client, (line) => console.log(`  ${line}`))
  const held = holdings(await client.state())
  console.log('\nLejeren rummer nu:')
  console.table({ ...held, groupSizes: held.groupSizes.join(' '), ...played })
  console.log(`Hele runden tog ${((performance.now() - began) / 1000).toFixed(0)} sekunder.`)
  if (held.rejected > 0) process.exitCode = 1
} finally {
  await local?.stop()
  removeFolder(dataDir)
}
