import type { PreparationTask } from './agenda.ts'
import type { Instant } from './calendar.ts'
import type { PersonId, RoundId, TaskId } from './ids.ts'

/** A leader's own tick for a preparation task; visible to that leader, the host sees a count only. */
export type PreparationTick = {
  readonly round: RoundId
  readonly task: TaskId
  readonly person: PersonId
  readonly at: Instant
}

/** The tasks of the agenda that this person has ticked, in the agenda's order. */
export const ticked = (
  tasks: readonly PreparationTask[],
  ticks: readonly PreparationTick[],
  person: PersonId,
): readonly TaskId[] =>
  tasks
    .map((task) => task.id)
    .filter((id) => ticks.some((tick) => tick.task === id && tick.person === person))

/** Whether this person has something left to do. */
export const hasLeft = (
  tasks: readonly PreparationTask[],
  ticks: readonly PreparationTick[],
  person: PersonId,
): boolean => ticked(tasks, ticks, person).length < tasks.length

/** How many of these people have ticked each task: all that a host learns. */
export const tickCounts = (
  tasks: readonly PreparationTask[],
  ticks: readonly PreparationTick[],
  people: readonly PersonId[],
): readonly { readonly task: TaskId; readonly done: number }[] =>
  tasks.map(({ id }) => ({
    task: id,
    done: people.filter((person) =>
      ticks.some((tick) => tick.task === id && tick.person === person),
    ).length,
  }))
