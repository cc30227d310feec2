import { useQuery } from '@tanstack/react-query'
import type { OutputOf } from '#bot/api/endpoint.ts'
import type { Endpoints } from '#bot/api/index.ts'
import { call } from '../../client.ts'

export type SeminarShown = NonNullable<OutputOf<Endpoints['getSeminar']>['seminar']>
export type Planned = OutputOf<Endpoints['getSeminarPlan']>

/** A phone in the room is at most this far behind; who leads the day, less. */
const LOOK_SECONDS = { phone: 15, screen: 4 } as const

/** The seminar; looked at again and again from the hour before it until it is over, so that all see the same question. */
export const useSeminar = (where: keyof typeof LOOK_SECONDS) =>
  useQuery({
    queryKey: ['getSeminar'],
    queryFn: () => call('getSeminar', {}),
    refetchInterval: ({ state }) => {
      const seminar = state.data?.seminar
      if (!seminar || seminar.isOver) return false
      const isNear = Date.parse(seminar.startsAt) - Date.parse(state.data?.now ?? '') < 3_600_000
      return isNear ? LOOK_SECONDS[where] * 1000 : false
    },
  })
