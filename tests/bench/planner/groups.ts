import { compose } from '#bot/domain/composition/engine.ts'
import { withoutLine } from '#bot/domain/composition/problem.ts'
import * as hard from './hard.ts'
import { leadersOf } from './leaders.ts'
import { isAsked, measured, row, secondsSince, table } from './measure.ts'
import * as municipalities from './municipalities.ts'
import { byHighs, random, sortAndDeal } from './peers.ts'
import { HEADINGS, posed, show } from './posed.ts'
import * as recomposed from './recomposed.ts'

const HIGHS_SECONDS = 60
const SIZES = [132, 264, 528, 1_200, 2_400, 4_800, 12_000]

/** Who sits with whom: the engine beside sorting and dealing, and drawing by lot. */
export const run = (): void => {
  table('groups', ...HEADINGS)
  for (const people of [132, 1_200, ...(isAsked('--large') ? [12_000] : [])]) {
    const problem = posed(leadersOf(people))
    const engine = measured(() => compose(problem, 1).groupOf)
    show(problem, `${people} Tværs`, engine.value, engine.seconds)
    const dealt = measured(() => sortAndDeal(problem))
    show(problem, `${people} sort and deal`, dealt.value, dealt.seconds)
    const drawn = measured(() => random(problem, 1))
    show(problem, `${people} random`, drawn.value, drawn.seconds)
  }
  growth()
  municipalities.run()
  hard.run()
  recomposed.run()
}

/** CPU seconds by number of leaders, and the power of it that they grow by from one row to the next. */
const growth = () => {
  table('growth', 'CPU s', 'proven', 'grows as', 'n log n', 's / n log n')
  let before: { readonly people: number; readonly seconds: number } | null = null
  for (const people of SIZES.filter((each) => each <= 4_800 || isAsked('--large'))) {
    const problem = posed(leadersOf(people))
    const runs = [1, 2, 3].map((seed) => measured(() => compose(problem, seed)))
    const seconds = runs.map((each) => each.seconds).toSorted((a, b) => a - b)[1] ?? 0
    const power = (work: (people: number) => number) =>
      before
        ? `n^${(
            Math.log(work(people) / work(before.people)) / Math.log(people / before.people)
          ).toFixed(2)}`
        : ''
    const nLogN = people * Math.log2(people)
    row(
      `${people} leaders, median of 3 seeds`,
      seconds.toFixed(3),
      `${runs.filter(({ value }) => value.proven).length} of 3`,
      power((each) => (each === people ? seconds : (before?.seconds ?? seconds))),
      power((each) => each * Math.log2(each)),
      `${((seconds / nLogN) * 1e6).toFixed(2)} µs`,
    )
    before = { people, seconds }
  }
}

/**
 * The exact solvers on the same groups; apart from `run`, as their memory stays with the process. They do not
 * know lines of command, nor does the engine here.
 */
export const runExact = async (): Promise<void> => {
  table(`exact, ${HIGHS_SECONDS} s at most, no line of command`, ...HEADINGS)
  const problem = withoutLine(posed(leadersOf(132)))
  const engine = measured(() => compose(problem, 1).groupOf)
  show(problem, '132 Tværs', engine.value, engine.seconds)
  const from = process.cpuUsage()
  const { groupOf, status } = await byHighs(problem, HIGHS_SECONDS)
  show(problem, `132 HiGHS (${status})`, groupOf, secondsSince(from))
  recomposed.byCbcOrNot(problem, '132 CBC')
  await recomposed.runExact()
}
