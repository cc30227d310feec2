import { addDays, addMinutes, type Day, dayOf, type Instant, momentAt } from './calendar.ts'
import { accept, type Result, refuse } from './result.ts'

/** From what a period is counted. */
export const RETENTION_STARTS = [
  'left',
  'closed-evaluation',
  'round-over',
  'next-meeting',
  'released',
  'agenda-released',
  'answers-closed',
  'topic-settled',
  'topic-proposed',
  'meeting-over',
  'year-over',
  'group-closed',
  'made',
  'last-changed',
  'replaced',
  'groups-approved',
  'no-way-back',
  'posted',
  'seminar-over',
] as const
export type RetentionStart = (typeof RETENTION_STARTS)[number]

/** `deleted`: nothing is left. `unnamed`: what is left names nobody. `emptied`: the words are gone, the figures stay. */
export const RETENTION_ENDS = ['deleted', 'unnamed', 'emptied'] as const
export type RetentionEnd = (typeof RETENTION_ENDS)[number]

export type RetentionRule = {
  /** Kept for so many days of 24 hours, where the municipality has not chosen otherwise, and the bounds of its choice. */
  readonly days: number
  readonly least: number
  readonly most: number
  readonly since: RetentionStart
  readonly ends: RetentionEnd
  /** Where the period comes from: requirements.md part D, or this product's own suggestion. */
  readonly source: 'requirements' | 'suggested'
}

const MONTH = 30
const YEAR = 365
const FIVE_YEARS = 1826
const TEN_YEARS = 3652

/**
 * How long each kind of data is kept, and what happens then. To add one: a row here, a keeper under
 * `bot/storage/retention/`, its table in `retention-tables.ts`, its words in `bot/text/{da,en}/retention.ts`.
 */
export const RETENTION = {
  leaders: rule(MONTH, [0, 90], 'left', 'deleted', 'requirements'),
  'evaluation-answers': rule(90, [14, 90], 'closed-evaluation', 'deleted', 'requirements'),
  'evaluation-words': rule(90, [30, YEAR], 'closed-evaluation', 'emptied'),
  'evaluation-results': rule(FIVE_YEARS, [YEAR, TEN_YEARS], 'closed-evaluation', 'deleted'),
  'round-evaluations': rule(FIVE_YEARS, [YEAR, TEN_YEARS], 'round-over', 'deleted'),
  'concept-answers': rule(90, [30, 90], 'closed-evaluation', 'deleted', 'requirements'),
  'concept-ballots': rule(FIVE_YEARS, [YEAR, TEN_YEARS], 'closed-evaluation', 'deleted'),
  'concept-reports': rule(FIVE_YEARS, [YEAR, TEN_YEARS], 'round-over', 'deleted'),
  notes: rule(14, [7, 90], 'next-meeting', 'deleted', 'requirements'),
  'released-summaries': rule(FIVE_YEARS, [YEAR, TEN_YEARS], 'released', 'deleted', 'requirements'),
  'agenda-drafts': rule(90, [MONTH, YEAR], 'round-over', 'deleted'),
  agendas: rule(FIVE_YEARS, [YEAR, TEN_YEARS], 'agenda-released', 'deleted'),
  'preparation-ticks': rule(14, [1, 90], 'round-over', 'deleted', 'requirements'),
  'topic-names': rule(MONTH, [1, YEAR], 'topic-settled', 'unnamed'),
  topics: rule(FIVE_YEARS, [YEAR, TEN_YEARS], 'topic-proposed', 'deleted'),
  'meeting-replies': rule(MONTH, [1, 180], 'meeting-over', 'deleted'),
  'meeting-details': rule(YEAR, [MONTH, 3 * YEAR], 'year-over', 'unnamed'),
  meetings: rule(FIVE_YEARS, [YEAR, TEN_YEARS], 'meeting-over', 'deleted'),
  'meeting-absences': rule(MONTH, [1, 180], 'meeting-over', 'deleted'),
  'meeting-runs': rule(14, [1, 90], 'meeting-over', 'deleted'),
  attendance: rule(MONTH, [1, YEAR], 'year-over', 'deleted'),
  commitments: rule(YEAR, [90, 2 * YEAR], 'last-changed', 'deleted'),
  'release-answers': rule(90, [14, YEAR], 'answers-closed', 'deleted'),
  'chief-points': rule(FIVE_YEARS, [YEAR, TEN_YEARS], 'round-over', 'deleted'),
  'newsletter-drafts': rule(90, [MONTH, YEAR], 'round-over', 'deleted'),
  'staff-questions': rule(90, [14, YEAR], 'answers-closed', 'deleted'),
  newsletters: rule(FIVE_YEARS, [YEAR, TEN_YEARS], 'round-over', 'deleted'),
  'closed-groups': rule(YEAR, [MONTH, 3 * YEAR], 'group-closed', 'unnamed'),
  'composition-drafts': rule(90, [MONTH, YEAR], 'made', 'deleted'),
  compositions: rule(YEAR, [MONTH, 3 * YEAR], 'replaced', 'deleted'),
  wishes: rule(MONTH, [7, 2 * YEAR], 'groups-approved', 'deleted'),
  composing: rule(90, [7, YEAR], 'made', 'deleted'),
  'last-regrouping': rule(MONTH, [1, 180], 'no-way-back', 'deleted'),
  'seminar-replies': rule(MONTH, [1, 180], 'seminar-over', 'deleted'),
  // A year at least: nobody is to sit with the same people twice in one.
  'seminar-tables': rule(400, [366, 2 * YEAR], 'seminar-over', 'deleted'),
  seminars: rule(FIVE_YEARS, [2 * YEAR, TEN_YEARS], 'seminar-over', 'deleted'),
  posts: rule(400, [180, 2 * YEAR], 'posted', 'deleted'),
} as const satisfies Record<string, RetentionRule>

export type RetentionName = keyof typeof RETENTION
export const RETENTION_NAMES = Object.keys(RETENTION) as RetentionName[]

/** What the municipality has chosen, in days; left out: the default. */
export type ChosenPeriods = Partial<Readonly<Record<RetentionName, number>>>

function rule(
  days: number,
  [least, most]: readonly [number, number],
  since: RetentionStart,
  ends: RetentionEnd,
  source: RetentionRule['source'] = 'suggested',
): RetentionRule {
  return { days, least, most, since, ends, source }
}

/** When it was last seen to that what is over is gone, and how much that was. */
export type LastRetention = {
  readonly at: Instant
  readonly ended: Partial<Readonly<Record<RetentionName, number>>>
  /** Former leaders whose period was over, but whom Teams or Outlook had not taken out of everything; left out: 0. */
  readonly waiting?: number
}

/** For how many days it is kept; a choice from another version never leads outside the bounds. */
export const daysKept = (name: RetentionName, chosen: ChosenPeriods): number => {
  const { days, least, most } = RETENTION[name]
  return Math.min(most, Math.max(least, chosen[name] ?? days))
}

/** What began at this moment or before has been kept for so many days by now. */
export const beganBefore = (days: number, now: Instant): Instant => addMinutes(now, -days * 24 * 60)

/** The choices with one more; refused outside the bounds. */
export const choosePeriod = (
  chosen: ChosenPeriods,
  name: RetentionName,
  days: number,
): Result<ChosenPeriods, 'period-out-of-bounds'> => {
  const { least, most } = RETENTION[name]
  if (!Number.isInteger(days) || days < least || days > most)
    return refuse('period-out-of-bounds', { least, most })
  return accept({ ...chosen, [name]: days })
}

/** At night, when nobody meets. */
export const RETENTION_TIME = '03:00'

/** The day whose night was the last to begin: what is over is deleted once in each. */
export const lastRetentionDay = (now: Instant): Day => {
  const today = dayOf(now)
  return momentAt(today, RETENTION_TIME) <= now ? today : dayOf(addMinutes(now, -24 * 60))
}

/** When what is over by then is deleted next. */
export const nextRetention = (now: Instant): Instant =>
  momentAt(addDays(lastRetentionDay(now), 1), RETENTION_TIME)
