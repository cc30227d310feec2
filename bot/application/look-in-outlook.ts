import { addMinutes } from '#bot/domain/calendar.ts'
import type { MeetingId } from '#bot/domain/ids.ts'
import type { Tables, World } from './ports.ts'

/** Each change is told several times within a moment (platform/graph.md section 1.10); one look sees them all. */
const PATIENCE_MINUTES = 2 / 60

/** A look at one meeting in Outlook soon, unless one is waiting that has not begun: that one will see it. */
export const orderLook = async (
  tables: Tables,
  world: Pick<World, 'clock'>,
  meeting: MeetingId,
): Promise<void> => {
  const keys = [`told:${meeting}`, `told:${meeting}:again`]
  const before = [
    await tables.errands.find(keys[0] ?? ''),
    await tables.errands.find(keys[1] ?? ''),
  ]
  if (before.some((each) => each?.state === 'waiting')) return
  // One that runs may have looked before this happened. They share a lane, so only one of the two can run.
  const free = before.findIndex((each) => each?.state !== 'running')
  await tables.errands.orderAgain({
    kind: 'fetch-replies',
    key: keys[free] ?? '',
    lane: `outlook:${meeting}`,
    payload: { meeting },
    notBefore: addMinutes(world.clock.now(), PATIENCE_MINUTES),
  })
}
