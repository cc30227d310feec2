import { compose } from '#bot/domain/composition/engine.ts'
import { type Problem, withoutLine, withToday } from '#bot/domain/composition/problem.ts'
import { clashesOf, costOf, movesOf } from '#bot/domain/composition/seating.ts'
import { municipality } from '#tests/domain/composition/municipality.ts'
import { byCbc, hasCbc } from './cbc.ts'
import { aYearLater } from './changes.ts'
import { leadersOf } from './leaders.ts'
import { isAsked, measured, row, secondsSince, table } from './measure.ts'
import { byHighs } from './peers.ts'
import { posed, show } from './posed.ts'

const SECONDS = 60
const CASES = 5
const HEADINGS = ['value', 'moved', 'bound', 'rules broken', 'CPU s', 'value/best']

/** A year after they were composed, groups are composed again. The solvers know no line of command. */
const problemFor = (seed: number): Problem => {
  const before = seed % 2 === 1 ? leadersOf(132) : municipality(132, seed)
  const today = compose(posed(before), seed).groupOf
  const { leaders, isNew } = aYearLater(before, seed)
  const groups = Array.from(today, (group, person) => (isNew[person] ? -1 : group))
  return withoutLine(withToday(posed(leaders), groups))
}

const PROBLEMS = Array.from({ length: CASES }, (_, at) => at + 1)

/** Groups composed again from today's, beside the proven optimum of CBC and composing from nothing. */
export const run = (): void => {
  table('132 leaders a year later', ...HEADINGS)
  for (const seed of PROBLEMS) {
    const problem = problemFor(seed)
    const ours = measured(() => compose(problem, 1))
    const afresh = measured(() => compose({ ...problem, today: null }, 1))
    const exact = hasCbc() ? byCbc(problem, SECONDS) : null
    const best = exact?.isOptimal && exact.groupOf ? costOf(problem, exact.groupOf) : null
    const line = (name: string, groupOf: Int32Array | null, seconds: number) => {
      if (!groupOf) {
        row(`case ${seed}, ${name}`, 'no answer')
        return
      }
      const cost = costOf(problem, groupOf)
      row(
        `case ${seed}, ${name}`,
        ...[cost, movesOf(problem, groupOf), ours.value.bound].map(String),
        String(clashesOf(problem, groupOf)),
        seconds.toFixed(3),
        best === null ? '' : (cost / best).toFixed(5),
      )
    }
    line('Tværs', ours.value.groupOf, ours.seconds)
    line('from nothing', afresh.value.groupOf, afresh.seconds)
    if (exact) line(exact.isOptimal ? 'CBC, proven' : 'CBC', exact.groupOf, exact.seconds)
    else row(`case ${seed}, CBC`, 'not installed')
  }
}

/** CBC on a problem, or that it is not here. */
export const byCbcOrNot = (problem: Problem, name: string): void => {
  if (!hasCbc()) {
    row(name, 'not installed')
    return
  }
  const { groupOf, isOptimal, seconds } = byCbc(problem, SECONDS)
  show(problem, `${name} (${isOptimal ? 'Optimal' : 'time limit'})`, groupOf, seconds)
}

/** HiGHS on the first of the cases, and with `--recompose` on all five. */
export const runExact = async (): Promise<void> => {
  table('132 leaders a year later, HiGHS', 'value', 'moved', 'Tværs', 'moved', 'CPU s', 'status')
  for (const seed of isAsked('--recompose') ? PROBLEMS : PROBLEMS.slice(0, 1)) {
    const problem = problemFor(seed)
    const ours = compose(problem, 1)
    const from = process.cpuUsage()
    const { groupOf, status } = await byHighs(problem, SECONDS)
    row(
      `case ${seed}`,
      groupOf ? String(costOf(problem, groupOf)) : 'no answer',
      groupOf ? String(movesOf(problem, groupOf)) : '',
      ...[ours.cost, ours.moved].map(String),
      secondsSince(from).toFixed(3),
      status,
    )
  }
}
