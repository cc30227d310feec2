import type { Instant } from '#bot/domain/calendar.ts'
import { membersOf } from '#bot/domain/group.ts'
import type { GroupId, PersonId } from '#bot/domain/ids.ts'
import { meetingsAround } from '../commitment-view.ts'
import type { Tables, World } from '../ports.ts'

export type SeatedRef = {
  readonly card: 'seated'
  readonly group: GroupId
  readonly person: PersonId
}

/** To one who has taken a seat in a group under way: where they sit, and the page with all the rest. */
export type SeatedMessage = {
  readonly card: 'seated'
  readonly groupName: string
  readonly municipality: string
  /** null: the group has none, or it is the newcomer. */
  readonly hostName: string | null
  /** The others of the group. */
  readonly others: number
  readonly meeting: { readonly startsAt: Instant; readonly endsAt: Instant } | null
  /** The group has a contract that the newcomer has not said yes to. */
  readonly hasContract: boolean
  readonly tabUrl: string
}

/** Null when they sit there no more. */
export const readSeated = async (
  tables: Tables,
  world: World,
  { group: id, person }: SeatedRef,
): Promise<SeatedMessage | null> => {
  const group = await tables.groups.find(id)
  if (!group || !membersOf(group).includes(person)) return null
  const host = group.host === null ? null : await tables.leaders.find(group.host)
  const { next } = meetingsAround(await tables.meetings.ofGroup(id), world.clock.now())
  const standing = (await tables.contracts.find(id))?.revisions.at(-1)
  return {
    card: 'seated',
    groupName: group.name,
    municipality: world.municipality,
    hostName: host && host.id !== person ? host.name : null,
    others: membersOf(group).length - 1,
    meeting: next && { startsAt: next.startsAt, endsAt: next.endsAt },
    hasContract: standing !== undefined && !standing.accepted.includes(person),
    tabUrl: world.link('welcome'),
  }
}
