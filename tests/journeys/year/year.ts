import type { TenantClient } from '#tests/support/tenant-client.ts'
import { settled } from '../round/cast.ts'
import type { Say } from '../round/preparing.ts'
import type { Ledger } from './ledger.ts'

/** What every step of the year plays on. */
export type Year = {
  readonly client: TenantClient
  readonly coordinator: string
  readonly leaders: number
  readonly say: Say
  readonly ledger: Ledger
  /** Keeps the sentence when what it says should be is not so; the year goes on. */
  check(isSo: boolean, otherwise: string): void
}

/** A sentence with what should be and what is; of two lists, how they differ. */
export const checkSame = ({ check }: Year, about: string, found: unknown, wanted: unknown): void =>
  check(
    JSON.stringify(found) === JSON.stringify(wanted),
    Array.isArray(found) && Array.isArray(wanted)
      ? `${about}: ${difference(found, wanted)}.`
      : `${about}: ${JSON.stringify(found)}, men det skulle være ${JSON.stringify(wanted)}.`,
  )

const difference = (found: readonly unknown[], wanted: readonly unknown[]): string => {
  const missing = wanted.filter((each) => !found.includes(each))
  const more = found.filter((each, at) => !wanted.includes(each) || found.indexOf(each) !== at)
  return `${found.length} af ${wanted.length}; mangler: ${missing.join(', ') || 'ingen'}; for meget: ${more.join(', ') || 'intet'}`
}

/** Waits for all that is under way, and writes down who got what. */
export const noted = async ({ client, ledger }: Year, period: string) => {
  await settled(client)
  return ledger.note(period)
}

/** The same client, which waits as long as it takes until the bot has done what a move of the clock sets going. */
export const patient = (client: TenantClient, seconds = 600): TenantClient => ({
  ...client,
  clock: async (to) => {
    const deadline = performance.now() + seconds * 1000
    for (;;) {
      const moved = await client.clock(to).catch((error: unknown) => error as Error)
      if (!(moved instanceof Error)) return moved
      if (performance.now() > deadline) throw moved
      const { now } = await client.time()
      if (now >= to) {
        await settled(client, seconds)
        return { now, steps: [] }
      }
    }
  },
})
