import { expect, it, onTestFinished, vi } from 'vitest'
import { startHeartbeat } from '#bot/heartbeat.ts'
import { aWorld } from '#tests/support/world.ts'

it('ticks at once and tells up to which moment, and tries again after a failure', async () => {
  const world = await aWorld({ now: '2027-01-20T08:00:00Z' })
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  onTestFinished(() => {
    vi.useRealTimers()
  })
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
