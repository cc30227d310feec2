import type { Day } from './calendar.ts'
import type { EntraId, PersonId } from './ids.ts'

/** Director, chief, leader of leaders, leader of staff (requirements.md A123). */
export const LEVELS = ['director', 'chief', 'leader-of-leaders', 'leader-of-staff'] as const
export type Level = (typeof LEVELS)[number]

/** Anyone with budget and staff responsibility; participation is binding (requirements.md A01). */
export type Leader = {
  readonly id: PersonId
  readonly entraId: EntraId
  readonly name: string
  /** Lower case; how the HR office's list and the directory are matched. */
  readonly email: string
  readonly area: string
  readonly workplace: string
  readonly level: Level
  readonly manager: PersonId | null
  readonly started: Day | null
  /** The day the leader was found to be gone from the list; their seat waits for a successor. */
  readonly leftOn: Day | null
  /** False when the directory knows no mailbox: cannot be invited or asked for free time. */
  readonly hasMailbox: boolean
}

/** Chiefs and directors can host (requirements.md A06). */
export const canHost = (leader: Pick<Leader, 'level'>): boolean =>
  leader.level === 'director' || leader.level === 'chief'
