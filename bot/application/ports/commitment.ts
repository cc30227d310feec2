import type { Commitment } from '#bot/domain/commitment.ts'
import type { CommitmentId, GroupId, PersonId } from '#bot/domain/ids.ts'

export type CommitmentTable = {
  find(id: CommitmentId): Promise<Commitment | null>
  findForChange(id: CommitmentId): Promise<Commitment | null>
  /** One's own, wherever they were made, and those of the group that it or one colleague may read; `maySee` still decides. */
  around(person: PersonId, group: GroupId | null): Promise<readonly Commitment[]>
  /** One's own, wherever they were made. The rows are locked until the transaction ends. */
  ofPersonForChange(person: PersonId): Promise<readonly Commitment[]>
  /** The group's own, for which nobody stands alone. */
  ofGroup(group: GroupId): Promise<readonly Commitment[]>
  /** Every leader's open ones, of all groups: who is to be asked about something. */
  openOfPeople(): Promise<readonly (Commitment & { readonly person: PersonId })[]>
  save(commitment: Commitment): Promise<void>
  remove(id: CommitmentId): Promise<void>
}
