import { type Actor, may } from '#bot/domain/access.ts'
import { dayOf } from '#bot/domain/calendar.ts'
import { arrange, worthOf } from '#bot/domain/composition/arrangement.ts'
import { acquaintedPairs, movesBetween, regrouped } from '#bot/domain/composition/regroup.ts'
import type { SeatId } from '#bot/domain/ids.ts'
import { accept, refuse } from '#bot/domain/result.ts'
import { isSameGroup } from '#bot/domain/succession.ts'
import { orderMembershipErrands } from '../membership.ts'
import type { World } from '../ports.ts'
import { asComposed, type DraftInput, draftFor, groundOf, isOutdated } from './ground.ts'
import { effectsOf, nameIn, viewOf } from './view.ts'

/** A proposal for other groups than today's: the groups stay as they are until it is approved. */
export const regrouping = (world: World) => {
  const today = () => dayOf(world.clock.now())

  return {
    /** Who would move, and what the whole is worth before and after; null when there is no proposal. */
    getRegrouping: (actor: Actor) =>
      world.store.transaction(async (tables) => {
        if (!may(actor, 'getRegrouping')) return refuse('not-allowed')
        const proposal = await tables.compositions.newest()
        if (proposal?.state !== 'draft' || proposal.basis === 'nothing')
          return accept({ proposal: null })
        const ground = await groundOf(tables)
        const { groups, leaders, wishes } = ground
        const now = asComposed(groups)
        const before = arrange(now, leaders, today(), wishes)
        const after = arrange(proposal.groups, leaders, today(), wishes)
        const hosts = new Map(now.map(({ number, host }) => [number, host]))
        return accept({
          proposal: {
            basis: proposal.basis,
            composition: viewOf(proposal, ground, today()),
            moves: movesBetween(now, proposal.groups).map(({ person, from, to }) => ({
              id: person,
              name: nameIn(ground, person),
              from,
              to,
            })),
            newHosts: proposal.groups.flatMap(({ number, host }) => {
              const present = hosts.get(number)
              if (present === host) return []
              const from = present ? nameIn(ground, present) : ''
              return [{ group: number, from: from || null, to: nameIn(ground, host) }]
            }),
            effects: effectsOf(before, after),
            before: worthOf(before),
            after: worthOf(after),
            acquainted: {
              before: acquaintedPairs(now, now),
              after: acquaintedPairs(now, proposal.groups),
            },
          },
        })
      }),

    /** Moves people between the groups; channels, team and invitations follow as after a succession. */
    approveRegrouping: async (actor: Actor, input: DraftInput) => {
      const result = await world.store.transaction(async (tables) => {
        if (!may(actor, 'approveRegrouping')) return refuse('not-allowed')
        const found = await draftFor(tables, input)
        if (!found.ok) return found
        const { draft } = found.value
        if (draft.basis === 'nothing') return refuse('composition-changed')
        const ids = found.value.ground.groups.map(({ id }) => id)
        // Locked in one order, so that two who approve at once do not wait for each other.
        for (const id of ids.toSorted()) await tables.groups.findForChange(id)
        const ground = await groundOf(tables)
        if (isOutdated(draft.groups, ground)) return refuse('composition-outdated')
        const moves = movesBetween(asComposed(ground.groups), draft.groups)
        const after = regrouped(ground.groups, draft.groups, () => world.newId<SeatId>())
        const changed = after.filter((group, at) => {
          const before = ground.groups[at]
          return before === undefined || !isSameGroup(before, group)
        })
        for (const group of changed) await tables.groups.save(group)
        await tables.compositions.save({ ...draft, state: 'approved', version: draft.version + 1 })
        await orderMembershipErrands(tables, { groups: changed, chiefGroup: false })
        return accept({ moved: moves.length })
      })
      if (result.ok) world.errandsOrdered()
      return result
    },

    /** Drops the proposal. */
    discardRegrouping: (actor: Actor, input: DraftInput) =>
      world.store.transaction(async (tables) => {
        if (!may(actor, 'discardRegrouping')) return refuse('not-allowed')
        const found = await draftFor(tables, input)
        if (!found.ok) return found
        const { draft } = found.value
        if (draft.basis === 'nothing') return refuse('composition-changed')
        await tables.compositions.save({ ...draft, state: 'discarded', version: draft.version + 1 })
        return accept(null)
      }),
  }
}
