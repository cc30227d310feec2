import { type Actor, may } from '#bot/domain/access.ts'
import { newWish, type WishKind } from '#bot/domain/composition/wish.ts'
import { wishBehind } from '#bot/domain/composition/wish-rules.ts'
import type { PersonId, WishId } from '#bot/domain/ids.ts'
import { accept, refuse } from '#bot/domain/result.ts'
import type { World } from '../ports.ts'
import { conflictIn, conflictViewOf, type Planning, refusalOf } from './conflict.ts'
import { type Ground, groundOf, groupsToBe } from './ground.ts'
import { wishViewOf } from './view.ts'

type NewWish = {
  readonly kind: WishKind
  readonly people: readonly PersonId[]
  readonly group: number | null
}

const numbersFor = (ground: Ground): readonly number[] =>
  ground.groups.length > 0
    ? ground.groups.map(({ number }) => number)
    : Array.from({ length: groupsToBe(ground) }, (_, at) => at + 1)

/** Nobody waits long for it: what is not known in time is found when the groups are composed. */
const conflictSoon = (world: World, planning: Planning) =>
  world.planner.soon(conflictIn(world, planning))

/** The coordinator's wishes: kept until they are removed, and seen by nobody else. */
export const wishes = (world: World) => ({
  /** All wishes, oldest first, and the fewest rules that cannot all hold, if there are such. */
  getWishes: async (actor: Actor) => {
    if (!may(actor, 'getWishes')) return refuse('not-allowed')
    const ground = await world.store.transaction(groundOf)
    const planning = { ...ground, numbers: numbersFor(ground) }
    const conflict = ground.wishes.length === 0 ? null : await conflictSoon(world, planning)
    return accept({
      wishes: ground.wishes.map((wish) => wishViewOf(wish, ground)),
      groups: groupsToBe(ground),
      conflict: conflict && conflictViewOf(conflict, planning),
    })
  },

  /** Keeps a wish for the next composing. Refused when it is what makes the rules impossible. */
  addWish: async (actor: Actor, input: NewWish) => {
    if (!may(actor, 'addWish')) return refuse('not-allowed')
    const ground = await world.store.transaction(groundOf)
    const wish = newWish(
      { ...input, id: world.newId<WishId>() },
      ground.wishes,
      ground.known,
      groupsToBe(ground),
    )
    if (!wish.ok) return wish
    const numbers = numbersFor(ground)
    const wanted = { leaders: ground.leaders, wishes: [...ground.wishes, wish.value], numbers }
    const conflict = await conflictSoon(world, wanted)
    const isCause = conflict?.some(
      (rule) => wishBehind(rule, wanted.wishes, ground.leaders, numbers)?.id === wish.value.id,
    )
    if (conflict && isCause) return refuse('wishes-conflict', refusalOf(conflict, wanted).detail)
    await world.store.transaction((tables) => tables.wishes.add(wish.value))
    return accept({ id: wish.value.id })
  },

  /** Undoes a wish. */
  removeWish: (actor: Actor, input: { readonly wish: WishId }) =>
    world.store.transaction(async (tables) => {
      if (!may(actor, 'removeWish')) return refuse('not-allowed')
      return (await tables.wishes.remove(input.wish)) ? accept(null) : refuse('not-found')
    }),
})
