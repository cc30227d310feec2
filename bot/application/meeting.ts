import { type Actor, may } from '#bot/domain/access.ts'
import { checkTime } from '#bot/domain/booking.ts'
import {
  addMinutes,
  type ClockTime,
  type Day,
  minutesBetween,
  momentAt,
} from '#bot/domain/calendar.ts'
import type { GroupId, MeetingId, PersonId, RoundId } from '#bot/domain/ids.ts'
import { cancelled, type Meeting, moveTo, plannedMeeting } from '#bot/domain/meeting.ts'
import type { Organizer } from '#bot/domain/organizer.ts'
import { accept, refuse } from '#bot/domain/result.ts'
import { roomKey } from '#bot/domain/room.ts'
import { agendaPostKey } from './agenda-release.ts'
import type { ErrandOrder } from './errands.ts'
import { chosenOrganizer } from './organizer.ts'
import type { Tables, World } from './ports.ts'
import { redrawSeasonPlan } from './season-plan-posts.ts'

type Moment = { readonly day: Day; readonly start: ClockTime }

/** One group's meeting: booked, moved, cancelled, and seen by those who are to be there. */
export const meeting = (world: World) => ({
  bookMeeting: async (actor: Actor, input: { round: RoundId; group: GroupId } & Moment) => {
    if (!may(actor, 'bookMeeting')) return refuse('not-allowed')
    const booked = await world.store.transaction(async (tables) => {
      const round = await tables.seasons.findRoundForChange(input.round)
      // Locked: who closes the group at this moment is over first, or finds the meeting and cancels it.
      const group = await tables.groups.findForChange(input.group)
      if (!round || !group || group.closed) return refuse('not-found')
      if (round.state !== 'booked') return refuse('book-round-first')
      if (plannedMeeting(await tables.meetings.ofRound(round.id), group.id))
        return refuse('meeting-exists', { group: group.name })
      const free = await checkFree(tables, world, input, round.meetingMinutes)
      if (!free.ok) return free
      const at = { ...input, organizedBy: await chosenOrganizer(tables) }
      const made = plan(world, round.id, group.id, at, round.meetingMinutes)
      await book(tables, made)
      return accept({ meeting: made.id })
    })
    if (booked.ok) world.errandsOrdered()
    return booked
  },

  moveMeeting: async (actor: Actor, input: { meeting: MeetingId } & Moment) => {
    if (!may(actor, 'moveMeeting')) return refuse('not-allowed')
    const moved = await world.store.transaction(async (tables) => {
      const found = await tables.meetings.findForChange(input.meeting)
      if (!found) return refuse('not-found')
      const changed = moveTo(found, input.day, input.start, world.clock.now())
      if (!changed.ok) return changed
      const minutes = minutesBetween(found.startsAt, found.endsAt)
      const free = await checkFree(tables, world, input, minutes)
      if (!free.ok) return free
      await tables.meetings.save(changed.value)
      const { id, revision } = changed.value
      // At another time the group's own host is asked first again.
      await tables.substitutes.remove(id)
      await tables.errands.order({
        kind: 'move-meeting',
        key: `move-meeting:${id}:${revision}`,
        lane: 'mailbox',
        payload: { meeting: id, revision },
      })
      await tellGroup(tables, changed.value)
      return accept(null)
    })
    if (moved.ok) world.errandsOrdered()
    return moved
  },

  cancelMeeting: async (actor: Actor, input: { meeting: MeetingId }) => {
    if (!may(actor, 'cancelMeeting')) return refuse('not-allowed')
    const gone = await world.store.transaction(async (tables) => {
      const found = await tables.meetings.findForChange(input.meeting)
      if (!found) return refuse('not-found')
      const changed = cancelled(found, world.clock.now())
      if (!changed.ok) return changed
      await tables.meetings.save(changed.value)
      await tables.errands.order(cancellationOf(found.id))
      await tellGroup(tables, changed.value)
      return accept(null)
    })
    if (gone.ok) world.errandsOrdered()
    return gone
  },
})

/** A new meeting of a group; nothing is kept yet. */
export const plan = (
  world: Pick<World, 'newId'>,
  round: RoundId,
  group: GroupId,
  at: Moment & { readonly substitute?: PersonId | null; readonly organizedBy: Organizer },
  minutes: number,
): Meeting => {
  const startsAt = momentAt(at.day, at.start)
  return {
    id: world.newId<MeetingId>(),
    round,
    group,
    startsAt,
    endsAt: addMinutes(startsAt, minutes),
    state: 'planned',
    substitute: at.substitute ?? null,
    organizedBy: at.organizedBy,
    revision: 0,
  }
}

/** Keeps a new meeting, and orders its event in Outlook and the invitations. */
export const book = async (tables: Tables, made: Meeting): Promise<void> => {
  await tables.meetings.save(made)
  await tables.errands.order({
    kind: 'book-meeting',
    key: `book-meeting:${made.id}`,
    lane: 'mailbox',
    payload: { meeting: made.id },
  })
  await redrawAgenda(tables, made)
}

/** Ends the meeting's event in Outlook, which tells whoever was invited. */
export const cancellationOf = (meeting: MeetingId): ErrandOrder => ({
  kind: 'cancel-meeting',
  key: `cancel-meeting:${meeting}`,
  lane: 'mailbox',
  payload: { meeting },
})

const checkFree = async (tables: Tables, world: World, { day, start }: Moment, minutes: number) =>
  checkTime(
    day,
    start,
    minutes,
    (await tables.settings.get('closed-days')) ?? {},
    world.clock.now(),
  )

/** Says it in the group's channel, under the agenda where that is out, and sets the agenda card right. */
const tellGroup = async (tables: Tables, changed: Meeting): Promise<void> => {
  const { id, group, round, revision } = changed
  const room = roomKey({ kind: 'group', group })
  if (!(await tables.rooms.find(room))) return
  const isReleased = (await tables.agendas.find(round))?.released != null
  await tables.errands.order({
    kind: 'post',
    key: `meeting-changed:${id}:${revision}`,
    lane: `room:${room}`,
    payload: {
      to: { room },
      ref: { card: 'meeting-changed', meeting: id, revision },
      threadOf: isReleased ? agendaPostKey(round, group) : null,
    },
  })
  await redrawAgenda(tables, changed)
}

/** Sets right the agenda and the year's plan, where they are out: they name the time of the meeting. */
export const redrawAgenda = async (
  tables: Tables,
  changed: Meeting,
  why = `${changed.revision}`,
): Promise<void> => {
  const { id, group, round } = changed
  await redrawSeasonPlan(tables, changed, `${id}-${why}`)
  if ((await tables.agendas.find(round))?.released == null) return
  await tables.errands.order({
    kind: 'update-post',
    key: `update:${agendaPostKey(round, group)}:${id}-${why}`,
    lane: `room:${roomKey({ kind: 'group', group })}`,
    payload: { post: agendaPostKey(round, group), ref: { card: 'agenda', round, group } },
  })
}
