import type { Day } from '#bot/domain/calendar.ts'
import { type Arrangement, arrange } from '#bot/domain/composition/arrangement.ts'
import { CRITERIA } from '#bot/domain/composition/criteria.ts'
import { whySeat } from '#bot/domain/composition/explain.ts'
import { otherSeats } from '#bot/domain/composition/other-seats.ts'
import type { ComposedGroup } from '#bot/domain/composition.ts'
import type { PersonId } from '#bot/domain/ids.ts'
import type { Leader } from '#bot/domain/leader.ts'
import type { Ground } from './ground.ts'
import { bindingRules } from './rules.ts'
import { sharedIn } from './shared.ts'

/** The coordinator hears who and where; the leader hears of the own group, and names only of those known to them. */
export type Listener = 'coordinator' | 'leader'

/** Why this person sits where they sit; null without a seat. */
export const reasonFor = (
  id: PersonId,
  groups: readonly ComposedGroup[],
  ground: Ground,
  today: Day,
  listener: Listener,
) => {
  const arrangement = arrange(groups, ground.leaders, today, ground.wishes)
  const { leaders, groupOf, numbers, problem } = arrangement
  const person = leaders.findIndex((leader) => leader.id === id)
  const leader = leaders[person]
  if (!leader) return null
  const group = groupOf[person] as number
  return {
    group: numbers[group] as number,
    size: groupOf.filter((each) => each === group).length,
    groups: groups.length,
    criteria: whySeat(problem, groupOf, person).flatMap(({ criterion, value: _, ...counts }) => {
      const name = CRITERIA[criterion]
      const alike = name && sharedIn(name, leader, ground, today)
      return alike ? [{ alike, ...counts }] : []
    }),
    rules: bindingRules(leader, arrangement, groups, ground, listener),
    alternative: alternativeFor(person, arrangement, groups, ground, today, listener),
  }
}

const alternativeFor = (
  person: number,
  arrangement: Arrangement,
  groups: readonly ComposedGroup[],
  ground: Ground,
  today: Day,
  listener: Listener,
) => {
  const [best] = otherSeats(arrangement, groups, person, 1)
  // A better seat means that the coordinator had another reason: that is not the leader's to be told.
  if (!best || (listener === 'leader' && best.cost < 0)) return null
  const { leaders, groupOf, numbers, problem } = arrangement
  const other = leaders[best.other] as Leader
  const moved = groupOf.slice()
  moved[person] = best.group
  moved[best.other] = groupOf[person] as number
  return {
    group: numbers[best.group] as number,
    cost: best.cost,
    other: listener === 'coordinator' ? { id: other.id, name: other.name } : null,
    wouldMake: whySeat(problem, moved, person).flatMap(({ criterion, inGroup, most }) => {
      const name = CRITERIA[criterion]
      const alike = name && sharedIn(name, leaders[person] as Leader, ground, today)
      return alike && inGroup > most ? [{ alike, count: inGroup, most }] : []
    }),
  }
}
