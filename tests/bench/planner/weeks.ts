import { hinderedBy } from '#bot/domain/schedule/hindered.ts'
import type { WeekProblem } from '#bot/domain/schedule/problem.ts'
import { bestWeeks, type Outcome } from '#bot/domain/schedule/search.ts'
import { GROUP_SIZE, wednesdaysFor, weeksFor } from './calendars.ts'
import { isAsked, measured, memory, row, secondsSince, table } from './measure.ts'
import {
  byCbc,
  byHighs,
  type Chosen,
  fewestClashes,
  randomSlot,
  weekProgram,
  weighed,
} from './week-peers.ts'

const WEEKS = 12
const SEEDS = [1, 2, 3]
const PEER_SECONDS = 60
const DRAWS = 1000

/** Hosts that nobody stands in for. */
const chosenBy = (problem: WeekProblem, { choices }: Outcome): Chosen => {
  const best = choices[0]?.candidate
  if (!best) return { cost: Number.NaN, hosts: 0 }
  const missing = hinderedBy(problem, best).filter(
    ({ isHost, kind, substitute }) => isHost && kind === 'busy' && substitute === null,
  )
  return { cost: best.cost, hosts: missing.length }
}

const show = (name: string, chosen: Chosen | null, bound: number | null, seconds: number | null) =>
  row(
    name,
    ...[
      chosen === null ? 'no answer' : String(chosen.cost),
      String(bound ?? ''),
      chosen === null ? '' : String(chosen.hosts),
      seconds === null ? '' : seconds.toFixed(3),
      memory(),
      chosen === null || !bound ? '' : (chosen.cost / bound).toFixed(2),
    ],
  )

const headings = ['cost', 'bound', 'no host', 'CPU s', 'memory', 'cost/bound']

/** The best week for everybody, every choice weighed, beside what one would do by hand. */
export const run = (): void => {
  table(`the week, ${WEEKS} weeks`, ...headings)
  for (const groups of [11, 100, ...(isAsked('--large') ? [1_000] : [])])
    for (const seed of groups === 11 ? SEEDS : [1]) {
      const problem = weeksFor(groups, WEEKS, seed)
      const name = `${groups * GROUP_SIZE} leaders, seed ${seed}`
      const { value, seconds } = measured(() => bestWeeks(problem))
      const bound = value.proven ? value.bound : null
      show(`${name}, Tværs`, chosenBy(problem, value), bound, seconds)
      const helped = weeksFor(groups, WEEKS, seed, 2)
      const again = measured(() => bestWeeks(helped))
      show(`${name}, substitutes`, chosenBy(helped, again.value), again.value.bound, again.seconds)
      const weeks = weighed(problem)
      show(`${name}, fewest host clashes`, fewestClashes(problem, weeks), bound, null)
      show(`${name}, random (mean of ${DRAWS})`, randomSlot(problem, weeks, DRAWS), bound, null)
    }
  for (const groups of [11, ...(isAsked('--large') ? [1_000] : [])]) {
    const problem = wednesdaysFor(groups, WEEKS)
    const { value, seconds } = measured(() => bestWeeks(problem))
    show(
      `${groups * GROUP_SIZE} leaders, free on Wednesdays`,
      chosenBy(problem, value),
      value.bound,
      seconds,
    )
  }
}

/** The exact solvers on the same weeks; apart from `run`, as their memory stays with the process. */
export const runExact = async (): Promise<void> => {
  table(
    `the week, exact, ${PEER_SECONDS} s at most`,
    'cost',
    'Tværs',
    'status',
    'CPU s',
    'memory',
    'times slower',
  )
  for (const seed of SEEDS) {
    const problem = weeksFor(11, WEEKS, seed)
    const own = measured(() => bestWeeks(problem))
    const cost = own.value.choices[0]?.candidate.cost
    const program = weekProgram(problem, weighed(problem))
    const line = (name: string, found: { cost: number | null; status: string }, seconds: number) =>
      row(
        `132 leaders, seed ${seed}, ${name}`,
        ...[String(found.cost ?? 'no answer'), String(cost), found.status, seconds.toFixed(3)],
        ...[memory(), (seconds / own.seconds).toFixed(0)],
      )
    const cbc = byCbc(program, PEER_SECONDS)
    if (cbc) line('CBC', cbc, cbc.seconds)
    else row(`132 leaders, seed ${seed}, CBC`, 'not installed')
    const from = process.cpuUsage()
    line('HiGHS', await byHighs(program, PEER_SECONDS), secondsSince(from))
  }
}
