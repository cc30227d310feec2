import type { Detail } from '#bot/domain/result.ts'

/** Why a leader's question to their staff was not opened, and what to do instead. */
export const staffRefusals = {
  'staff-day': (detail?: Detail) =>
    `Vælg en sidste dag, der ligger mellem i dag og ${detail?.most} dage frem.`,
  'staff-many': (detail?: Detail) =>
    `Du har allerede ${detail?.most} åbne spørgsmål. Luk eller slet et af dem først.`,
}
