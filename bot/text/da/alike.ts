import type { Shared } from '#bot/api/why-seat.ts'
import type { Experience } from '#bot/domain/composition/criteria.ts'
import type { Level } from '#bot/domain/leader.ts'
import { plural } from '../format.ts'
import { levels } from './level.ts'

export const experiences: Record<Experience, string> = {
  new: 'Ny (under 2 år)',
  settled: 'Med 2-7 års erfaring',
  experienced: 'Med over 7 års erfaring',
  unknown: 'Uden kendt erfaring',
}

/** How many there are of each in a group: "3 ledere af ledere". */
export const levelCount: Record<Level, (count: number) => string> = {
  director: (count) => plural('da', count, 'direktør', 'direktører'),
  chief: (count) => plural('da', count, 'chef', 'chefer'),
  'leader-of-leaders': (count) => plural('da', count, 'leder af ledere', 'ledere af ledere'),
  'leader-of-staff': (count) =>
    plural('da', count, 'leder af medarbejdere', 'ledere af medarbejdere'),
}

export const experienceCount: Record<Experience, (count: number) => string> = {
  new: (count) => `${plural('da', count, 'ny', 'nye')} (under 2 år)`,
  settled: (count) => `${count} med 2-7 års erfaring`,
  experienced: (count) => `${count} med over 7 års erfaring`,
  unknown: (count) => `${count} uden kendt erfaring`,
}

export const areaCount = (area: string, count: number) => `${count} fra ${area}`

/** So many leaders who have something in common: "3 fra Børn og Unge", "8 ledere af medarbejdere". */
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
      return `${count} med ${alike.value} som nærmeste leder`
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
      return `Nærmeste leder: ${alike.value}`
  }
}

const leaders = (count: number) => plural('da', count, 'leder', 'ledere')

/** The same where nobody was spoken of before: "31 ledere fra Børn og Unge". */
export const alikePeople = (alike: Shared, count: number): string => {
  switch (alike.criterion) {
    case 'area':
    case 'workplace':
      return `${leaders(count)} fra ${alike.value}`
    case 'level':
      return levelCount[alike.value](count)
    case 'experience':
      return alike.value === 'new'
        ? plural('da', count, 'ny leder', 'nye ledere')
        : `${leaders(count)} ${experience[alike.value]}`
    case 'team':
      return `${leaders(count)} med ${alike.value} som nærmeste leder`
  }
}

const experience = {
  settled: 'med 2-7 års erfaring',
  experienced: 'med over 7 års erfaring',
  unknown: 'uden kendt erfaring',
}
