import type { GroupId } from '#bot/domain/ids.ts'
import { roomKey } from '#bot/domain/room.ts'
import { agendaPostKey } from './agenda-release.ts'
import type { Tables, World } from './ports.ts'

/** Redraws the agendas that the group has got for meetings to come: what they say of the group has changed. */
export const redrawAgenda = async (
  tables: Tables,
  world: Pick<World, 'clock'>,
  group: GroupId,
  because: string,
): Promise<void> => {
  const now = world.clock.now()
  for (const { round, state, startsAt } of await tables.meetings.ofGroup(group)) {
    if (state !== 'planned' || startsAt <= now) continue
    if (!(await tables.agendas.find(round))?.released) continue
    const post = agendaPostKey(round, group)
    await tables.errands.order({
      kind: 'update-post',
      key: `update:${post}:${because}`,
      lane: `room:${roomKey({ kind: 'group', group })}`,
      payload: { post, ref: { card: 'agenda', round, group } },
    })
  }
}
