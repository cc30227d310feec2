import { type Action, type Actor, may } from '#bot/domain/access.ts'
import { addMinutes } from '#bot/domain/calendar.ts'
import type { Tables, World } from './ports.ts'

/** What a substitute writes for the group can be finished the day after the meeting. */
const AFTERWARDS_MINUTES = 24 * 60

/** Whether the actor may do what a host does for their group: its host, or who hosts a meeting of it that is not long over. */
export const mayAsHost = async (
  tables: Tables,
  world: Pick<World, 'clock'>,
  actor: Actor,
  action: Action,
): Promise<boolean> => {
  const { group, person } = actor
  if (group === null || person === null) return false
  if (may(actor, action, group)) return true
  const oldest = addMinutes(world.clock.now(), -AFTERWARDS_MINUTES)
  const stands = (await tables.meetings.ofGroup(group)).some(
    ({ substitute, state, endsAt }) =>
      substitute === person && state === 'planned' && endsAt > oldest,
  )
  return stands && may({ ...actor, isHost: true }, action, group)
}
