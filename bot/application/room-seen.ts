import { NO_APP_HERE } from '#bot/domain/reach.ts'
import { isInTeam, type Room } from '#bot/domain/room.ts'
import type { Attempt } from './errands.ts'
import { Fault } from './faults.ts'
import type { Making } from './ports/making.ts'
import type { RoomPlace } from './room-place.ts'

/** What Graph says of a channel it does not know is believed from this attempt on: a new one takes some seconds to be found. */
export const BELIEVED_FROM_ATTEMPT = 5

/**
 * From this attempt on, about a quarter of an hour after the first, what is new should be seen everywhere
 * (platform/graph.md section 8 item 3; the pauses are those of errand-outcome.ts).
 */
export const SEEN_FROM_ATTEMPT = 11

/** Refusals that no waiting changes. */
const SAID_FOR_GOOD: ReadonlySet<string> = new Set([
  'NameAlreadyExists',
  'channel-deleted',
  'chat-deleted',
  ...Object.values(NO_APP_HERE),
])

/** For so long an earlier attempt may have made it although it cannot be seen yet. */
export const makingIn = ({ doubtful, number, sendsNow }: Attempt): Making => ({
  mayBeMade: doubtful && number < SEEN_FROM_ATTEMPT,
  sendsNow,
})

/** A channel that Teams no longer has is told from one it does not have yet. */
export const explainMissing = async <T>(
  place: RoomPlace,
  { kind }: Room,
  channel: string,
  isBelieved: boolean,
  work: () => Promise<T>,
): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Fault) || error.kind !== 'refused' || error.status !== 404) throw error
    if (await place.exists(channel)) throw error
    if (!isBelieved) throw new Fault('busy', 'channel-not-there-yet', { status: 404, cause: error })
    const code = isInTeam(kind) ? 'channel-deleted' : 'chat-deleted'
    throw new Fault('refused', code, { status: 404, cause: error })
  }
}

/** What something needs may be made and not be seen yet: for a while, that is no refusal. */
export const whileNew = async <T>(attempt: Attempt, work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    const mayPass =
      error instanceof Fault &&
      error.kind === 'refused' &&
      (error.status === 400 || error.status === 404) &&
      !SAID_FOR_GOOD.has(error.code)
    if (!mayPass || attempt.number >= SEEN_FROM_ATTEMPT) throw error
    throw new Fault('busy', error.code, { status: error.status ?? 400, cause: error })
  }
}
