import { membersOf } from '#bot/domain/group.ts'
import type { MeetingId } from '#bot/domain/ids.ts'
import type { Meeting, MeetingReply } from '#bot/domain/meeting.ts'
import type { World } from './ports.ts'

/** Reads who has answered a meeting's invitation, and keeps it; false when the meeting is not in Outlook. */
export const fetchRepliesOf = async (world: World, id: MeetingId): Promise<boolean> => {
  const event = await world.store.transaction((tables) => tables.meetings.event(id))
  if (!event) return false
  const found = await world.calendar.replies(event.eventId)
  const byEmail = new Map(found.map((each) => [each.email.toLowerCase(), each.reply]))
  await world.store.transaction(async (tables) => {
    const meeting = await tables.meetings.find(id)
    const group = meeting && (await tables.groups.find(meeting.group))
    if (!group) return
    const members = new Set(membersOf(group))
    const leaders = (await tables.leaders.all()).filter((leader) => members.has(leader.id))
    await tables.meetings.saveReplies(
      id,
      leaders.flatMap((leader): readonly MeetingReply[] => {
        const reply = byEmail.get(leader.email.toLowerCase())
        return reply ? [{ meeting: id, person: leader.id, reply }] : []
      }),
    )
  })
  return true
}

/** Whether Outlook shows the meeting where it is now. */
export const isInOutlook = (
  meeting: Meeting,
  event: { readonly revision: number } | null,
): boolean => meeting.state === 'planned' && event !== null && event.revision >= meeting.revision
