import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { OutputOf } from '#bot/api/endpoint.ts'
import type { Endpoints } from '#bot/api/index.ts'
import type { TaskId } from '#bot/domain/ids.ts'
import { call } from '../../client.ts'

export type Prepared = OutputOf<Endpoints['getPreparation']>
export type Task = Prepared['tasks'][number]

/** Shows the tick at once, and takes it back if it could not be kept. */
export const useTick = (key: readonly unknown[], round: Prepared['round']) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ task, done }: { task: TaskId; done: boolean }) =>
      call('tickPreparation', { round, task, done }),
    onMutate: async ({ task, done }) => {
      await queries.cancelQueries({ queryKey: key })
      const before = queries.getQueryData<Prepared>(key)
      queries.setQueryData<Prepared>(
        key,
        (shown) =>
          shown && {
            ...shown,
            tasks: shown.tasks.map((each) => (each.id === task ? { ...each, isDone: done } : each)),
          },
      )
      return { before }
    },
    onError: (_error, _input, context) => queries.setQueryData(key, context?.before),
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  })
}
