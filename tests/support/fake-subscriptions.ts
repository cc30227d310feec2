import type { SubscriptionPort } from '#bot/application/ports/subscriptions.ts'
import type { Instant } from '#bot/domain/calendar.ts'
import { inOrder } from './failures.ts'

export type FakeSubscription = {
  readonly id: string
  readonly mailbox: string
  readonly address: string
  readonly secret: string
  readonly expiresAt: Instant
}

/** Microsoft Graph's subscriptions, as far as the port goes: what stands, and what was asked for. */
export const fakeSubscriptions = () => {
  const standing = new Map<string, FakeSubscription>()
  const failures = inOrder()
  let made = 0
  const port: SubscriptionPort = {
    standing: async (mailbox, address) =>
      [...standing.values()]
        .filter((each) => each.mailbox === mailbox && each.address === address)
        .map(({ id }) => id),
    subscribe: async (mailbox, address, secret, expiresAt) => {
      failures.throwNext()
      const id = `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}`
      standing.set(id, { id, mailbox, address, secret, expiresAt })
      failures.throwAfterwards()
      return { id, expiresAt }
    },
    renew: async (id, expiresAt) => {
      failures.throwNext()
      const found = standing.get(id)
      if (!found) return null
      standing.set(id, { ...found, expiresAt })
      return expiresAt
    },
    end: async (id) => {
      standing.delete(id)
    },
  }
  return {
    ...port,
    all: () => [...standing.values()],
    made: () => made,
    /** Microsoft removes them, and tells nobody. */
    drop: () => standing.clear(),
    ...failures.controls,
  }
}
