import { AsyncLocalStorage } from 'node:async_hooks'
import type { Attempt, ErrandHandlers } from './application/errands.ts'
import type { StillOurs } from './application/ports/still-ours.ts'
import { mustBeOurs } from './application/still-ours.ts'

const attempts = new AsyncLocalStorage<Attempt>()

type Handler = (payload: unknown, attempt: Attempt) => Promise<void>

/**
 * The same handlers, each known to every call it makes by `stillOurs`: a worker that was stopped in the middle of an
 * errand sends nothing of it once another has taken over, not even what may be done twice. What it read is old by then.
 */
export const fenced = (handlers: ErrandHandlers): ErrandHandlers =>
  Object.fromEntries(
    Object.entries(handlers).map(([kind, handle]) => [
      kind,
      (payload: unknown, attempt: Attempt) =>
        attempts.run(attempt, () => (handle as Handler)(payload, attempt)),
    ]),
  ) as unknown as ErrandHandlers

/** For the adapters. Nothing is held back where no errand is being done. */
export const stillOurs: StillOurs = () => {
  const attempt = attempts.getStore()
  return () => {
    if (attempt) mustBeOurs(attempt)
  }
}
