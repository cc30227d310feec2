import { type Actor, may } from '#bot/domain/access.ts'
import { reopened } from '#bot/domain/closing.ts'
import { goneBack, type LastRegrouping } from '#bot/domain/composition/going-back.ts'
import { type Group, membersOf } from '#bot/domain/group.ts'
import type { GroupId, PersonId } from '#bot/domain/ids.ts'
import { accept, refuse } from '#bot/domain/result.ts'
import { roomKey } from '#bot/domain/room.ts'
import { groundOf } from '../composition/ground.ts'
import { nameIn } from '../composition/view.ts'
import { Fault } from '../faults.ts'
import { orderMembershipErrands } from '../membership.ts'
import { idsIn } from '../open-rooms.ts'
import type { Tables, World } from '../ports.ts'
import { placeFor } from '../room-place.ts'
import { carryBack, dropProposal } from './carry-out.ts'
import { orderReopening } from './rooms.ts'

/** Taking back that a group was closed, or that the groups were mixed; as long as their rooms are there. */
export const reopening = (world: World) => {
  /** Whether Teams still has the rooms of these groups; a room that was never made is not missed. */
  const roomsAreThere = async (
    groups: readonly GroupId[],
  ): Promise<'there' | 'gone' | 'silent'> => {
    const rooms = await world.store.transaction(async (tables) => {
      const found = []
      for (const group of groups) {
        const room = await tables.rooms.find(roomKey({ kind: 'group', group }))
        if (room?.channel)
          found.push({ id: room.channel, place: await placeFor(tables, world, room) })
      }
      return found
    })
    try {
      for (const { id, place } of rooms) if (!(await place.exists(id))) return 'gone'
      return 'there'
    } catch (error) {
      if (error instanceof Fault) return 'silent'
      throw error
    }
  }

  const refusalFor = { gone: 'room-is-gone', silent: 'teams-silent' } as const

  return {
    /** Those who have no seat yet come back to theirs; meetings that were cancelled are not. */
    reopenGroup: async (actor: Actor, input: { readonly group: GroupId }) => {
      if (!may(actor, 'reopenGroup')) return refuse('not-allowed')
      const rooms = await roomsAreThere([input.group])
      if (rooms !== 'there') return refuse(refusalFor[rooms])
      const result = await world.store.transaction(async (tables) => {
        // Locked first: who comes back shall not have left, or sit elsewhere, when this is kept.
        await tables.leaders.allForChange()
        const group = await tables.groups.findForChange(input.group)
        if (!group?.closed) return refuse('not-found')
        const ground = await groundOf(tables)
        if (ground.groups.some(({ number }) => number === group.number))
          return refuse('number-taken', { group: group.name })
        const isFree = freeIn(ground)
        const open = reopened(group, isFree, idsIn(world).newSeat)
        if (open.seats.length === 0) return refuse('nobody-comes-back', { group: group.name })
        await tables.groups.save(open)
        await orderReopening(tables, open, group.closed.at)
        await orderMembershipErrands(tables, { groups: [open], chiefGroup: false })
        await dropProposal(tables)
        await tables.settings.set('last-regrouping', null)
        const back = membersOf(open).length
        return accept({ back, elsewhere: group.closed.members.length - back })
      })
      if (result.ok) world.errandsOrdered()
      return result
    },

    /** Everybody back in the group and the room they had before the groups were last mixed. */
    goBack: async (actor: Actor) => {
      if (!may(actor, 'goBack')) return refuse('not-allowed')
      const last = await world.store.transaction((tables) => tables.settings.get('last-regrouping'))
      if (!last) return refuse('not-found')
      const stay = new Set(last.after)
      const closedThen = last.before.map(({ id }) => id).filter((id) => !stay.has(id))
      const rooms = await roomsAreThere(closedThen)
      if (rooms !== 'there') return refuse(refusalFor[rooms])
      const result = await world.store.transaction(async (tables) => {
        await tables.leaders.allForChange()
        const ids = [...last.after, ...closedThen].toSorted()
        for (const id of ids) await tables.groups.findForChange(id)
        const again = await tables.settings.get('last-regrouping')
        if (again?.at !== last.at) return refuse('groups-changed-since')
        const back = await backFrom(tables, last, world)
        if (!back.ok) return back
        await carryBack(tables, world, back.value)
        await dropProposal(tables)
        await tables.settings.set('last-regrouping', null)
        const groups = back.value.reopened.length + back.value.changed.length
        return accept({ groups, seatless: back.value.seatless.length })
      })
      if (result.ok) world.errandsOrdered()
      return result
    },
  }
}

/** Who is on the list and sits nowhere. */
const freeIn = ({
  groups,
  leaders,
}: {
  readonly groups: readonly Group[]
  readonly leaders: readonly { readonly id: PersonId }[]
}) => {
  const here = new Set(leaders.map(({ id }) => id))
  const seated = new Set(groups.flatMap(membersOf))
  return (person: PersonId) => here.has(person) && !seated.has(person)
}

const backFrom = async (tables: Tables, last: LastRegrouping, world: Pick<World, 'clock'>) => {
  const { groups, leaders } = await groundOf(tables)
  const here = new Set(leaders.map(({ id }) => id))
  const meetings = await tables.meetings.all()
  return goneBack(last, groups, meetings, (person) => here.has(person), world.clock.now())
}

/** The last regrouping as it could be taken back; null when there is none. */
export const lastRegroupingView = async (tables: Tables, world: Pick<World, 'clock'>) => {
  const last = await tables.settings.get('last-regrouping')
  if (!last) return null
  const back = await backFrom(tables, last, world)
  const ground = await groundOf(tables)
  return {
    at: last.at,
    rooms: last.rooms,
    refusal: back.ok ? null : back.refusal,
    reopened: back.ok ? back.value.reopened.length : 0,
    closed: back.ok ? back.value.closed.length : 0,
    seatless: back.ok ? back.value.seatless.map((person) => nameIn(ground, person)) : [],
  }
}
