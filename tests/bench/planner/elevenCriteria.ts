import { chanceFrom } from '#bot/domain/composition/chance.ts'
import { compose } from '#bot/domain/composition/engine.ts'
import { type Problem, withAcquaintances, withCriterion } from '#bot/domain/composition/problem.ts'
import { leadersOf } from './leaders.ts'
import { posed } from './posed.ts'

/** What a column that somebody adds weighs in the product. */
const ADDED = 10
const PROFESSIONS = ['pædagog', 'lærer', 'sygeplejerske', 'jurist', 'ingeniør', 'økonom', 'andet']

/**
 * 132 leaders by eleven criteria (planner.md section 1, "hard"): the product's five, area by level, gender,
 * part of the municipality, profession, and two earlier rounds of groups. `weights`: the product's, or the
 * same for all, where everything is in the way of everything else.
 */
export const elevenCriteria = (seed: number, weights: 'product' | 'equal'): Problem => {
  const leaders = leadersOf(132, `by-${seed}`)
  const chance = chanceFrom(seed)
  const drawn = (values: readonly string[]) =>
    leaders.map(() => values[Math.floor(chance.next() ** 1.5 * values.length)] ?? null)
  const nine = [
    ['area by level', leaders.map(({ area, level }) => `${area}, ${level}`)] as const,
    ['gender', drawn(['kvinde', 'mand'])] as const,
    ['part of town', drawn(['nord', 'syd', 'øst', 'vest', 'midt'])] as const,
    ['profession', drawn(PROFESSIONS)] as const,
  ].reduce<Problem>(
    (problem, [name, values]) => withCriterion(problem, name, ADDED, values),
    posed(leaders),
  )
  const first = [...compose(nine, seed).groupOf]
  const second = [...compose(withAcquaintances(nine, [first]), seed + 1).groupOf]
  const problem = withAcquaintances(nine, [first, second])
  if (weights === 'product') return problem
  return {
    ...problem,
    criteria: problem.criteria.map((criterion) => ({ ...criterion, weight: ADDED })),
  }
}
