import type { Instant } from '#bot/domain/calendar.ts'
import type { Commitment } from '#bot/domain/commitment.ts'
import type { ContractContent } from '#bot/domain/contract.ts'
import type { CommitmentId, GroupId, PersonId, RoundId } from '#bot/domain/ids.ts'

// Contracts, commitments: 024
export type ContractRow = {
  group: GroupId
  draft: ContractContent
  version: number
  saved_by: PersonId | null
  kept_at: Instant | null
}

export type ContractRevisionRow = {
  group: GroupId
  revision: number
  content: ContractContent
  at: Instant
  accepted: PersonId[]
}

export type CommitmentRow = {
  id: CommitmentId
  group: GroupId
  person: PersonId | null
  text: string
  audience: Commitment['audience']
  colleague: PersonId | null
  round: RoundId | null
  made_at: Instant
  changed_at: Instant | null
  state: Commitment['state']
  history: Commitment['history']
  follow_ups: Commitment['followUps']
}
