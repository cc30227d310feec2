import type { Conflict, HardRules } from '#bot/domain/composition/conflict.ts'
import type { Progress, Solution } from '#bot/domain/composition/engine.ts'
import type { Problem } from '#bot/domain/composition/problem.ts'

/** The long computations by name; what goes in and comes out is plain data that another thread can be sent. */
export type PlannerJobs = {
  readonly compose: {
    readonly input: {
      readonly problem: Problem
      readonly seed: number
      /** So many times the usual work. */
      readonly patience: number
    }
    readonly progress: Progress
    readonly output: Solution
  }
  readonly conflict: {
    readonly input: HardRules
    readonly progress: null
    readonly output: Conflict
  }
}
export type PlannerJob = keyof PlannerJobs

export type PlannerWatch<J extends PlannerJob> = {
  /** Called about twice a second while the job waits and works; null before there is anything to tell. */
  readonly onBeat?: (progress: PlannerJobs[J]['progress'] | null) => void
  /** Aborting ends the job soon, with the best it has found. */
  readonly signal?: AbortSignal
}

/** Long computations beside the turns of the bot. Jobs wait for each other; none is dropped. */
export type PlannerPort = {
  /** Throws a `Fault` when the computation broke down or the bot is stopping. */
  run<J extends PlannerJob>(
    job: J,
    input: PlannerJobs[J]['input'],
    watch?: PlannerWatch<J>,
  ): Promise<PlannerJobs[J]['output']>
  /**
   * The outcome if it comes before a person needs to be told that it takes time, else null; the work then
   * goes on, and the bot does not stop before it has ended.
   */
  soon<T>(work: Promise<T>): Promise<T | null>
}
