import type { Arrangement } from '#bot/domain/composition/arrangement.ts'
import type { Wish } from '#bot/domain/composition/wish.ts'
import type { ComposedGroup } from '#bot/domain/composition.ts'
import type { PersonId } from '#bot/domain/ids.ts'
import type { Leader } from '#bot/domain/leader.ts'
import type { Ground } from './ground.ts'
import type { Listener } from './reason.ts'
import { nameIn } from './view.ts'

/** A hard rule that says something about where this person may sit. */
export type BindingRule = {
  kind: 'host' | 'own-manager' | 'own-reports' | 'apart' | 'together' | 'fixed'
  names: string[]
  groups: number[]
}

/** The rules that bind one person; where others sit is told to the coordinator alone. */
export const bindingRules = (
  leader: Leader,
  { leaders, groupOf, numbers }: Arrangement,
  groups: readonly ComposedGroup[],
  ground: Ground,
  listener: Listener,
): BindingRule[] => {
  const numberOf = new Map(
    leaders.map(({ id }, at) => [id, numbers[groupOf[at] as number] as number]),
  )
  const about = (kind: BindingRule['kind'], people: readonly PersonId[]): BindingRule[] => {
    const seated = people.filter((id) => numberOf.has(id))
    if (seated.length === 0) return []
    const where = seated.map((id) => numberOf.get(id) as number)
    return [
      {
        kind,
        names: seated.map((id) => nameIn(ground, id)),
        groups: listener === 'coordinator' ? where : [],
      },
    ]
  }
  const others = ({ people }: Wish) => people.filter((id) => id !== leader.id)
  const own = ground.wishes.filter(({ people }) => people.includes(leader.id))
  const hosts = groups.some(({ host }) => host === leader.id)
  const reports = leaders.filter(({ manager }) => manager === leader.id).map(({ id }) => id)
  return [
    ...(hosts ? [{ kind: 'host' as const, names: [], groups: [] }] : []),
    ...(leader.manager === null ? [] : about('own-manager', [leader.manager])),
    ...about('own-reports', reports),
    ...own.flatMap((wish): BindingRule[] =>
      wish.kind === 'seat'
        ? [{ kind: 'fixed', names: [], groups: wish.group === null ? [] : [wish.group] }]
        : about(wish.kind, others(wish)),
    ),
  ]
}
