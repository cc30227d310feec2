import { useQuery } from '@tanstack/react-query'
import type { OutputOf } from '#bot/api/endpoint.ts'
import type { Endpoints } from '#bot/api/index.ts'
import { call } from '../../client.ts'

export type Overview = OutputOf<Endpoints['getOverview']>
export type YearView = Overview['year']
export type Trouble = Overview['troubles'][number]

const WHILE_UNDER_WAY_MS = 3_000
const WHEN_QUIET_MS = 30_000

/** The overview, read again by itself: often while something is under way, seldom when all is quiet. */
export const useOverview = () =>
  useQuery({
    queryKey: ['getOverview'],
    queryFn: () => call('getOverview', {}),
    refetchInterval: ({ state }) =>
      (state.data?.underWay ?? 0) > 0 ? WHILE_UNDER_WAY_MS : WHEN_QUIET_MS,
  })
