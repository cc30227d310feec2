import type { Day } from '#bot/domain/calendar.ts'
import { boundsOf } from '#bot/domain/composition/bound.ts'
import { compose } from '#bot/domain/composition/engine.ts'
import { type Problem, poseProblem } from '#bot/domain/composition/problem.ts'
import { clashesOf, pairsOf } from '#bot/domain/composition/seating.ts'
import { leadersOf } from './leaders.ts'
import { isAsked, measured, memory, row, secondsSince, table } from './measure.ts'
import { byHighs, random, sortAndDeal } from './peers.ts'

const TODAY = '2026-11-20' as Day
const HIGHS_SECONDS = 60

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

/** Who sits with whom: the engine beside sorting and dealing, and drawing by lot. */
export const run = (): void => {
  table('groups', 'value', 'bound', 'gap', 'rules broken', 'CPU s', 'memory', 'value/bound')
  for (const people of [132, 1_200, ...(isAsked('--large') ? [12_000] : [])]) {
    const problem = posed(people)
    const engine = measured(() => compose(problem, 1).groupOf)
    show(problem, `${people} Tværs`, engine.value, engine.seconds)
    const dealt = measured(() => sortAndDeal(problem))
    show(problem, `${people} sort and deal`, dealt.value, dealt.seconds)
    const drawn = measured(() => random(problem, 1))
    show(problem, `${people} random`, drawn.value, drawn.seconds)
  }
}

/** The exact solvers on the same groups; apart from `run`, as their memory stays with the process. */
export const runExact = async (): Promise<void> => {
  table(
    `HiGHS, ${HIGHS_SECONDS} s at most`,
    ...['value', 'bound', 'gap', 'rules broken', 'CPU s', 'memory'],
  )
  const problem = posed(132)
  const from = process.cpuUsage()
  const { groupOf, status } = await byHighs(problem, HIGHS_SECONDS)
  show(problem, `132 HiGHS (${status})`, groupOf, secondsSince(from))
}
