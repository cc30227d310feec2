import { type Actor, may } from '#bot/domain/access.ts'
import { dayOf } from '#bot/domain/calendar.ts'
import { closed, meetingUnderWay } from '#bot/domain/closing.ts'
import { passCpr } from '#bot/domain/confidential/check.ts'
import type { GroupId } from '#bot/domain/ids.ts'
import { accept, refuse } from '#bot/domain/result.ts'
import { isInTeam, roomKey } from '#bot/domain/room.ts'
import { groundOf } from '../composition/ground.ts'
import { orderMembershipErrands } from '../membership.ts'
import { idsIn } from '../open-rooms.ts'
import type { Tables, World } from '../ports.ts'
import { dropProposal } from './carry-out.ts'
import { cancelAhead } from './meetings.ts'
import { outstandingOf } from './outstanding.ts'
import { effectOfPlacing, type Placing, placed, placesFor, sizesOf } from './places.ts'
import { orderFarewell } from './rooms.ts'

type Chosen = { readonly group: GroupId; readonly places: readonly Placing[] }

/** Closing one group: seen first with all that goes with it, then done. */
export const closing = (world: World) => {
  const { newSeat } = idsIn(world)

  /** The group to close and those that go on, with the chosen people in them. */
  const read = async (tables: Tables, { group: id, places }: Chosen) => {
    const ground = await groundOf(tables)
    const group = ground.groups.find((each) => each.id === id)
    if (!group) return refuse('not-found')
    const others = ground.groups.filter((each) => each !== group)
    if (others.length === 0) return refuse('last-group')
    const after = placed(others, group, places, ground, newSeat)
    return after.ok ? accept({ ground, group, others, after: after.value }) : after
  }

  return {
    /** What would happen to people, meetings and the room, and what is unfinished; nothing is kept. */
    previewClosing: (actor: Actor, input: Chosen) =>
      world.store.transaction(async (tables) => {
        if (!may(actor, 'previewClosing')) return refuse('not-allowed')
        const found = await read(tables, input)
        if (!found.ok) return found
        const { ground, group, others, after } = found.value
        const now = world.clock.now()
        const today = dayOf(now)
        const room = await tables.rooms.find(roomKey({ kind: 'group', group: group.id }))
        return accept({
          group: { id: group.id, name: group.name },
          room: {
            name: room?.name ?? '',
            isMade: room?.channel != null,
            isChannel: room === null || isInTeam(room.kind),
          },
          ...(await outstandingOf(tables, group, now)),
          underWayUntil:
            meetingUnderWay(await tables.meetings.ofGroup(group.id), now)?.endsAt ?? null,
          members: placesFor(group, others, ground, today),
          sizes: sizesOf(others, after),
          effects: effectOfPlacing(others, after, ground, today),
        })
      }),

    /** Closes the group, and seats whom the coordinator chose in other groups; the others wait for the next composition. */
    closeGroup: async (actor: Actor, input: Chosen & { readonly reason: string }) => {
      if (!may(actor, 'closeGroup')) return refuse('not-allowed')
      const passed = passCpr('closeGroup', input)
      if (!passed.ok) return passed
      const result = await world.store.transaction(async (tables) => {
        await tables.leaders.allForChange()
        await tables.groups.allForChange()
        const now = world.clock.now()
        const chosen = await read(tables, input)
        if (!chosen.ok) return chosen
        const { group, others, after } = chosen.value
        const underWay = meetingUnderWay(await tables.meetings.ofGroup(group.id), now)
        if (underWay) return refuse('meeting-under-way', { endsAt: underWay.endsAt })
        const shut = closed(group, { at: now, cause: 'coordinator', reason: input.reason.trim() })
        await tables.groups.save(shut)
        const changed = after.filter((each, at) => each !== others[at])
        for (const each of changed) await tables.groups.save(each)
        const cancelled = await cancelAhead(tables, shut, now)
        await orderFarewell(tables, shut)
        await orderMembershipErrands(tables, { groups: changed, chiefGroup: false })
        await dropProposal(tables)
        // Nobody goes back past this.
        await tables.settings.set('last-regrouping', null)
        const waiting = (shut.closed?.members.length ?? 0) - input.places.length
        return accept({ name: group.name, cancelled, placed: input.places.length, waiting })
      })
      if (result.ok) {
        world.log.info('group.closed', { group: input.group, placed: result.value.placed })
        world.errandsOrdered()
      }
      return result
    },
  }
}
