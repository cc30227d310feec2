import { isoWeek } from '#bot/domain/calendar.ts'
import { balancesOver } from '#bot/domain/schedule/options.ts'
import { STANDING, standingOf } from '#bot/domain/schedule/packed.ts'
import type { Outcome } from '#bot/domain/schedule/search.ts'
import { longDay, plural } from '#bot/text/format.ts'
import type { Availability } from './availability-file.ts'
import { weekOf } from './schedule-result.ts'
import { weekSentence } from './schedule-words.ts'

/** Why no week, time and spread over days can hold: the rules that stand against each other, in words. */
export const whyImpossible = (given: Availability, outcome: Outcome): readonly string[] => {
  const { problem, groupsPerDay, leftOut, grid, dayEnd, meetingMinutes } = given
  const groups = problem.groups.count
  const left = leftOut.map(({ day, why }) => `${longDay('da', day)} er udeladt: ${why}.`)
  if (problem.days.length === 0) return ['Der er ingen dage tilbage at mødes på.', ...left]
  if (problem.starts.length === 0)
    return [
      `Et møde på ${plural('da', meetingMinutes, 'minut', 'minutter')} kan ikke ligge mellem ${grid.from} og ${dayEnd}.`,
    ]
  const weeks = [
    ...Map.groupBy(problem.days.keys(), (place) =>
      isoWeek(problem.days[place] ?? ('' as never)),
    ).values(),
  ]
  const usable = Math.min(problem.maxDays, Math.max(...weeks.map((days) => days.length)))
  if (groups > usable * groupsPerDay.max)
    return [
      `${plural('da', groups, 'gruppe', 'grupper')} kan ikke være på ${plural('da', usable, 'dag', 'dage')} i samme uge med højst ${groupsPerDay.max} om dagen.`,
      `Tillad mindst ${plural('da', Math.ceil(groups / usable), 'gruppe', 'grupper')} om dagen, eller giv flere dage.`,
      ...left,
    ]
  if (!canSplit(given, usable))
    return [
      `${plural('da', groups, 'gruppe', 'grupper')} kan ikke deles på højst ${plural('da', usable, 'dag', 'dage')} med ${groupsPerDay.min}-${groupsPerDay.max} om dagen.`,
      ...left,
    ]
  if (!weeks.some((days) => hasRoom(given, days)))
    return [
      `Der er ikke lokaler nok: ingen uge har ${problem.maxDays === 1 ? 'en dag' : `højst ${problem.maxDays} dage`} med plads til ${plural('da', groups, 'gruppe', 'grupper')}.`,
      ...left,
    ]
  if (problem.speaker !== null && !weeks.some((days) => isOpened(given, days)))
    return [
      `Oplægsholderen ${given.speaker} er ikke fri på samme tidspunkt så mange dage i en uge, at der er plads til ${plural('da', groups, 'gruppe', 'grupper')}.`,
      ...left,
    ]
  return [
    'Ingen uge giver alle grupper en vært, der er fri.',
    ...outcome.weeks.map((report) => weekSentence(weekOf(given, report))),
    ...left,
  ]
}

const canSplit = ({ problem, groupsPerDay }: Availability, days: number): boolean =>
  upTo(days).some(
    (used) =>
      used * Math.max(1, groupsPerDay.min) <= problem.groups.count &&
      problem.groups.count <= used * groupsPerDay.max,
  )

/** Whether some of these days of one week can hold the groups. */
const hasRoom = ({ problem }: Availability, days: readonly number[]): boolean =>
  choices(days, problem.maxDays).some((chosen) => balancesOver(problem, chosen) !== null)

/** Whether the speaker can be there at one time on enough of them. */
const isOpened = (given: Availability, days: readonly number[]): boolean => {
  const { windows, speaker, calendars } = given.problem
  return windows.some((window) =>
    hasRoom(
      given,
      days.filter((day) => standingOf(calendars, speaker ?? 0, day, window) <= STANDING.after),
    ),
  )
}

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at + 1)

/** Every choice of at most so many of the days. */
const choices = (days: readonly number[], most: number): readonly (readonly number[])[] => {
  const all: (readonly number[])[] = [[]]
  for (const day of days)
    all.push(...all.flatMap((each) => (each.length < most ? [[...each, day]] : [])))
  return all.filter((each) => each.length > 0)
}
