import type { Identity } from '#bot/domain/erasure.ts'

/** A table that a person is in: in so many rows that go, and in so many that stay without them. */
export type Traces = { readonly table: string; readonly gone: number; readonly changed: number }

/** One person taken out of everything that is kept. */
export type ErasureTable = {
  /** Where the person is now, by table; of each only how many rows. */
  tracesOf(person: Identity): Promise<readonly Traces[]>
  /** Whether another leader's name holds theirs, so that it is left where it stands in what people wrote. */
  hasNamesake(person: Identity): Promise<boolean>
  /**
   * Takes the person out of every table, with `formerLeader` where the name stood, and notes that it was done, so that
   * a copy from before can be put in without them.
   */
  erase(person: Identity, formerLeader: string): Promise<void>
}
