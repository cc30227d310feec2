import { canHost, type Leader } from '../../leader.ts'
import type { Sizes } from '../problem.ts'

/** A hard rule. People and groups are numbers from 0; a list binds everyone in it to, or from, everyone else in it. */
export type HardRule =
  /** Groups as even as can be, and within the sizes. */
  | { readonly kind: 'sizes' }
  /** Somebody in every group who can host it. */
  | { readonly kind: 'hosts' }
  | { readonly kind: 'together'; readonly people: readonly number[] }
  | { readonly kind: 'apart'; readonly people: readonly number[] }
  | { readonly kind: 'own-manager'; readonly leader: number; readonly manager: number }
  | { readonly kind: 'fixed'; readonly person: number; readonly group: number }

/** Who is to be seated, in how many groups, and every rule that must hold. */
export type HardRules = {
  readonly groups: number
  readonly sizes: Sizes
  /** By person. */
  readonly canHost: readonly boolean[]
  readonly rules: readonly HardRule[]
}

/** What somebody asks for besides the rules that always hold; people as places among the leaders. */
export type Asked = {
  readonly together: readonly (readonly number[])[]
  readonly apart: readonly (readonly number[])[]
  readonly fixed: readonly (readonly [person: number, group: number])[]
}

/** Every hard rule for these leaders, in their order (planner.md section 1). */
export const hardRulesFor = (
  leaders: readonly Leader[],
  groups: number,
  sizes: Sizes,
  { together, apart, fixed }: Asked,
): HardRules => {
  const place = new Map(leaders.map(({ id }, at) => [id, at]))
  return {
    groups,
    sizes,
    canHost: leaders.map(canHost),
    rules: [
      { kind: 'sizes' },
      { kind: 'hosts' },
      ...together.map((people) => ({ kind: 'together', people }) as const),
      ...apart.map((people) => ({ kind: 'apart', people }) as const),
      ...fixed.map(([person, group]) => ({ kind: 'fixed', person, group }) as const),
      ...leaders.flatMap(({ manager }, leader): HardRule[] => {
        const at = manager === null ? undefined : place.get(manager)
        return at === undefined || at === leader
          ? []
          : [{ kind: 'own-manager', leader, manager: at }]
      }),
    ],
  }
}

/** Everyone a rule names. */
export const peopleOf = (rule: HardRule): readonly number[] => {
  switch (rule.kind) {
    case 'together':
    case 'apart':
      return rule.people
    case 'own-manager':
      return [rule.leader, rule.manager]
    case 'fixed':
      return [rule.person]
    case 'sizes':
    case 'hosts':
      return []
  }
}

/** The pairs that a rule keeps from each other. */
export const pairsApart = (rule: HardRule): readonly (readonly [number, number])[] => {
  if (rule.kind === 'own-manager') return [[rule.leader, rule.manager]]
  if (rule.kind !== 'apart') return []
  return rule.people.flatMap((one, at) =>
    rule.people.slice(at + 1).map((other) => [one, other] as const),
  )
}
