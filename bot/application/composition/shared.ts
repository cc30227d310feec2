import type { Day } from '#bot/domain/calendar.ts'
import { type Criterion, type Experience, experienceOf } from '#bot/domain/composition/criteria.ts'
import type { Leader, Level } from '#bot/domain/leader.ts'
import type { Ground } from './ground.ts'
import { nameIn } from './view.ts'

/** What people are alike in: an area or workplace by name, a level, an experience, a manager by name. */
export type Shared =
  | { criterion: 'area' | 'workplace' | 'team'; value: string }
  | { criterion: 'level'; value: Level }
  | { criterion: 'experience'; value: Experience }

/** What this leader shares with others by the criterion; null: nothing. */
export const sharedIn = (
  criterion: Criterion,
  leader: Leader,
  ground: Pick<Ground, 'known'>,
  today: Day,
): Shared | null => {
  switch (criterion) {
    case 'area':
      return { criterion, value: leader.area }
    case 'workplace':
      return leader.workplace === '' ? null : { criterion, value: leader.workplace }
    case 'team':
      return leader.manager === null ? null : { criterion, value: nameIn(ground, leader.manager) }
    case 'level':
      return { criterion, value: leader.level }
    case 'experience':
      return { criterion, value: experienceOf(leader, today) }
  }
}
