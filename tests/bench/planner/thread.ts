import type { Day } from '#bot/domain/calendar.ts'
import { compose } from '#bot/domain/composition/engine.ts'
import { type Problem, poseProblem } from '#bot/domain/composition/problem.ts'
import { startPlanner } from '#bot/planner/planner.ts'
import { silentLog } from '#tests/support/log.ts'
import { leadersOf } from './leaders.ts'
import { isAsked, row, table } from './measure.ts'

const TODAY = '2026-11-20' as Day
const SECONDS = 3
const TURN_MS = 5

/** How long each turn had to wait beyond its time, in milliseconds, the shortest first. */
type Waits = readonly number[]

/** Works for some seconds while turns as the bot's are due every few milliseconds. */
const waitsDuring = async (work: () => Promise<void>): Promise<Waits> => {
  const waits: number[] = []
  let last = performance.now()
  let isOver = false
  const turn = () => {
    const now = performance.now()
    waits.push(Math.max(0, now - last - TURN_MS))
    last = now
    if (!isOver) setTimeout(turn, TURN_MS)
  }
  setTimeout(turn, TURN_MS)
  const from = performance.now()
  while (performance.now() - from < SECONDS * 1000) await work()
  // Until the turn that was due when the work ended has been taken.
  await new Promise((resolve) => setTimeout(resolve, 2 * TURN_MS))
  isOver = true
  return waits.sort((one, other) => one - other)
}

const show = (name: string, waits: Waits) => {
  const at = (share: number) => (waits[Math.floor(share * (waits.length - 1))] ?? 0).toFixed(1)
  row(name, String(waits.length), at(0.5), at(0.99), at(1))
}

/** What the bot's turns notice of composing: nothing under way, on the planner's thread, and on their own. */
export const run = async (): Promise<void> => {
  table(`turns of the bot, ${SECONDS} s`, 'turns', 'wait ms, median', '99 of 100', 'longest')
  const planner = startPlanner(silentLog)
  let seed = 0
  const problems: readonly [number, Problem][] = [
    132,
    1_200,
    ...(isAsked('--large') ? [12_000] : []),
  ].map((people) => [people, poseProblem(leadersOf(people), Math.ceil(people / 12), TODAY)])
  try {
    show('idle', await waitsDuring(() => new Promise((resolve) => setTimeout(resolve, 50))))
    for (const [people, problem] of problems) {
      const input = () => ({ problem, seed: ++seed, patience: 1 })
      await planner.run('compose', input())
      show(
        `${people} on the planner's thread`,
        await waitsDuring(async () => void (await planner.run('compose', input()))),
      )
      show(
        `${people} on the bot's own`,
        await waitsDuring(async () => {
          compose(problem, ++seed)
          await new Promise((resolve) => setImmediate(resolve))
        }),
      )
    }
  } finally {
    await planner.stop()
  }
}
