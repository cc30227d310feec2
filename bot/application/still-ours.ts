import type { Attempt } from './errands.ts'
import { Fault } from './faults.ts'

const LEASE_LOST = 'lease-lost'

/** Busy: another worker may have taken the errand over, or has done what it is about. It is read anew, if it is still ours. */
export const leaseLost = (): Fault => new Fault('busy', LEASE_LOST)

export const isLeaseLost = (error: unknown): boolean =>
  error instanceof Fault && error.code === LEASE_LOST

/** Throws `leaseLost` once another worker may have taken over. */
export const mustBeOurs = (attempt: Pick<Attempt, 'isOurs'>): void => {
  if (!attempt.isOurs()) throw leaseLost()
}
