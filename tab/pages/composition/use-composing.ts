import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { OutputOf, RequestOf } from '#bot/api/endpoint.ts'
import type { Endpoints } from '#bot/api/index.ts'
import { call } from '../../client.ts'

export type Work = NonNullable<OutputOf<Endpoints['getComposing']>['work']>

const ASKED_EVERY_MS = 1000

/** Whether somebody is at work on the groups, so that it pays to ask again. */
export const isUnderWay = (work: Work | null | undefined): boolean =>
  work?.state === 'working' || work?.state === 'stopping'

/** Putting groups together: begun, followed from wherever it is worked on, and stopped. */
export const useComposing = () => {
  const queries = useQueryClient()
  const followed = useQuery({
    queryKey: ['getComposing'],
    queryFn: () => call('getComposing', {}),
    refetchInterval: ({ state }) => (isUnderWay(state.data?.work) ? ASKED_EVERY_MS : false),
  })
  const work = followed.data?.work ?? null
  const stop = useMutation({
    mutationFn: () => call('stopComposing', {}),
    onSettled: () => queries.invalidateQueries({ queryKey: ['getComposing'] }),
  })
  const compose = useMutation({
    mutationFn: (input: RequestOf<Endpoints['composeGroups']>) => call('composeGroups', input),
    onMutate: () => stop.reset(),
    onSettled: () => queries.invalidateQueries(),
  })
  const wasUnderWay = useRef(false)
  const [hasEnded, setHasEnded] = useState(false)
  const underWay = isUnderWay(work)
  useEffect(() => {
    if (underWay) setHasEnded(false)
    else if (wasUnderWay.current) {
      setHasEnded(true)
      void queries.invalidateQueries()
    }
    wasUnderWay.current = underWay
  }, [underWay, queries])
  /** Whether groups came of what was begun or followed here. */
  const isDone = Boolean(compose.data?.id) || (hasEnded && work?.state === 'done')
  return { work, compose, stop, isDone, isBusy: compose.isPending || underWay }
}

export type ComposingState = ReturnType<typeof useComposing>
