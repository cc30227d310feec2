import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import { UNEXPECTED } from '#bot/application/errand-outcome.ts'
import type { Attempt } from '#bot/application/errands.ts'
import { Fault } from '#bot/application/faults.ts'
import type { ClaimedErrand, ErrandQueue } from '#bot/application/ports/errand-queue.ts'
import type { Log } from '#bot/application/ports.ts'
import { leaseLost, mustBeOurs } from '#bot/application/still-ours.ts'
import type { Instant } from '#bot/domain/calendar.ts'
import {
  type Found,
  freeLane,
  freeTheLane,
  headOf,
  makeLanes,
  markRunning,
  noteSending,
  pauseLane,
  record,
} from './errand-lanes.ts'
import { holdLease, type Lease, realWatch, type Watch } from './leases.ts'
import { freeAt, isSent } from './rate-limits.ts'
import type { Database } from './schema.ts'
import type { WakeUp } from './wake-up.ts'

type Taken = { readonly errand: Found; readonly lane: string; readonly holder: string }

/**
 * The errands table as a queue for several workers on several machines. Locks are always taken in the
 * order lane, errand; `running` is committed before the call, so a crash leaves a doubt, not a loss.
 */
export const errandQueue = (
  db: Kysely<Database>,
  wakeUp: WakeUp,
  log: Log,
  watch: Watch = realWatch,
): ErrandQueue => {
  const leases = new Map<string, Lease>()

  const findOne = (now: Instant) =>
    db.transaction().execute(async (tx): Promise<Taken | 'nothing' | 'again'> => {
      const lane = await freeLane(tx, now)
      if (!lane) return 'nothing'
      const errand = await headOf(tx, lane.lane, now)
      if (!errand) return 'again'
      const free = isSent(errand.kind) ? freeAt(lane.recent, lane.now) : lane.now
      if (free > lane.now) {
        await pauseLane(tx, lane.lane, (free - lane.now) / 1000)
        return 'again'
      }
      const holder = randomUUID()
      await markRunning(tx, lane.lane, holder, errand, lane.recent, lane.now)
      return { errand, lane: lane.lane, holder }
    })

  const claimOne = async (now: Instant): Promise<ClaimedErrand | 'nothing' | 'again'> => {
    const claimedAt = watch()
    const taken = await findOne(now)
    if (typeof taken === 'string') return taken
    const { errand, lane, holder } = taken
    const lease = holdLease(db, lane, holder, log, watch, claimedAt)
    leases.set(holder, lease)
    const attempt: Attempt = {
      key: errand.key,
      number: errand.attempts + 1,
      doubtful: errand.isDoubtful,
      isOurs: lease.isOurs,
      sendsNow: () => sendNow(lease, lane, holder, errand.key),
    }
    const { id, kind, payload } = errand
    return { id, lane, holder, kind, payload, attempt } as ClaimedErrand
  }

  const sendNow = async (lease: Lease, lane: string, holder: string, key: string) => {
    mustBeOurs(lease)
    const asked = watch()
    const isNoted = await noteSending(db, lane, holder, key).catch((cause: unknown) => {
      throw new Fault('busy', UNEXPECTED, { cause })
    })
    if (!isNoted) throw leaseLost()
    lease.kept(asked)
    // It may have taken long to be told.
    mustBeOurs(lease)
  }

  const drop = (holder: string) => {
    leases.get(holder)?.end()
    leases.delete(holder)
  }

  return {
    claim: async (now) => {
      for (;;) {
        const found = await claimOne(now)
        if (found === 'again') continue
        if (found !== 'nothing') return found
        if (!(await makeLanes(db))) return null
      }
    },

    settle: async (claimed, outcome) => {
      drop(claimed.holder)
      return db.transaction().execute(async (tx) => {
        const pause = outcome.kind === 'again' ? outcome.afterSeconds : 0
        if (!(await freeTheLane(tx, claimed, pause))) return false
        await record(tx, claimed, outcome)
        return true
      })
    },

    waitForWork: () => wakeUp.wait(),
    wake: wakeUp.wake,
  }
}
