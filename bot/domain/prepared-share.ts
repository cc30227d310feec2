import type { PreparationTask } from './agenda.ts'
import { ANSWERS_NEEDED } from './evaluation.ts'
import type { PersonId } from './ids.ts'
import { hasLeft, type PreparationTick } from './preparation.ts'
import { GROUPS_TOGETHER } from './round-evaluation.ts'

const STEP = 5

/**
 * How many of all the groups' people had ticked every task, in per cent and whole steps of five; null without tasks,
 * below three groups, or where fewer than five are on either side: nobody is to be picked out.
 */
export const preparedShare = (
  groups: readonly (readonly PersonId[])[],
  tasks: readonly PreparationTask[],
  ticks: readonly PreparationTick[],
): number | null => {
  const people = groups.flat()
  const left = people.filter((person) => hasLeft(tasks, ticks, person)).length
  const isFew = left < ANSWERS_NEEDED || people.length - left < ANSWERS_NEEDED
  if (tasks.length === 0 || groups.length < GROUPS_TOGETHER || isFew) return null
  return Math.round(((people.length - left) * 100) / people.length / STEP) * STEP
}
