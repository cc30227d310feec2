import { type Actor, may } from '#bot/domain/access.ts'
import { type Day, dayOf } from '#bot/domain/calendar.ts'
import { type Arrangement, arrange, worthOf } from '#bot/domain/composition/arrangement.ts'
import { CRITERIA } from '#bot/domain/composition/criteria.ts'
import { unavoidable } from '#bot/domain/composition/explain.ts'
import { linePairsOf } from '#bot/domain/composition/line.ts'
import { spreadIn } from '#bot/domain/composition/spread.ts'
import type { CompositionId, PersonId } from '#bot/domain/ids.ts'
import { accept, refuse } from '#bot/domain/result.ts'
import type { World } from '../ports.ts'
import { asComposed, composedGroups, type Ground, groundOf } from './ground.ts'
import { reasonFor } from './reason.ts'
import { sharedIn } from './shared.ts'
import { nameIn } from './view.ts'

/** No list of values is longer on its way out; what is left out is counted. */
const MOST_VALUES = 12

/** Why people sit where they sit, and why no arrangement can be better. */
export const whySeats = (world: World) => {
  const today = () => dayOf(world.clock.now())

  return {
    /** Why a leader sits where they sit, with the coordinator's wishes; null for one without a seat. */
    whySeat: (
      actor: Actor,
      input: { readonly person: PersonId; readonly composition: CompositionId | null },
    ) =>
      world.store.transaction(async (tables) => {
        if (!may(actor, 'whySeat')) return refuse('not-allowed')
        const ground = await groundOf(tables)
        const groups = await composedGroups(tables, ground, input.composition)
        if (!groups) return refuse('not-found')
        return accept({ reason: reasonFor(input.person, groups, ground, today(), 'coordinator') })
      }),

    /** Why the caller sits where they sit. What the coordinator wishes of anybody does not enter into it. */
    whyMySeat: (actor: Actor) =>
      world.store.transaction(async (tables) => {
        if (!may(actor, 'whyMySeat') || actor.person === null) return refuse('not-allowed')
        const ground: Ground = { ...(await groundOf(tables)), wishes: [] }
        const groups = asComposed(ground.groups)
        return accept({ reason: reasonFor(actor.person, groups, ground, today(), 'leader') })
      }),

    /** By criterion what is achieved, the least possible, and who makes it so. */
    explainSpread: (actor: Actor, input: { readonly composition: CompositionId | null }) =>
      world.store.transaction(async (tables) => {
        if (!may(actor, 'explainSpread')) return refuse('not-allowed')
        const ground = await groundOf(tables)
        const groups = await composedGroups(tables, ground, input.composition)
        if (!groups) return refuse('not-found')
        const arrangement = arrange(groups, ground.leaders, today(), ground.wishes)
        const value = worthOf(arrangement)
        const criteria = explained(arrangement, ground, today())
        const { line } = arrangement.problem
        return accept({
          value,
          criteria,
          line: {
            weight: line.weight,
            pairs: linePairsOf(line, arrangement.groupOf),
            leastCost: criteria.reduce(
              (cost, { weight, bound }) => cost - weight * bound,
              value.bound,
            ),
          },
        })
      }),
  }
}

const explained = (arrangement: Arrangement, ground: Ground, today: Day) => {
  const { problem, leaders } = arrangement
  const classes = unavoidable(problem)
  const spread = spreadIn(arrangement)
  return CRITERIA.flatMap((criterion, at) => {
    const values = classes[at] ?? []
    const listed = values.slice(0, MOST_VALUES)
    const rest = values.slice(MOST_VALUES)
    return [
      {
        criterion,
        weight: problem.criteria[at]?.weight ?? 0,
        pairs: spread[at]?.pairs ?? 0,
        bound: spread[at]?.bound ?? 0,
        unavoidable: listed.flatMap(({ people, openGroups, fewest, closedBy }) => {
          const first = leaders[people[0] ?? -1]
          const alike = first && sharedIn(criterion, first, ground, today)
          if (!alike) return []
          const closing = closedBy === null ? undefined : leaders[closedBy]
          return [
            {
              alike,
              people: people.length,
              groups: openGroups,
              pairs: fewest,
              closedBy: closing ? nameIn(ground, closing.id) : null,
            },
          ]
        }),
        more: { values: rest.length, pairs: rest.reduce((sum, { fewest }) => sum + fewest, 0) },
      },
    ]
  })
}
