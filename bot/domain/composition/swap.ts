import type { ComposedGroup } from '../composition.ts'
import type { PersonId } from '../ids.ts'
import { canHost, type Leader } from '../leader.ts'
import { accept, type Result, refuse } from '../result.ts'

export type SwapRefusal = 'not-found' | 'same-group' | 'host-needs-host' | 'own-manager'

/**
 * The groups after two people have swapped seats. Refused within one group, when a host would give the
 * seat to someone who cannot host, and when someone would sit with their own manager (`leader`, `manager`).
 */
export const swapped = (
  groups: readonly ComposedGroup[],
  one: PersonId,
  other: PersonId,
  leaders: ReadonlyMap<PersonId, Leader>,
): Result<readonly ComposedGroup[], SwapRefusal> => {
  const from = groups.find(({ members }) => members.includes(one))
  const to = groups.find(({ members }) => members.includes(other))
  if (!from || !to) return refuse('not-found')
  if (from === to) return refuse('same-group')
  for (const [group, leaving, coming] of [
    [from, one, other],
    [to, other, one],
  ] as const) {
    const taker = leaders.get(coming)
    if (!taker) return refuse('not-found')
    if (group.host === leaving && !canHost(taker))
      return refuse('host-needs-host', { group: group.number, name: taker.name })
    const clash = clashWith(taker, group, leaving, leaders)
    if (clash) return refuse('own-manager', { group: group.number, ...clash })
  }
  const give = (group: ComposedGroup, leaving: PersonId, coming: PersonId): ComposedGroup => ({
    ...group,
    host: group.host === leaving ? coming : group.host,
    members: group.members.map((member) => (member === leaving ? coming : member)),
  })
  return accept(
    groups.map((group) =>
      group === from ? give(group, one, other) : group === to ? give(group, other, one) : group,
    ),
  )
}

/** Whom among the members, besides the one leaving, this person leads or is led by. */
export const clashWith = (
  person: Leader,
  { members }: Pick<ComposedGroup, 'members'>,
  leaving: PersonId | null,
  leaders: ReadonlyMap<PersonId, Leader>,
): { readonly leader: string; readonly manager: string } | null => {
  for (const id of members) {
    const member = leaders.get(id)
    if (!member || id === leaving || id === person.id) continue
    if (person.manager === id) return { leader: person.name, manager: member.name }
    if (member.manager === person.id) return { leader: member.name, manager: person.name }
  }
  return null
}
