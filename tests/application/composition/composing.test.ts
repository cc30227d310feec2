import { sql } from 'kysely'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { compositions } from '#bot/application/composition.ts'
import { Fault } from '#bot/application/faults.ts'
import type { PlannerPort } from '#bot/application/ports/planner.ts'
import { startPlanner } from '#bot/planner/planner.ts'
import { inlinePlanner } from '#tests/support/inline-planner.ts'
import { capturingLog } from '#tests/support/log.ts'
import { actorOf, aLeader, municipality } from '#tests/support/make.ts'
import type { TestWorld } from '#tests/support/world.ts'
import { coordinator, withGroups, withLeaders } from './programme.ts'

/** Composes slowly: tells that it is halfway when it is asked to, and ends when it may. */
const slowPlanner = () => {
  const inline = inlinePlanner()
  let go = () => {}
  const mayEnd = new Promise<void>((resolve) => {
    go = resolve
  })
  const late: Promise<unknown>[] = []
  let begun = () => {}
  const hasBegun = new Promise<void>((resolve) => {
    begun = resolve
  })
  let tell = () => {}
  const planner: PlannerPort = {
    run: async (job, input, watch) => {
      if (job !== 'compose') return inline.run(job, input)
      const halfway = { share: 0.5, cost: 200_200, bound: 100, clashes: 2 }
      tell = () => watch?.onBeat?.(halfway as never)
      begun()
      await mayEnd
      return inline.run(job, input, watch?.signal ? { signal: watch.signal } : {})
    },
    soon: async (work) => {
      late.push(work)
      return null
    },
  }
  return {
    planner,
    tell: async () => {
      await hasBegun
      tell()
    },
    /** Lets it end, and waits until what came of it is kept. */
    end: async () => {
      go()
      await Promise.all(late)
    },
  }
}

const underWay = async () => {
  const slow = slowPlanner()
  const programme = await withLeaders(municipality(72), { planner: slow.planner })
  const begun = await programme.composeGroups(coordinator, { seed: 7 })
  const work = async () => {
    const seen = await programme.getComposing(coordinator)
    return seen.ok ? seen.value.work : null
  }
  /** Waits for a state that another transaction is about to write. */
  const until = async (isSo: (now: Awaited<ReturnType<typeof work>>) => boolean) => {
    for (let tries = 0; tries < 200; tries++) {
      const now = await work()
      if (isSo(now)) return now
    }
    throw new Error('It did not come to that.')
  }
  return { ...programme, ...slow, begun, work, until }
}

const compositionsKept = async (world: TestWorld): Promise<number> =>
  (await world.database.db.selectFrom('compositions').select('id').execute()).length

describe('a composing that takes long', () => {
  it('goes on after the answer, tells how far it is, and ends as the draft', async () => {
    const { begun, work, until, tell, end, draft, getComposition } = await underWay()
    expect(begun).toEqual({ ok: true, value: { id: null, seed: 7 } })
    expect(await work()).toMatchObject({ state: 'working', seed: 7, share: 0, best: null })
    await tell()
    expect(await until((now) => now?.best !== null)).toMatchObject({
      state: 'working',
      share: 0.5,
      // Two who sit wrong are told as such, and do not count among the pairs.
      best: { achieved: 200, bound: 100, isProven: false, clashes: 2 },
    })
    expect(await getComposition(coordinator)).toMatchObject({ value: { composition: null } })
    await end()
    const { id } = await draft()
    expect(await work()).toMatchObject({ state: 'done', share: 1, composition: id, refusal: null })
  })

  it('is not begun twice, and can be begun again once it is over', async () => {
    const { composeGroups, end } = await underWay()
    expect(await composeGroups(coordinator, { seed: 8 })).toMatchObject({
      refusal: 'composing-already',
    })
    await end()
    expect(await composeGroups(coordinator, { seed: 8 })).toMatchObject({ ok: true })
    await end()
  })

  it('stops with the best so far when somebody asks, from whichever process', async () => {
    const { world, stopComposing, work, until, tell, end, draft } = await underWay()
    const elsewhere = compositions({ ...world, planner: inlinePlanner() })
    expect(await elsewhere.stopComposing(coordinator)).toEqual({ ok: true, value: null })
    expect(await work()).toMatchObject({ state: 'stopping' })
    await tell()
    await until((now) => now?.best !== null)
    await end()
    const { id, groups } = await draft()
    expect(await work()).toMatchObject({ state: 'stopped', composition: id })
    expect(groups.map(({ members }) => members.length)).toEqual(Array(6).fill(12))
    expect(await stopComposing(coordinator)).toMatchObject({ refusal: 'nothing-composing' })
  })

  it('is lost when its process is gone, and then another can be begun', async () => {
    const { world, work, composeGroups, stopComposing, end, draft } = await underWay()
    await sql`update composing set beat_at = clock_timestamp() - interval '16 seconds'`.execute(
      world.database.db,
    )
    expect(await work()).toMatchObject({ state: 'lost', composition: null })
    expect(await stopComposing(coordinator)).toMatchObject({ refusal: 'nothing-composing' })
    expect(await composeGroups(coordinator, { seed: 9 })).toMatchObject({ ok: true })
    expect(await work()).toMatchObject({ state: 'working', seed: 9 })
    // The first was not gone after all: what it found too late is nobody's draft.
    await end()
    expect(await work()).toMatchObject({ state: 'done', seed: 9 })
    expect(await draft()).toMatchObject({ seed: 9 })
    expect(await compositionsKept(world)).toBe(1)
  })

  it('keeps nothing when the groups have been approved meanwhile', async () => {
    const { world, work, end, tell } = await underWay()
    const other = compositions({ ...world, planner: inlinePlanner() })
    await sql`update composing set outcome = '{"state":"stopped"}'::jsonb`.execute(
      world.database.db,
    )
    await other.composeGroups(coordinator, { seed: 3 })
    const seen = await other.getComposition(coordinator)
    const composition = seen.ok ? seen.value.composition : null
    if (!composition) throw new Error('There is no composition.')
    await other.approveComposition(coordinator, {
      composition: composition.id,
      version: composition.version,
    })
    await tell()
    await end()
    // The latest is the one that was approved: it is not overwritten by the one that came too late.
    expect(await work()).toMatchObject({ state: 'done', seed: 3 })
    expect(await world.tables.compositions.newest()).toMatchObject({ state: 'approved', seed: 3 })
  })
})

describe('a composing that breaks down', () => {
  it('is refused in words, told as such, and can be tried again', async () => {
    const { world, ...programme } = await withLeaders(municipality(72))
    const breaking = compositions({
      ...world,
      planner: {
        ...inlinePlanner(),
        run: async () => {
          throw new Fault('refused', 'planner-broke-down')
        },
      },
    })
    expect(await breaking.composeGroups(coordinator, { seed: 1 })).toMatchObject({
      refusal: 'composing-failed',
    })
    expect(await programme.getComposing(coordinator)).toMatchObject({
      value: { work: { state: 'refused', refusal: { word: 'composing-failed' } } },
    })
    expect(world.log.lines.map(({ event }) => event)).toContain('composing.failed')
    expect(await programme.composeGroups(coordinator, { seed: 1 })).toMatchObject({ ok: true })
  })

  it('is told as interrupted when the bot stops meanwhile', async () => {
    const { world } = await withLeaders(municipality(72))
    const stopping = compositions({
      ...world,
      planner: {
        ...inlinePlanner(),
        run: async () => {
          throw new Fault('busy', 'planner-stopping')
        },
      },
    })
    expect(await stopping.composeGroups(coordinator, { seed: 1 })).toMatchObject({
      refusal: 'composing-interrupted',
    })
  })
})

describe('composing on the planner’s own thread', () => {
  /** Three groups in which nobody knows whether the best has been found, so that the search goes on. */
  const PEOPLE = municipality(36)
  const threaded = async () => {
    const planner = startPlanner(capturingLog())
    onTestFinished(planner.stop)
    const programme = await withLeaders(PEOPLE, { planner })
    const begun = await programme.composeGroups(coordinator, { seed: 1, patience: 20 })
    expect(begun).toEqual({ ok: true, value: { id: null, seed: 1 } })
    const work = async () => {
      const seen = await programme.getComposing(coordinator)
      return seen.ok ? seen.value.work : null
    }
    return { ...programme, planner, work }
  }

  it('is told as interrupted when the bot stops, before the database is closed', async () => {
    const { planner, work } = await threaded()
    expect(await work()).toMatchObject({ state: 'working' })
    await planner.stop()
    expect(await work()).toMatchObject({
      state: 'refused',
      refusal: { word: 'composing-interrupted' },
    })
  })

  it('stops when it is asked to, and keeps the best so far', async () => {
    const { stopComposing, work, draft } = await threaded()
    await stopComposing(coordinator)
    await vi.waitFor(async () => expect(await work()).toMatchObject({ state: 'stopped' }), 10_000)
    const { id, violations, value } = await draft()
    expect(await work()).toMatchObject({ composition: id, best: { isProven: false } })
    expect(violations).toEqual([])
    expect(value.isProven).toBe(false)
  })
})

describe('who may follow and stop it', () => {
  it('is the coordinator alone', async () => {
    const { leaders, getComposing, stopComposing } = await withGroups(municipality(72))
    const chief = actorOf(leaders[0] ?? aLeader())
    expect(await getComposing(chief)).toMatchObject({ refusal: 'not-allowed' })
    expect(await stopComposing(chief)).toMatchObject({ refusal: 'not-allowed' })
    expect(await stopComposing(coordinator)).toMatchObject({ refusal: 'nothing-composing' })
  })
})
