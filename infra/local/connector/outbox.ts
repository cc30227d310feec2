import type { Store } from '../tenant/store.ts'
import type { Activity } from './activities.ts'

export type Waiting = { readonly id: string; readonly activity: Activity; attempts: number }

/** Events for the bot, kept in order until the bot has taken them. */
export type Outbox = {
  add(activity: Activity): void
  /** The oldest first. */
  waiting(): readonly Waiting[]
  tried(waiting: Waiting): void
  remove(waiting: Waiting): void
  onAdded(listener: () => void): void
}

/** The outbox in the store, so that no event is lost while the bot or the tenant is down. */
export function createOutbox(store: Store): Outbox {
  const kept = store.collection<Waiting>('outbox', (waiting) => waiting.id)
  const next = store.setting('outbox.next', () => 1)
  const listeners: (() => void)[] = []
  return {
    add: (activity) => {
      const number = next.get()
      next.set(number + 1)
      kept.put({ id: String(number).padStart(12, '0'), activity, attempts: 0 })
      for (const listener of listeners) listener()
    },
    waiting: () => kept.all().toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    tried: (waiting) => kept.put({ ...waiting, attempts: waiting.attempts + 1 }),
    remove: (waiting) => kept.remove(waiting.id),
    onAdded: (listener) => {
      listeners.push(listener)
    },
  }
}
