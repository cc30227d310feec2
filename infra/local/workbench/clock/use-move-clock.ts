import { useIsMutating, useMutation, useQueryClient } from '@tanstack/react-query'
import { control } from '../api/control.ts'
import { longMoment } from '../lib/moments.ts'
import { useNotify } from '../parts/notices.tsx'
import { useText } from '../text/use-text.ts'

const MOVE = ['move-clock']

/** Moves the tenant's clock and tells what happened on the way; resolves when all has settled. */
export function useMoveClock(): { move: (to: string) => void; moving: boolean } {
  const { t, language } = useText()
  const notify = useNotify()
  const client = useQueryClient()
  const mutation = useMutation({
    mutationKey: MOVE,
    mutationFn: (to: string) => control.moveClock(to),
    onSuccess: ({ now, steps }) =>
      notify('success', t.clock.moved(longMoment(now, language)), t.clock.happened(steps.length)),
    onError: (error) => notify('error', t.clock.failed, error.message),
    onSettled: () => client.invalidateQueries(),
  })
  const moving = useIsMutating({ mutationKey: MOVE }) > 0
  return { move: mutation.mutate, moving }
}
