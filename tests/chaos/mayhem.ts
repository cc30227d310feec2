import { setTimeout as pause } from 'node:timers/promises'
import type { Chance } from './chance.ts'
import type { DatabaseServer } from './server.ts'
import type { Town } from './town.ts'

/** Longer than a lease (bot/storage/leases.ts), so that another replica has taken over when it wakes. */
const PAUSE_MS = { from: 32_000, to: 38_000 }
const DOWN_MS = { from: 0, to: 3_000 }
const DATABASE_AWAY_MS = { from: 500, to: 6_000 }

export type Blows = { kills: number; pauses: number; outages: number }
type Blow = 'kill' | 'pause' | 'outage' | 'none'

export type Mayhem = {
  readonly blows: Blows
  /** The next blow falls after so many requests as the seed says, or so many seconds where nothing is asked. */
  strike(): void
  /** Everything that was struck stands again. */
  over(): Promise<void>
}

/** In each run one long pause and one kill, now and then another, and now and then the database. */
const plan = (chance: Chance, steps: number): readonly Blow[] => {
  const pauseAt = chance.between(0, steps - 1)
  const killAt = (pauseAt + chance.between(1, steps - 1)) % steps
  return Array.from({ length: steps }, (_, step) => {
    const drawn = chance.next()
    if (step === pauseAt) return 'pause'
    return drawn < 0.15 || step === killAt ? 'kill' : drawn < 0.3 ? 'outage' : 'none'
  })
}

/**
 * Kills and pauses replicas, and takes the database away, at `steps` moments that are close to what goes over the
 * wire.
 */
export const startMayhem = (
  town: Town,
  server: DatabaseServer,
  chance: Chance,
  steps: number,
): Mayhem => {
  const planned = [...plan(chance, steps)]
  const blows: Blows = { kills: 0, pauses: 0, outages: 0 }
  const struck: Promise<unknown>[] = []

  /** After the n-th request from now, or after some seconds, and a moment more. */
  const moment = async () => {
    const requests = chance.between(1, 25)
    const seconds = chance.between(1, 6)
    const more = chance.between(0, 60)
    await new Promise<void>((resolve) => {
      let asked = 0
      const timer = setTimeout(done, seconds * 1_000)
      const stop = town.onAsked(() => {
        asked += 1
        if (asked >= requests) done()
      })
      function done() {
        clearTimeout(timer)
        stop()
        resolve()
      }
    })
    await pause(more)
  }

  const blow = async () => {
    const kind = planned.shift() ?? 'none'
    const which = chance.next()
    const down = chance.between(DOWN_MS.from, DOWN_MS.to)
    const long = chance.between(PAUSE_MS.from, PAUSE_MS.to)
    const away = chance.between(DATABASE_AWAY_MS.from, DATABASE_AWAY_MS.to)
    await moment()
    if (kind === 'none') return
    const awake = town.replicas.filter((each) => each.isUp && !each.isPaused)
    const replica = awake[Math.floor(which * awake.length)]
    if (kind === 'outage') {
      blows.outages += 1
      await server.takeAway(town.database)
      await pause(away)
      await server.bringBack(town.database)
    } else if (!replica) return
    else if (kind === 'kill') {
      blows.kills += 1
      await replica.kill()
      await pause(down)
      await replica.start()
    } else {
      blows.pauses += 1
      replica.pause()
      await pause(long)
      replica.goOn()
    }
  }

  return {
    blows,
    strike: () => {
      // Whatever it throws is told when all is over.
      struck.push(blow().catch((error: unknown) => error))
    },
    over: async () => {
      const fault = (await Promise.all(struck)).find((each) => each instanceof Error)
      if (fault) throw fault
    },
  }
}
