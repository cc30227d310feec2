import { type Actor, may } from '#bot/domain/access.ts'
import { addMinutes, type Instant } from '#bot/domain/calendar.ts'
import { accept, refuse } from '#bot/domain/result.ts'
import {
  beganBefore,
  choosePeriod,
  daysKept,
  nextRetention,
  RETENTION,
  RETENTION_NAMES,
  type RetentionName,
} from '#bot/domain/retention.ts'
import type { Tables, World } from './ports.ts'

/** For how long each kind of data is kept, what goes next, and the municipality's own choice. */
export const retention = (world: World) => ({
  getRetention: (actor: Actor) =>
    world.store.transaction(async (tables) => {
      if (!may(actor, 'getRetention')) return refuse('not-allowed')
      const now = world.clock.now()
      const next = nextRetention(now)
      await tables.retention.noteStarts(now)
      const rules = []
      for (const name of RETENTION_NAMES) rules.push(await ruleView(tables, name, next))
      const last = await tables.settings.get('last-retention')
      return accept({ rules, nextAt: next, last: last && { ...last, waiting: last.waiting ?? 0 } })
    }),

  /** A shorter period deletes: how much, is told first, and nothing is saved until it is agreed to. */
  saveRetention: (
    actor: Actor,
    input: { readonly rule: RetentionName; readonly days: number; readonly isAgreed: boolean },
  ) =>
    world.store.transaction(async (tables) => {
      if (!may(actor, 'saveRetention')) return refuse('not-allowed')
      const { rule, days, isAgreed } = input
      const before = (await tables.settings.get('retention')) ?? {}
      const chosen = choosePeriod(before, rule, days)
      if (!chosen.ok) return chosen
      const isShorter = days < daysKept(rule, before)
      const deletes = isShorter
        ? await goesAt(tables, rule, days, nextRetention(world.clock.now()))
        : 0
      if (isShorter && !isAgreed) return accept({ isSaved: false, deletes })
      await tables.settings.set('retention', chosen.value)
      world.log.info('retention.chosen', { rule, days })
      return accept({ isSaved: true, deletes })
    }),
})

const goesAt = async (tables: Tables, name: RetentionName, days: number, at: Instant) =>
  (await tables.retention.ahead(name, beganBefore(days, at))).over

const ruleView = async (tables: Tables, name: RetentionName, next: Instant) => {
  const { least, most, since, ends, source, days: usual } = RETENTION[name]
  const days = daysKept(name, (await tables.settings.get('retention')) ?? {})
  const { over, nextBegan } = await tables.retention.ahead(name, beganBefore(days, next))
  return {
    rule: name,
    days,
    usual,
    least,
    most,
    since,
    ends,
    source,
    goesNext: over,
    /** When the period of the first of those that stay is over, or null. */
    thenAt: nextBegan && addMinutes(nextBegan, days * 24 * 60),
  }
}
