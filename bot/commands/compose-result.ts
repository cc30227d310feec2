import { boundsOf } from '#bot/domain/composition/bound.ts'
import type { HardRules } from '#bot/domain/composition/conflict.ts'
import { pairsOf } from '#bot/domain/composition/count.ts'
import type { Solution } from '#bot/domain/composition/engine.ts'
import { linePairsOf } from '#bot/domain/composition/line.ts'
import type { Problem } from '#bot/domain/composition/problem.ts'
import type { ComposedGroup } from '#bot/domain/composition.ts'
import type { Leader } from '#bot/domain/leader.ts'

/** A hard rule that is broken, with the group it is broken in. */
export type Broken = {
  readonly rule: 'own-manager' | 'apart' | 'together' | 'fixed' | 'hosts'
  /** By place. */
  readonly group: number
  readonly people: readonly number[]
}

/** What of the rules a seating breaks: pairs that sit together, people away from where they must sit, groups without a host. */
export const brokenRules = (
  { rules, groups, canHost }: HardRules,
  groupOf: ArrayLike<number>,
): readonly Broken[] =>
  rules.flatMap((rule): Broken[] => {
    const at = (person: number) => groupOf[person] as number
    switch (rule.kind) {
      case 'own-manager': {
        const people = [rule.leader, rule.manager]
        return at(rule.leader) === at(rule.manager)
          ? [{ rule: 'own-manager', group: at(rule.leader), people }]
          : []
      }
      case 'apart':
        return [...Map.groupBy(rule.people, at)]
          .filter(([, people]) => people.length > 1)
          .map(([group, people]) => ({ rule: 'apart', group, people }))
      case 'together':
        return new Set(rule.people.map(at)).size > 1
          ? [{ rule: 'together', group: at(rule.people[0] ?? 0), people: rule.people }]
          : []
      case 'fixed':
        return at(rule.person) === rule.group
          ? []
          : [{ rule: 'fixed', group: at(rule.person), people: [rule.person] }]
      case 'hosts': {
        const hosted = new Set(canHost.flatMap((can, person) => (can ? [at(person)] : [])))
        return Array.from({ length: groups }, (_, group) => group)
          .filter((group) => !hosted.has(group))
          .map((group) => ({ rule: 'hosts', group, people: [] }))
      }
      default:
        return []
    }
  })

/** Everything of a composition that the file and the words on the terminal tell. */
export type Composed = {
  readonly problem: Problem
  readonly solution: Solution
  /** Numbered by place from 1. */
  readonly groups: readonly ComposedGroup[]
  readonly names: readonly string[]
  readonly leaders: readonly Leader[]
  readonly broken: readonly Broken[]
  /** Those who had a seat and change group, those whose group is no more among them. */
  readonly moved: number
  readonly seed: number
  readonly seconds: number
}

/**
 * What the value is made of: each criterion, lines of command, and where there were groups before, moves.
 * The last two have no bound of their own: theirs is what is left of the whole when the criteria have theirs.
 */
export const criteriaOf = ({ problem, solution: { groupOf, moved, bound } }: Composed) => {
  const pairs = pairsOf(problem, groupOf)
  const bounds = boundsOf(problem)
  const { line, today } = problem
  const criteria = problem.criteria.map(({ name, weight }, at) => ({
    name,
    weight,
    cost: pairs[at] ?? 0,
    bound: bounds[at] ?? 0,
  }))
  let left = criteria.reduce((rest, each) => rest - each.weight * each.bound, bound)
  const withRest = (name: string, weight: number, cost: number) => {
    const least = Math.max(0, Math.min(cost, Math.floor(left / weight)))
    left -= least * weight
    return { name, weight, cost, bound: least }
  }
  return [
    ...criteria,
    withRest('line', line.weight, linePairsOf(line, groupOf)),
    ...(today ? [withRest('moves', today.weight, moved)] : []),
  ]
}

/** What `compose --json` writes (planner.md section 6). */
export const resultOf = (composed: Composed) => {
  const { solution, groups, names, leaders, broken, moved, seed, seconds } = composed
  const emailOf = new Map(leaders.map(({ id, email }) => [id, email]))
  const criteria = criteriaOf(composed)
  return {
    groups: groups.map(({ number, host, members }) => ({
      name: names[number - 1] ?? '',
      host: emailOf.get(host) ?? '',
      members: members.map((member) => emailOf.get(member) ?? ''),
    })),
    criteria,
    cost: criteria.reduce((sum, { weight, cost }) => sum + weight * cost, 0),
    bound: solution.bound,
    // With a rule broken the bound says nothing: another seating might break none.
    proven: solution.proven && broken.length === 0,
    moved,
    violations: broken.map(({ rule, group, people }) => ({
      rule,
      group: names[group] ?? '',
      people: people.map((person) => leaders[person]?.email ?? ''),
    })),
    seed,
    seconds,
  }
}
