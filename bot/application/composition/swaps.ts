import { type Actor, may } from '#bot/domain/access.ts'
import { dayOf } from '#bot/domain/calendar.ts'
import { arrange, withSwap, worthOf } from '#bot/domain/composition/arrangement.ts'
import { otherSeats } from '#bot/domain/composition/other-seats.ts'
import { movesBetween } from '#bot/domain/composition/regroup.ts'
import { swapped } from '#bot/domain/composition/swap.ts'
import { brokenWishes } from '#bot/domain/composition/wish.ts'
import type { ComposedGroup, Composition } from '#bot/domain/composition.ts'
import type { PersonId } from '#bot/domain/ids.ts'
import { accept, refuse } from '#bot/domain/result.ts'
import type { World } from '../ports.ts'
import { asComposed, type DraftInput, draftFor, type Ground } from './ground.ts'
import { effectsOf, here, nameIn, wishViewOf } from './view.ts'

type Swap = DraftInput & { readonly one: PersonId; readonly other: PersonId }

const SUGGESTIONS = 3

/** Changing a draft by hand: what a swap would cost, and doing it. */
export const swaps = (world: World) => {
  const today = () => dayOf(world.clock.now())

  const moved = (groups: readonly ComposedGroup[], draft: Composition, ground: Ground) =>
    draft.basis === 'nothing' ? 0 : movesBetween(asComposed(ground.groups), groups).length

  return {
    /** What a swap would do to the whole, before it is done; nothing is kept. */
    previewSwap: (actor: Actor, input: Swap) =>
      world.store.transaction(async (tables) => {
        if (!may(actor, 'previewSwap')) return refuse('not-allowed')
        const found = await draftFor(tables, input)
        if (!found.ok) return found
        const { draft, ground } = found.value
        const { leaders, wishes } = ground
        const after = swapped(draft.groups, input.one, input.other, here(ground))
        if (!after.ok) return after
        const broken = new Set(brokenWishes(wishes, draft.groups))
        const arrangement = arrange(draft.groups, leaders, today(), wishes)
        const swap = withSwap(arrangement, input.one, input.other)
        const before = worthOf(arrangement)
        return accept({
          effects: effectsOf(arrangement, swap),
          before,
          after: worthOf(swap, before.bound),
          moved:
            draft.basis === 'nothing'
              ? null
              : {
                  before: moved(draft.groups, draft, ground),
                  after: moved(after.value, draft, ground),
                },
          brokenWishes: brokenWishes(wishes, after.value)
            .filter((wish) => !broken.has(wish))
            .map((wish) => wishViewOf(wish, ground)),
        })
      }),

    /** The cheapest swaps for one leader that keep every rule and wish. */
    suggestSwaps: (actor: Actor, input: DraftInput & { readonly person: PersonId }) =>
      world.store.transaction(async (tables) => {
        if (!may(actor, 'suggestSwaps')) return refuse('not-allowed')
        const found = await draftFor(tables, input)
        if (!found.ok) return found
        const { draft, ground } = found.value
        const arrangement = arrange(draft.groups, ground.leaders, today(), ground.wishes)
        const person = arrangement.leaders.findIndex(({ id }) => id === input.person)
        if (person < 0) return refuse('not-found')
        const cheapest = otherSeats(arrangement, draft.groups, person, SUGGESTIONS)
        return accept({
          swaps: cheapest.map(({ other, group, cost }) => {
            const id = arrangement.leaders[other]?.id as PersonId
            const swap = withSwap(arrangement, input.person, id)
            return {
              other: { id, name: nameIn(ground, id), group: arrangement.numbers[group] as number },
              cost,
              effects: effectsOf(arrangement, swap),
            }
          }),
        })
      }),

    /** Swaps two people's seats in the draft. The same swap again undoes it. */
    swapSeats: (actor: Actor, input: Swap) =>
      world.store.transaction(async (tables) => {
        if (!may(actor, 'swapSeats')) return refuse('not-allowed')
        const found = await draftFor(tables, input)
        if (!found.ok) return found
        const { draft, ground } = found.value
        const after = swapped(draft.groups, input.one, input.other, here(ground))
        if (!after.ok) return after
        const version = draft.version + 1
        await tables.compositions.save({ ...draft, groups: after.value, version })
        return accept({ version })
      }),
  }
}
