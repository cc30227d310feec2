import { coordinatorOf } from '#tests/journeys/round/cast.ts'
import { aMomentLater } from './calm.ts'
import { chanceOf } from './chance.ts'
import { type Told, tidyUp } from './coordinator.ts'
import { type Counts, countIn, isClean } from './counts.ts'
import { type Blows, startMayhem } from './mayhem.ts'
import { book, evaluate, release, toTheDayAfter, toTheEnd } from './round.ts'
import type { DatabaseServer } from './server.ts'
import { removeTown, startTown } from './town.ts'
import { badWeatherEnds, stormBegins } from './weather.ts'

export type Played = {
  readonly seed: number
  readonly replicas: number
  readonly counts: Counts
  readonly told: Told
  readonly blows: Blows
  readonly requests: number
  /** Those of Graph and the Bot Connector that were answered wrongly or not at all. */
  readonly struck: number
  readonly seconds: number
  /** Where its logs are, when something was found. */
  readonly logs: string | null
}

export type Prepared = { readonly folder: string; readonly database: string }

/** How often a run calls for a blow. */
const STEPS = 6

/** Odd seeds play on one replica, even ones on three. */
export const replicasOf = (seed: number): number => (seed % 2 === 0 ? 3 : 1)

/** One small municipality books a round, releases its agenda, and evaluates, in all weathers. */
export const play = async (
  server: DatabaseServer,
  parent: string,
  prepared: Prepared,
  seed: number,
  keep: boolean,
): Promise<Played> => {
  const began = performance.now()
  const chance = chanceOf(seed)
  const replicas = replicasOf(seed)
  const town = await startTown({ server, name: `run_${seed}`, parent, replicas, like: prepared })
  const { client } = town
  const told: Told = { settled: 0, sentAgain: 0, dead: 0 }
  const mayhem = startMayhem(town, server, chance, STEPS)
  let isWell = false
  try {
    const coordinator = await coordinatorOf(client)
    const before = total(await client.state())
    await stormBegins(client, chance)
    const tidy = (since: string) => tidyUp(town, server, coordinator, since, told)

    mayhem.strike()
    const round = await book(town, coordinator)
    mayhem.strike()
    await tidy(await aMomentLater(town))
    mayhem.strike()
    await release(town, round)
    await tidy(await aMomentLater(town))
    mayhem.strike()
    await tidy(await toTheEnd(town))
    mayhem.strike()
    await evaluate(town)
    await tidy(await aMomentLater(town))
    mayhem.strike()
    await tidy(await toTheDayAfter(town))

    await mayhem.over()
    await badWeatherEnds(client)
    await tidy(await aMomentLater(town))
    const state = await client.state()
    const counts = countIn(state)
    isWell = isClean(counts)
    const after = total(state)
    return {
      seed,
      replicas,
      counts,
      told,
      blows: mayhem.blows,
      requests: after.all - before.all,
      struck: after.struck - before.struck,
      seconds: (performance.now() - began) / 1000,
      logs: isWell ? null : town.folder,
    }
  } catch (error) {
    throw new Error(`Seed ${seed}; its logs are in ${town.folder}.`, { cause: error })
  } finally {
    // What is still to fall would raise a bot in a town that is gone.
    await mayhem.over().catch(() => {})
    await town.stop()
    if (isWell || !keep) await removeTown(server, town)
  }
}

type Asked = Parameters<typeof countIn>[0]['requests']
const total = ({ requests }: { readonly requests: Asked }) => {
  const ours = requests.filter(({ host }) => !host.startsWith('login.'))
  const sum = (some: Asked) => some.reduce((all, { count }) => all + count, 0)
  const isStruck = ({ status, template }: Asked[number]) =>
    status === 0 || status === 502 || status === 504 || template === '(fault)'
  return { all: sum(ours), struck: sum(ours.filter(isStruck)) }
}
