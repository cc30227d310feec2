import type { PlannerJob, PlannerJobs } from '#bot/application/ports/planner.ts'

/** What the thread is given; it looks at `stop` between slices, because it hears nothing while it works. */
export type Order = {
  readonly job: PlannerJob
  readonly input: PlannerJobs[PlannerJob]['input']
  readonly stop: Int32Array<SharedArrayBuffer>
}

/** What the thread tells, about the one order it has. */
export type Told =
  | { readonly kind: 'progress'; readonly progress: PlannerJobs[PlannerJob]['progress'] }
  | { readonly kind: 'done'; readonly output: PlannerJobs[PlannerJob]['output'] }
  | { readonly kind: 'failed'; readonly error: unknown }
