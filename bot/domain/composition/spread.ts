import type { Day } from '../calendar.ts'
import type { ComposedGroup } from '../composition.ts'
import type { PersonId } from '../ids.ts'
import { canHost, type Leader } from '../leader.ts'
import { type Arrangement, arrange } from './arrangement.ts'
import { boundsOf } from './bound.ts'
import { CRITERIA, type Criterion } from './criteria.ts'
import { LEAST_IN_GROUP, MOST_IN_GROUP } from './problem.ts'
import { pairsOf } from './seating.ts'

/** How even the groups are by one criterion: pairs alike in one group, and the fewest there can be. */
export type Spread = {
  readonly criterion: Criterion
  readonly pairs: number
  readonly bound: number
}

export const spreadIn = ({ problem, groupOf }: Pick<Arrangement, 'problem' | 'groupOf'>) => {
  const pairs = pairsOf(problem, groupOf)
  const bounds = boundsOf(problem)
  return CRITERIA.map(
    (criterion, at): Spread => ({ criterion, pairs: pairs[at] ?? 0, bound: bounds[at] ?? 0 }),
  )
}

/** Only those in a group count; one who has left since is not among the leaders given. */
export const spreadOf = (
  groups: readonly ComposedGroup[],
  leaders: readonly Leader[],
  today: Day,
): readonly Spread[] => spreadIn(arrange(groups, leaders, today))

/** A rule that a composition breaks, and where. */
export type Violation =
  | {
      readonly kind: 'own-manager'
      readonly group: number
      readonly leader: PersonId
      readonly manager: PersonId
    }
  | { readonly kind: 'no-host'; readonly group: number }
  | { readonly kind: 'size'; readonly group: number; readonly size: number }

/** Every hard rule that is broken: own manager in the group, no host, fewer than 10 or more than 12. */
export const violationsOf = (
  groups: readonly ComposedGroup[],
  leaders: ReadonlyMap<PersonId, Leader>,
): readonly Violation[] =>
  groups.flatMap(({ number, host, members }): Violation[] => {
    const inGroup = new Set(members)
    const leadingHost = leaders.get(host)
    return [
      ...members.flatMap((leader): Violation[] => {
        const manager = leaders.get(leader)?.manager ?? null
        return manager !== null && inGroup.has(manager)
          ? [{ kind: 'own-manager', group: number, leader, manager }]
          : []
      }),
      ...(leadingHost && canHost(leadingHost) && inGroup.has(host)
        ? []
        : [{ kind: 'no-host', group: number } as const]),
      ...(members.length < LEAST_IN_GROUP || members.length > MOST_IN_GROUP
        ? [{ kind: 'size', group: number, size: members.length } as const]
        : []),
    ]
  })
