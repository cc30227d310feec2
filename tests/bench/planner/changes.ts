import { type Chance, chanceFrom } from '#bot/domain/composition/chance.ts'
import type { Leader } from '#bot/domain/leader.ts'

/**
 * The list a year later (planner.md section 1, "Re-composition"): 12 % are new in their seat on the list,
 * 8 % have changed area and 6 % manager. Who is new has no group today.
 */
export const aYearLater = (
  leaders: readonly Leader[],
  seed: number,
): { readonly leaders: readonly Leader[]; readonly isNew: readonly boolean[] } => {
  const chance = chanceFrom(seed)
  const isNew = leaders.map(() => chance.next() < 0.12)
  const anyOf = (people: readonly Leader[]) => people[chance.below(people.length)] as Leader
  return {
    isNew,
    leaders: leaders.map((leader, at) => {
      const moved = chance.next() < 0.08 ? { area: anyOf(leaders).area } : {}
      const led =
        chance.next() < 0.06 && leader.manager ? { manager: peerOf(leader, leaders, chance) } : {}
      const started = isNew[at] ? { started: '2026-09-01' as Leader['started'] } : {}
      return { ...leader, ...moved, ...led, ...started }
    }),
  }
}

/** The manager of somebody else at the same level, so that the list still has one top. */
const peerOf = (leader: Leader, leaders: readonly Leader[], chance: Chance) => {
  const peers = leaders.filter(
    ({ level, manager, id }) =>
      level === leader.level && manager !== null && manager !== leader.id && id !== leader.id,
  )
  return peers[chance.below(peers.length)]?.manager ?? leader.manager
}
