import { ClientSecretCredential, type TokenCredential } from '@azure/identity'
import { Client } from '@microsoft/microsoft-graph-client'
import { Fault } from '#bot/application/faults.ts'
import type { StillOurs } from '#bot/application/ports/still-ours.ts'
import type { TurnPort } from '#bot/application/ports/turns.ts'
import { isLeaseLost } from '#bot/application/still-ours.ts'
import { addressOf, nextPageOf } from './address.ts'
import { askingOnce, type GraphLog } from './attempt.ts'
import type { Asked, Graph, GraphAnswer, GraphCall } from './call.ts'
import { type Limits, limitsOf, mostAtOnce, turnOf } from './limits.ts'
import { pausesOf } from './pauses.ts'
import { chainOf, tokenFor } from './sending.ts'

export type { Graph, GraphCall } from './call.ts'
export { tokenFor } from './sending.ts'

export type GraphOptions = {
  /** Within this process. */
  readonly limits?: Limits
  /** Among all replicas; left out: this process is alone. */
  readonly turns?: TurnPort
  readonly log?: GraphLog
  readonly stillOurs?: StillOurs
  /** How long one attempt may take, its answer read to the end. */
  readonly patienceMs?: number
}

const PATIENCE_MS = 30_000
/** Longer pauses, all in all, are left to the errand queue: nobody waits that long for an answer. */
const LONGEST_WAIT_SECONDS = 20
const MOST_PAGES = 1_000

export type { TokenCredential }

/** How the app proves to Entra who it is. */
export const appCredential = (app: {
  readonly tenantId: string
  readonly appId: string
  readonly appSecret: string
}): TokenCredential => new ClientSecretCredential(app.tenantId, app.appId, app.appSecret)

/**
 * Graph under a policy of our own (platform/graph.md section 8 item 11). The SDK makes addresses and reads
 * answers; limits, time-outs, what is tried again and when, and what is logged are decided here.
 */
export const graphOf = (credential: TokenCredential, options: GraphOptions = {}): Graph => {
  const { limits = limitsOf(), turns = pausesOf(), log, patienceMs = PATIENCE_MS } = options
  const client = Client.initWithMiddleware({ middleware: chainOf(credential, patienceMs) })
  const once = askingOnce(client, log)

  const amongFew = <T>(keys: readonly string[], work: () => Promise<T>): Promise<T> =>
    keys.reduceRight((next, key) => {
      const most = mostAtOnce(key)
      return most === null ? next : () => turns.amongFew(key, most, next)
    }, work)()

  /** In its turn under all its limits, and not while Microsoft has asked for a pause. */
  const inTurn = (url: string, call: Asked, mustBeOurs: () => void): Promise<GraphAnswer> => {
    const keys = [call.limit].flat()
    const work = async () => {
      // Before the turn: calls that waited together for a first token would leave at the same moment after it.
      if (options.turns) await tokenFor(credential)
      await turns.take(keys.map(turnOf))
      try {
        return await amongFew(keys, async () => {
          await call.sendsNow?.()
          mustBeOurs()
          return once(url, call)
        })
      } catch (error) {
        if (error instanceof Fault && error.retryAfterSeconds !== null)
          await turns.pause(
            keys.map((key) => turnOf(key).name),
            error.retryAfterSeconds,
          )
        throw error
      }
    }
    return keys.reduceRight((next, key) => () => limits(key, next), work)()
  }

  const patiently = async (url: string, call: Asked): Promise<GraphAnswer> => {
    const mustBeOurs = options.stillOurs?.() ?? (() => {})
    const began = performance.now()
    for (let tries = 1; ; tries++) {
      try {
        return await inTurn(url, call, mustBeOurs)
      } catch (error) {
        if (!(error instanceof Fault) || error.kind !== 'busy' || isLeaseLost(error)) throw error
        const seconds = pauseBefore(tries, error.retryAfterSeconds)
        const waited = (performance.now() - began) / 1_000
        if (waited + seconds > LONGEST_WAIT_SECONDS) throw error
        await new Promise((resolve) => setTimeout(resolve, seconds * 1_000))
      }
    }
  }

  return {
    call: ({ path, query, ...call }) => patiently(addressOf(path, query), call),

    list: async <T>({ path, query, ...call }: Omit<GraphCall, 'method'>) => {
      const found: T[] = []
      let url: string | null = addressOf(path, query)
      for (let page = 0; url !== null && page < MOST_PAGES; page++) {
        const { body } = await patiently(url, { ...call, method: 'GET' })
        found.push(...((body.value ?? []) as T[]))
        url = nextPageOf(body)
      }
      return found
    },
  }
}

/** In full as long as Graph asks; our own doubling wait where it asks for none, or again and again for nothing. */
const pauseBefore = (tries: number, asked: number | null): number =>
  Math.max(asked ?? 1, tries === 1 ? 0 : 2 ** (tries - 2))
