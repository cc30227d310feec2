import { compose } from '#bot/domain/composition/engine.ts'
import { type Problem, withoutLine } from '#bot/domain/composition/problem.ts'
import { municipality } from '#tests/domain/composition/municipality.ts'
import { leadersOf } from './leaders.ts'
import { isAsked, measured, row, table } from './measure.ts'
import { posed } from './posed.ts'

const PEOPLE = 132
const MANY = 100

/** How many of many municipalities of 132 are proven, and how long each takes. */
export const run = (): void => {
  const few = isAsked('--large') ? MANY : 20
  table(
    '132 leaders, many municipalities',
    'proven',
    'median s',
    'most s',
    'rules broken',
    'worst gap',
  )
  show('the local tenant’s, other people', MANY, (seed) => posed(leadersOf(PEOPLE, `by-${seed}`)))
  show('drawn, no line of command', MANY, (seed) => withoutLine(posed(municipality(PEOPLE, seed))))
  show('drawn', few, (seed) => posed(municipality(PEOPLE, seed)))
  show('drawn, one area has half', few, (seed) =>
    posed(municipality(PEOPLE, seed, ['half in one area'])),
  )
  show('drawn, a manager with 40 reports', few, (seed) =>
    posed(municipality(PEOPLE, seed, ['forty reports'])),
  )
}

const show = (name: string, many: number, problemFor: (seed: number) => Problem) => {
  const found = Array.from({ length: many }, (_, seed) => {
    const problem = problemFor(seed)
    return measured(() => compose(problem, 1))
  })
  const seconds = found.map((each) => each.seconds).toSorted((one, other) => one - other)
  const gaps = found.map(({ value }) => value.cost / value.bound - 1)
  row(
    name,
    `${found.filter(({ value }) => value.proven).length} of ${many}`,
    (seconds[Math.floor(many / 2)] ?? 0).toFixed(3),
    (seconds.at(-1) ?? 0).toFixed(3),
    String(found.reduce((sum, { value }) => sum + value.clashes, 0)),
    `${(Math.max(...gaps) * 100).toFixed(3)} %`,
  )
}
