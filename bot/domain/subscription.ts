import { addMinutes, type Instant } from './calendar.ts'

/** That Outlook tells us when something changes in one mailbox's calendar; `live` is null while it does not. */
export type Subscription = {
  /** The address of the mailbox that organises for all, or the Entra id of a host who organises. */
  readonly mailbox: string
  readonly live: {
    readonly id: string
    readonly expiresAt: Instant
    /** Of the secret by which a notice is known to come from Microsoft. */
    readonly secretDigest: string
  } | null
  /** When we last asked for it. */
  readonly triedAt: Instant
  /** Why Microsoft said no, or null. */
  readonly code: string | null
}

/** An event's subscription lives at most 10,080 minutes (platform/graph.md section 1.10); an hour is left for clocks that differ. */
const LIFE_MINUTES = 10_080 - 60
const RENEWED_AFTER_MINUTES = 24 * 60
const ASKED_AGAIN_AFTER_MINUTES = 60
/** What Microsoft has refused takes a person. */
const REFUSED_AGAIN_AFTER_MINUTES = 24 * 60

/** How long to ask for from now on. */
export const lifeFrom = (now: Instant): Instant => addMinutes(now, LIFE_MINUTES)

/** Whether something is to be done about a mailbox's subscription: asking for it, renewing it, or ending it. */
export const isToBeKept = (
  subscription: Subscription | null,
  isWanted: boolean,
  now: Instant,
): boolean => {
  if (!isWanted) return subscription !== null
  if (subscription === null) return true
  const { live, code, triedAt } = subscription
  const isFresh =
    live !== null && live.expiresAt > addMinutes(lifeFrom(now), -RENEWED_AFTER_MINUTES)
  const pause = code === null ? ASKED_AGAIN_AFTER_MINUTES : REFUSED_AGAIN_AFTER_MINUTES
  return !isFresh && addMinutes(triedAt, pause) <= now
}

/** Names that only one's own network knows. */
const INSIDE = /(^|\.)(localhost|local|internal|lan|home|corp|intranet)$/

/**
 * Whether Microsoft 365 can reach an address: https, and neither this machine nor an address of a network of one's
 * own. A name that only the own network knows looks like any other, so `true` is a promise of the form alone.
 */
export const isReachable = (address: string): boolean => {
  if (!URL.canParse(address)) return false
  const { protocol, hostname } = new URL(address)
  if (protocol !== 'https:') return false
  if (hostname.startsWith('[')) return !/^\[(::1?\]|f[cd]|fe[89ab])/.test(hostname)
  if (/^\d+\.\d+\.\d+\.\d+$/.test(hostname)) return !isPrivate(hostname)
  return hostname.includes('.') && !INSIDE.test(hostname)
}

const isPrivate = (address: string): boolean =>
  /^(0|10|127)\.|^192\.168\.|^169\.254\.|^172\.(1[6-9]|2\d|3[01])\./.test(address)
