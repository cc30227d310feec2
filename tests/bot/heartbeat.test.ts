import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { startHeartbeat } from '#bot/heartbeat.ts'
import { aWorld } from '#tests/support/world.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
})
afterEach(() => {
  vi.useRealTimers()
})

it('ticks at once and tells up to which moment, and tries again after a failure', async () => {
  const world = await aWorld({ now: '2027-01-20T08:00:00Z' })
  let fails = true
  const heartbeat = startHeartbeat(world, async () => {
    if (fails) throw new Error('the directory is away')
  })
  await vi.waitFor(() => expect(world.log.lines.at(-1)?.event).toBe('tick.failed'))
  expect(heartbeat.tickedAt()).toBeNull()
  fails = false
  vi.advanceTimersByTime(60_000)
  await vi.waitFor(() => expect(heartbeat.tickedAt()).toBe('2027-01-20T08:00:00.000Z'))
  await heartbeat.stop()
  world.clock.advance(10)
  vi.advanceTimersByTime(600_000)
  expect(heartbeat.tickedAt()).toBe('2027-01-20T08:00:00.000Z')
})

it('asks once more when its minute comes while it is still asking', async () => {
  const world = await aWorld({ now: '2027-01-27T11:30:00Z' })
  const held: (() => void)[] = []
  const heartbeat = startHeartbeat(world, () => new Promise((resolve) => held.push(resolve)))
  expect(held).toHaveLength(1)
  world.clock.set('2027-01-27T11:40:00Z')
  vi.advanceTimersByTime(120_000)
  held[0]?.()
  await vi.waitFor(() => expect(held).toHaveLength(2))
  expect(heartbeat.tickedAt()).toBe('2027-01-27T11:30:00.000Z')
  held[1]?.()
  await vi.waitFor(() => expect(heartbeat.tickedAt()).toBe('2027-01-27T11:40:00.000Z'))
  await heartbeat.stop()
  expect(held).toHaveLength(2)
})
