import type { Group } from '#bot/domain/group.ts'
import type { GroupId } from '#bot/domain/ids.ts'
import { type Room, roomKey } from '#bot/domain/room.ts'
import type { Tables, World } from './ports.ts'

/**
 * Orders what follows when people join or leave: the team, the channels' members, the names on the welcome
 * card, and the invitations. Nothing before the groups have been approved. Each errand reads who belongs
 * there at the moment it runs, so ordering it once more is harmless.
 */
export const orderMembershipErrands = async (
  tables: Tables,
  changed: { readonly groups: readonly Group[]; readonly chiefGroup: boolean },
): Promise<void> => {
  const rooms = await tables.rooms.all()
  if (rooms.length === 0) return
  // Before anybody can be in a channel, they must be in the team.
  await tables.errands.orderAgain({
    kind: 'fill-team',
    key: 'fill-team',
    lane: 'team',
    payload: {},
  })
  const keys = new Set([
    ...changed.groups.map((group) => roomKey({ kind: 'group', group: group.id })),
    ...(changed.chiefGroup ? [roomKey({ kind: 'chief-group' })] : []),
  ])
  for (const room of rooms.filter((each) => keys.has(each.key))) await refillRoom(tables, room)
  const visited = await visitedBy(tables, changed.groups)
  for (const group of new Set([...changed.groups.map(({ id }) => id), ...visited]))
    await tables.errands.orderAgain({
      kind: 'change-attendees',
      key: `change-attendees:${group}`,
      lane: 'mailbox',
      payload: { group },
    })
}

/** What follows when somebody is found to be a coordinator while the programme is under way. */
export const letCoordinatorsIn = async (
  world: Pick<World, 'store' | 'errandsOrdered'>,
): Promise<void> => {
  await world.store.transaction((tables) =>
    orderMembershipErrands(tables, { groups: [], chiefGroup: true }),
  )
  world.errandsOrdered()
}

/** The groups with which members of these, or who was one until now, sit in. */
const visitedBy = async (tables: Tables, groups: readonly Group[]): Promise<readonly GroupId[]> => {
  const own = []
  for (const { id } of groups) own.push(...(await tables.meetings.ofGroup(id)))
  const visits = await tables.visits.insteadOf(own.map(({ id }) => id))
  const visited = []
  for (const { meeting } of visits) visited.push(await tables.meetings.find(meeting))
  return visited.flatMap((meeting) => (meeting?.state === 'planned' ? [meeting.group] : []))
}

const refillRoom = async (tables: Tables, { key }: Room): Promise<void> => {
  await tables.errands.orderAgain({
    kind: 'fill-channel',
    key: `fill-channel:${key}`,
    lane: 'team',
    payload: { room: key },
  })
  await tables.errands.orderAgain({
    kind: 'update-post',
    key: `update:welcome:${key}`,
    lane: `room:${key}`,
    payload: { post: `welcome:${key}`, ref: { card: 'welcome', room: key } },
  })
}
