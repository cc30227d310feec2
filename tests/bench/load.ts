import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startDatabaseServer } from '#tests/chaos/server.ts'
import { makeFolder } from '#tests/chaos/town.ts'
import * as answers from './load/answers.ts'
import * as growth from './load/growth.ts'
import * as release from './load/release.ts'
import * as turn from './load/turn.ts'

/**
 * `npm run bench`: the real bot on PostgreSQL under the municipality's heaviest hours, each figure beside a reference
 * measured in the same run; `-- --only a,d` runs some parts, `-- --short` is a quick look at small sizes.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'a,b,c,d' },
    short: { type: 'boolean', default: false },
  },
})
const PARTS = { a: release, b: turn, c: answers, d: growth }
const parent = mkdtempSync(join(tmpdir(), 'tvaers-bench-'))
// As root, PostgreSQL's own account must be able to get in.
chmodSync(parent, 0o755)
const server = await startDatabaseServer(makeFolder(parent, 'postgres'))
try {
  for (const [name, part] of Object.entries(PARTS)) {
    if (!values.only.split(',').includes(name)) continue
    const began = performance.now()
    await part.run(server, parent, values.short)
    console.log(`(${name}) took ${((performance.now() - began) / 1_000).toFixed(0)} s`)
  }
} finally {
  await server.stop()
  rmSync(parent, { recursive: true, force: true })
}
