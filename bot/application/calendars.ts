import { accept, type Result, refuse } from '#bot/domain/result.ts'
import { Fault } from './faults.ts'

/** Reads from Outlook; what Outlook refuses becomes a refusal that says what to do, an unclear answer means "try again". */
export const readCalendars = async <T>(
  read: () => Promise<T>,
): Promise<Result<T, 'calendars-busy' | 'calendars-refused'>> => {
  try {
    return accept(await read())
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return error.kind === 'refused'
      ? refuse('calendars-refused', { code: error.code })
      : refuse('calendars-busy')
  }
}
