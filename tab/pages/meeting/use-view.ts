import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { OutputOf, RequestOf } from '#bot/api/endpoint.ts'
import type { EndpointName, Endpoints } from '#bot/api/index.ts'
import type { MeetingId } from '#bot/domain/ids.ts'
import { call } from '../../client.ts'

export type MeetingShown = NonNullable<OutputOf<Endpoints['getMeetingView']>['meeting']>
export type PointShown = MeetingShown['agenda']['points'][number]
type Step = Extract<
  EndpointName,
  | 'goToPoint'
  | 'drawSpeakers'
  | 'passTurn'
  | 'confirmAttendance'
  | 'askSubstitute'
  | 'takeBackSubstitute'
>

/** Another screen is at most this far behind. */
const LOOK_SECONDS = 4

/** The meeting, looked at again and again so that every screen shows the same. */
export const useView = (meeting: MeetingId | null) =>
  useQuery({
    queryKey: ['getMeetingView', meeting],
    queryFn: () => call('getMeetingView', { meeting }),
    refetchInterval: LOOK_SECONDS * 1000,
  })

/** Seconds since this answer came, by a clock that ticks once a second while the page is shown. */
export const useSecondsSince = (answeredAt: number): number => {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return Math.max(0, Math.floor((now - answeredAt) / 1000))
}

/** One of the host's steps; the meeting is looked at again at once, also when it was refused. */
export const useStep = <K extends Step>(name: K) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (input: RequestOf<Endpoints[K]>) => call(name, input),
    onSettled: () => queries.invalidateQueries({ queryKey: ['getMeetingView'] }),
  })
}
