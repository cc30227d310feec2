import { boundsOf } from '#bot/domain/composition/bound.ts'
import type { Solution } from '#bot/domain/composition/engine.ts'
import { linePairsOf } from '#bot/domain/composition/line.ts'
import type { Problem } from '#bot/domain/composition/problem.ts'
import { pairsOf } from '#bot/domain/composition/seating.ts'
import type { ComposedGroup } from '#bot/domain/composition.ts'
import type { Leader } from '#bot/domain/leader.ts'

/** What `compose --json` writes (planner.md section 6). `leaders` in the order of the problem. */
export const resultOf = (
  problem: Problem,
  solution: Solution,
  groups: readonly ComposedGroup[],
  leaders: readonly Leader[],
  seconds: number,
) => {
  const pairs = pairsOf(problem, solution.groupOf)
  const bounds = boundsOf(problem)
  const { weight, neighbours } = problem.line
  const line = { name: 'line', weight, cost: linePairsOf(problem.line, solution.groupOf), bound: 0 }
  const criteria = [
    ...problem.criteria.map(({ name, weight }, at) => ({
      name,
      weight,
      cost: pairs[at] ?? 0,
      bound: bounds[at] ?? 0,
    })),
    ...(neighbours.some((others) => others.length > 0) ? [line] : []),
  ]
  const weighted = criteria.reduce((total, each) => total + each.weight * each.cost, 0)
  const emailOf = new Map(leaders.map(({ id, email }) => [id, email]))
  const violations = clashesIn(problem, solution.groupOf, leaders)
  const { bound, moved, seed } = solution
  const cost = weighted + moved * (problem.today?.weight ?? 0)
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
    moved,
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
