import type { RequestOf } from '#bot/api/endpoint.ts'
import type { Endpoints } from '#bot/api/index.ts'
import { MOST_DAYS } from '#bot/domain/schedule/problem.ts'

export type ProposalRequest = RequestOf<Endpoints['proposeWeeks']>

/** What the coordinator asks for, as written in the fields. */
export type Wishes = {
  readonly days: number
  readonly protectedMinutes: number
  readonly hostMustBeFree: boolean
  readonly groupsPerDay: string
  readonly leastDays: string
  readonly mostDays: string
  readonly speaker: string
}

/** The widest choice that the usual concept has: three days, an hour to follow up at home. */
export const USUAL_WISHES: Wishes = {
  days: MOST_DAYS,
  protectedMinutes: 60,
  hostMustBeFree: false,
  groupsPerDay: '',
  leastDays: '',
  mostDays: '',
  speaker: '',
}

export const PROTECTED_MINUTES = [0, 15, 30, 45, 60, 90, 120] as const

/** The numbers that the fields take; the same as the endpoint's. */
export const NUMBERS = {
  groupsPerDay: { least: 1, most: 2000 },
  leastDays: { least: 0, most: 365 },
  mostDays: { least: 0, most: 730 },
} as const
type NumberField = keyof typeof NUMBERS

/** The fields that cannot be read as they stand. */
export const wrongIn = (wishes: Wishes): readonly (NumberField | 'speaker')[] => [
  ...(Object.keys(NUMBERS) as NumberField[]).filter((field) => numberIn(wishes, field) === false),
  ...(wishes.speaker.trim() === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(wishes.speaker.trim())
    ? []
    : (['speaker'] as const)),
]

/** What is asked of the bot; null while a field cannot be read. Empty fields are left out. */
export const requestFrom = (
  round: ProposalRequest['round'],
  wishes: Wishes,
): ProposalRequest | null => {
  if (wrongIn(wishes).length > 0) return null
  const groupsPerDay = numberIn(wishes, 'groupsPerDay')
  const leastDays = numberIn(wishes, 'leastDays')
  const mostDays = numberIn(wishes, 'mostDays')
  const speaker = wishes.speaker.trim()
  return {
    round,
    days: wishes.days,
    protectedMinutes: wishes.protectedMinutes,
    hostMustBeFree: wishes.hostMustBeFree,
    ...(groupsPerDay && { groupsPerDay }),
    ...((leastDays !== null || mostDays !== null) && {
      notice: { leastDays: leastDays || 0, mostDays: mostDays === false ? null : mostDays },
    }),
    ...(speaker !== '' && { speaker }),
  }
}

/** null: left empty; false: not a number that the field takes. */
const numberIn = (wishes: Wishes, field: NumberField): number | null | false => {
  const written = wishes[field].trim()
  if (written === '') return null
  const { least, most } = NUMBERS[field]
  const number = Number(written)
  return /^\d+$/.test(written) && number >= least && number <= most ? number : false
}
