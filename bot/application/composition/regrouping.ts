import { type Actor, may } from '#bot/domain/access.ts'
import { dayOf } from '#bot/domain/calendar.ts'
import { meetingUnderWay } from '#bot/domain/closing.ts'
import { arrange, worthOf } from '#bot/domain/composition/arrangement.ts'
import { intoRooms, mayKeepRooms, type RegroupedRooms } from '#bot/domain/composition/into-rooms.ts'
import { acquaintedPairs, movesBetween } from '#bot/domain/composition/regroup.ts'
import { accept, refuse } from '#bot/domain/result.ts'
import { carryOut } from '../closing/carry-out.ts'
import { idsIn } from '../open-rooms.ts'
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
        const moves = movesBetween(now, proposal.groups)
        const numbers = new Set(proposal.groups.map(({ number }) => number))
        return accept({
          proposal: {
            basis: proposal.basis,
            rooms: {
              mayKeep: mayKeepRooms(moves, leaders.length),
              // Whoever comes into a group makes it another: it meets in a new room.
              anew: new Set(moves.map(({ to }) => to)).size,
              ending: now.flatMap(({ number }) => (numbers.has(number) ? [] : [number])),
              beginning: [...numbers].filter((number) => !hosts.has(number)),
            },
            composition: viewOf(proposal, ground, today()),
            moves: moves.map(({ person, from, to }) => ({
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

    /**
     * Makes the groups as proposed. In new rooms, unless so few move that the coordinator chose to let the rooms be;
     * team, channels, meetings and invitations follow.
     */
    approveRegrouping: async (
      actor: Actor,
      input: DraftInput & { readonly rooms?: RegroupedRooms },
    ) => {
      const result = await world.store.transaction(async (tables) => {
        if (!may(actor, 'approveRegrouping')) return refuse('not-allowed')
        const { rooms = 'new-rooms' } = input
        await tables.leaders.allForChange()
        const found = await draftFor(tables, input)
        if (!found.ok) return found
        const { draft } = found.value
        if (draft.basis === 'nothing') return refuse('composition-changed')
        await tables.groups.allForChange()
        const ground = await groundOf(tables)
        if (isOutdated(draft.groups, ground)) return refuse('composition-outdated')
        const { groups, leaders } = ground
        const moves = movesBetween(asComposed(groups), draft.groups)
        if (rooms === 'kept-rooms' && !mayKeepRooms(moves, leaders.length))
          return refuse('too-many-move', { moves: moves.length })
        const now = world.clock.now()
        const all = [...groups, ...(await tables.groups.closed())]
        const after = intoRooms(groups, draft.groups, rooms, all, now, idsIn(world))
        for (const group of [...after.closed, ...after.changed]) {
          const underWay = meetingUnderWay(await tables.meetings.ofGroup(group.id), now)
          if (underWay) return refuse('meeting-under-way', { endsAt: underWay.endsAt })
        }
        await tables.compositions.save({ ...draft, state: 'approved', version: draft.version + 1 })
        await carryOut(tables, world, after)
        await tables.settings.set('last-regrouping', {
          composition: draft.id,
          at: now,
          rooms,
          before: groups,
          after: [...after.kept, ...after.changed, ...after.made].map(({ id }) => id),
        })
        return accept({
          moved: moves.length,
          newRooms: after.made.length,
          closed: after.closed.length,
        })
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
