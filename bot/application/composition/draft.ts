import { type Actor, may } from '#bot/domain/access.ts'
import { dayOf } from '#bot/domain/calendar.ts'
import { groupCount } from '#bot/domain/composition/problem.ts'
import { canHost } from '#bot/domain/leader.ts'
import { accept, refuse } from '#bot/domain/result.ts'
import { openRooms } from '../open-rooms.ts'
import type { World } from '../ports.ts'
import { asComposed, type DraftInput, draftFor, groundOf, isOutdated } from './ground.ts'
import { viewOf } from './view.ts'

/** The first composition: seen, and approved into groups. */
export const drafts = (world: World) => ({
  /**
   * The newest composition with who sits where and how even it is; null before the first. Once approved,
   * the groups are as they are now, successors included; a proposal for other groups is not shown here.
   */
  getComposition: (actor: Actor) =>
    world.store.transaction(async (tables) => {
      if (!may(actor, 'getComposition')) return refuse('not-allowed')
      const ground = await groundOf(tables)
      const { leaders, groups } = ground
      const newest = await tables.compositions.newest()
      const approved = (await tables.compositions.approved()).at(-1)
      const composition = approved ? { ...approved, groups: asComposed(groups) } : newest
      const count = groupCount(leaders.length, leaders.filter(canHost).length)
      return accept({
        leaders: leaders.length,
        hosts: leaders.filter(canHost).length,
        groupsNeeded: count.ok ? count.value : null,
        composition: composition && viewOf(composition, ground, dayOf(world.clock.now())),
      })
    }),

  /** Makes the groups, and orders their rooms in Teams. Later changes are successions and regroupings. */
  approveComposition: async (actor: Actor, input: DraftInput) => {
    const result = await world.store.transaction(async (tables) => {
      if (!may(actor, 'approveComposition')) return refuse('not-allowed')
      // Locked first: who leaves meanwhile is seen here, or by the list in the seat that they leave.
      await tables.leaders.allForChange()
      const found = await draftFor(tables, input)
      if (!found.ok) return found
      const { draft, ground } = found.value
      if (ground.groups.length > 0) return refuse('groups-approved')
      if (isOutdated(draft.groups, ground)) return refuse('composition-outdated')
      await tables.compositions.save({ ...draft, state: 'approved', version: draft.version + 1 })
      await openRooms(tables, world, draft.groups)
      return accept({ groups: draft.groups.length })
    })
    if (result.ok) world.errandsOrdered()
    return result
  },
})
