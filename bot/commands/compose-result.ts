import { boundsOf } from '#bot/domain/composition/bound.ts'
import type { Problem } from '#bot/domain/composition/problem.ts'
import { pairsOf } from '#bot/domain/composition/seating.ts'
import type { ComposedGroup } from '#bot/domain/composition.ts'
import type { Leader } from '#bot/domain/leader.ts'
import type { Found } from './compose-search.ts'

/** What `compose --json` writes (planner.md section 6). `leaders` in the order of the problem. */
export const resultOf = (
  problem: Problem,
  { solution, seed }: Found,
  groups: readonly ComposedGroup[],
  leaders: readonly Leader[],
  seconds: number,
) => {
  const pairs = pairsOf(problem, solution.groupOf)
  const bounds = boundsOf(problem)
  const criteria = problem.criteria.map(({ name, weight }, at) => ({
    name,
    weight,
    cost: pairs[at] ?? 0,
    bound: bounds[at] ?? 0,
  }))
  const sum = (part: 'cost' | 'bound') =>
    criteria.reduce((total, each) => total + each.weight * each[part], 0)
  const emailOf = new Map(leaders.map(({ id, email }) => [id, email]))
  const violations = clashesIn(problem, solution.groupOf, leaders)
  const [cost, bound] = [sum('cost'), sum('bound')]
  return {
    groups: groups.map(({ number, host, members }) => ({
      name: `Gruppe ${number}`,
      host: emailOf.get(host) ?? '',
      members: members.map((member) => emailOf.get(member) ?? ''),
    })),
    criteria,
    cost,
    bound,
    // With a rule broken the bound says nothing: another seating might break none.
    proven: violations.length === 0 && cost === bound,
    moved: 0,
    violations,
    seed,
    seconds,
  }
}

const clashesIn = (problem: Problem, groupOf: Int32Array, leaders: readonly Leader[]) =>
  problem.apart.flatMap((neighbours, one) =>
    [...neighbours]
      .filter((other) => other > one && groupOf[other] === groupOf[one])
      .flatMap((other) => {
        const [person, mate] = [leaders[one], leaders[other]]
        if (!person || !mate) return []
        const isManager = person.manager === mate.id || mate.manager === person.id
        return [
          {
            rule: isManager ? ('own-manager' as const) : ('apart' as const),
            group: `Gruppe ${(groupOf[one] ?? 0) + 1}`,
            people: [person.email, mate.email],
          },
        ]
      }),
  )
