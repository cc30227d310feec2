import type { PlannerJob, PlannerJobs } from '#bot/application/ports/planner.ts'
import { smallestConflict } from '#bot/domain/composition/conflict.ts'
import { composeInSlices } from '#bot/domain/composition/engine.ts'

/** Work in slices: tells how far it is, and ends early with the best so far when it is told to stop. */
export type Slices<J extends PlannerJob> = Generator<
  PlannerJobs[J]['progress'],
  PlannerJobs[J]['output'],
  'stop' | undefined
>

/** What the planner can compute, by name. */
const jobs: {
  readonly [J in PlannerJob]: (input: PlannerJobs[J]['input']) => Slices<J>
} = {
  compose: ({ problem, seed, patience }) => composeInSlices(problem, seed, { patience }),
  conflict: (rules) => atOnce(smallestConflict(rules)),
}

/** For what bounds its own work and cannot be stopped halfway. */
// biome-ignore lint/correctness/useYield: a computation in one slice.
function* atOnce<Output>(output: Output): Generator<never, Output, 'stop' | undefined> {
  return output
}

/** The work of a job. */
export const slicesOf = <J extends PlannerJob>(job: J, input: PlannerJobs[J]['input']): Slices<J> =>
  jobs[job](input)
