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
  let isAskedAgain = false
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
  /** Asked while one is under way, which looked at the clock earlier: one more follows at once. */
  const begin = () => {
    if (underWay) {
      isAskedAgain = true
      return
    }
    underWay = beat().finally(() => {
      underWay = null
      if (!isAskedAgain) return
      isAskedAgain = false
      begin()
    })
  }
  begin()
  const timer = setInterval(begin, EVERY_MS)
  return {
    tickedAt: () => at,
    stop: async () => {
      clearInterval(timer)
      isAskedAgain = false
      await underWay
    },
  }
}
