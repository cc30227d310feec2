import type { RequestCount } from '../tenant/model.ts'
import type { Store } from '../tenant/store.ts'

/** A request that was refused because of what it was, not because of a fault that was switched on. */
export type Rejected = {
  readonly id: string
  readonly at: string
  readonly host: string
  readonly method: string
  readonly template: string
  readonly status: number
  readonly problems: readonly string[]
}

export type Requests = {
  count(host: string, method: string, template: string, status: number): void
  reject(rejected: Omit<Rejected, 'id' | 'at'>): void
  counts(): readonly RequestCount[]
  rejected(): readonly Rejected[]
}

const kept = 500

/** Counts of everything that was asked of Microsoft's hosts, and the last 500 rejections. Kept in the store. */
export function createRequests(store: Store, now: () => string): Requests {
  const keyOf = (each: Omit<RequestCount, 'count'>) =>
    `${each.host} ${each.method} ${each.template} ${each.status}`
  const counts = store.collection<RequestCount>('requests', keyOf)
  const rejected = store.collection<Rejected>('rejected', (each) => each.id)
  const next = store.setting('rejected.next', () => 1)
  return {
    count: (host, method, template, status) => {
      const key = { host, method, template, status }
      counts.put({ ...key, count: (counts.get(keyOf(key))?.count ?? 0) + 1 })
    },
    reject: (refusal) => {
      const number = next.get()
      next.set(number + 1)
      rejected.put({ id: String(number), at: now(), ...refusal })
      rejected.remove(String(number - kept))
    },
    counts: () => counts.all(),
    rejected: () => rejected.all(),
  }
}

/** Refusals that say the request itself was wrong; a 404 only when the address means nothing at all. */
export function isRejection(status: number, template: string): boolean {
  if (status === 404) return template === 'unknown'
  return (status >= 400 && status < 500 && ![409, 410, 412, 429].includes(status)) || status >= 500
}
