import { membersOf } from '#bot/domain/group.ts'
import type { MeetingId } from '#bot/domain/ids.ts'
import type { Meeting } from '#bot/domain/meeting.ts'
import type { Attempt, ErrandHandlers } from './errands.ts'
import { Fault } from './faults.ts'
import type { CalendarEventRequest, Tables, World } from './ports.ts'
import { readEventOf } from './replies.ts'
import { tick } from './tick.ts'

/** What an invitation says. It never names the time: the text of an event is not touched after it is made. */
export type InvitationWords = {
  subject(group: string, round: string): string
  bodyHtml(facts: { group: string; municipality: string; link: string }): string
  /** Stands in the mail that tells of a cancellation. */
  cancelled(group: string, round: string): string
}

type MeetingErrand =
  | 'book-meeting'
  | 'move-meeting'
  | 'change-attendees'
  | 'cancel-meeting'
  | 'fetch-replies'

/** How an event is found again in Outlook, whatever became of the answer to our booking. */
const eventKey = (id: MeetingId): string => `book-meeting:${id}`

/** What Outlook is asked to do, each read anew when its turn comes. */
export const meetingErrands = (
  world: World,
  words: InvitationWords,
): Pick<ErrandHandlers, MeetingErrand> => ({
  'book-meeting': async ({ meeting: id }, attempt) => {
    const read = await world.store.transaction((tables) => readInvitation(tables, world, words, id))
    if (!read) return
    const earlier = attempt.doubtful ? await world.calendar.find(eventKey(id)) : null
    if (!earlier) mustBeOurs(attempt)
    const event = earlier ?? (await world.calendar.book(read.request))
    // What an earlier attempt booked may be from before a move: a waiting move must see it as the oldest.
    const revision = earlier ? 0 : read.meeting.revision
    await world.store.transaction((tables) => tables.meetings.saveEvent(id, { ...event, revision }))
  },

  'move-meeting': async ({ meeting: id }, attempt) => {
    const read = await world.store.transaction((tables) => readEvent(tables, id))
    // Not in Outlook yet: it will be booked where it is now. Shown there already: one mail for a change is enough.
    if (!read?.event || read.event.revision >= read.meeting.revision) return
    if (read.meeting.state === 'cancelled') return
    const { meeting, event } = read
    mustBeOurs(attempt)
    await world.calendar.move(event.eventId, meeting.startsAt, meeting.endsAt)
    await world.store.transaction((tables) =>
      tables.meetings.saveEvent(id, { ...event, revision: meeting.revision }),
    )
  },

  'change-attendees': async ({ group }) => {
    const now = world.clock.now()
    const read = await world.store.transaction(async (tables) => {
      const attendees = await attendeesOf(tables, group)
      const ours = (await tables.leaders.all()).map(({ email }) => email)
      const coming = (await tables.meetings.ofGroup(group)).filter(
        (meeting) => meeting.state === 'planned' && meeting.startsAt > now,
      )
      const events = []
      for (const { id } of coming) events.push(await tables.meetings.event(id))
      return { attendees, ours, events }
    })
    for (const event of read.events)
      if (event) await world.calendar.setAttendees(event.eventId, read.attendees, read.ours)
  },

  'cancel-meeting': async ({ meeting: id }) => {
    const read = await world.store.transaction(async (tables) => {
      const found = await readEvent(tables, id)
      return found && { ...found, names: await namesOf(tables, found.meeting) }
    })
    if (!read) return
    const event = read.event ?? (await world.calendar.find(eventKey(id)))
    if (!event) return
    const { group, round } = read.names
    await world.calendar.cancel(event.eventId, words.cancelled(group, round))
  },

  'fetch-replies': async ({ meeting, beforeStep }) => {
    await readEventOf(world, meeting)
    if (beforeStep) await tick(world)
  },
})

const mustBeOurs = (attempt: Attempt): void => {
  if (!attempt.isOurs()) throw new Fault('busy', 'lease-lost')
}

const readEvent = async (tables: Tables, id: MeetingId) => {
  const meeting = await tables.meetings.find(id)
  return meeting && { meeting, event: await tables.meetings.event(id) }
}

/** What to book, or null when there is nothing to: cancelled meanwhile, or in Outlook already. */
const readInvitation = async (
  tables: Tables,
  world: World,
  words: InvitationWords,
  id: MeetingId,
): Promise<{ meeting: Meeting; request: CalendarEventRequest } | null> => {
  const read = await readEvent(tables, id)
  if (!read || read.event || read.meeting.state === 'cancelled') return null
  const { meeting } = read
  const { group, round } = await namesOf(tables, meeting)
  const request = {
    key: eventKey(id),
    subject: words.subject(group, round),
    bodyHtml: words.bodyHtml({
      group,
      municipality: world.municipality,
      link: world.link('meetings'),
    }),
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    attendees: await attendeesOf(tables, meeting.group),
  }
  return { meeting, request }
}

const namesOf = async (tables: Tables, { group, round }: Meeting) => ({
  group: (await tables.groups.find(group))?.name ?? '',
  round: (await tables.seasons.findRound(round))?.label ?? '',
})

/** Exactly the group, but for those without a mailbox, whom nobody can invite; the coordinator is shown who. */
const attendeesOf = async (
  tables: Tables,
  id: Meeting['group'],
): Promise<CalendarEventRequest['attendees']> => {
  const group = await tables.groups.find(id)
  const members = new Set(group ? membersOf(group) : [])
  return (await tables.leaders.all())
    .filter((leader) => members.has(leader.id) && leader.hasMailbox && leader.leftOn === null)
    .map(({ email, name }) => ({ email, name }))
}
