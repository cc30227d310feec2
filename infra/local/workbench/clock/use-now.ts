import { useEffect, useState } from 'react'
import { useClock } from '../api/queries.ts'

const TICK_MS = 5_000

/** The tenant's time as an ISO instant, going on between two answers; null until it is known. */
export function useNow(): string | null {
  const { data, dataUpdatedAt } = useClock()
  const [, setTick] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setTick((tick) => tick + 1), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  if (!data) return null
  const since = Math.max(0, Date.now() - dataUpdatedAt)
  return new Date(Date.parse(data.now) + since).toISOString()
}
