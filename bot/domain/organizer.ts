import { type Group, membersOf } from './group.ts'
import type { PersonId } from './ids.ts'
import type { Leader } from './leader.ts'
import type { Meeting } from './meeting.ts'

/** Who calls people to the meetings: one mailbox for all groups, or the host of each. */
export const ORGANIZERS = ['mailbox', 'host'] as const
export type Organizer = (typeof ORGANIZERS)[number]

/** One mailbox, unless the municipality chooses otherwise (platform/graph.md section 8 item 4). */
export const USUAL_ORGANIZER: Organizer = 'mailbox'

/**
 * The leader in whose calendar the meeting lies: whoever hosts it, if they are still in the group and have a mailbox.
 * Null: the one mailbox calls people to it, by choice or because there is nobody else.
 */
export const organizingHost = (
  { organizedBy, substitute }: Pick<Meeting, 'organizedBy' | 'substitute'>,
  group: Group,
  leaders: ReadonlyMap<PersonId, Leader>,
): Leader | null => {
  if (organizedBy === 'mailbox') return null
  const members = new Set(membersOf(group))
  const able = [substitute, group.host].flatMap((id) => {
    const leader = id === null || !members.has(id) ? undefined : leaders.get(id)
    return leader?.hasMailbox && leader.leftOn === null ? [leader] : []
  })
  return able[0] ?? null
}
