import type { Actor } from '#bot/domain/access.ts'
import type { Group } from '#bot/domain/group.ts'
import type { GroupId, MeetingId } from '#bot/domain/ids.ts'
import type { Meeting } from '#bot/domain/meeting.ts'
import { meetingToSummarise } from '#bot/domain/summary.ts'
import { readAgenda } from './messages/agenda.ts'
import { NOTHING_OF_ITS_OWN } from './messages/groups-own.ts'
import type { Message } from './messages.ts'
import type { Tables, World } from './ports.ts'

/** Where someone stands who writes to the bot, in a channel or in their own chat with it. */
export type Standing =
  | { readonly kind: 'outside-programme' | 'not-a-room' | 'not-your-room' | 'no-group' }
  | { readonly kind: 'in-group'; readonly group: Group; readonly hostName: string | null }

/** What the bot needs to know to answer what people write to it. Reads only. */
export const conversation = (world: World) => ({
  /** Which group the words are about: the writer's own, and in a channel only if it is that group's or the chiefs'. */
  standingOf: (actor: Actor, channel: string | null): Promise<Standing> =>
    world.store.transaction(async (tables) => {
      if (actor.person === null && !actor.isCoordinator) return { kind: 'outside-programme' }
      const misplaced = channel === null ? null : await misplacedIn(tables, actor, channel)
      if (misplaced) return { kind: misplaced }
      const group = actor.group === null ? null : await tables.groups.find(actor.group)
      if (group === null) return { kind: 'no-group' }
      const host = group.host === null ? null : await tables.leaders.find(group.host)
      return { kind: 'in-group', group, hostName: host?.name ?? null }
    }),

  /** The agenda card of the group's next meeting (or the one under way); null until it is released. */
  nextAgenda: (group: GroupId): Promise<Message | null> =>
    world.store.transaction(async (tables) => {
      const now = world.clock.now()
      const next = (await planned(tables, group)).find((meeting) => meeting.endsAt > now)
      if (!next) return null
      const message = await readAgenda(tables, world, { card: 'agenda', round: next.round, group })
      // It may be asked for in the chief group's channel, where nothing of one group's own belongs.
      return message && { ...message, ...NOTHING_OF_ITS_OWN }
    }),

  /** The meeting that the host would write about now, or null when there is none. */
  meetingToSum: (group: GroupId): Promise<MeetingId | null> =>
    world.store.transaction(async (tables) => {
      const meetings = await tables.meetings.ofGroup(group)
      return meetingToSummarise(meetings, world.clock.now()).meeting?.id ?? null
    }),
})

const planned = async (tables: Tables, group: GroupId): Promise<readonly Meeting[]> =>
  (await tables.meetings.ofGroup(group)).filter((meeting) => meeting.state === 'planned')

const misplacedIn = async (
  tables: Tables,
  actor: Actor,
  channel: string,
): Promise<'not-a-room' | 'not-your-room' | null> => {
  const room = await tables.rooms.findByChannel(channel)
  if (room === null) return 'not-a-room'
  const isTheirs =
    room.owner.kind === 'chief-group' ? actor.isChief : room.owner.group === actor.group
  return isTheirs ? null : 'not-your-room'
}
