import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../client.ts'
import { useText } from '../../session.ts'
import type { Trouble } from './overview.ts'

export type TroubleActions = ReturnType<typeof useTroubleActions>

/** What a person can do about trouble: have it tried again, or say that it needs nothing more. `tell` says what was done. */
export const useTroubleActions = (tell: (words: string) => void) => {
  const { overview: words, overviewPage: page } = useText()
  const queries = useQueryClient()
  const refresh = () => queries.invalidateQueries({ queryKey: ['getOverview'] })
  const retry = useMutation({
    mutationFn: async (troubles: readonly Trouble[]) => {
      for (const { id } of troubles) await call('retryErrand', { errand: id })
    },
    onSuccess: () => tell(words.retried),
    onSettled: refresh,
  })
  const settle = useMutation({
    mutationFn: ({ id }: Trouble) => call('settleErrand', { errand: id }),
    onSuccess: () => tell(words.settled),
    onSettled: refresh,
  })
  const remake = useMutation({
    mutationFn: ({ id }: Trouble) => call('remakeRoom', { errand: id }),
    onSuccess: () => tell(page.remaking),
    onSettled: refresh,
  })
  const letMailbox = useMutation({
    mutationFn: async (troubles: readonly Trouble[]) => {
      for (const { id } of troubles) await call('letMailboxOrganize', { errand: id })
    },
    onSuccess: (_, { length }) => tell(page.lettingMailbox(length)),
    onSettled: refresh,
  })
  return {
    letMailbox: letMailbox.mutate,
    remake: remake.mutate,
    retry: retry.mutate,
    settle: settle.mutate,
    isBusy: retry.isPending || settle.isPending || remake.isPending || letMailbox.isPending,
    error: retry.error ?? settle.error ?? remake.error ?? letMailbox.error,
  }
}
