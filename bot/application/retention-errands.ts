import { FORMER_LEADER, mayErase } from '#bot/domain/erasure.ts'
import type { PersonId } from '#bot/domain/ids.ts'
import {
  beganBefore,
  daysKept,
  lastRetentionDay,
  RETENTION_NAMES,
  type RetentionName,
} from '#bot/domain/retention.ts'
import { underWay } from './erasure.ts'
import type { Attempt, ErrandHandlers } from './errands.ts'
import { Fault } from './faults.ts'
import type { Tables, World } from './ports.ts'
import { mustBeOurs } from './still-ours.ts'

/** So few that no transaction is felt by somebody who writes meanwhile. */
const AT_ONCE = 100

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
    let waiting = 0
    let failed = 0
    await world.store.transaction((tables) => tables.retention.noteStarts(now))
    for (const name of RETENTION_NAMES)
      try {
        const done =
          name === 'leaders'
            ? await eraseAll(world, attempt)
            : { count: await endAll(world, name, attempt), waiting: 0 }
        if (done.count > 0) ended[name] = done.count
        waiting += done.waiting
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
      tables.settings.set('last-retention', { at: now, ended, waiting }),
    )
    world.log.info('retention.done', { ...ended, waiting })
  },
})

type Ending = Exclude<RetentionName, 'leaders'>

/** What began by then is over, by the period that is chosen now. */
const over = async (tables: Tables, world: World, name: RetentionName) =>
  beganBefore(daysKept(name, (await tables.settings.get('retention')) ?? {}), world.clock.now())

const endAll = async (world: World, name: Ending, attempt: Attempt): Promise<number> => {
  for (let ended = 0; ; ) {
    mustBeOurs(attempt)
    const count = await world.store.transaction(async (tables) => {
      const keys = await tables.retention.lockOver(name, await over(tables, world, name), AT_ONCE)
      await tables.retention.end(name, keys)
      return keys.length
    })
    ended += count
    if (count < AT_ONCE) return ended
  }
}

/**
 * One at a time: to erase a person is to look into every table. Whom Teams or Outlook has still to take out of
 * something waits for another night, as when the coordinator erases: without their ids it could never be done.
 */
const eraseAll = async (world: World, attempt: Attempt) => {
  const waiting: string[] = []
  for (let count = 0; ; ) {
    mustBeOurs(attempt)
    const outcome = await world.store.transaction(async (tables) => {
      const began = await over(tables, world, 'leaders')
      const [key] = await tables.retention.lockOver('leaders', began, 1, waiting)
      const leader = key && (await tables.leaders.find(key as PersonId))
      if (!leader) return 'none-left'
      if (!mayErase(leader, await underWay(tables, world, leader)).ok) return leader.id
      await tables.erasures.erase(leader, FORMER_LEADER[world.language])
      return 'erased'
    })
    if (outcome === 'none-left') return { count, waiting: waiting.length }
    if (outcome === 'erased') count += 1
    else waiting.push(outcome)
  }
}
