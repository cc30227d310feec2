import type { Day } from '#bot/domain/calendar.ts'
import { arrange, worthOf } from '#bot/domain/composition/arrangement.ts'
import { brokenWishes } from '#bot/domain/composition/wish.ts'
import { type Group, membersOf } from '#bot/domain/group.ts'
import type { GroupId, PersonId, SeatId } from '#bot/domain/ids.ts'
import { withPlaceFor } from '#bot/domain/place.ts'
import { accept, type Result, refuse } from '#bot/domain/result.ts'
import { asComposed, type Ground } from '../composition/ground.ts'
import { effectsOf, here } from '../composition/view.ts'

/** Somebody of the closed group, and the group where they get a place. */
export type Placing = { readonly person: PersonId; readonly group: GroupId }

type Refusal = 'not-found' | 'group-full' | 'own-manager'

/** The other groups with those people in them, in the order given; each can be placed once. */
export const placed = (
  others: readonly Group[],
  closing: Group,
  placings: readonly Placing[],
  ground: Ground,
  newSeat: () => SeatId,
): Result<readonly Group[], Refusal> => {
  const free = new Set(membersOf(closing))
  const leaders = here(ground)
  let groups = others
  for (const { person, group: id } of placings) {
    const leader = leaders.get(person)
    const group = groups.find((each) => each.id === id)
    if (!leader || !group || !free.delete(person)) return refuse('not-found')
    const after = withPlaceFor(group, leader, leaders, newSeat)
    if (!after.ok) return after
    groups = groups.map((each) => (each === group ? after.value : each))
  }
  return accept(groups)
}

const NO_SEAT = () => '' as SeatId

/** How even the groups that go on are without these people, and with them. */
export const effectOfPlacing = (
  others: readonly Group[],
  after: readonly Group[],
  { leaders, wishes }: Ground,
  today: Day,
) =>
  effectsOf(
    arrange(asComposed(others), leaders, today, wishes),
    arrange(asComposed(after), leaders, today, wishes),
  )

/**
 * Where each member of a closed group could get a place by every rule and wish, the cheapest group first. `cost` is
 * what it takes from how even the groups are, by their weights.
 */
export const placesFor = (closing: Group, others: readonly Group[], ground: Ground, today: Day) => {
  const { leaders, wishes } = ground
  const costOf = (groups: readonly Group[]) =>
    worthOf(arrange(asComposed(groups), leaders, today, wishes), 0).achieved
  const before = costOf(others)
  const broken = brokenWishes(wishes, asComposed(others)).length
  return membersOf(closing).flatMap((person) => {
    const leader = here(ground).get(person)
    if (!leader) return []
    const options = others.flatMap((group) => {
      const after = placed(others, closing, [{ person, group: group.id }], ground, NO_SEAT)
      if (!after.ok || brokenWishes(wishes, asComposed(after.value)).length > broken) return []
      return [{ group: group.id, name: group.name, cost: costOf(after.value) - before }]
    })
    return [
      {
        person,
        name: leader.name,
        isHost: closing.host === person,
        groups: options.toSorted((one, other) => one.cost - other.cost),
      },
    ]
  })
}

export const sizesOf = (before: readonly Group[], after: readonly Group[]) =>
  after.flatMap((group, at) => {
    const was = membersOf(before[at] ?? group).length
    const is = membersOf(group).length
    return was === is ? [] : [{ group: group.id, name: group.name, before: was, after: is }]
  })
