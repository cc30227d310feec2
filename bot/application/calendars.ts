import type { Result } from '#bot/domain/result.ts'
import { whileSomeoneWaits } from './while-someone-waits.ts'

/** Reads from Outlook; what Outlook refuses becomes a refusal that says what to do, an unclear answer means "try again". */
export const readCalendars = <T>(
  read: () => Promise<T>,
): Promise<Result<T, 'calendars-busy' | 'calendars-refused'>> =>
  whileSomeoneWaits(read, 'calendars-busy', 'calendars-refused')
