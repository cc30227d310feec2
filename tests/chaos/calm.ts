import { setTimeout as pause } from 'node:timers/promises'
import type { Town } from './town.ts'

/** What is struck again and again is tried again later and later: ten times in a row, and a quarter of an hour has gone. */
const PATIENCE_MS = 20 * 60_000

/**
 * Waits until all that is due has been done, by the word of a replica that answers and has looked at what is due
 * since `at`. Throws when it takes twenty minutes.
 */
export const calm = async (town: Town, at: string): Promise<void> => {
  const deadline = performance.now() + PATIENCE_MS
  let seen = 0
  let turn = 0
  let last = 'nobody answered'
  while (seen < 2) {
    if (performance.now() > deadline) throw new Error(`The bots do not get done: ${last}`)
    const awake = town.replicas.filter((each) => each.isUp && !each.isPaused)
    turn += 1
    const health = (await awake[turn % awake.length]?.health()) ?? null
    if (health) last = JSON.stringify(health)
    const isDone =
      health?.database === 'ok' &&
      Date.parse(health.tick.at ?? '') >= Date.parse(at) &&
      health.errands.waiting === 0
    seen = isDone ? seen + 1 : 0
    // Each look costs the bot some work, and there may be many towns.
    await pause(isDone ? 100 : 400)
  }
}

/** Moves the clock there, whether a bot hears it or not. */
export const moveTo = async (town: Town, at: string): Promise<string> => {
  const answer = await move(town, at)
  if (!answer.ok) throw new Error(`The clock could not be moved: ${await answer.text()}`)
  return at
}

const move = (town: Town, to: string) =>
  fetch(`${town.client.url}/_tenant/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ to, settle: false }),
  })

/** A second later by the tenant's clock: asks every replica what is due. */
export const aMomentLater = async (town: Town): Promise<string> => {
  for (;;) {
    const { now } = await town.client.state()
    const at = new Date(Date.parse(now) + 1_000).toISOString()
    // On a machine that is short of breath the second has gone before the clock is moved.
    if ((await move(town, at)).ok) return at
  }
}
