import { addMinutes, type Instant, momentAt } from '../calendar.ts'
import { minutesOf } from '../schedule/slots.ts'
import type { ProgrammeItem, SeminarPlan, SeminarQuestion } from '../seminar.ts'

const MIDNIGHT = 24 * 60

/** What must be put right before people can be called; `at` is the place in its list. */
export type SeminarProblem =
  | { readonly problem: 'theme-missing' | 'place-missing' | 'day-missing' | 'programme-missing' }
  | {
      readonly problem:
        | 'item-title-missing'
        | 'item-time-missing'
        | 'item-minutes-missing'
        | 'items-overlap'
        | 'item-past-midnight'
        | 'question-missing'
        | 'question-minutes-missing'
      readonly at: number
    }

const isBlank = (text: string) => text.trim() === ''

/** When an item is over, in minutes after midnight; null where it has no time. */
const endOf = ({ from, minutes }: ProgrammeItem): number | null =>
  from === null ? null : minutesOf(from) + minutes

/** The places of the items that begin before the one before them, by time, is over. */
export const overlapsIn = (programme: readonly ProgrammeItem[]): readonly number[] => {
  const timed = programme
    .flatMap((item, at) => (item.from === null ? [] : [{ item, at, from: minutesOf(item.from) }]))
    .toSorted((one, other) => one.from - other.from || one.at - other.at)
  let busyUntil = 0
  const found: number[] = []
  for (const { item, at, from } of timed) {
    if (from < busyUntil) found.push(at)
    busyUntil = Math.max(busyUntil, from + item.minutes)
  }
  return found.toSorted((one, other) => one - other)
}

/** Everything that is in the way of calling people together, in the order of the form. */
export const problemsInSeminar = (plan: SeminarPlan): readonly SeminarProblem[] => {
  const overlapping = new Set(overlapsIn(plan.programme))
  return [
    ...(isBlank(plan.theme) ? [{ problem: 'theme-missing' } as const] : []),
    ...(isBlank(plan.place) ? [{ problem: 'place-missing' } as const] : []),
    ...(plan.day === null ? [{ problem: 'day-missing' } as const] : []),
    ...(plan.programme.length === 0 ? [{ problem: 'programme-missing' } as const] : []),
    ...plan.programme.flatMap((item, at): readonly SeminarProblem[] => [
      ...(isBlank(item.title) ? [{ problem: 'item-title-missing', at } as const] : []),
      ...(item.from === null ? [{ problem: 'item-time-missing', at } as const] : []),
      ...(item.minutes < 1 ? [{ problem: 'item-minutes-missing', at } as const] : []),
      ...(overlapping.has(at) ? [{ problem: 'items-overlap', at } as const] : []),
      ...((endOf(item) ?? 0) >= MIDNIGHT ? [{ problem: 'item-past-midnight', at } as const] : []),
    ]),
    ...plan.questions.flatMap(({ text, minutes }, at): readonly SeminarProblem[] => [
      ...(isBlank(text) ? [{ problem: 'question-missing', at } as const] : []),
      ...(minutes < 1 ? [{ problem: 'question-minutes-missing', at } as const] : []),
    ]),
  ]
}

/** Items by time; those without one last, as they were written. */
export const inTimeOrder = (programme: readonly ProgrammeItem[]): readonly ProgrammeItem[] =>
  programme.toSorted((one, other) =>
    (one.from ?? '99') < (other.from ?? '99') ? -1 : one.from === other.from ? 0 : 1,
  )

/** How long the items take in all, and how long from the first to the last: what is between is free. */
export const minutesOfProgramme = (
  programme: readonly ProgrammeItem[],
): { readonly items: number; readonly span: number } => {
  const timed = programme.filter(({ from }) => from !== null)
  const items = programme.reduce((sum, { minutes }) => sum + minutes, 0)
  const starts = timed.map(({ from }) => minutesOf(from ?? '00:00'))
  const ends = timed.map((item) => endOf(item) ?? 0)
  return { items, span: timed.length === 0 ? 0 : Math.max(...ends) - Math.min(...starts) }
}

/** From the first item to the end of the last, in Denmark; null while day or times are missing. */
export const timesOfSeminar = ({
  day,
  programme,
}: Pick<SeminarPlan, 'day' | 'programme'>): {
  readonly startsAt: Instant
  readonly endsAt: Instant
} | null => {
  const [first] = inTimeOrder(programme)
  if (day === null || !first || first.from === null) return null
  const startsAt = momentAt(day, first.from)
  return { startsAt, endsAt: addMinutes(startsAt, minutesOfProgramme(programme).span) }
}

/** For which laying of tables each question is talked about, from 0: the first question always has the first. */
export const layingsOf = (questions: readonly SeminarQuestion[]): readonly number[] => {
  let laying = 0
  return questions.map(({ atNewTables }, at) => (at > 0 && atNewTables ? ++laying : laying))
}

/** How often tables are laid; once also where no questions are written yet. */
export const layingsIn = (questions: readonly SeminarQuestion[]): number =>
  (layingsOf(questions).at(-1) ?? 0) + 1
