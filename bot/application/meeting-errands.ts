import { askRooms, roomsOf } from './asked-along.ts'
import type { ErrandHandlers } from './errands.ts'
import { inCalendarOf } from './host-calendar.ts'
import { callTogether, findIn, hasChangedHands, orderHandOver } from './invitations.ts'
import { attendeesOf, type InvitationWords, namesOf } from './meeting-words.ts'
import type { MeetingEvent } from './ports/meeting.ts'
import type { World } from './ports.ts'
import { readEventOf } from './replies.ts'
import { mustBeOurs } from './still-ours.ts'
import { tick } from './tick.ts'

type MeetingErrand =
  | 'book-meeting'
  | 'hand-over-meeting'
  | 'withdraw-invitation'
  | 'move-meeting'
  | 'change-attendees'
  | 'cancel-meeting'
  | 'fetch-replies'

/** What Outlook is asked to do, each read anew when its turn comes. */
export const meetingErrands = (
  world: World,
  words: InvitationWords,
): Pick<ErrandHandlers, MeetingErrand> => ({
  'book-meeting': ({ meeting }, attempt) => callTogether(world, words, meeting, attempt),

  // First the new invitation and then the end of the old one: between them people have both, and are told so in each.
  'hand-over-meeting': ({ meeting }, attempt) => callTogether(world, words, meeting, attempt),

  'withdraw-invitation': async ({ meeting: id, number, rooms = [] }) => {
    const read = await world.store.transaction(async (tables) => {
      const meeting = await tables.meetings.find(id)
      const old = (await tables.meetings.invitations(id)).find((each) => each.number === number)
      const event = await tables.meetings.event(id)
      return meeting && old && event?.invitation !== number
        ? { old, names: await namesOf(tables, meeting) }
        : null
    })
    if (!read?.old.eventId) return
    const { eventId, organizer } = read.old
    const { group, round } = read.names
    const freed = await inCalendarOf(
      world,
      organizer,
      async (calendar) => {
        const before = await calendar.read(eventId)
        await calendar.cancel(eventId, words.replaced(group, round))
        return before ? roomsOf(before) : rooms
      },
      'old-invitation-stays',
    )
    await askRooms(world, id, freed)
  },

  'move-meeting': async ({ meeting: id }, attempt) => {
    const read = await world.store.transaction(async (tables) => {
      const meeting = await tables.meetings.find(id)
      const event = await tables.meetings.event(id)
      // Not in Outlook yet: it will be booked where it is now. Shown there already: one mail for a change is enough.
      if (!meeting || !event || event.revision >= meeting.revision) return null
      if (meeting.state === 'cancelled') return null
      if (!(await hasChangedHands(tables, meeting, event))) return { meeting, event }
      await orderHandOver(tables, id)
      return null
    })
    if (!read) return
    const { meeting, event } = read
    mustBeOurs(attempt)
    await inCalendarOf(world, event.organizer, (calendar) =>
      calendar.move(event.eventId, meeting.startsAt, meeting.endsAt),
    )
    await world.store.transaction(async (tables) => {
      await tables.meetings.findForChange(id)
      const current = await tables.meetings.event(id)
      // Told late, it may have been handed over, or moved once more, by others.
      if (current?.eventId === event.eventId && current.revision < meeting.revision)
        await tables.meetings.saveEvent(id, { ...current, revision: meeting.revision })
    })
  },

  'change-attendees': async ({ group }) => {
    const now = world.clock.now()
    const { ours, stay } = await world.store.transaction(async (tables) => {
      const coming = (await tables.meetings.ofGroup(group)).filter(
        (meeting) => meeting.state === 'planned' && meeting.startsAt > now,
      )
      const stay: { event: MeetingEvent; attendees: Awaited<ReturnType<typeof attendeesOf>> }[] = []
      for (const meeting of coming) {
        const event = await tables.meetings.event(meeting.id)
        if (!event) continue
        // Those who come now are called by the new organizer at once, and by nobody else before.
        if (await hasChangedHands(tables, meeting, event)) await orderHandOver(tables, meeting.id)
        else stay.push({ event, attendees: await attendeesOf(tables, meeting, event.organizer) })
      }
      return { ours: await tables.leaders.all(), stay }
    })
    for (const { event, attendees } of stay) {
      const removable = ours.filter(({ entraId }) => entraId !== event.organizer)
      await inCalendarOf(world, event.organizer, (calendar) =>
        calendar.setAttendees(
          event.eventId,
          attendees,
          removable.map(({ email }) => email),
        ),
      )
    }
  },

  'cancel-meeting': async ({ meeting: id }) => {
    const read = await world.store.transaction(async (tables) => {
      const meeting = await tables.meetings.find(id)
      return (
        meeting && {
          event: await tables.meetings.event(id),
          unanswered: (await tables.meetings.invitations(id)).filter(
            ({ eventId }) => eventId === null,
          ),
          names: await namesOf(tables, meeting),
          closing: (await tables.groups.find(meeting.group))?.closed ?? null,
        }
      )
    })
    if (!read) return
    const standing: Pick<MeetingEvent, 'eventId' | 'organizer'>[] = read.event ? [read.event] : []
    for (const invitation of read.unanswered) {
      const found = await findIn(world, invitation, invitation.organizer !== null)
      if (found) standing.push({ eventId: found.eventId, organizer: invitation.organizer })
    }
    const { group, round } = read.names
    const comment = read.closing
      ? words.closed(group, round, read.closing.reason)
      : words.cancelled(group, round)
    for (const { eventId, organizer } of standing)
      await inCalendarOf(
        world,
        organizer,
        (calendar) => calendar.cancel(eventId, comment),
        'host-must-cancel',
      )
  },

  'fetch-replies': async ({ meeting, beforeStep }) => {
    await readEventOf(world, meeting)
    if (beforeStep) await tick(world)
  },
})
