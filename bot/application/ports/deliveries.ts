/** `ours`: nobody has begun it. `under-way`: somebody else is at it. Else what it was answered with. */
export type Claimed = 'ours' | 'under-way' | { readonly answer: unknown }

/**
 * What Teams has delivered lately, by the activity's identity; seen by all replicas. Kept for two hours, longer than
 * a token of Teams' is good for, and unreadable for whoever has the database alone.
 */
export type DeliveryTable = {
  /** Who claims first acts on it; one whose claim is a minute old and has no answer is taken over. */
  claim(delivery: string, holder: string): Promise<Claimed>
  /** Keeps what the holder answered, as JSON. */
  answered(delivery: string, holder: string, answer: unknown): Promise<void>
  /** It came to nothing: the next delivery of it is acted on. */
  release(delivery: string, holder: string): Promise<void>
}
