import type { Level } from '#bot/domain/leader.ts'

/** The levels of leadership, as they are written alone. */
export const levels: Record<Level, string> = {
  director: 'Director',
  chief: 'Chief',
  'leader-of-leaders': 'Leader of leaders',
  'leader-of-staff': 'Leader of staff',
}
