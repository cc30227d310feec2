/** At most `burst` at once, and then one every `gapMs`: never more than `burst` + T / `gapMs` in any time T. */
export type Rate = { readonly gapMs: number; readonly burst: number }

/** Whose turn it is: `thread:<conversation>`, `team:<id>`, `mailbox:<address>`, `bot`; and how often it comes round. */
export type Turn = { readonly name: string; readonly rate: Rate }

/** Turns under Microsoft's limits, shared by all replicas. */
export type TurnPort = {
  /**
   * Waits until it is this call's turn under each of them, in the order in which it was asked. Throws a busy `Fault`
   * with the seconds left when that is longer than somebody waits for an answer: no turn was used.
   */
  take(turns: readonly Turn[]): Promise<void>
  /** Microsoft has asked for a pause: no turns under these names for so many seconds, in any replica. Never throws. */
  pause(names: readonly string[], seconds: number): Promise<void>
  /** Does it while no more than `most` of this name are under way in all replicas. Throws a busy `Fault` as `take` does. */
  amongFew<T>(name: string, most: number, work: () => Promise<T>): Promise<T>
}
