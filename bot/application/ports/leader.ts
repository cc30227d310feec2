import type { EntraId, PersonId } from '#bot/domain/ids.ts'
import type { Leader } from '#bot/domain/leader.ts'

/** Leaders on the HR office's list, those who left included (`leftOn`). */
export type LeaderTable = {
  all(): Promise<readonly Leader[]>
  /** Those of them that are there, in the order of `all`. */
  of(ids: Iterable<PersonId>): Promise<readonly Leader[]>
  /**
   * All, and nobody else changes any until the transaction ends. Whoever seats people in more than one group, or in
   * one beside others, asks for it first: then nobody is seated twice, or after they left.
   */
  allForChange(): Promise<readonly Leader[]>
  find(id: PersonId): Promise<Leader | null>
  findByEntraId(id: EntraId): Promise<Leader | null>
  /** Adds or replaces. */
  save(leader: Leader): Promise<void>
}
