import { dayOf } from '#bot/domain/calendar.ts'
import type { Group } from '#bot/domain/group.ts'
import { handedOver } from '#bot/domain/hand-over.ts'
import type { GroupId, PersonId, SeatId } from '#bot/domain/ids.ts'
import type { Tables, World } from './ports.ts'
import { tellPerson } from './tell-person.ts'

/**
 * What follows besides the rooms and the invitations when somebody takes a seat in a group that is under way: what
 * the one before had open goes on or ends, and the newcomer gets one message, once for each seat.
 */
export const orderWhenSeated = async (
  tables: Tables,
  world: Pick<World, 'clock'>,
  group: Group,
  { seat, person, before }: { seat: SeatId; person: PersonId; before: PersonId | null },
): Promise<void> => {
  if (before !== null) {
    const own = await tables.commitments.ofPersonForChange(before)
    const change = { from: before, to: person, group: group.id }
    for (const each of handedOver(own, change, world.clock.now()))
      await tables.commitments.save(each)
  }
  await tellPerson(tables, person, `seated:${seat}:${person}`, {
    card: 'seated',
    group: group.id,
    person,
  })
}

/** Tells who has been named host of a group that has a room: one message, and another day another if it is done anew. */
export const orderWhenHost = async (
  tables: Tables,
  world: Pick<World, 'clock'>,
  { group, person }: { group: GroupId; person: PersonId },
): Promise<void> => {
  if ((await tables.rooms.all()).length === 0) return
  const key = `host-named:${group}:${person}:${dayOf(world.clock.now())}`
  await tellPerson(tables, person, key, { card: 'host-named', group, person })
}
