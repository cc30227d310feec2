import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { CommitmentList, CommitmentView } from '#bot/api/commitment.ts'
import type { CommitmentState, FollowUpText, Wording } from '#bot/domain/commitment.ts'
import { call } from '../../client.ts'

const KEY = ['getCommitments']
type Id = CommitmentView['id']
type Meant = { readonly despite: readonly string[] }

/** What the caller may read of commitments. */
export const useCommitments = () =>
  useQuery({ queryKey: KEY, queryFn: () => call('getCommitments', {}) })

/** What can be done with them; every answer is the whole page anew. */
export const useCommitmentActions = () => {
  const queries = useQueryClient()
  const keep = (list: CommitmentList) => queries.setQueryData(KEY, list)
  return {
    make: useMutation({
      mutationFn: (input: Wording & Meant) => call('makeCommitment', input),
      onSuccess: keep,
    }),
    change: useMutation({
      mutationFn: (input: { commitment: Id } & Wording & Meant) => call('changeCommitment', input),
      onSuccess: keep,
    }),
    followUp: useMutation({
      mutationFn: (input: { commitment: Id } & FollowUpText & Meant) =>
        call('followUpCommitment', input),
      onSuccess: keep,
    }),
    settle: useMutation({
      mutationFn: (input: { commitment: Id; state: CommitmentState }) =>
        call('settleCommitment', input),
      onSuccess: keep,
    }),
    remove: useMutation({
      mutationFn: (commitment: Id) => call('removeCommitment', { commitment }),
      onSuccess: keep,
    }),
  }
}
