import type { Tables, World } from '#bot/application/ports.ts'

type Anything = Record<string, unknown>
type Step = () => Promise<void>

/** Every function of the port waits for `step` before it asks. */
const steppedPort = <T extends object>(port: T, step: Step): T =>
  new Proxy(port, {
    get: (target, name) => {
      const found = (target as Anything)[name as string]
      if (typeof found !== 'function') return found
      return (...given: unknown[]) => step().then(() => found.apply(target, given))
    },
  })

const steppedTables = (tables: Tables, step: Step): Tables =>
  Object.fromEntries(
    Object.entries(tables).map(([name, table]) => [name, steppedPort(table as object, step)]),
  ) as Tables

/** The same world for a worker that waits for `step` before everything it asks of the database or of Outlook. */
const stepped = <W extends World>(world: W, step: Step): W => ({
  ...world,
  calendar: {
    ...steppedPort(world.calendar, step),
    of: (organizer) => steppedPort(world.calendar.of(organizer), step),
  },
  store: {
    ...world.store,
    transaction: (work) => world.store.transaction((tables) => work(steppedTables(tables, step))),
  },
})

const KILLED = 'The worker was killed.'

/** A worker that is killed before its step `at`, counted from 0. Tells how many steps it took until then, or in all. */
export const killedWorker = async <W extends World>(
  world: W,
  at: number,
  work: (world: W) => Promise<void>,
): Promise<number> => {
  let steps = 0
  const step = async () => {
    if (steps++ >= at) throw new Error(KILLED)
  }
  await work(stepped(world, step)).catch((error: unknown) => {
    if (!(error instanceof Error) || error.message !== KILLED) throw error
  })
  return steps
}

/** How long another worker is waited for that may stand before what the stopped one has locked. */
const LOCKED_MS = 40

/**
 * A worker that is stopped before its step `at`, counted from 0, until what `meanwhile` does is done, or waits for
 * what the stopped one has locked. Tells how many steps it took in all.
 */
export const stoppedWorker = async <W extends World>(
  world: W,
  at: number,
  work: (world: W) => Promise<void>,
  meanwhile: () => Promise<void>,
): Promise<number> => {
  let steps = 0
  let other: Promise<void> = Promise.resolve()
  const step = async () => {
    if (steps++ !== at) return
    other = meanwhile()
    other.catch(() => {})
    await Promise.race([other, new Promise((resolve) => setTimeout(resolve, LOCKED_MS))])
  }
  const done = work(stepped(world, step))
  await done.finally(() => other)
  return steps
}
