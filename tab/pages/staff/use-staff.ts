import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { OutputOf, RequestOf } from '#bot/api/endpoint.ts'
import type { Endpoints } from '#bot/api/index.ts'
import type { Day } from '#bot/domain/calendar.ts'
import { call } from '../../client.ts'

export type Staff = OutputOf<Endpoints['getStaffQuestions']>
export type Asked = Staff['questions'][number]
type Id = Asked['id']

const KEY = ['getStaffQuestions']

/** The caller's own questions to their staff, and what they could ask about. */
export const useStaff = () =>
  useQuery({ queryKey: KEY, queryFn: () => call('getStaffQuestions', {}) })

/** What can be done with them; done once what is kept has been read again. */
export const useStaffActions = () => {
  const queries = useQueryClient()
  const onSuccess = () => queries.invalidateQueries({ queryKey: KEY })
  return {
    ask: useMutation({
      mutationFn: (input: RequestOf<Endpoints['askStaff']>) => call('askStaff', input),
      onSuccess,
    }),
    close: useMutation({
      mutationFn: (question: Id) => call('closeStaffQuestion', { question }),
      onSuccess,
    }),
    reopen: useMutation({
      mutationFn: (input: { question: Id; closesOn: Day }) => call('reopenStaffQuestion', input),
      onSuccess,
    }),
    remove: useMutation({
      mutationFn: (question: Id) => call('removeStaffQuestion', { question }),
      onSuccess,
    }),
  }
}
