import { setImmediate } from 'node:timers/promises'
import { composeInSlices, type Solution } from '#bot/domain/composition/engine.ts'
import type { Problem } from '#bot/domain/composition/problem.ts'
import { text } from '#bot/text/text.ts'
import type { Terminal } from './output.ts'

const words = text('da').composeCommand

/** Work that takes less is over before anybody wonders. */
const QUIET_MS = 1000
const BETWEEN_LINES_MS = 200
/** Between two looks at whether somebody wants it to stop. */
const BREATH_MS = 25
/** More patience than any number of seconds lasts. */
const NO_END = 1_000_000

export type Found = { readonly solution: Solution; readonly isStopped: boolean }

/**
 * The best of the usual work, and where that is not proven best, of as much more as there are seconds for.
 * Says how far it has come when it takes long, and gives what it has when stopped.
 */
export const searchWatched = async (
  problem: Problem,
  seed: number,
  seconds: number,
  terminal: Terminal,
  now: () => number,
): Promise<Found> => {
  const begun = now()
  const end = begun + seconds * 1000
  let [nextBreath, nextLine] = [begun + BREATH_MS, begun + QUIET_MS]

  const run = async (
    posed: Problem,
    from: number,
    patience: number,
    share: (ofWork: number) => number,
  ): Promise<Solution> => {
    const work = composeInSlices(posed, from, { patience })
    for (let step = work.next(); ; ) {
      if (step.done) return step.value
      if (now() >= nextBreath) {
        nextBreath = now() + BREATH_MS
        if (now() >= nextLine) {
          nextLine = now() + BETWEEN_LINES_MS
          const { cost, bound } = step.value
          terminal.progress?.(words.progress(share(step.value.share), cost, bound))
        }
        await setImmediate()
      }
      const isOver = patience === NO_END && now() >= end
      step = work.next(terminal.stop?.aborted || isOver ? 'stop' : undefined)
    }
  }

  const ofTime = () => Math.min(1, (now() - begun) / (seconds * 1000))
  const usual = await run(problem, seed, 1, seconds > 0 ? ofTime : (share) => share)
  if (usual.proven || terminal.stop?.aborted || now() >= end)
    return { solution: usual, isStopped: terminal.stop?.aborted === true && !usual.proven }
  // The usual work has found out whether the hosts can be spread evenly.
  const posed: Problem = hasEvenHosts(problem, usual)
    ? problem
    : { ...problem, hostSpread: 'one-each' }
  const longer = await run(posed, seed, NO_END, ofTime)
  const isStopped = terminal.stop?.aborted === true && !longer.proven
  return { solution: longer.cost < usual.cost ? longer : usual, isStopped }
}

const hasEvenHosts = ({ canHost, groups }: Problem, { groupOf }: Solution): boolean => {
  const hosts = new Int32Array(groups)
  groupOf.forEach((group, person) => {
    if (canHost[person]) hosts[group] = (hosts[group] as number) + 1
  })
  return Math.max(...hosts) - Math.min(...hosts) <= 1
}
