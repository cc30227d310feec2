import { addMinutes, type Instant } from '#bot/domain/calendar.ts'
import type { RoundId } from '#bot/domain/ids.ts'

/** A box that nobody can open is not waited for longer than this. */
const GIVEN_UP_AFTER_DAYS = 7

/** A box that closed before this moment, and cannot be opened, is waited for no longer. */
export const givenUpBefore = (now: Instant): Instant =>
  addMinutes(now, -GIVEN_UP_AFTER_DAYS * 24 * 60)

/** Whether a box of the round that cannot be opened is waited for no longer, so that the other groups' answers count. */
export const isGivenUp = (
  boxes: readonly { readonly round: RoundId; readonly closesAt: Instant }[],
  round: RoundId,
  now: Instant,
): boolean => boxes.every((box) => box.round !== round || box.closesAt <= givenUpBefore(now))

/** After an error of its own the database refuses everything more in the transaction: it is not the box's. */
export const isOfDatabase = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
