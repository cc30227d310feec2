import type { Actor } from '#bot/domain/access.ts'
import { accept } from '#bot/domain/result.ts'
import type { World } from './ports.ts'

/** Who the caller is; anyone signed in may ask, so that the tab can say kindly who is not in the programme. */
export const me = (world: World) => ({
  whoAmI: (actor: Actor) =>
    world.store.transaction(async (tables) => {
      const group = actor.group === null ? null : await tables.groups.find(actor.group)
      return accept({
        person: actor.person,
        name: actor.name,
        isCoordinator: actor.isCoordinator,
        isChief: actor.isChief,
        isHost: actor.isHost,
        group: group && { id: group.id, name: group.name },
        municipality: world.municipality,
        now: world.clock.now(),
      })
    }),
})
