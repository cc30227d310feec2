import { FORMER_LEADER } from '#bot/domain/erasure.ts'
import type { PersonId } from '#bot/domain/ids.ts'
import {
  beganBefore,
  daysKept,
  lastRetentionDay,
  RETENTION_NAMES,
  type RetentionName,
} from '#bot/domain/retention.ts'
import type { Attempt, ErrandHandlers } from './errands.ts'
import { Fault } from './faults.ts'
import type { Tables, World } from './ports.ts'

/** So few that no transaction is felt by somebody who writes meanwhile. */
const AT_ONCE = 100
/** To erase a person is to look into every table. */
const LEADERS_AT_ONCE = 1

/** Orders the night's deleting, once for each night; one that was slept through is made up for. */
export const orderRetention = async (
  tables: Tables,
  { clock }: Pick<World, 'clock'>,
): Promise<void> => {
  const key = `retention:${lastRetentionDay(clock.now())}`
  if (await tables.errands.find(key)) return
  await tables.errands.order({ kind: 'retention', key, lane: 'retention', payload: {} })
}

/** Ends everything whose period is over, rule by rule in small transactions. Doing it again does nothing more. */
export const retentionErrands = (world: World): Pick<ErrandHandlers, 'retention'> => ({
  retention: async (_payload, attempt) => {
    const now = world.clock.now()
    const ended: Partial<Record<RetentionName, number>> = {}
    let failed = 0
    await world.store.transaction((tables) => tables.retention.noteStarts(now))
    for (const name of RETENTION_NAMES)
      try {
        const count = await endAll(world, name, attempt)
        if (count > 0) ended[name] = count
      } catch (error) {
        // The other rules do not wait for it.
        world.log.error('retention.failed', error, { rule: name })
        failed += 1
      }
    // Noted of what is gone now: forgotten too.
    await world.store.transaction((tables) => tables.retention.noteStarts(now))
    await world.store.transaction((tables) => tables.retention.tidy())
    if (failed > 0)
      throw new Fault('busy', 'retention-incomplete', {
        message: `${failed} rules of retention could not be carried out; what they are about is kept until they can.`,
      })
    await world.store.transaction((tables) =>
      tables.settings.set('last-retention', { at: now, ended }),
    )
    world.log.info('retention.done', ended)
  },
})

const endAll = async (world: World, name: RetentionName, attempt: Attempt): Promise<number> => {
  const most = name === 'leaders' ? LEADERS_AT_ONCE : AT_ONCE
  for (let ended = 0; ; ) {
    if (!attempt.isOurs()) throw new Fault('busy', 'lease-lost')
    const count = await world.store.transaction((tables) => endSome(tables, world, name, most))
    ended += count
    if (count < most) return ended
  }
}

const endSome = async (
  tables: Tables,
  world: World,
  name: RetentionName,
  most: number,
): Promise<number> => {
  const days = daysKept(name, (await tables.settings.get('retention')) ?? {})
  const keys = await tables.retention.lockOver(name, beganBefore(days, world.clock.now()), most)
  if (name === 'leaders') for (const key of keys) await erase(tables, world, key as PersonId)
  else await tables.retention.end(name, keys)
  return keys.length
}

const erase = async (tables: Tables, world: World, id: PersonId): Promise<void> => {
  const leader = await tables.leaders.find(id)
  if (leader) await tables.erasures.erase(leader, FORMER_LEADER[world.language])
}
