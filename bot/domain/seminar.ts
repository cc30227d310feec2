import type { ClockTime, Day, Instant } from './calendar.ts'
import type { SeasonId } from './ids.ts'
import type { Clocked } from './meeting-run.ts'
import { accept, type Result, refuse } from './result.ts'
import { inTimeOrder, problemsInSeminar, timesOfSeminar } from './seminar/programme.ts'

/** One item of the day, with who says it (requirements.md A84). */
export type ProgrammeItem = {
  readonly title: string
  /** Empty where nobody in particular speaks. */
  readonly speaker: string
  /** null: not decided. */
  readonly from: ClockTime | null
  readonly minutes: number
}

/** What the tables talk about, with its minutes (requirements.md A85). */
export type SeminarQuestion = {
  readonly text: string
  readonly minutes: number
  /** People sit down at new tables for it; for the first they always do. */
  readonly atNewTables: boolean
}

export type SeminarPlan = {
  readonly theme: string
  readonly place: string
  readonly day: Day | null
  readonly programme: readonly ProgrammeItem[]
  readonly questions: readonly SeminarQuestion[]
}

/** The day on which all leaders of a year meet (requirements.md A21): one in each season. */
export type Seminar = SeminarPlan & {
  readonly season: SeasonId
  readonly state: 'draft' | 'called' | 'cancelled'
  /** One more each time it is saved. */
  readonly version: number
  readonly savedAt: Instant
  /** One more each time people are called together anew after it was cancelled; part of the events' natural keys. */
  readonly calling: number
  /** What Outlook is to show; one more with each change that people are told of there. */
  readonly revision: number
  /** Which question is on, by its place in the list. */
  readonly run: Clocked<string>
}

/** Nothing planned yet. */
export const newSeminar = (season: SeasonId, now: Instant): Seminar => ({
  season,
  theme: '',
  place: '',
  day: null,
  programme: [],
  questions: [],
  state: 'draft',
  version: 0,
  savedAt: now,
  calling: 0,
  revision: 0,
  run: { at: null, spent: {} },
})

/** How tables are laid: all anew, or only where somebody has gone or come. */
export const HOW_TO_LAY = ['anew', 'where-needed'] as const
export type HowToLay = (typeof HOW_TO_LAY)[number]

/** The longest of each text in characters, and the most of each list. */
export const SEMINAR_LIMITS = {
  theme: 120,
  place: 120,
  title: 120,
  speaker: 120,
  question: 300,
  items: 24,
  questions: 8,
  minutes: 480,
} as const

/** Whether it can still be changed: it is not while it is going on, nor after. */
export const isAhead = (seminar: SeminarPlan, now: Instant): boolean => {
  const times = timesOfSeminar(seminar)
  return times === null || now < times.startsAt
}

const isElsewhere = (one: SeminarPlan, other: SeminarPlan): boolean => {
  const [before, after] = [timesOfSeminar(one), timesOfSeminar(other)]
  return (
    one.place !== other.place ||
    before?.startsAt !== after?.startsAt ||
    before?.endsAt !== after?.endsAt
  )
}

export type SeminarRefusal = 'seminar-incomplete' | 'seminar-in-the-past' | 'seminar-over'

/**
 * The seminar with this plan. Once people are called it must stay whole and ahead; where it moves to another time or
 * place its revision goes up by one, and people are told.
 */
export const replan = (
  seminar: Seminar,
  plan: SeminarPlan,
  now: Instant,
): Result<Seminar, SeminarRefusal> => {
  const isCalled = seminar.state === 'called'
  const planned: Seminar = {
    ...seminar,
    ...plan,
    programme: inTimeOrder(plan.programme),
    state: isCalled ? 'called' : 'draft',
    version: seminar.version + 1,
    savedAt: now,
  }
  if (!isCalled) return accept(planned)
  if (!isAhead(seminar, now)) return refuse('seminar-over')
  if (problemsInSeminar(planned).length > 0) return refuse('seminar-incomplete')
  if (!isAhead(planned, now)) return refuse('seminar-in-the-past')
  return accept(
    isElsewhere(seminar, planned) ? { ...planned, revision: seminar.revision + 1 } : planned,
  )
}

/** The seminar with its people called; again, for those who have come since. */
export const callTogether = (seminar: Seminar, now: Instant): Result<Seminar, SeminarRefusal> => {
  if (problemsInSeminar(seminar).length > 0) return refuse('seminar-incomplete')
  if (!isAhead(seminar, now))
    return refuse(seminar.state === 'called' ? 'seminar-over' : 'seminar-in-the-past')
  const isFirst = seminar.state !== 'called'
  return accept({
    ...seminar,
    state: 'called',
    calling: seminar.calling + (isFirst ? 1 : 0),
    revision: seminar.revision + 1,
  })
}

/** The seminar called off; what was written is kept, and people can be called anew. */
export const callOff = (
  seminar: Seminar,
  now: Instant,
): Result<Seminar, 'seminar-not-called' | 'seminar-over'> => {
  if (seminar.state !== 'called') return refuse('seminar-not-called')
  if (!isAhead(seminar, now)) return refuse('seminar-over')
  return accept({ ...seminar, state: 'cancelled', revision: seminar.revision + 1 })
}
