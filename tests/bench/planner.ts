import type { Day } from '#bot/domain/calendar.ts'
import { boundsOf } from '#bot/domain/composition/bound.ts'
import { compose } from '#bot/domain/composition/engine.ts'
import { type Problem, poseProblem } from '#bot/domain/composition/problem.ts'
import { clashesOf, pairsOf } from '#bot/domain/composition/seating.ts'
import { choicesFrom } from '#bot/domain/schedule/alternatives.ts'
import { candidatesFor } from '#bot/domain/schedule/availability.ts'
import { leadersOf } from './leaders.ts'
import { byHighs, random, sortAndDeal } from './peers.ts'
import { weeksFor } from './weeks.ts'

/**
 * How good and how fast the planner is, beside other ways in the same run: `npm run bench:planner`, with
 * `-- --large` for 12,000 leaders too. CPU seconds; memory is the most the process has held so far.
 */
const TODAY = '2026-11-20' as Day
const HIGHS_SECONDS = 60
const isLarge = process.argv.includes('--large')

const row = (...cells: readonly string[]) =>
  console.log(cells.map((cell, at) => (at === 0 ? cell.padEnd(34) : cell.padStart(12))).join(' '))
const measured = <T>(work: () => T): { readonly value: T; readonly seconds: number } => {
  const from = process.cpuUsage()
  const value = work()
  const { user, system } = process.cpuUsage(from)
  return { value, seconds: (user + system) / 1e6 }
}
const memory = () => `${Math.round(process.resourceUsage().maxRSS / 1024)} MB`

const weighed = (problem: Problem, pairs: readonly number[]) =>
  pairs.reduce((sum, each, at) => sum + each * (problem.criteria[at]?.weight ?? 0), 0)

const show = (problem: Problem, name: string, groupOf: Int32Array | null, seconds: number) => {
  const bound = weighed(problem, boundsOf(problem))
  if (!groupOf) return row(name, 'no answer', String(bound), '', '', seconds.toFixed(3), memory())
  const value = weighed(problem, pairsOf(problem, groupOf))
  row(
    name,
    String(value),
    String(bound),
    `${((value / bound - 1) * 100).toFixed(2)} %`,
    String(clashesOf(problem, groupOf)),
    seconds.toFixed(3),
    memory(),
    (value / bound).toFixed(3),
  )
}

const posed = (people: number) => poseProblem(leadersOf(people), Math.ceil(people / 12), TODAY)

row('groups', 'value', 'bound', 'gap', 'rules broken', 'CPU s', 'memory', 'value/bound')
for (const people of [132, 1_200, ...(isLarge ? [12_000] : [])]) {
  const problem = posed(people)
  const engine = measured(() => compose(problem, 1).groupOf)
  show(problem, `${people} Tværs`, engine.value, engine.seconds)
  const dealt = measured(() => sortAndDeal(problem))
  show(problem, `${people} sort and deal`, dealt.value, dealt.seconds)
  const drawn = measured(() => random(problem, 1))
  show(problem, `${people} random`, drawn.value, drawn.seconds)
}

console.log()
row('the week, 12 weeks', 'cost', 'bound', 'hosts busy', '', 'CPU s', 'memory')
for (const groups of [11, 100, ...(isLarge ? [1_000] : [])]) {
  const given = weeksFor(groups, 12, 1)
  const { value, seconds } = measured(() => choicesFrom(candidatesFor(given))[0])
  const cost = value?.candidate.cost ?? Number.NaN
  const hosts = Math.floor(cost / given.weights.hostBusy)
  row(
    `${groups * 12} leaders, ${groups} groups`,
    ...[String(cost), String(cost), String(hosts), '', seconds.toFixed(3), memory()],
  )
}

// Last, as its memory stays with the process.
console.log()
row(`HiGHS, ${HIGHS_SECONDS} s at most`, 'value', 'bound', 'gap', 'rules broken', 'CPU s', 'memory')
const problem = posed(132)
const from = process.cpuUsage()
const { groupOf, status } = await byHighs(problem, HIGHS_SECONDS)
const { user, system } = process.cpuUsage(from)
show(problem, `132 HiGHS (${status})`, groupOf, (user + system) / 1e6)
