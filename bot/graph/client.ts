import { randomUUID } from 'node:crypto'
import { ClientSecretCredential, type TokenCredential } from '@azure/identity'
import { Client, ResponseType } from '@microsoft/microsoft-graph-client'
import { Fault } from '#bot/application/faults.ts'
import type { Log } from '#bot/application/ports.ts'
import { addressOf, nextPageOf, shapeOf } from './address.ts'
import { faultOfAnswer, faultOfSilence } from './graph-fault.ts'
import { type Limits, limitsOf } from './limits.ts'
import { pausesOf } from './pauses.ts'
import { carriedBy, chainOf } from './sending.ts'

export { tokenFor } from './sending.ts'

export type GraphCall = {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** Parts of the path; each is encoded. */
  readonly path: readonly string[]
  /** OData options; the values are encoded. */
  readonly query?: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** What limits it, the narrowest first: `channel:<id>`, `team:<id>`, `team-members:<id>`, `mailbox:<address>`, `directory`. */
  readonly limit: string | readonly string[]
  /** Doing it twice is the same as once; else only what was not done is repeated. */
  readonly isIdempotent?: boolean
  readonly version?: 'v1.0' | 'beta'
}
export type GraphAnswer = {
  readonly status: number
  readonly headers: Headers
  readonly body: Readonly<Record<string, unknown>>
}

/** Microsoft Graph with the app's own permissions; throws a `Fault` for every answer but a 2xx. */
export type Graph = {
  call(call: GraphCall): Promise<GraphAnswer>
  /** Every page of a list. */
  list<T>(call: Omit<GraphCall, 'method'>): Promise<readonly T[]>
}

export type GraphOptions = {
  readonly limits?: Limits
  readonly log?: Pick<Log, 'info' | 'warn'>
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

type Asked = Omit<GraphCall, 'path' | 'query'>

/**
 * Graph under a policy of our own (platform/graph.md section 8 item 11). The SDK makes addresses and reads
 * answers; limits, time-outs, what is tried again and when, and what is logged are decided here.
 */
export const graphOf = (credential: TokenCredential, options: GraphOptions = {}): Graph => {
  const { limits = limitsOf(), log, patienceMs = PATIENCE_MS } = options
  const client = Client.initWithMiddleware({ middleware: chainOf(credential, patienceMs) })
  const pauses = pausesOf()

  const once = async (url: string, call: Asked): Promise<GraphAnswer> => {
    const id = randomUUID()
    const began = performance.now()
    const note = (outcome: { status: number | null; code: string }, answered?: Headers) => {
      if (call.method === 'GET' && (outcome.status ?? 500) < 300) return
      const isWorthALook = outcome.status === null || !EXPECTED.has(outcome.status)
      log?.[isWorthALook ? 'warn' : 'info'](isWorthALook ? 'graph.failed' : 'graph.answered', {
        method: call.method,
        path: shapeOf(url),
        ...outcome,
        ms: Math.round(performance.now() - began),
        'client-request-id': id,
        'request-id': answered?.get('request-id') ?? null,
      })
    }
    const silent = (error: unknown) => {
      const fault = faultOfSilence(error, isSafe(call))
      note({ status: null, code: fault.code })
      return fault
    }
    const request = client
      .api(url)
      .version(call.version ?? 'v1.0')
      // With RAW, the SDK gives headers and throws for nothing: every answer is looked at here.
      .responseType(ResponseType.RAW)
      .headers({ prefer: 'IdType="ImmutableId"', ...call.headers, 'client-request-id': id })
    const response = (await send(request, call).catch((error: unknown) => {
      const fault = carriedBy(error)
      throw fault?.code === 'no-answer' ? silent(fault.cause) : (fault ?? error)
    })) as Response
    const { status, headers } = response
    const body = parsed(
      await response.text().catch((error: unknown) => {
        throw silent(error)
      }),
    )
    if (response.ok) {
      note({ status, code: 'ok' }, headers)
      return { status, headers, body }
    }
    const fault = faultOfAnswer(status, body, headers.get('retry-after'), isSafe(call))
    note({ status, code: fault.code }, headers)
    throw fault
  }

  /** In its turn under all its limits, and not while Microsoft has asked for a pause. */
  const inTurn = (url: string, call: Asked): Promise<GraphAnswer> => {
    const keys = [call.limit].flat()
    const work = async () => {
      pauses.check(keys)
      try {
        return await once(url, call)
      } catch (error) {
        if (error instanceof Fault && error.retryAfterSeconds !== null)
          pauses.pause(keys, error.retryAfterSeconds)
        throw error
      }
    }
    return keys.reduceRight((next, key) => () => limits(key, next), work)()
  }

  const patiently = async (url: string, call: Asked): Promise<GraphAnswer> => {
    const began = performance.now()
    for (let tries = 1; ; tries++) {
      try {
        return await inTurn(url, call)
      } catch (error) {
        if (!(error instanceof Fault) || error.kind !== 'busy') throw error
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

/** Done, or an answer that the callers look for: it is not there, or it is there already. */
const EXPECTED = new Set([200, 201, 202, 204, 207, 404, 409, 410])

/** In full as long as Graph asks; our own doubling wait where it asks for none, or again and again for nothing. */
const pauseBefore = (tries: number, asked: number | null): number =>
  Math.max(asked ?? 1, tries === 1 ? 0 : 2 ** (tries - 2))

const isSafe = (call: Pick<GraphCall, 'method' | 'isIdempotent'>): boolean =>
  call.isIdempotent ?? call.method !== 'POST'

type Request = ReturnType<Client['api']>
const send = (request: Request, { method, body }: Pick<GraphCall, 'method' | 'body'>) => {
  switch (method) {
    case 'GET':
      return request.get()
    case 'POST':
      return request.post(body ?? {})
    case 'PATCH':
      return request.patch(body)
    case 'DELETE':
      return request.delete()
  }
}

const parsed = (text: string): GraphAnswer['body'] => {
  try {
    const body: unknown = JSON.parse(text)
    return typeof body === 'object' && body !== null ? (body as GraphAnswer['body']) : {}
  } catch {
    return {}
  }
}
