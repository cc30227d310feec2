import { sql } from 'kysely'
import { perform } from '#bot/application/errand-worker.ts'
import type { ErrandHandlers } from '#bot/application/errands.ts'
import type { TestWorld } from './world.ts'

/** The night's deleting is ordered by every tick, and looked at in tests of its own. */
const UNLESS_GIVEN: Partial<ErrandHandlers> = { retention: async () => {} }

/** Does what has been ordered, one errand at a time and without the pauses between attempts, until nothing is due. */
export const runErrands = async (
  world: TestWorld,
  handlers: Partial<ErrandHandlers>,
  most = 1000,
): Promise<number> => {
  const queue = world.database.queue()
  const claim = () => queue.claim(world.clock.now())
  for (let done = 0; done < most; done++) {
    const claimed = (await claim()) ?? (await endPauses(world).then(claim))
    if (!claimed) return done
    await perform(world, queue, { ...UNLESS_GIVEN, ...handlers } as ErrandHandlers, claimed)
  }
  throw new Error(`Still not finished after ${most} errands.`)
}

const endPauses = async ({ database }: TestWorld): Promise<void> => {
  await sql`update errand_lanes set next_at = 'epoch', recent = '{}'`.execute(database.db)
  await sql`update rate_buckets set empty_until = 'epoch'`.execute(database.db)
}
