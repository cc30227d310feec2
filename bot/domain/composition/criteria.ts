import { type Day, daysBetween } from '../calendar.ts'
import type { Leader } from '../leader.ts'

/** What groups are spread by: each parts the leaders, and the fewer pairs alike in one group the better. */
export const CRITERIA = ['area', 'level', 'experience', 'team', 'workplace'] as const
export type Criterion = (typeof CRITERIA)[number]

/**
 * What one pair alike costs. The three the concept asks for (requirements.md A02, A05) weigh ten times the
 * two that only make the room freer: fellow reports of one manager, and colleagues of one workplace.
 */
export const WEIGHTS: Readonly<Record<Criterion, number>> = {
  area: 100,
  level: 100,
  experience: 100,
  team: 10,
  workplace: 10,
}

/** Years as a leader: under 2, 2 to 7, more, or not known (requirements.md A05). */
export const EXPERIENCES = ['new', 'settled', 'experienced', 'unknown'] as const
export type Experience = (typeof EXPERIENCES)[number]

export const experienceOf = (leader: Pick<Leader, 'started'>, today: Day): Experience => {
  if (leader.started === null) return 'unknown'
  const days = daysBetween(leader.started, today)
  return days < 2 * 365 ? 'new' : days < 7 * 365 ? 'settled' : 'experienced'
}

/** What the leader has in common with others by this criterion; null: nothing with anybody. */
export const valueBy = (criterion: Criterion, leader: Leader, today: Day): string | null => {
  switch (criterion) {
    case 'area':
      return leader.area
    case 'level':
      return leader.level
    case 'experience':
      return experienceOf(leader, today)
    case 'team':
      return leader.manager
    case 'workplace':
      return leader.workplace === '' ? null : leader.workplace
  }
}
