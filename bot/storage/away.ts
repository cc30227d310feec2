import { setTimeout as pause } from 'node:timers/promises'
import type { Log } from '#bot/application/ports.ts'

/** PostgreSQL cannot be reached, or takes nobody in just now; not a wrong name or password, which stay wrong. */
const AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
  'EAI_AGAIN',
  '08000',
  '08003',
  '08006',
  '53300',
  '55000',
  '57P01',
  '57P02',
  '57P03',
])

/** Whether an error, or what caused it, says that the database is away and may come back. */
export const isAway = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false
  const { code } = error as { code?: unknown }
  if (typeof code === 'string' && AWAY.has(code)) return true
  if (
    /Connection terminated|not queryable|timeout exceeded when trying to connect/.test(
      error.message,
    )
  )
    return true
  return isAway(error.cause)
}

const AGAIN_AFTER_MS = 1_000
const PATIENCE_MS = 60_000

/** Does it when the database is there: waits for it for a minute, then throws a sentence. Other errors are thrown at once. */
export const onceThere = async <T>(
  work: () => Promise<T>,
  log: Pick<Log, 'warn'>,
  patienceMs = PATIENCE_MS,
): Promise<T> => {
  const deadline = performance.now() + patienceMs
  for (let tries = 1; ; tries++) {
    try {
      return await work()
    } catch (error) {
      if (!isAway(error)) throw error
      if (performance.now() + AGAIN_AFTER_MS > deadline)
        throw new Error(
          'The database did not answer for a minute. See that PostgreSQL runs and that DATABASE_URL leads to it, then start again.',
          { cause: error },
        )
      log.warn('storage.away', { tries })
      await pause(AGAIN_AFTER_MS)
    }
  }
}
