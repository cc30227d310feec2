import { NO_APP_HERE } from '#bot/domain/reach.ts'
import {
  isInTeam,
  type Room,
  type RoomStep,
  roomDescription,
  TEAM_DESCRIPTION,
  TEAM_NAME,
  withStep,
} from '#bot/domain/room.ts'
import { isEmptied, isOfClosedGroup } from './closing/closed-group.ts'
import type { Attempt, ErrandHandlers, ErrandOrder } from './errands.ts'
import { Fault } from './faults.ts'
import type { Tables, World } from './ports.ts'
import { addApp, pinTab } from './room-app.ts'
import { everybody, membersOfRoom, type RoomMembers, thoseWhoLeft } from './room-members.ts'
import { placeFor, type RoomPlace } from './room-place.ts'

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

/** What Graph says of a channel it does not know is believed from this attempt on: a new one takes some seconds to be found. */
const BELIEVED_FROM_ATTEMPT = 5

/**
 * From this attempt on, about a quarter of an hour after the first, what is new should be seen everywhere
 * (platform/graph.md section 8 item 3; the pauses are those of errand-outcome.ts).
 */
const SEEN_FROM_ATTEMPT = 11

/** Refusals that no waiting changes. */
const SAID_FOR_GOOD: ReadonlySet<string> = new Set([
  'NameAlreadyExists',
  'channel-deleted',
  'chat-deleted',
  ...Object.values(NO_APP_HERE),
])

/** Whether an earlier attempt may have made it although it cannot be seen yet. */
const mayBeMade = ({ doubtful, number }: Attempt): boolean => doubtful && number < SEEN_FROM_ATTEMPT

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

/** One step of a room; done again whenever it is ordered again. */
export const roomErrand = (
  kind: 'make-channel' | 'fill-channel' | 'add-app' | 'pin-tab',
  room: string,
): ErrandOrder => ({ kind, key: `${kind}:${room}`, lane: 'team', payload: { room } })

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
  const { store, channels } = world

  const theTeam = async (tables: Tables) => {
    const team = await tables.settings.get('team')
    if (!team) throw new Fault('refused', 'team-not-made')
    return team
  }

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
      const room = await tables.rooms.find(key)
      if (room) await tables.rooms.save(withStep(room, name))
      if (next) await tables.errands.order(next)
    })
    world.errandsOrdered()
  }

  /** A channel that Teams no longer has is told from one it does not have yet. */
  const explainMissing = async <T>(
    place: RoomPlace,
    { kind }: Room,
    channel: string,
    isBelieved: boolean,
    work: () => Promise<T>,
  ): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof Fault) || error.kind !== 'refused' || error.status !== 404) throw error
      if (await place.exists(channel)) throw error
      if (!isBelieved)
        throw new Fault('busy', 'channel-not-there-yet', { status: 404, cause: error })
      const code = isInTeam(kind) ? 'channel-deleted' : 'chat-deleted'
      throw new Fault('refused', code, { status: 404, cause: error })
    }
  }

  /** What something needs may be made and not be seen yet: for a while, that is no refusal. */
  const whileNew = async <T>(attempt: Attempt, work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      const mayPass =
        error instanceof Fault &&
        error.kind === 'refused' &&
        (error.status === 400 || error.status === 404) &&
        !SAID_FOR_GOOD.has(error.code)
      if (!mayPass || attempt.number >= SEEN_FROM_ATTEMPT) throw error
      throw new Fault('busy', error.code, { status: error.status ?? 400, cause: error })
    }
  }

  return {
    'make-team': async (_, attempt) => {
      const { known, mayBeAnother } = await store.transaction(async (tables) => ({
        known: await tables.settings.get('team'),
        mayBeAnother: (await tables.settings.get('team-beside-another')) ?? false,
      }))
      const { teamId } = await channels.ensureTeam(
        TEAM_NAME,
        TEAM_DESCRIPTION,
        known?.teamId ?? null,
        mayBeMade(attempt),
        mayBeAnother,
      )
      await store.transaction(async (tables) => {
        if (known?.teamId !== teamId)
          await tables.settings.set('team', { teamId, filled: false, appInstalled: false })
        await tables.errands.order({
          kind: 'fill-team',
          key: 'fill-team',
          lane: 'team',
          payload: {},
        })
      })
      world.errandsOrdered()
    },

    'fill-team': async () => {
      const found = await store.transaction(async (tables) => ({
        team: await tables.settings.get('team'),
        isForTeam: (await tables.rooms.all()).some(({ kind }) => isInTeam(kind)),
        people: await everybody(tables, world),
        gone: await thoseWhoLeft(tables, world),
      }))
      // Not made yet: its making orders this once more. Who has chats for rooms needs the app without any team.
      if (!found.team && found.isForTeam) return
      if (found.team) {
        await channels.ensureTeamMembers(found.team.teamId, found.people)
        if (found.gone.length > 0) await channels.removeTeamMembers(found.team.teamId, found.gone)
      }
      await store.transaction(async (tables) => {
        if (found.team) {
          await tables.settings.set('team', { ...(await theTeam(tables)), filled: true })
          await tables.errands.order({
            kind: 'install-in-team',
            key: 'install-in-team',
            lane: 'team',
            payload: {},
          })
        }
        for (const person of found.people)
          await tables.errands.order({
            kind: 'install-for-person',
            key: `install-for-person:${person}`,
            lane: `person:${person}`,
            payload: { person },
          })
      })
      world.errandsOrdered()
    },

    'install-in-team': async () => {
      const { teamId } = await store.transaction(theTeam)
      await channels.ensureAppInTeam(teamId)
      await store.transaction(async (tables) => {
        await tables.settings.set('team', { ...(await theTeam(tables)), appInstalled: true })
        for (const room of await tables.rooms.all())
          await tables.errands.order(roomErrand('make-channel', room.key))
      })
      world.errandsOrdered()
    },

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
            mayBeMade: mayBeMade(attempt),
          }),
        ),
      )
      await store.transaction(async (tables) => {
        await tables.rooms.save(withStep({ ...room, name, channel: channelId }, 'channel'))
        await tables.errands.order(roomErrand('fill-channel', key))
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

    'install-for-person': ({ person }) => channels.ensureAppForPerson(person),
  }
}
