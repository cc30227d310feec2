import type { World } from '#bot/application/ports.ts'
import { nextMoment } from '#bot/application/tick.ts'
import type { Instant } from '#bot/domain/calendar.ts'
import type { OpenStore } from '#bot/storage/store.ts'
import type { Heartbeat } from './heartbeat.ts'

/** How the bot is. `waiting` counts errands that are due or under way: 0 means that all is done that should be. */
export type Health = {
  readonly status: 'ok' | 'degraded'
  readonly now: Instant
  readonly database: 'ok' | 'down'
  readonly tick: { readonly at: Instant | null }
  readonly next: { readonly at: Instant; readonly kind: string } | null
  readonly errands: { readonly waiting: number; readonly doubtful: number; readonly dead: number }
  /** Since it started. */
  readonly turns: Turns
}

/** Activities that the bot has acted on, and those that were not from Teams to us. */
export type Turns = { readonly taken: number; readonly refused: number }

export const healthOf =
  (world: World, store: Pick<OpenStore, 'health'>, heartbeat: Heartbeat, turns: () => Turns) =>
  async (): Promise<Health> => {
    const now = world.clock.now()
    const { database, errands, errandsDue } = await store.health(now)
    const next =
      database === 'ok'
        ? await nextMoment(world).catch((error: unknown) => {
            world.log.error('health.next', error)
            return null
          })
        : null
    return {
      status: database === 'ok' ? 'ok' : 'degraded',
      now,
      database,
      tick: { at: heartbeat.tickedAt() },
      next,
      errands: {
        waiting: errandsDue ?? 0,
        doubtful: errands?.doubtful ?? 0,
        dead: errands?.dead ?? 0,
      },
      turns: turns(),
    }
  }
