import { monitorEventLoopDelay } from 'node:perf_hooks'
import { describe, expect, it, onTestFinished } from 'vitest'
import { Fault } from '#bot/application/faults.ts'
import type { Progress } from '#bot/domain/composition/engine.ts'
import { compose } from '#bot/domain/composition/engine.ts'
import { type Problem, poseProblem } from '#bot/domain/composition/problem.ts'
import { startPlanner } from '#bot/planner/planner.ts'
import { leadersOf, TODAY } from '#tests/domain/composition/makers.ts'
import { capturingLog } from '#tests/support/log.ts'

const aPlanner = (thread?: URL) => {
  const log = capturingLog()
  const planner = startPlanner(log, thread)
  onTestFinished(planner.stop)
  return { ...planner, log }
}

const small = poseProblem(leadersOf(132, 11), 11, TODAY)

/** Nobody may sit with anybody: nothing meets the bound, so the engine works to the end of its patience. */
const endless = (people = 240): Problem => {
  const problem = poseProblem(leadersOf(people, people / 12), people / 12, TODAY)
  const everyone = Array.from({ length: people }, (_, person) => person)
  return {
    ...problem,
    apart: everyone.map((one) => Int32Array.from(everyone.filter((each) => each !== one))),
  }
}

describe('the planner’s thread', () => {
  it('computes what the engine computes', async () => {
    const { run } = aPlanner()
    expect(await run('compose', { problem: small, seed: 1, patience: 1 })).toEqual(
      compose(small, 1),
    )
  })

  it('lets the bot’s turns go on while it works, and tells how far it is', async () => {
    const { run } = aPlanner()
    const stopping = new AbortController()
    const beats: (Progress | null)[] = []
    const delay = monitorEventLoopDelay({ resolution: 5 })
    let turns = 0
    let isOver = false
    const turn = () => {
      turns += 1
      if (!isOver) setTimeout(turn, 5)
    }
    await run('compose', { problem: small, seed: 1, patience: 1 })
    delay.enable()
    turn()
    const solution = await run(
      'compose',
      { problem: endless(), seed: 1, patience: 20 },
      {
        signal: stopping.signal,
        onBeat: (progress) => {
          beats.push(progress)
          if (beats.length === 3) stopping.abort()
        },
      },
    )
    isOver = true
    delay.disable()
    expect(solution.clashes).toBeGreaterThan(0)
    const shares = beats.flatMap((progress) => (progress ? [progress.share] : []))
    expect(shares.length).toBeGreaterThan(1)
    expect(shares).toEqual(shares.toSorted((one, other) => one - other))
    // A second and a half of work: on one thread not one turn would have come in between.
    expect(turns).toBeGreaterThan(60)
    expect(delay.percentile(50) / 1e6).toBeLessThan(50)
  })

  it('does the jobs in the order they came, and forgets none', async () => {
    const { run } = aPlanner()
    const ended: number[] = []
    const seeds = [5, 3, 8, 1]
    const solutions = await Promise.all(
      seeds.map(async (seed) => {
        const solution = await run('compose', { problem: small, seed, patience: 1 })
        ended.push(seed)
        return solution
      }),
    )
    expect(ended).toEqual(seeds)
    expect(solutions.map(({ seed }) => seed)).toEqual(seeds)
  })

  it('gives the best so far when it is asked to stop, even before it began', async () => {
    const { run } = aPlanner()
    const stopped = AbortSignal.abort()
    const from = performance.now()
    const solution = await run(
      'compose',
      { problem: endless(), seed: 1, patience: 20 },
      { signal: stopped },
    )
    expect(solution.groupOf).toHaveLength(240)
    expect(performance.now() - from).toBeLessThan(5_000)
  })
})

describe('a thread that breaks down', () => {
  const thread = new URL('./broken-thread.ts', import.meta.url)

  it('is a fault that says what to do, and the next job gets a new thread', async () => {
    const { run, log } = aPlanner(thread)
    const job = (seed: number) => run('compose', { problem: small, seed, patience: 1 })
    const [broken, next] = await Promise.allSettled([job(13), job(1)])
    expect(broken).toMatchObject({ status: 'rejected', reason: { code: 'planner-broke-down' } })
    expect(next).toMatchObject({ status: 'fulfilled' })
    expect(log.lines.map(({ event }) => event)).toEqual(['planner.broke-down'])
  })

  it('is a fault of one job when only that went wrong', async () => {
    const { run } = aPlanner()
    const broken = { ...small, criteria: null } as unknown as Problem
    const wrong = run('compose', { problem: broken, seed: 1, patience: 1 })
    await expect(wrong).rejects.toThrow(Fault)
    expect(await run('compose', { problem: small, seed: 1, patience: 1 })).toHaveProperty('groupOf')
  })
})

describe('stopping the bot', () => {
  it('ends what is under way with a fault, takes nothing more, and leaves no thread', async () => {
    const { run, stop } = aPlanner()
    const threads = () => process.getActiveResourcesInfo().filter((each) => each === 'MessagePort')
    const before = threads().length
    const job = () => run('compose', { problem: endless(), seed: 1, patience: 20 })
    const underWay = Promise.allSettled([job(), job()])
    await stop()
    for (const each of await underWay)
      expect(each).toMatchObject({ status: 'rejected', reason: { code: 'planner-stopping' } })
    await expect(job()).rejects.toThrow('The bot is stopping')
    expect(threads().length).toBe(before)
  })
})
