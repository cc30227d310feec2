import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ContractView } from '#bot/api/contract.ts'
import type { ContractContent } from '#bot/domain/contract.ts'
import { call } from '../../client.ts'

const KEY = ['getContract']

/** The contract of one's own group as it is kept. */
export const useContract = () => useQuery({ queryKey: KEY, queryFn: () => call('getContract', {}) })

/** What can be done to it; every answer of a host's is how it then is. */
export const useContractActions = (contract: Pick<ContractView, 'group'>) => {
  const queries = useQueryClient()
  const keep = (changed: ContractView) => queries.setQueryData(KEY, changed)
  return {
    readAgain: () =>
      queries.fetchQuery({ queryKey: KEY, queryFn: () => call('getContract', {}), staleTime: 0 }),
    save: useMutation({
      mutationFn: (input: { version: number; content: ContractContent }) =>
        call('saveContract', input),
      onSuccess: keep,
    }),
    share: useMutation({
      mutationFn: (input: { version: number; despite: readonly string[] }) =>
        call('shareContract', input),
      onSuccess: keep,
    }),
    keepIt: useMutation({ mutationFn: () => call('keepContract', {}), onSuccess: keep }),
    accept: useMutation({
      mutationFn: (input: { revision: number; accepted: boolean }) =>
        call('acceptContract', { group: contract.group, ...input }),
      onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
    }),
  }
}
