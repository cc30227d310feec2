import { membersOf } from '#bot/domain/group.ts'
import type { EntraId, MeetingId } from '#bot/domain/ids.ts'
import { followed, type Meeting, type MeetingReply } from '#bot/domain/meeting.ts'
import { inCalendarOf } from './host-calendar.ts'
import { redrawAgenda } from './meeting.ts'
import type { MeetingEvent } from './ports/meeting.ts'
import type { EventNow, Tables, World } from './ports.ts'

/**
 * Reads a meeting's event in Outlook: keeps who has answered the invitation, and follows whoever moved or
 * cancelled it there by hand. Outlook has told everybody of that, so nobody is told again; only the agenda card
 * is set right. False when the meeting is not in Outlook.
 */
export const readEventOf = async (world: World, id: MeetingId): Promise<boolean> => {
  const before = await world.store.transaction(async (tables) => ({
    meeting: await tables.meetings.find(id),
    event: await tables.meetings.event(id),
  }))
  const { meeting, event } = before
  if (!meeting || !event) return false
  const now = await inCalendarOf(
    world,
    event.organizer,
    (calendar) => calendar.read(event.eventId),
    'host-calendar-unread',
  )
  const isChanged = await world.store.transaction(async (tables) => {
    const current = await tables.meetings.findForChange(id)
    // Another organizer's event is the meeting by now.
    if (!current || (await tables.meetings.event(id))?.eventId !== event.eventId) return false
    await tables.meetings.saveSeen(id, world.clock.now())
    if (now) await saveReplies(tables, meeting, event.organizer, now.replies)
    return follow(tables, world, { meeting, event }, now)
  })
  if (isChanged) {
    world.log.info('meeting.changed-in-outlook', { meeting: id, isCancelled: now === null })
    world.errandsOrdered()
  }
  return true
}

type Before = { readonly meeting: Meeting; readonly event: MeetingEvent }

/** Not while a change of ours is on its way there, nor once people are asked how the meeting was. */
const follow = async (
  tables: Tables,
  world: World,
  before: Before,
  now: EventNow | null,
): Promise<boolean> => {
  const meeting = await tables.meetings.findForChange(before.meeting.id)
  const event = await tables.meetings.event(before.meeting.id)
  if (meeting?.revision !== before.meeting.revision || event?.revision !== before.event.revision)
    return false
  if (!isInOutlook(meeting, event) || (await tables.ballots.find(meeting.id))) return false
  const changed = followed(meeting, now)
  if (!changed) return false
  const { id, revision } = changed
  await tables.meetings.save(changed)
  await tables.meetings.saveEvent(id, { ...event, revision })
  await tables.meetings.saveChangeInOutlook({
    meeting: id,
    revision,
    startedAt: meeting.startsAt,
    noticedAt: world.clock.now(),
  })
  await redrawAgenda(tables, changed)
  return true
}

const saveReplies = async (
  tables: Tables,
  meeting: Meeting,
  organizer: EntraId | null,
  found: EventNow['replies'],
): Promise<void> => {
  const group = await tables.groups.find(meeting.group)
  if (!group) return
  const byEmail = new Map(found.map((each) => [each.email.toLowerCase(), each.reply]))
  const guests = (await tables.visits.to([meeting.id])).map(({ guest }) => guest)
  const leaders = await tables.leaders.of([...new Set([...membersOf(group), ...guests])])
  await tables.meetings.saveReplies(
    meeting.id,
    leaders.flatMap((leader): readonly MeetingReply[] => {
      // Whoever calls the others comes; there is nothing for them to answer.
      const reply =
        leader.entraId === organizer ? 'accepted' : byEmail.get(leader.email.toLowerCase())
      return reply ? [{ meeting: meeting.id, person: leader.id, reply }] : []
    }),
  )
}

/** Whether Outlook shows the meeting where it is now. */
export const isInOutlook = (
  meeting: Meeting,
  event: { readonly revision: number } | null,
): boolean => meeting.state === 'planned' && event !== null && event.revision >= meeting.revision
