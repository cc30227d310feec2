import type { SigningKey } from '../login/jwt.ts'
import { callerOf, connectorAudience } from '../login/tokens.ts'
import {
  BodyNotJson,
  type Host,
  readJson,
  type WireRequest,
  type WireResponse,
} from '../network/wire.ts'
import type { LocalTenant } from '../tenant/open.ts'
import { appId } from '../tenant/registration.ts'
import { type Answer, badRequest, botDisabled, refusal } from './answers.ts'
import { threadOf } from './create.ts'
import { createLimits } from './limits.ts'
import { findRoute } from './routes.ts'

/** smba.trafficmanager.net: the Bot Connector. `limitsOn` says whether the documented limits hold now. */
export function createConnector(
  tenant: LocalTenant,
  key: SigningKey,
  limitsOn: () => boolean,
): Host {
  const limits = createLimits()
  return (request) => {
    const found = findRoute(request)
    if (found === undefined) return unknown(request)
    const { route, ids } = found
    // Where the tenant is set to refuse, a 403 says nothing of the request.
    const isSet = (tenant.world?.() ?? 'private') !== 'private'
    const within = (answer: Answer): WireResponse => ({
      ...answer,
      template: route.template,
      isByPolicy: isSet && answer.status === 403,
    })

    const caller = callerOf(tenant, key, connectorAudience, request.headers.authorization)
    if (typeof caller === 'string') return within(denied(caller))
    if (caller.appId !== appId) return within(refusal(403, 'BotNotRegistered', 'No such bot.'))
    if (tenant.world?.() === 'no-bot') return within(botDisabled())
    const body = bodyOf(request)
    if (body instanceof BodyNotJson) return within(badRequest([body.message]))
    if (limitsOn()) {
      const thread = ids[0]?.split(';')[0] ?? threadOf(tenant, body)
      const wait = limits.exceeded(route.kind, thread)
      if (wait !== undefined) return within(throttled(wait))
    }
    const targeted = request.query.get('isTargetedActivity') === 'true'
    return within(route.answer({ tenant, ids, query: request.query, body, targeted }))
  }
}

function bodyOf(request: WireRequest): unknown {
  try {
    return readJson(request.text)
  } catch (fault) {
    if (fault instanceof BodyNotJson) return fault
    throw fault
  }
}

const denied = (why: string): Answer => ({
  status: 401,
  headers: { 'www-authenticate': 'Bearer' },
  body: { message: 'Authorization has been denied for this request.' },
  problems: [why],
})

const throttled = (seconds: number): Answer => ({
  ...refusal(429, 'Throttled', 'Too many requests.'),
  headers: { 'retry-after': String(Math.ceil(seconds)) },
})

function unknown(request: WireRequest): WireResponse {
  const problem = `The Connector has nothing for ${request.method} ${request.path}.`
  return {
    status: 404,
    template: 'unknown',
    body: { error: { code: 'ResourceNotFound', message: problem } },
    problems: [problem],
  }
}
