import { accept, type Result, refuse } from '#bot/domain/result.ts'
import { Fault } from './faults.ts'

/**
 * Reads from Microsoft 365 what somebody waits for: what it refuses, or does not answer, becomes a refusal with a
 * sentence that says what to do. Nothing has been written, so what they chose or wrote still stands.
 */
export const whileSomeoneWaits = async <T, Busy extends string, Refused extends string>(
  read: () => Promise<T>,
  ifBusy: Busy,
  ifRefused: Refused,
): Promise<Result<T, Busy | Refused>> => {
  try {
    return accept(await read())
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return error.kind === 'refused' ? refuse(ifRefused, { code: error.code }) : refuse(ifBusy)
  }
}
