import type { World } from '#bot/application/ports.ts'
import { tick } from '#bot/application/tick.ts'
import type { Instant } from '#bot/domain/calendar.ts'

export type Heartbeat = {
  /** The moment, by the programme's clock, up to which all that is due has been ordered; null before the first. */
  tickedAt(): Instant | null
  /** Waits for the one under way, and begins no more. */
  stop(): Promise<void>
}

const EVERY_MS = 60_000

/** Asks at once and every minute what is due. One that fails is logged, and the next tries again. */
export const startHeartbeat = (world: World, alongside: () => Promise<void>): Heartbeat => {
  let at: Instant | null = null
  let underWay: Promise<void> | null = null
  const beat = async () => {
    const now = world.clock.now()
    try {
      await alongside()
      await tick(world)
      at = now
    } catch (error) {
      world.log.error('tick.failed', error)
    }
  }
  const begin = () => {
    underWay ??= beat().finally(() => {
      underWay = null
    })
  }
  begin()
  const timer = setInterval(begin, EVERY_MS)
  return {
    tickedAt: () => at,
    stop: async () => {
      clearInterval(timer)
      await underWay
    },
  }
}
