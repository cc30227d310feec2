import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { asCsv, asXlsx } from './list.ts'
import { generate } from './municipality.ts'

/**
 * Writes an HR list: `node infra/local/municipality/generate.ts --leaders 1200 --out large.xlsx`.
 * Without arguments it writes the list that the repository ships, in both formats, again.
 */
const { values } = parseArgs({
  options: {
    leaders: { type: 'string', default: '132' },
    seed: { type: 'string', default: 'fjordby' },
    out: { type: 'string', multiple: true },
  },
})
const here = (name: string) => new URL(name, import.meta.url).pathname
const leaders = generate({ leaders: Number(values.leaders), seed: values.seed })
for (const path of values.out ?? [here('ledere.xlsx'), here('ledere.csv')]) {
  writeFileSync(path, path.endsWith('.csv') ? asCsv(leaders) : await asXlsx(leaders))
  console.log(`${leaders.length} leaders written to ${path}`)
}
