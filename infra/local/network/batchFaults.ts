import type { Strike } from '../graph/batch.ts'
import { faultAnswer } from './faultAnswers.ts'
import type { Faults } from './faults.ts'

const HOST = 'graph.microsoft.com'

/** Lets the faults that refuse before the work is done strike single requests inside a batch as well. */
export const strikesInBatches =
  (faults: Pick<Faults, 'strike'>, now: () => string): Strike =>
  (method, path) => {
    const rule = faults.strike(HOST, method, path)
    if (rule?.kind !== 'throttle' && rule?.kind !== 'unavailable') return undefined
    const { status, headers, body } = faultAnswer(rule, HOST, path, now())
    return { status, headers, body }
  }
