import { isInTeam, type Room, type RoomStep, roomDescription, withStep } from '#bot/domain/room.ts'
import { isEmptied, isOfClosedGroup } from './closing/closed-group.ts'
import type { Attempt, ErrandHandlers, ErrandOrder } from './errands.ts'
import { Fault } from './faults.ts'
import type { World } from './ports.ts'
import { addApp, pinTab } from './room-app.ts'
import { membersOfRoom, type RoomMembers } from './room-members.ts'
import { archiving, roomErrand } from './room-order.ts'
import { placeFor, type RoomPlace } from './room-place.ts'
import {
  BELIEVED_FROM_ATTEMPT,
  explainMissing,
  makingIn,
  SEEN_FROM_ATTEMPT,
  whileNew,
} from './room-seen.ts'
import { teamErrands } from './team-errands.ts'

export { roomErrand } from './room-order.ts'

type RoomErrandKind =
  | 'make-team'
  | 'fill-team'
  | 'install-in-team'
  | 'make-channel'
  | 'fill-channel'
  | 'add-app'
  | 'pin-tab'
  | 'install-for-person'

const NOBODY: RoomMembers = { people: [], owners: [] }

/** A 403 that is not about consents (graph-fault.ts): a policy of the tenant forbids rooms of this kind. */
const asForbidden = async <T>(making: Promise<T>): Promise<T> => {
  try {
    return await making
  } catch (error) {
    if (!(error instanceof Fault) || error.kind !== 'refused' || error.code !== 'Forbidden')
      throw error
    throw new Fault('refused', 'room-forbidden', { status: 403, cause: error })
  }
}

/** Tells the tab where it is pinned, so that everybody in the channel lands on the same page (tab/pages.ts). */
const ROOM_OF: Readonly<Record<Room['owner']['kind'], string>> = {
  group: '',
  'chief-group': '?room=chief-group',
}

const welcomeTo = (room: string): ErrandOrder => ({
  kind: 'post',
  key: `welcome:${room}`,
  lane: `room:${room}`,
  payload: { to: { room }, ref: { card: 'welcome', room }, threadOf: null },
})

/**
 * The steps that make the rooms in Teams: team, members, app, then for each room the channel, its members,
 * the app, the tab and the welcome. Each looks before it makes (the channel port does), records what came
 * of it and orders the next in one transaction, so a stop anywhere is taken up where it was.
 */
export const roomErrands = (world: World): Pick<ErrandHandlers, RoomErrandKind> => {
  const { store } = world

  /** Does one step of a room whose channel exists, then records it and orders the next. */
  const step = async (
    key: string,
    name: RoomStep,
    attempt: Attempt,
    next: ErrandOrder | null,
    work: (place: RoomPlace, channel: string, room: Room) => Promise<void>,
  ): Promise<void> => {
    const found = await store.transaction(async (tables) => {
      const room = await tables.rooms.find(key)
      return room?.channel
        ? { room, channel: room.channel, place: await placeFor(tables, world, room) }
        : null
    })
    // Not made yet: when it is, this step is ordered, and reads what is true then.
    if (!found) return
    const { place, room, channel } = found
    // A channel whose members were put in once has been seen; a new one may take its time.
    const believedFrom = room.done.includes('members') ? BELIEVED_FROM_ATTEMPT : SEEN_FROM_ATTEMPT
    await explainMissing(place, room, channel, attempt.number >= believedFrom, () =>
      work(place, channel, room),
    )
    await store.transaction(async (tables) => {
      const now = await tables.rooms.findForChange(key)
      // Told late, the room may have been made anew: its steps begin again there.
      if (now?.channel !== channel) return
      await tables.rooms.save(withStep(now, name))
      if (next) await tables.errands.order(next)
    })
    world.errandsOrdered()
  }

  /** Its group may have been closed, and its people put out of the chat, while they were put in. */
  const emptyAgain = (room: Room) =>
    store.transaction(async (tables) => {
      if (!isInTeam(room.kind) && (await isOfClosedGroup(tables, room)))
        await tables.errands.orderAgain(archiving('archive-channel', room.key))
    })

  return {
    ...teamErrands(world),

    'make-channel': async ({ room: key }, attempt) => {
      const found = await store.transaction(async (tables) => {
        const room = await tables.rooms.find(key)
        if (!room || (await isOfClosedGroup(tables, room))) return null
        const place = await placeFor(tables, world, room)
        return { room, place, of: await membersOfRoom(tables, room) }
      })
      if (!found) return
      const { room, place, of } = found
      const owners = of.owners.map((leader) => leader.entraId)
      const members = of.people.map((leader) => leader.entraId)
      const { channelId, name } = await whileNew(attempt, () =>
        asForbidden(
          place.make({
            name: room.name,
            description: roomDescription(room),
            owners,
            members: members.filter((member) => !owners.includes(member)),
            making: makingIn(attempt),
          }),
        ),
      )
      await store.transaction(async (tables) => {
        const now = await tables.rooms.findForChange(key)
        // Told late, others may have found the channel, gone on with it, or made the room anew.
        if (now?.channel !== room.channel) return
        // Of the kind that it was made as, whatever was chosen meanwhile.
        const { kind } = room
        await tables.rooms.save(withStep({ ...now, kind, name, channel: channelId }, 'channel'))
        // Whoever closed its group meanwhile found no channel to close.
        const isOver = await isOfClosedGroup(tables, now)
        await (isOver
          ? tables.errands.orderAgain(archiving('archive-channel', key))
          : tables.errands.order(roomErrand('fill-channel', key)))
      })
      world.errandsOrdered()
    },

    'fill-channel': ({ room: key }, attempt) =>
      step(key, 'members', attempt, roomErrand('add-app', key), async (place, channel, room) => {
        const of = await store.transaction(async (tables) =>
          (await isEmptied(tables, room)) ? NOBODY : membersOfRoom(tables, room),
        )
        const owners = of.owners.map((leader) => leader.entraId)
        const members = of.people.map((leader) => leader.entraId)
        const fill = () =>
          place.fill(
            channel,
            owners,
            members.filter((member) => !owners.includes(member)),
          )
        await (room.done.includes('members') ? fill() : whileNew(attempt, fill))
        if (of.people.length > 0) await emptyAgain(room)
      }),

    'add-app': ({ room: key }, attempt) =>
      addApp(world, key, roomErrand('pin-tab', key), () =>
        whileNew(attempt, () =>
          step(key, 'app', attempt, null, (place, channel) => place.addApp(channel)),
        ),
      ),

    'pin-tab': ({ room: key }, attempt) =>
      pinTab(world, key, welcomeTo(key), () =>
        step(key, 'tab', attempt, null, (place, channel, { owner }) =>
          // The same entity id as when a person adds the tab by hand (tab/teams.ts): one tab, found again.
          place.pinTab(channel, {
            name: 'Tværs',
            entityId: 'group',
            contentUrl: `${world.publicUrl}/tab/${ROOM_OF[owner.kind]}`,
          }),
        ),
      ),
  }
}
