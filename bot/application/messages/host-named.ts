import type { Instant } from '#bot/domain/calendar.ts'
import type { GroupId, PersonId } from '#bot/domain/ids.ts'
import { meetingsAround } from '../commitment-view.ts'
import type { Tables, World } from '../ports.ts'

export type HostNamedRef = {
  readonly card: 'host-named'
  readonly group: GroupId
  readonly person: PersonId
}

/** To one who has been named host of a group under way. */
export type HostNamedMessage = {
  readonly card: 'host-named'
  readonly groupName: string
  readonly meeting: { readonly startsAt: Instant; readonly endsAt: Instant } | null
  readonly tabUrl: string
}

/** Null when somebody else has been named since. */
export const readHostNamed = async (
  tables: Tables,
  world: World,
  { group: id, person }: HostNamedRef,
): Promise<HostNamedMessage | null> => {
  const group = await tables.groups.find(id)
  if (!group || group.closed || group.host !== person) return null
  const { next } = meetingsAround(await tables.meetings.ofGroup(id), world.clock.now())
  return {
    card: 'host-named',
    groupName: group.name,
    meeting: next && { startsAt: next.startsAt, endsAt: next.endsAt },
    tabUrl: world.link('meetings'),
  }
}
