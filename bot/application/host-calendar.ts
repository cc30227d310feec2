import type { EntraId } from '#bot/domain/ids.ts'
import { Fault } from './faults.ts'
import type { EventPort, World } from './ports.ts'

/** The app may not open a host's calendar. */
export const HOST_CALENDAR_CLOSED = 'host-calendar-closed'
/** A host has no mailbox, or no account any more. */
export const HOST_WITHOUT_MAILBOX = 'host-without-mailbox'

/** Whether an errand stopped at a host's own calendar, and the one mailbox can go on instead. */
export const stoppedAtHost = (code: string | null): boolean =>
  code === HOST_CALENDAR_CLOSED || code === HOST_WITHOUT_MAILBOX

/**
 * Works in the calendar of who organises. That a host's calendar is closed or gone is told by a code of our own:
 * `closed` where what a person does about it is special.
 */
export const inCalendarOf = async <T>(
  world: Pick<World, 'calendar'>,
  organizer: EntraId | null,
  work: (calendar: EventPort) => Promise<T>,
  closed?: string,
): Promise<T> => {
  try {
    return await work(world.calendar.of(organizer))
  } catch (error) {
    const code = organizer === null ? null : codeOf(error)
    if (code === null) throw error
    throw new Fault('refused', closed ?? code, { cause: error })
  }
}

/** That very item is another matter: `ErrorItemNotFound` says nothing of the calendar. */
const codeOf = (error: unknown): string | null => {
  if (!(error instanceof Fault) || error.kind !== 'refused') return null
  if (error.status === 403) return HOST_CALENDAR_CLOSED
  return error.status === 404 && error.code !== 'ErrorItemNotFound' ? HOST_WITHOUT_MAILBOX : null
}
