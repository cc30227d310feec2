import type { Instant } from '#bot/domain/calendar.ts'

/** From when a period is counted, for what has no date of its own: 022. */
export type RetentionStartRow = { about: string; key: string; at: Instant }
