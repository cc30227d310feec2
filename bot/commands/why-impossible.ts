import { type Availability, openDays, startsIn } from '#bot/domain/schedule/availability.ts'
import { weeksOf } from '#bot/domain/schedule/spreads.ts'

/** Why no week, time and spread over days can hold: the rules that stand against each other, in words. */
export const whyImpossible = (given: Availability): readonly string[] => {
  const { groups, groupsPerDay, maxDays, speaker } = given
  const starts = startsIn(given)
  if (starts.length === 0)
    return [
      `Et møde på ${given.meetingMinutes} minutter kan ikke ligge mellem ${given.dayStart} og ${given.dayEnd}.`,
    ]
  const longestWeek = (days: Availability['days']) =>
    Math.max(0, ...[...weeksOf(days).values()].map((places) => places.length))
  const usable = Math.min(maxDays, longestWeek(given.days))
  if (groups.length > usable * groupsPerDay.max)
    return [
      `${groups.length} grupper kan ikke være på ${usable} dage i samme uge med højst ${groupsPerDay.max} om dagen.`,
      `Tillad mindst ${Math.ceil(groups.length / usable)} grupper om dagen, eller giv flere dage.`,
    ]
  if (!canSplit(groups.length, usable, given))
    return [
      `${groups.length} grupper kan ikke deles på højst ${usable} dage med ${groupsPerDay.min}-${groupsPerDay.max} om dagen.`,
    ]
  const most = Math.max(...starts.map((start) => longestWeek(openDays(given, start))))
  return [
    `Oplægsholderen ${speaker} er fri på samme tidspunkt højst ${most} dage i en uge. Det rækker ikke til ${groups.length} grupper med ${groupsPerDay.min}-${groupsPerDay.max} om dagen.`,
  ]
}

const canSplit = (groups: number, days: number, { groupsPerDay }: Availability): boolean =>
  Array.from({ length: days }, (_, at) => at + 1).some(
    (used) => used * Math.max(1, groupsPerDay.min) <= groups && groups <= used * groupsPerDay.max,
  )
