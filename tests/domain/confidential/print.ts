import { findConfidential } from '#bot/domain/confidential/find.ts'
import { namesFor } from '#bot/domain/confidential/names/directory.ts'
import { type Counted, measure, precision, recall } from './measure.ts'
import { read } from './read.ts'
import { MEMBERS, OTHERS } from './sentences/group.ts'
import { HARD } from './sentences/hard.ts'
import { HELD_BACK } from './sentences/held-back.ts'
import { TUNED_ON } from './sentences/index.ts'

/** `npm run measure:confidential [-- --faults]`: what the detector finds and misses, by kind, and how long it takes. */
const percent = (share: number) => `${(share * 100).toFixed(1)} %`.padStart(8)

const table = (title: string, sentences: readonly string[]) => {
  const { byKind, faults } = measure(sentences)
  console.log(`\n${title}: ${sentences.length} sentences`)
  console.log('kind    in them   found  missed   wrong   precision    recall')
  for (const [kind, each] of Object.entries(byKind) as [string, Counted][]) {
    const numbers = [each.found + each.missed, each.found, each.missed, each.wrong]
    const counts = numbers.map((count) => String(count).padStart(8)).join('')
    console.log(
      `${kind.padEnd(7)}${counts}    ${percent(precision(each))}  ${percent(recall(each))}`,
    )
  }
  return faults
}

const LENGTH = 20_000
const RUNS = 200

const tooLong = () => {
  const everybody = Array.from(
    { length: 132 },
    (_, index) => [...MEMBERS, ...OTHERS][index] ?? `Kaja${index} Prøve${index % 60} Navn${index}`,
  )
  const names = namesFor(everybody, MEMBERS)
  const sentences = TUNED_ON.map((each) => read(each).text).join(' ')
  const text = sentences.repeat(2).slice(0, LENGTH)
  const times = Array.from({ length: RUNS }, () => {
    const before = performance.now()
    findConfidential(text, names)
    return performance.now() - before
  }).toSorted((one, other) => one - other)
  // On a machine with other work the median says how busy it is; the best run says what it costs.
  const at = (share: number) => (times[Math.floor(RUNS * share)] ?? 0).toFixed(2)
  console.log(
    `\n${LENGTH} characters, ${everybody.length} leaders: ${at(0)} ms at best, ${at(0.5)} ms (median of ${RUNS})`,
  )
}

const faults = table('Tuned on', TUNED_ON)
table('Held back', HELD_BACK)
const limits = table('Written to find its limits', HARD)
tooLong()
// Of those held back the faults are not told: whoever knew them would tune on them.
if (process.argv.includes('--faults')) console.log(`\n${[...faults, ...limits].join('\n')}`)
