import type { Instant } from '#bot/domain/calendar.ts'
import type { Subscription } from '#bot/domain/subscription.ts'

/** One for each mailbox whose events we want to hear of. */
export type SubscriptionTable = {
  all(): Promise<readonly Subscription[]>
  find(mailbox: string): Promise<Subscription | null>
  /** Those that live under these ids. */
  withIds(ids: readonly string[]): Promise<readonly Subscription[]>
  save(subscription: Subscription): Promise<void>
  remove(mailbox: string): Promise<void>
}

/** Microsoft Graph's subscriptions to one mailbox's events. Throws a `Fault` when Microsoft says no or does not answer. */
export type SubscriptionPort = {
  /** The ids of this app's subscriptions to the mailbox that tell this address. */
  standing(mailbox: string, address: string): Promise<readonly string[]>
  /** Microsoft knocks at the address before it answers. Each notice then carries the secret. */
  subscribe(
    mailbox: string,
    address: string,
    secret: string,
    until: Instant,
  ): Promise<{ readonly id: string; readonly expiresAt: Instant }>
  /** The new end, or null when there is no such subscription any more. */
  renew(id: string, until: Instant): Promise<Instant | null>
  /** Ending what has ended is fine. */
  end(id: string): Promise<void>
}

/** Secrets that only we and whom we tell them know; a digest tells whether one is the same, and not what it was. */
export type SecretPort = {
  make(): string
  digestOf(secret: string): string
  /** Takes the same time whatever was given. */
  isSame(given: string, digest: string): boolean
}
