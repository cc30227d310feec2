import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { OutputOf } from '#bot/api/endpoint.ts'
import type { Endpoints } from '#bot/api/index.ts'
import type { TaskId } from '#bot/domain/ids.ts'
import { call } from '../../client.ts'

export type Prepared = OutputOf<Endpoints['getPreparation']>
export type Task = Prepared['tasks'][number]

/** Keeps a tick, and is done once what is kept has been read again. */
export const useTick = (round: Prepared['round']) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ task, done }: { task: TaskId; done: boolean }) =>
      call('tickPreparation', { round, task, done }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['getPreparation'] }),
  })
}
