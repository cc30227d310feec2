import type { Detail } from '#bot/domain/result.ts'

/** Why a leader's question to their staff was not opened, and what to do instead. */
export const staffRefusals = {
  'staff-day': (detail?: Detail) =>
    `Choose a last day between today and ${detail?.most} days from now.`,
  'staff-many': (detail?: Detail) =>
    `You already have ${detail?.most} open questions. Close or delete one of them first.`,
}
