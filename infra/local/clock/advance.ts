import { setTimeout as pause } from 'node:timers/promises'
import { instantOf } from '../graph/zones.ts'
import type { Clock } from '../tenant/clock.ts'
import type { Tenant } from '../tenant/tenant.ts'
import { type Health, readHealth } from './health.ts'

/** Something that happens: what the bot will do next, or a meeting that starts or ends. */
export type Moment = { readonly at: string; readonly kind: string; readonly text?: string }

export type Advance =
  | { readonly ok: true; readonly now: string; readonly steps: readonly Moment[] }
  | {
      readonly ok: false
      readonly now: string
      readonly steps: readonly Moment[]
      readonly error: string
    }

type Moving = {
  readonly tenant: Tenant
  readonly clock: Clock
  readonly botUrl: string
  /** Real milliseconds that the bot may take to settle at each step. */
  readonly patience?: number
}

/**
 * Moves the clock to `to` (an instant, or `next`), stopping at every moment at which something
 * happens, and at each until the bot has done all that is due.
 */
export async function advance(moving: Moving, to: string): Promise<Advance> {
  const { clock } = moving
  const steps: Moment[] = []
  const stopped = (error: string): Advance => ({ ok: false, now: clock.now(), steps, error })
  const goal = to === 'next' ? Number.POSITIVE_INFINITY : Date.parse(to)
  if (Number.isNaN(goal)) return stopped(`${to} is neither an instant nor "next".`)
  if (goal < Date.parse(clock.now())) return stopped('The clock only goes forward.')

  for (;;) {
    const next = await nextMoment(moving)
    if (next === undefined || Date.parse(next.at) > goal) break
    if (!(await arrive(moving, next.at))) return stopped(unsettled(next.at))
    steps.push(next)
    if (to === 'next') break
  }
  if (Number.isFinite(goal)) {
    const end = new Date(goal).toISOString()
    if (!(await arrive(moving, end))) return stopped(unsettled(end))
  }
  return { ok: true, now: clock.now(), steps }
}

const unsettled = (at: string) =>
  `The clock stands at ${at}, but the bot does not get done with what is due; see its log.`

/** The first thing that happens after now; undefined when nothing is planned. */
export async function nextMoment({ tenant, botUrl }: Moving): Promise<Moment | undefined> {
  const now = Date.parse(tenant.now())
  const health = await readHealth(botUrl)
  const planned = health?.next ? [health.next] : []
  return [...planned, ...meetings(tenant)]
    .filter((moment) => Date.parse(moment.at) > now)
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))[0]
}

/** Starts and ends of what the app has booked. */
function meetings(tenant: Tenant): Moment[] {
  return tenant.collections.events
    .all()
    .filter((event) => event.transactionId !== null && !event.cancelled)
    .flatMap(({ subject, start, end, timeZone }) => [
      { at: isoOf(start, timeZone), kind: 'meetingStart', text: subject },
      { at: isoOf(end, timeZone), kind: 'meetingEnd', text: subject },
    ])
}

const isoOf = (wall: string, zone: string) => new Date(instantOf(wall, zone)).toISOString()

/** Sets the clock and waits; false when the bot has not settled in time. */
async function arrive({ clock, botUrl, patience = 90_000 }: Moving, at: string): Promise<boolean> {
  clock.moveTo(at)
  const deadline = performance.now() + patience
  // Seen twice in a row: between a tick and the errands it writes there may be a moment of calm.
  for (let calm = 0; calm < 2; ) {
    if (performance.now() > deadline) return false
    calm = isSettled(await readHealth(botUrl), at) ? calm + 1 : 0
    if (calm < 2) await pause(25)
  }
  return true
}

function isSettled(health: Health | undefined, at: string): boolean {
  const tick = health?.tick.at
  if (health === undefined || !tick) return false
  return Date.parse(tick) >= Date.parse(at) && health.errands.waiting === 0
}
