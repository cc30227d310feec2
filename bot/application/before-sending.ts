import { UNEXPECTED } from './errand-outcome.ts'
import { Fault } from './faults.ts'

/** Nothing has been sent yet, so whatever went wrong may simply be tried again. */
export const beforeSending = async <T>(read: () => Promise<T>): Promise<T> => {
  try {
    return await read()
  } catch (error) {
    if (error instanceof Fault && error.kind !== 'doubtful') throw error
    throw new Fault('busy', error instanceof Fault ? error.code : UNEXPECTED, { cause: error })
  }
}
