import { type Actor, may } from '#bot/domain/access.ts'
import { type ClosedGroup, membersOf } from '#bot/domain/group.ts'
import type { Leader } from '#bot/domain/leader.ts'
import { accept, refuse } from '#bot/domain/result.ts'
import { roomKey, roomNameOf } from '#bot/domain/room.ts'
import { hostFirst } from '../group.ts'
import type { Tables, World } from '../ports.ts'
import { lastRegroupingView } from './reopen.ts'

/** The groups as the coordinator sees them beside their composition, and as those see them who were in one that was closed. */
export const groupLists = (world: World) => ({
  /** Every group that meets and every one that was closed, and whether the last regrouping can be taken back. */
  listGroups: (actor: Actor) =>
    world.store.transaction(async (tables) => {
      if (!may(actor, 'listGroups')) return refuse('not-allowed')
      const open = await tables.groups.all()
      const numbers = new Set(open.map(({ number }) => number))
      const closed = []
      for (const group of await tables.groups.closed())
        closed.push({
          ...(await closedView(tables, group)),
          members: group.closed.members.length,
          mayReopen: !numbers.has(group.number),
        })
      return accept({
        open: open.map((group) => ({
          group: group.id,
          number: group.number,
          name: group.name,
          members: membersOf(group).length,
        })),
        closed,
        last: await lastRegroupingView(tables, world),
      })
    }),

  /** The closed groups that the caller was in: who was, and what the group shared. */
  getClosedGroups: (actor: Actor) =>
    world.store.transaction(async (tables) => {
      const { person } = actor
      if (person === null || !may(actor, 'getClosedGroups')) return refuse('not-allowed')
      const leaders = new Map((await tables.leaders.all()).map((each) => [each.id, each]))
      const groups = []
      for (const group of await tables.groups.closed())
        if (group.closed.members.includes(person))
          groups.push({
            ...(await closedView(tables, group)),
            members: namesOf(group, leaders),
            summaries: await sharedIn(tables, group),
          })
      return accept({ groups })
    }),
})

const closedView = async (tables: Tables, group: ClosedGroup) => {
  const room = await tables.rooms.find(roomKey({ kind: 'group', group: group.id }))
  return {
    group: group.id,
    name: group.name,
    room: room?.name ?? roomNameOf(group.number, group.generation),
    closedAt: group.closed.at,
    cause: group.closed.cause,
    reason: group.closed.reason,
  }
}

const namesOf = (group: ClosedGroup, leaders: ReadonlyMap<Leader['id'], Leader>) => {
  const members = group.closed.members.flatMap((id) => leaders.get(id) ?? [])
  return hostFirst(members, group.closed.host).map(({ id, name, workplace, area }) => ({
    id,
    name,
    workplace: workplace || area,
    isHost: id === group.closed.host,
  }))
}

const sharedIn = async (tables: Tables, group: ClosedGroup) => {
  const shared = []
  for (const { round, meeting: id, shared: content, released } of await tables.summaries.ofGroup(
    group.id,
  )) {
    const meeting = await tables.meetings.find(id)
    if (content && meeting)
      shared.push({
        meeting: id,
        roundLabel: (await tables.seasons.findRound(round))?.label ?? '',
        meetingAt: meeting.startsAt,
        content,
        released: released?.toChiefGroup ?? null,
      })
  }
  return shared.toSorted((one, other) => (one.meetingAt < other.meetingAt ? 1 : -1))
}
