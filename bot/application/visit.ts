import { type Actor, may } from '#bot/domain/access.ts'
import { dayOf } from '#bot/domain/calendar.ts'
import { standing } from '#bot/domain/contract.ts'
import { stateAt } from '#bot/domain/evaluation.ts'
import type { MeetingId } from '#bot/domain/ids.ts'
import { accept, refuse } from '#bot/domain/result.ts'
import { isFreeFor, MOST_OFFERS, mayUndoVisit } from '#bot/domain/visit.ts'
import { readCalendars } from './calendars.ts'
import { visiting } from './guest.ts'
import { agendaMessage } from './messages/agenda.ts'
import type { Tables, World } from './ports.ts'
import { orderVisit } from './visit-errands.ts'
import { mayAskForVisit, type VisitGround } from './visit-ground.ts'

type OfOwn = { readonly meeting: MeetingId }

/** A leader who cannot come sits in with another group the same week: offered, chosen, and undone until it begins. */
export const visits = (world: World) => {
  /** Where they may sit in and are free, by start. */
  const offersIn = async ({ guest, hosts }: VisitGround) => {
    const [first, last] = [hosts.at(0), hosts.at(-1)]
    if (!first || !last || !guest.hasMailbox) return accept({ hosts: [], isCalendarKnown: true })
    const read = await readCalendars(() =>
      world.calendar.freeBusy(
        [guest.email],
        dayOf(first.meeting.startsAt),
        dayOf(last.meeting.endsAt),
      ),
    )
    if (!read.ok) return read
    const calendar = read.value[0]
    if (!calendar?.known) return accept({ hosts: [], isCalendarKnown: false })
    const free = hosts.filter(({ meeting }) => isFreeFor(meeting, calendar.busy))
    return accept({ hosts: free, isCalendarKnown: true })
  }

  const groundOf = (actor: Actor, action: 'getVisitOffers' | 'sitIn', { meeting }: OfOwn) =>
    world.store.transaction((tables) => mayAskForVisit(tables, world, actor, action, meeting))

  const agendaOf = async (tables: Tables, id: MeetingId) => {
    const meeting = await tables.meetings.find(id)
    const round = meeting && (await tables.seasons.findRound(meeting.round))
    const released = meeting && (await tables.agendas.find(meeting.round))?.released
    if (!meeting || !round || !released) return null
    const {
      card: _card,
      tabUrl: _tabUrl,
      contractUrl: _contractUrl,
      round: _round,
      // What the group set out to do is the group's own, and not for a guest.
      ...message
    } = await agendaMessage(tables, world, { ...released, round, meeting })
    return { ...message, releasedAt: released.at }
  }

  return {
    /** At most three other groups' meetings of the week at which the actor is free and may be a guest. */
    getVisitOffers: async (actor: Actor, input: OfOwn) => {
      const ground = await groundOf(actor, 'getVisitOffers', input)
      if (!ground.ok) return ground
      const found = await offersIn(ground.value)
      if (!found.ok) return found
      return accept({
        offers: found.value.hosts.slice(0, MOST_OFFERS).map(({ meeting, group, host }) => ({
          meeting: meeting.id,
          group: group.name,
          host,
          startsAt: meeting.startsAt,
          endsAt: meeting.endsAt,
        })),
        isCalendarKnown: found.value.isCalendarKnown,
      })
    },

    /** The actor becomes a guest at one of them: invited by Outlook, and both hosts are told. */
    sitIn: async (actor: Actor, input: OfOwn & { readonly visit: MeetingId }) => {
      const ground = await groundOf(actor, 'sitIn', input)
      if (!ground.ok) return ground
      const found = await offersIn(ground.value)
      if (!found.ok) return found
      if (!found.value.hosts.some(({ meeting }) => meeting.id === input.visit))
        return refuse('visit-not-possible')
      const made = await world.store.transaction(async (tables) => {
        // Locked in one order, so that two who change places do not wait for each other.
        for (const id of [input.meeting, input.visit].toSorted())
          await tables.meetings.findForChange(id)
        const now = await mayAskForVisit(tables, world, actor, 'sitIn', input.meeting)
        if (!now.ok) return now
        const { guest, own } = now.value
        const host = now.value.hosts.find(({ meeting }) => meeting.id === input.visit)
        if (!host) return refuse('visit-not-possible')
        const madeAt = world.clock.now()
        const visit = { instead: own.id, guest: guest.id, meeting: host.meeting.id, madeAt }
        await tables.visits.save(visit)
        await orderVisit(tables, visit, `made-${madeAt}`)
        return accept(null)
      })
      if (made.ok) world.errandsOrdered()
      return made
    },

    /** The actor is no guest after all; Outlook tells them, and the hosts' messages are set right. */
    takeBackVisit: async (actor: Actor, input: OfOwn) => {
      const undone = await world.store.transaction(async (tables) => {
        const own = await tables.meetings.find(input.meeting)
        if (actor.person === null || !may(actor, 'takeBackVisit', own?.group))
          return refuse('not-allowed')
        return undoVisit(tables, world, input.meeting, actor.person)
      })
      if (undone.ok) world.errandsOrdered()
      return undone
    },

    /** What a guest is shown of the one meeting: when and where, the agenda, what the group has agreed, and the evaluation. */
    getVisit: (actor: Actor, input: OfOwn) =>
      world.store.transaction(async (tables) => {
        const meeting = await tables.meetings.find(input.meeting)
        const guest = await visiting(tables, world, actor, meeting)
        if (!meeting || !may(guest, 'getVisit', meeting.group)) return refuse('not-allowed')
        const now = world.clock.now()
        const group = await tables.groups.find(meeting.group)
        const host = meeting.substitute ?? group?.host ?? null
        const ballot = await tables.ballots.find(meeting.id)
        const visit = (await tables.visits.to([meeting.id])).find(
          (each) => each.guest === actor.person,
        )
        return accept({
          meeting: meeting.id,
          instead: visit?.instead ?? meeting.id,
          round: meeting.round,
          roundLabel: (await tables.seasons.findRound(meeting.round))?.label ?? '',
          group: group?.name ?? '',
          host: host === null ? null : ((await tables.leaders.find(host))?.name ?? null),
          startsAt: meeting.startsAt,
          endsAt: meeting.endsAt,
          joinUrl: (await tables.meetings.event(meeting.id))?.joinUrl ?? null,
          agenda: await agendaOf(tables, meeting.id),
          contract: standing(await tables.contracts.find(meeting.group))?.content ?? null,
          evaluation: {
            state: ballot ? stateAt(ballot, now) : ('not-open' as const),
            hasAnswered:
              actor.person !== null && (ballot?.answered.includes(actor.person) ?? false),
          },
          mayUndo: mayUndoVisit(meeting, now).ok,
        })
      }),
  }
}

/** Takes a visit away where it can still be undone. */
export const undoVisit = async (
  tables: Tables,
  { clock }: Pick<World, 'clock'>,
  instead: MeetingId,
  guest: NonNullable<Actor['person']>,
) => {
  const chosen = async () =>
    (await tables.visits.of(guest)).find((each) => each.instead === instead)
  const seen = await chosen()
  const meeting = seen && (await tables.meetings.findForChange(seen.meeting))
  // Anew, now that it is locked: it may have been taken back meanwhile, and another chosen.
  const visit = await chosen()
  if (!meeting || visit?.meeting !== meeting.id) return refuse('not-found')
  const now = clock.now()
  const allowed = mayUndoVisit(meeting, now)
  if (!allowed.ok) return allowed
  await tables.visits.remove(instead, guest)
  await orderVisit(tables, visit, `undone-${now}`)
  return accept(null)
}
