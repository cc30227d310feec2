import { type Actor, may } from '#bot/domain/access.ts'
import type { ErrandId, GroupId } from '#bot/domain/ids.ts'
import type { Reach } from '#bot/domain/reach.ts'
import { accept, refuse } from '#bot/domain/result.ts'
import { isInTeam, ROOM_STEPS, type Room } from '#bot/domain/room.ts'
import { changedInOutlook } from './changed-in-outlook.ts'
import type { Tables, World } from './ports.ts'
import { lookNow, refusalOf } from './reach.ts'
import { maySettle, troubleOf } from './troubles.ts'
import { withoutHost } from './without-host.ts'
import { readYear } from './year-steps.ts'

export const overview = (world: World) => {
  const attentionFor = async (tables: Tables, id: ErrandId) =>
    (await tables.errands.needingAttention()).find((each) => each.id === id)

  return {
    getOverview: (actor: Actor) =>
      world.store.transaction(async (tables) => {
        if (!may(actor, 'getOverview')) return refuse('not-allowed')
        const leaders = (await tables.leaders.all()).filter((leader) => leader.leftOn === null)
        const groups = await tables.groups.all()
        const rooms = await roomsProgress(tables, new Set(groups.map(({ id }) => id)))
        const team = await tables.settings.get('team')
        const counts = await tables.errands.counts()
        const ready = { done: rooms.filter((room) => room.isReady).length, of: rooms.length }
        const troubles = []
        for (const errand of await tables.errands.needingAttention())
          troubles.push(await troubleOf(tables, errand))
        return accept({
          leaders: leaders.length,
          groups: groups.length,
          openSeats: groups.flatMap((group) => group.seats).filter((seat) => !seat.person).length,
          team:
            rooms.length > 0 && !rooms.some(({ kind }) => isInTeam(kind))
              ? null
              : {
                  isMade: team !== null,
                  isFilled: team?.filled ?? false,
                  hasApp: team?.appInstalled ?? false,
                },
          rooms: ready,
          roomSteps: rooms,
          rounds: await roundProgress(tables),
          withoutMailbox: leaders
            .filter((leader) => !leader.hasMailbox)
            .map(({ id, name, email }) => ({ person: id, name, email })),
          changedInOutlook: await changedInOutlook(tables, world.clock.now()),
          withoutHost: await withoutHost(tables, world.clock.now()),
          year: await readYear(tables, world, {
            leaders: leaders.length,
            groups: groups.length,
            rooms: ready,
          }),
          underWay: counts.waiting + counts.running,
          troubles,
        })
      }),

    retryErrand: async (actor: Actor, input: { readonly errand: ErrandId }) => {
      const answer = await world.store.transaction(async (tables) => {
        if (!may(actor, 'retryErrand')) return refuse('not-allowed')
        if (!(await attentionFor(tables, input.errand))) return refuse('not-found')
        await tables.errands.retry(input.errand)
        return accept(null)
      })
      if (answer.ok) world.errandsOrdered()
      return answer
    },

    lookAtRooms: async (actor: Actor) => {
      const answer = await world.store.transaction(async (tables) => {
        if (!may(actor, 'lookAtRooms')) return refuse('not-allowed')
        return accept({ rooms: await lookNow(tables, world) })
      })
      if (answer.ok) world.errandsOrdered()
      return answer
    },

    settleErrand: (actor: Actor, input: { readonly errand: ErrandId }) =>
      world.store.transaction(async (tables) => {
        if (!may(actor, 'settleErrand')) return refuse('not-allowed')
        const errand = await attentionFor(tables, input.errand)
        if (!errand) return refuse('not-found')
        if (!maySettle(errand)) return refuse('cannot-settle')
        await tables.errands.settle(input.errand)
        return accept(null)
      }),
  }
}

/** How far each room has come, but those of groups that were closed. */
const roomsProgress = async (tables: Tables, open: ReadonlySet<GroupId>) => {
  const rooms = (await tables.rooms.all()).filter(
    ({ owner }) => owner.kind !== 'group' || open.has(owner.group),
  )
  const reaches = await tables.reach.all()
  // The welcome is a post like any other: its errand knows whether it was made.
  const welcomed = await tables.errands.done(rooms.map(({ key }) => `welcome:${key}`))
  return rooms.map((room) =>
    roomProgress(room, reaches.get(room.key), welcomed.has(`welcome:${room.key}`)),
  )
}

const roomProgress = (room: Room, reach: Reach | undefined, isWelcomed: boolean) => {
  const steps = ROOM_STEPS.map((step) => ({
    step,
    isDone: step === 'welcome' ? isWelcomed : room.done.includes(step),
  }))
  const refusal = refusalOf(room, reach)
  // A channel that takes no app is as ready as it gets once its people have been told.
  const isReady = steps.every((each) => each.isDone) || (refusal !== null && isWelcomed)
  return { room: room.key, kind: room.kind, name: room.name, steps, isReady, refusal }
}

/** For each round that is booked, how many of its meetings stand in Outlook. */
const roundProgress = async (tables: Tables) => {
  const rounds = (await tables.seasons.all()).flatMap((season) => season.rounds)
  const planned = (await tables.meetings.all()).filter(({ state }) => state === 'planned')
  const events = await tables.meetings.events(planned.map(({ id }) => id))
  return rounds
    .filter((each) => each.state === 'booked')
    .map((round) => {
      const meetings = planned.filter((each) => each.round === round.id)
      const done = meetings.filter(({ id }) => events.has(id)).length
      return { round: round.id, label: round.label, booked: { done, of: meetings.length } }
    })
}
