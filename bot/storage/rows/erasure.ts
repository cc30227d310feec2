import type { Generated } from 'kysely'
import type { Day } from '#bot/domain/calendar.ts'

/** That somebody was erased: 023. */
export type ErasureRow = { digest: string; salt: string; erased_on: Generated<Day> }
