import type { Candidate } from './problem.ts'
import { minutesOf } from './slots.ts'

/** Why a candidate is shown beside the best. */
export const DIFFERENCES = ['best', 'other-week', 'other-time', 'fewer-days'] as const
export type Difference = (typeof DIFFERENCES)[number]
export type Choice = { readonly difference: Difference; readonly candidate: Candidate }

/** Where two are equally good: the one that gathers people on fewer days, then nearest to nine, then first. */
const USUAL_START = 9 * 60
/** A start this near is the same time of day to people. */
const SAME_TIME_MINUTES = 60
const OTHER_WEEKS = 2

const compare = (one: Candidate, other: Candidate): number =>
  one.cost - other.cost ||
  one.days.length - other.days.length ||
  fromUsual(one) - fromUsual(other) ||
  (one.week < other.week ? -1 : one.week > other.week ? 1 : 0) ||
  minutesOf(one.start) - minutesOf(other.start)

const fromUsual = ({ start }: Candidate) => Math.abs(minutesOf(start) - USUAL_START)

/**
 * The best candidate first; then the best that truly differ from it: the best of the next two weeks, of the same
 * week at another time of day, and on fewer days. Each once; empty when nothing is possible.
 */
export const choicesFrom = (candidates: readonly Candidate[]): readonly Choice[] => {
  const ranked = candidates.toSorted(compare)
  const best = ranked[0]
  if (!best) return []
  const choices: Choice[] = [{ difference: 'best', candidate: best }]
  const add = (difference: Difference, candidate: Candidate | undefined) => {
    if (candidate && !choices.some((each) => each.candidate === candidate))
      choices.push({ difference, candidate })
  }
  const weeks = new Set([best.week])
  for (let other = 0; other < OTHER_WEEKS; other++) {
    const next = ranked.find((each) => !weeks.has(each.week))
    add('other-week', next)
    if (next) weeks.add(next.week)
  }
  add(
    'other-time',
    ranked.find(
      (each) =>
        each.week === best.week &&
        Math.abs(minutesOf(each.start) - minutesOf(best.start)) >= SAME_TIME_MINUTES,
    ),
  )
  for (let days = best.days.length - 1; days > 0; days--)
    add(
      'fewer-days',
      ranked.find((each) => each.days.length === days),
    )
  return choices
}
