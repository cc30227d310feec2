import type { PlannerPort } from '#bot/application/ports/planner.ts'
import { slicesOf } from '#bot/planner/jobs.ts'

/** The planner's own jobs on the test's thread: each is told of at every slice, and the answer waits for all of it. */
export const inlinePlanner = (): PlannerPort => ({
  run: async (job, input, { onBeat, signal } = {}) => {
    const work = slicesOf(job, input)
    let step = work.next()
    while (!step.done) {
      onBeat?.(step.value)
      await new Promise((resolve) => setImmediate(resolve))
      step = work.next(signal?.aborted ? 'stop' : undefined)
    }
    return step.value
  },
  soon: (work) => work,
})
