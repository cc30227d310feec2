import { randomUUID } from 'node:crypto'
import type { Strike } from '../graph/batch.ts'
import type { GraphRequest, GraphResponse } from '../graph/graph.ts'
import type { SigningKey } from '../login/jwt.ts'
import { callerOf, graphAudience } from '../login/tokens.ts'
import type { LocalTenant } from '../tenant/open.ts'
import { BodyNotJson, type Host, readJson, type WireResponse } from './wire.ts'

/** graph.microsoft.com: who may call, in what form, and how often; what is asked is for `graph` to answer. */
export function createGraphHost(
  tenant: LocalTenant,
  key: SigningKey,
  graph: (request: GraphRequest) => Promise<GraphResponse>,
  throttle: Strike = () => undefined,
): Host {
  return async (request) => {
    const ids = {
      'request-id': randomUUID(),
      'client-request-id': request.headers['client-request-id'] ?? randomUUID(),
    }
    const refuse = (status: number, code: string, message: string): WireResponse => {
      const innerError = { date: tenant.now().slice(0, 19), ...ids }
      const body = { error: { code, message, innerError } }
      return {
        status,
        headers: ids,
        body,
        template: '(before the path is read)',
        problems: [message],
      }
    }
    const caller = callerOf(tenant, key, graphAudience, request.headers.authorization)
    if (typeof caller === 'string') return refuse(401, 'InvalidAuthenticationToken', caller)
    const throttled = throttle(request.method, request.path)
    if (throttled)
      return {
        ...throttled,
        headers: { ...ids, ...throttled.headers },
        template: '(throttled)',
      }
    try {
      const { method, path, query, headers } = request
      const body = readJson(request.text)
      const answer = await graph({ method, path, query, headers, body, caller })
      return { ...answer, headers: { ...ids, ...answer.headers } }
    } catch (fault) {
      if (!(fault instanceof BodyNotJson)) throw fault
      return refuse(
        400,
        'BadRequest',
        'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
      )
    }
  }
}
