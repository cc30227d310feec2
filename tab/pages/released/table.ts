import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { OutputOf, RequestOf } from '#bot/api/endpoint.ts'
import type { Endpoints } from '#bot/api/index.ts'
import type { ThemeId } from '#bot/domain/ids.ts'
import { call } from '../../client.ts'

export type Released = OutputOf<Endpoints['getReleased']>
export type Round = Released['rounds'][number]
export type Point = Round['points'][number]
export type Theme = Round['themes'][number]

export const RELEASED = ['getReleased'] as const

/** What a dragged point is carried as between two places on the page. */
export const POINT_TYPE = 'application/x-tvaers-point'

const useChange = <Input, Output>(change: (input: Input) => Promise<Output>) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: () => queries.invalidateQueries({ queryKey: RELEASED }),
  })
}

export const useSaveTheme = () =>
  useChange((input: RequestOf<Endpoints['saveTheme']>) => call('saveTheme', input))
export const useRemoveTheme = () => useChange((theme: ThemeId) => call('removeTheme', { theme }))
export const useAnswerTheme = () =>
  useChange((input: RequestOf<Endpoints['answerTheme']>) => call('answerTheme', input))
export const useTellGroups = () =>
  useChange((round: Round['round']) => call('tellGroups', { round }))
