import type { Day } from '#bot/domain/calendar.ts'
import { leastCostOf } from '#bot/domain/composition/bound.ts'
import { type Problem, poseProblem } from '#bot/domain/composition/problem.ts'
import { clashesOf, costOf } from '#bot/domain/composition/seating.ts'
import type { Leader } from '#bot/domain/leader.ts'
import { memory, row } from './measure.ts'

export const TODAY = '2026-11-20' as Day

/** The leaders in as few groups of 12 as hold them. */
export const posed = (leaders: readonly Leader[]): Problem =>
  poseProblem(leaders, Math.ceil(leaders.length / 12), TODAY)

const A_BROKEN_RULE = 100_000

/** A row for one way's answer to the problem: its value, what nothing can be better than, and the rest. */
export const show = (
  problem: Problem,
  name: string,
  groupOf: Int32Array | null,
  seconds: number,
): void => {
  const bound = leastCostOf(problem)
  if (!groupOf) {
    row(name, 'no answer', String(bound), '', '', seconds.toFixed(3), memory())
    return
  }
  const broken = clashesOf(problem, groupOf)
  const value = costOf(problem, groupOf) - broken * A_BROKEN_RULE
  row(
    name,
    String(value),
    String(bound),
    value === bound && broken === 0 ? 'proven' : `${((value / bound - 1) * 100).toFixed(3)} %`,
    String(broken),
    seconds.toFixed(3),
    memory(),
    (value / bound).toFixed(3),
  )
}

export const HEADINGS = ['value', 'bound', 'gap', 'rules broken', 'CPU s', 'memory', 'value/bound']
