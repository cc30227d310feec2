import { outcomeOf, UNEXPECTED } from './errand-outcome.ts'
import type { ErrandHandlers } from './errands.ts'
import type { ClaimedErrand, ErrandOutcome, ErrandQueue } from './ports/errand-queue.ts'
import type { World } from './ports.ts'

type Needs = Pick<World, 'clock' | 'chance' | 'log'>

export type ErrandWorker = {
  /** Finishes what is under way and begins nothing more. */
  stop(): Promise<void>
}

/**
 * Lanes that run at the same time; each is one conversation, the team, or a mailbox. With a third of a second for
 * an answer, as many are on their way as the tenant's limit of 50 messages a second allows.
 */
const LANES_AT_ONCE = 16

/** Does one errand with its handler, and records what became of it. Never throws for what the handler throws. */
export const perform = async (
  { chance, log }: Needs,
  queue: ErrandQueue,
  handlers: ErrandHandlers,
  claimed: ClaimedErrand,
): Promise<void> => {
  const { kind, attempt } = claimed
  const facts = { kind, key: attempt.key, attempt: attempt.number }
  let outcome: ErrandOutcome = { kind: 'done' }
  try {
    const handle = handlers[kind] as (payload: unknown, attempt: unknown) => Promise<void>
    await handle(claimed.payload, attempt)
  } catch (error) {
    outcome = outcomeOf(error, attempt, chance())
    if (outcome.kind !== 'done' && outcome.code === UNEXPECTED)
      log.error('errand.unexpected', error, facts)
  }
  const wasRecorded = await queue.settle(claimed, outcome)
  if (!wasRecorded) log.warn('errand.lease-lost', facts)
  else if (outcome.kind === 'done') log.info('errand.done', facts)
  else log.warn(`errand.${outcome.kind}`, { ...facts, code: outcome.code })
}

/** Runs errands as they become due, lane by lane, until it is stopped. */
export const startErrandWorker = (
  world: Needs,
  queue: ErrandQueue,
  handlers: ErrandHandlers,
): ErrandWorker => {
  const underWay = new Set<Promise<void>>()
  let isStopping = false

  const begin = (claimed: ClaimedErrand) => {
    const work = perform(world, queue, handlers, claimed)
      // Not recorded: it stays running, and is looked at again when its lease ends.
      .catch((error) => world.log.error('errand.not-recorded', error, { key: claimed.attempt.key }))
      .finally(() => {
        underWay.delete(work)
        queue.wake()
      })
    underWay.add(work)
  }
  const runUntilStopped = async () => {
    while (!isStopping) {
      const claimed = await queue.claim(world.clock.now()).catch((error) => {
        world.log.error('errand.claim-failed', error)
        return null
      })
      if (claimed) begin(claimed)
      if (underWay.size >= LANES_AT_ONCE) await Promise.race(underWay)
      else if (!claimed) await queue.waitForWork()
    }
    await Promise.all(underWay)
  }

  const stopped = runUntilStopped()
  return {
    stop: () => {
      isStopping = true
      queue.wake()
      return stopped
    },
  }
}
