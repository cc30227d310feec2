import type { World } from '#bot/application/ports.ts'
import { type OnceEach, onceEach } from './once-each.ts'

/** Whole cards, so only those that may come again at once: what came earlier, the database remembers. */
const REMEMBERED_HERE = 500
/** Teams waits some fifteen seconds for an answer. */
const PATIENCE_MS = 12_000
const LONGEST_LOOK_MS = 250

/**
 * Runs `work` for a delivery that is new to all replicas, and gives the same result for one that came before, to
 * whichever of them. Results travel as JSON. Where the database cannot be asked, each replica remembers for itself.
 */
export const onceForAll = <T>(
  { store, log }: Pick<World, 'store' | 'log'>,
  holder: string,
): OnceEach<T> => {
  const once = onceEach<T>(REMEMBERED_HERE)

  const waitFor = async (id: string, work: () => Promise<T>): Promise<T> => {
    const deadline = performance.now() + PATIENCE_MS
    for (
      let pause = 20;
      performance.now() < deadline;
      pause = Math.min(LONGEST_LOOK_MS, pause * 2)
    ) {
      await new Promise((resolve) => setTimeout(resolve, pause))
      const claimed = await store.transaction(({ deliveries }) => deliveries.claim(id, holder))
      if (claimed === 'ours') return act(id, work)
      if (claimed !== 'under-way') return claimed.answer as T
    }
    // Teams delivers it again, and by then there is an answer, or nobody is at it.
    throw new Error(
      'Another replica has not answered this activity yet; Teams is to deliver it again.',
    )
  }

  const act = async (id: string, work: () => Promise<T>): Promise<T> => {
    const failed = (error: unknown) => log.error('bot.delivery', error)
    try {
      const result = await work()
      await store
        .transaction(({ deliveries }) => deliveries.answered(id, holder, result))
        .catch(failed)
      return result
    } catch (error) {
      await store.transaction(({ deliveries }) => deliveries.release(id, holder)).catch(failed)
      throw error
    }
  }

  return (id, work) =>
    once(id, async () => {
      if (id === '') return work()
      const claimed = await store
        .transaction(({ deliveries }) => deliveries.claim(id, holder))
        .catch((error: unknown) => {
          log.error('bot.delivery', error)
          return null
        })
      if (claimed === null) return work()
      if (claimed === 'ours') return act(id, work)
      return claimed === 'under-way' ? waitFor(id, work) : (claimed.answer as T)
    })
}
