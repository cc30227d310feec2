import { describe, expect, it } from 'vitest'
import { perform, startErrandWorker } from '#bot/application/errand-worker.ts'
import type { ErrandHandlers, ErrandOrder } from '#bot/application/errands.ts'
import { Fault } from '#bot/application/faults.ts'
import { errandQueue } from '#bot/storage/errand-queue.ts'
import { openWakeUp } from '#bot/storage/wake-up.ts'
import { aWorld, type TestWorld } from '#tests/support/world.ts'

const order = (key: string, lane = key): ErrandOrder => ({
  kind: 'make-team',
  key,
  lane,
  payload: {},
})
const handling = (makeTeam: ErrandHandlers['make-team']) =>
  ({ 'make-team': makeTeam }) as ErrandHandlers

const runOne = async (world: TestWorld, handlers: ErrandHandlers) => {
  const queue = world.database.queue()
  const claimed = await queue.claim(world.clock.now())
  if (claimed) await perform(world, queue, handlers, claimed)
}

describe('performing an errand', () => {
  it('is done when its handler returns, and says so in the log without what it was about', async () => {
    const world = await aWorld()
    await world.tables.errands.order(order('team'))
    await runOne(
      world,
      handling(async () => {}),
    )
    expect((await world.tables.errands.find('team'))?.state).toBe('done')
    expect(world.log.lines.map(({ event, facts }) => [event, facts])).toEqual([
      ['errand.done', { kind: 'make-team', key: 'team', attempt: 1 }],
    ])
  })

  it('keeps the code of a refusal for the coordinator', async () => {
    const world = await aWorld()
    await world.tables.errands.order(order('team'))
    await runOne(
      world,
      handling(async () => {
        throw new Fault('refused', 'Authorization_RequestDenied', { status: 403 })
      }),
    )
    expect(await world.tables.errands.find('team')).toMatchObject({
      state: 'dead',
      code: 'Authorization_RequestDenied',
    })
  })

  it('logs an error of ours, and tries again', async () => {
    const world = await aWorld()
    await world.tables.errands.order(order('team'))
    await runOne(
      world,
      handling(async () => {
        throw new TypeError('oops')
      }),
    )
    expect((await world.tables.errands.find('team'))?.state).toBe('waiting')
    expect(world.log.lines[0]).toMatchObject({ level: 'error', event: 'errand.unexpected' })
  })
})

describe('a running worker', () => {
  it('is woken by a commit, works lanes side by side, and stops when what it began is finished', async () => {
    const world = await aWorld()
    const wakeUp = openWakeUp(world.database.connection, world.log)
    const queue = errandQueue(world.database.db, wakeUp, world.log)
    const begun: string[] = []
    let bothBegun = () => {}
    const both = new Promise<void>((resolve) => {
      bothBegun = resolve
    })
    // Each waits for the other: this ends only when both lanes are under way at once.
    const handlers = handling(async (_payload, attempt) => {
      begun.push(attempt.key)
      if (begun.length === 2) bothBegun()
      await both
    })
    const worker = startErrandWorker(world, queue, handlers)
    await world.store.transaction(async (tables) => {
      await tables.errands.order(order('a'))
      await tables.errands.order(order('b'))
    })
    await both
    await worker.stop()
    await wakeUp.close()
    for (const key of ['a', 'b']) expect((await world.tables.errands.find(key))?.state).toBe('done')
    expect(await world.tables.errands.counts()).toMatchObject({ waiting: 0, running: 0 })
  })
})
