import { type Actor, may } from '#bot/domain/access.ts'
import { type BookingPlan, checkBooking } from '#bot/domain/booking.ts'
import { dayOf, type Instant } from '#bot/domain/calendar.ts'
import { type Group, readersOf } from '#bot/domain/group.ts'
import type { EntraId, PersonId, RoundId } from '#bot/domain/ids.ts'
import { canHost, type Leader } from '#bot/domain/leader.ts'
import { type Meeting, plannedMeeting, REPLIES, type Reply } from '#bot/domain/meeting.ts'
import { accept, refuse } from '#bot/domain/result.ts'
import type { Round } from '#bot/domain/season.ts'
import { readCalendars } from './calendars.ts'
import { book, plan } from './meeting.ts'
import { chosenOrganizer } from './organizer.ts'
import type { Tables, World } from './ports.ts'
import { isInOutlook, readEventOf } from './replies.ts'
import { agendaState } from './season.ts'

/** All groups' meetings of a round: approved together, and seen together. */
export const round = (world: World) => ({
  bookRound: async (actor: Actor, input: { round: RoundId } & BookingPlan) => {
    if (!may(actor, 'bookRound')) return refuse('not-allowed')
    const booked = await world.store.transaction(async (tables) => {
      // Locked: of two who approve at the same moment, the second is told that it is booked.
      const found = await tables.seasons.findRoundForChange(input.round)
      if (!found) return refuse('not-found')
      // Locked as well: no group is closed or mixed with others without its meeting.
      const groups = await tables.groups.allForChange()
      const hosts = new Set((await tables.leaders.all()).filter(canHost).map((leader) => leader.id))
      const checked = checkBooking(
        found,
        groups,
        (person) => hosts.has(person),
        input,
        (await tables.settings.get('closed-days')) ?? {},
        world.clock.now(),
      )
      if (!checked.ok) return checked
      await tables.seasons.saveRound({ ...found, state: 'booked', startsAt: input.start })
      const organizedBy = await chosenOrganizer(tables)
      for (const { group, day, substitute } of input.meetings) {
        const at = { day, start: input.start, substitute: substitute ?? null, organizedBy }
        await book(tables, plan(world, found.id, group, at, found.meetingMinutes))
      }
      return accept({ meetings: input.meetings.length })
    })
    if (booked.ok) world.errandsOrdered()
    return booked
  },

  fetchReplies: async (actor: Actor, input: { round: RoundId }) => {
    if (!may(actor, 'fetchReplies')) return refuse('not-allowed')
    const meetings = await world.store.transaction((tables) => tables.meetings.ofRound(input.round))
    const planned = meetings.filter((meeting) => meeting.state === 'planned')
    return readCalendars(async () => {
      let read = 0
      for (const { id } of planned) if (await readEventOf(world, id)) read++
      return { meetings: read }
    })
  },

  getRound: async (actor: Actor, input: { round: RoundId }) => {
    if (!may(actor, 'getRound')) return refuse('not-allowed')
    return world.store.transaction(async (tables) => {
      const found = await tables.seasons.findRound(input.round)
      if (!found) return refuse('not-found')
      const now = world.clock.now()
      const meetings = await tables.meetings.ofRound(found.id)
      const leaders = new Map((await tables.leaders.all()).map((each) => [each.id, each]))
      const groups = []
      for (const group of await groupsIn(tables, found, meetings, now))
        groups.push(await groupView(tables, actor, group, meetings, leaders, now))
      return accept({
        ...found,
        agenda: agendaState(await tables.agendas.find(found.id)),
        groups,
        mayPlan: may(actor, 'bookRound'),
        today: dayOf(now),
      })
    })
  },
})

/**
 * Those that meet in the round, also the ones that were closed since; and while it is ahead, those that have no meeting
 * in it yet.
 */
const groupsIn = async (
  tables: Tables,
  { state }: Pick<Round, 'state'>,
  meetings: readonly Meeting[],
  now: Instant,
): Promise<readonly Group[]> => {
  const planned = meetings.filter((each) => each.state === 'planned')
  const has = new Set(planned.map((each) => each.group))
  const isAhead = state !== 'booked' || planned.every((each) => each.endsAt > now)
  const open = (await tables.groups.all()).filter(({ id }) => isAhead || has.has(id))
  const closed = (await tables.groups.closed()).filter(({ id }) => has.has(id))
  return open.concat(closed).toSorted((one, other) => one.number - other.number)
}

const groupView = async (
  tables: Tables,
  actor: Actor,
  group: Group,
  meetings: readonly Meeting[],
  leaders: ReadonlyMap<PersonId, Leader>,
  now: Instant,
) => {
  const host = group.closed ? group.closed.host : group.host
  const members = readersOf(group).flatMap((id) => leaders.get(id) ?? [])
  const meeting =
    plannedMeeting(meetings, group.id) ??
    meetings.filter((each) => each.group === group.id).at(-1) ??
    null
  const event = meeting && (await tables.meetings.event(meeting.id))
  const asking = meeting && (await tables.substitutes.find(meeting.id))
  const replies = meeting ? await tables.meetings.replies(meeting.id) : []
  const replyOf = new Map(replies.map((each) => [each.person, each.reply]))
  const said = (reply: Reply) =>
    members.filter((leader) => (replyOf.get(leader.id) ?? 'none') === reply)
  const seesNames = actor.isCoordinator
  return {
    group: group.id,
    name: group.name,
    host: host === null ? null : (leaders.get(host)?.name ?? null),
    members: members.length,
    meeting: meeting && {
      id: meeting.id,
      startsAt: meeting.startsAt,
      endsAt: meeting.endsAt,
      isCancelled: meeting.state === 'cancelled',
      isInOutlook: isInOutlook(meeting, event),
      isStuck: !isInOutlook(meeting, event) && (await isStuck(tables, meeting)),
      hasBegun: meeting.startsAt <= now,
      substitute:
        meeting.substitute === null ? null : (leaders.get(meeting.substitute)?.name ?? null),
      askedToHost:
        asking?.state === 'asked' ? (leaders.get(asking.substitute)?.name ?? null) : null,
      organizer: nameOf(leaders, event?.organizer ?? null),
    },
    replies: byReply((reply) => said(reply).length),
    names: seesNames ? byReply((reply) => namesOf(said(reply))) : null,
    withoutMailbox: seesNames ? namesOf(members.filter((each) => !each.hasMailbox)) : null,
  }
}

/** Whether the errand that would bring the meeting to Outlook waits for a person. */
const isStuck = async (tables: Tables, { id, revision }: Meeting): Promise<boolean> => {
  for (const key of [
    `book-meeting:${id}`,
    `move-meeting:${id}:${revision}`,
    `hand-over-meeting:${id}`,
  ]) {
    const state = (await tables.errands.find(key))?.state
    if (state === 'dead' || state === 'doubtful') return true
  }
  return false
}

const nameOf = (leaders: ReadonlyMap<PersonId, Leader>, id: EntraId | null): string | null =>
  id === null ? null : ([...leaders.values()].find(({ entraId }) => entraId === id)?.name ?? null)

const byReply = <T>(value: (reply: Reply) => T): Record<Reply, T> =>
  Object.fromEntries(REPLIES.map((reply) => [reply, value(reply)])) as Record<Reply, T>

const namesOf = (leaders: readonly Leader[]): readonly string[] =>
  leaders.map((leader) => leader.name).sort((one, other) => one.localeCompare(other, 'da'))
