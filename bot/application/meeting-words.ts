import { membersOf } from '#bot/domain/group.ts'
import type { EntraId } from '#bot/domain/ids.ts'
import type { Meeting } from '#bot/domain/meeting.ts'
import type { CalendarEventRequest, Tables } from './ports.ts'

/** What an invitation says. It never names the time: the text of an event is not touched after it is made. */
export type InvitationWords = {
  subject(group: string, round: string): string
  /** `replaces`: people have been called to the meeting before, by somebody else. */
  bodyHtml(facts: { group: string; municipality: string; link: string; replaces: boolean }): string
  /** Stands in the mail that tells that an invitation was replaced by another. */
  replaced(group: string, round: string): string
  /** Stands in the mail that tells of a cancellation. */
  cancelled(group: string, round: string): string
  /** The same where it is because the group was closed; `reason` in the coordinator's words, or empty. */
  closed(group: string, round: string, reason: string): string
}

export const namesOf = async (tables: Tables, { group, round }: Meeting) => ({
  group: (await tables.groups.find(group))?.name ?? '',
  round: (await tables.seasons.findRound(round))?.label ?? '',
})

/**
 * Exactly the group, and who is a guest at this one meeting, but for those without a mailbox, whom nobody can invite
 * (the coordinator is shown who), and for whoever calls the others: it is in their calendar already.
 */
export const attendeesOf = async (
  tables: Tables,
  meeting: Pick<Meeting, 'id' | 'group'>,
  organizer: EntraId | null,
): Promise<CalendarEventRequest['attendees']> => {
  const group = await tables.groups.find(meeting.group)
  const guests = (await tables.visits.to([meeting.id])).map(({ guest }) => guest)
  return (await tables.leaders.of([...new Set([...(group ? membersOf(group) : []), ...guests])]))
    .filter((leader) => leader.hasMailbox && leader.leftOn === null)
    .filter(({ entraId }) => entraId !== organizer)
    .map(({ email, name }) => ({ email, name }))
}
