import type { Shared } from '#bot/api/why-seat.ts'
import type { Experience } from '#bot/domain/composition/criteria.ts'
import type { Level } from '#bot/domain/leader.ts'
import { plural } from '../format.ts'
import { levels } from './level.ts'

export const experiences: Record<Experience, string> = {
  new: 'New (under 2 years)',
  settled: 'With 2-7 years',
  experienced: 'With over 7 years',
  unknown: 'Of unknown experience',
}

export const levelCount: Record<Level, (count: number) => string> = {
  director: (count) => plural('en', count, 'director', 'directors'),
  chief: (count) => plural('en', count, 'chief', 'chiefs'),
  'leader-of-leaders': (count) => plural('en', count, 'leader of leaders', 'leaders of leaders'),
  'leader-of-staff': (count) => plural('en', count, 'leader of staff', 'leaders of staff'),
}

export const experienceCount: Record<Experience, (count: number) => string> = {
  new: (count) => `${count} new (under 2 years)`,
  settled: (count) => `${count} with 2-7 years`,
  experienced: (count) => `${count} with over 7 years`,
  unknown: (count) => `${count} of unknown experience`,
}

export const areaCount = (area: string, count: number) => `${count} from ${area}`

/** So many leaders who have something in common: "3 from Children and Youth", "8 leaders of staff". */
export const alikeCount = (alike: Shared, count: number): string => {
  switch (alike.criterion) {
    case 'area':
    case 'workplace':
      return areaCount(alike.value, count)
    case 'level':
      return levelCount[alike.value](count)
    case 'experience':
      return experienceCount[alike.value](count)
    case 'team':
      return `${count} with ${alike.value} as their manager`
  }
}

/** What is shared, by itself: "Børn og Unge", "Leder af medarbejdere". */
export const alikeName = (alike: Shared): string => {
  switch (alike.criterion) {
    case 'area':
    case 'workplace':
      return alike.value
    case 'level':
      return levels[alike.value]
    case 'experience':
      return experiences[alike.value]
    case 'team':
      return `Manager: ${alike.value}`
  }
}

const leaders = (count: number) => plural('en', count, 'leader', 'leaders')

/** The same where nobody was spoken of before: "31 leaders from Children and Youth". */
export const alikePeople = (alike: Shared, count: number): string => {
  switch (alike.criterion) {
    case 'area':
    case 'workplace':
      return `${leaders(count)} from ${alike.value}`
    case 'level':
      return levelCount[alike.value](count)
    case 'experience':
      return alike.value === 'new'
        ? plural('en', count, 'new leader', 'new leaders')
        : `${leaders(count)} ${experience[alike.value]}`
    case 'team':
      return `${leaders(count)} with ${alike.value} as their manager`
  }
}

const experience = {
  settled: 'with 2-7 years of experience',
  experienced: 'with over 7 years of experience',
  unknown: 'of unknown experience',
}
