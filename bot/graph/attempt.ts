import { randomUUID } from 'node:crypto'
import { type Client, ResponseType } from '@microsoft/microsoft-graph-client'
import type { Log } from '#bot/application/ports.ts'
import { shapeOf } from './address.ts'
import type { Asked, GraphAnswer, GraphCall } from './call.ts'
import { faultOfAnswer, faultOfSilence } from './graph-fault.ts'
import { carriedBy } from './sending.ts'

export type GraphLog = Pick<Log, 'info' | 'warn'>

/**
 * Asks Graph once. Whatever changed something or went wrong is logged with Microsoft's request id and ours; throws a
 * `Fault` for every answer but a 2xx.
 */
export const askingOnce =
  (client: Client, log: GraphLog | undefined) =>
  async (url: string, call: Asked): Promise<GraphAnswer> => {
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

/** Done, or an answer that the callers look for: it is not there, or it is there already. */
const EXPECTED = new Set([200, 201, 202, 204, 207, 404, 409, 410])

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
