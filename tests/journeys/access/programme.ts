import type { TenantState } from '#tests/support/tenant-client.ts'
import { coordinatorOf, type GroupRoom, groupRooms, settledAt } from '../round/cast.ts'
import { instantOf } from '../round/meeting.ts'
import type { Stage } from '../stage/tenant.ts'
import type { ROLES } from './expected.ts'

/** What there is to ask for, and who asks, in the last minutes of two groups' meetings. */
export type Programme = {
  readonly round: string
  readonly composition: string
  readonly topic: string
  readonly task: string
  readonly agenda: unknown
  readonly group: string
  readonly otherGroup: string
  readonly meeting: string
  readonly otherMeeting: string
  readonly room: GroupRoom
  readonly otherRoom: GroupRoom
  /** Leaders of staff of the first group. */
  readonly people: readonly string[]
  readonly who: Readonly<Record<(typeof ROLES)[number], string>>
}

/** Moves the clock into the last ten minutes of two groups' meetings that end together, and reads who is who. */
export async function programmeOf({ client }: Stage): Promise<Programme> {
  const state = await client.state()
  const coordinator = await coordinatorOf(client)
  const { room, otherRoom, ends } = twoThatMeetTogether(state)
  await settledAt(client, instantOf(ends, -5))

  const member = (room: GroupRoom) => room.members.find((each) => each !== room.host) ?? ''
  const outside = state.users.find((user) => user.persona === 'employee')?.userPrincipalName ?? ''
  const { seasons } = await client.must(coordinator, 'getSeason', {})
  const round = seasons[0]?.rounds[0]?.id ?? ''
  const { composition } = await client.must(coordinator, 'getComposition', {})
  const { topics } = await client.must(coordinator, 'listTopics', {})
  const released = await client.must(coordinator, 'getReleasedAgenda', { round })
  const belongings = async (asker: string) => {
    const { group } = await client.must(asker, 'getMyGroup', {})
    const { meetings } = await client.must(asker, 'getMyMeetings', {})
    return { group, meeting: meetings[0]?.id ?? '' }
  }
  const own = await belongings(room.host)
  const other = await belongings(otherRoom.host)
  return {
    round,
    composition: composition?.id ?? '',
    topic: topics.at(-1)?.id ?? '',
    task: released.agenda?.content.tasks[0]?.id ?? '',
    agenda: released.agenda?.content,
    group: own.group?.id ?? '',
    otherGroup: other.group?.id ?? '',
    meeting: own.meeting,
    otherMeeting: other.meeting,
    room,
    otherRoom,
    people: (own.group?.members ?? [])
      .filter((each) => each.level === 'leader-of-staff')
      .map((each) => each.id),
    who: {
      coordinator,
      host: room.host,
      member: member(room),
      'another host': otherRoom.host,
      'another member': member(otherRoom),
      'employee outside': outside,
    },
  }
}

function twoThatMeetTogether(state: TenantState) {
  const meetings = groupRooms(state).map((room) => {
    const name = room.channel.displayName.replace('Ledelsesgruppe', 'Gruppe')
    const event = state.events.find((each) => each.subject.includes(`${name},`))
    return { room, ends: event?.end ?? '' }
  })
  for (const [at, { room, ends }] of meetings.entries()) {
    const other = meetings.slice(at + 1).find((each) => each.ends === ends)
    if (other) return { room, otherRoom: other.room, ends }
  }
  throw new Error('No two groups meet at the same time')
}
