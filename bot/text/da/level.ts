import type { Level } from '#bot/domain/leader.ts'

/** The levels of leadership, as they are written alone. */
export const levels: Record<Level, string> = {
  director: 'Direktør',
  chief: 'Chef',
  'leader-of-leaders': 'Leder af ledere',
  'leader-of-staff': 'Leder af medarbejdere',
}
