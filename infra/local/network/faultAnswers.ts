import type { FaultRule } from './faultRules.ts'
import type { WireResponse } from './wire.ts'

type Refusal = { status: number; graph: string; connector: string; sentence: string }

const refusals: Readonly<Partial<Record<FaultRule['kind'], Refusal>>> = {
  throttle: {
    status: 429,
    graph: 'TooManyRequests',
    connector: 'Throttled',
    sentence: 'Too many requests.',
  },
  unavailable: {
    status: 503,
    graph: 'serviceNotAvailable',
    connector: 'ServiceUnavailable',
    sentence: 'The service is temporarily unavailable.',
  },
  precondition: {
    status: 412,
    graph: 'preconditionFailed',
    connector: 'PreconditionFailed',
    sentence: 'Precondition failed, please retry.',
  },
  unauthorized: {
    status: 401,
    graph: 'InvalidAuthenticationToken',
    connector: 'Unauthorized',
    sentence: 'Authorization has been denied for this request.',
  },
  notFound: {
    status: 404,
    graph: 'NotFound',
    connector: 'ConversationNotFound',
    sentence: 'Not found.',
  },
  badGateway: {
    status: 502,
    graph: 'BadGateway',
    connector: 'BadGateway',
    sentence: 'Bad gateway.',
  },
  gatewayTimeout: {
    status: 504,
    graph: 'GatewayTimeout',
    connector: 'GatewayTimeout',
    sentence: 'The server did not answer in time.',
  },
}

/** What the caller is told in place of the real answer, in the words of that host. */
export function faultAnswer(
  rule: FaultRule,
  host: string,
  template: string,
  now: string,
): WireResponse {
  const refusal = refusals[rule.kind]
  if (refusal === undefined) throw new Error(`A fault of kind ${rule.kind} has no answer.`)
  const { status, sentence } = refusal
  const waits = rule.kind === 'throttle' || rule.kind === 'unavailable'
  return {
    status,
    template,
    headers: waits ? retryAfter(rule, now) : {},
    body: bodyFor(host, refusal, sentence),
  }
}

function bodyFor(host: string, refusal: Refusal, sentence: string): unknown {
  if (host.startsWith('login.')) {
    return { error: 'temporarily_unavailable', error_description: sentence }
  }
  const code = host.startsWith('graph.') ? refusal.graph : refusal.connector
  return { error: { code, message: sentence } }
}

/** Retry-After in each of the forms that are seen from Microsoft (platform/graph.md section 3). */
function retryAfter(rule: FaultRule, now: string): Record<string, string> {
  const seconds = rule.retryAfter ?? 2
  switch (rule.retryAfterAs ?? 'integer') {
    case 'none':
      return {}
    case 'integer':
      return { 'retry-after': String(Math.ceil(seconds)) }
    case 'decimal':
      return { 'retry-after': seconds.toFixed(3) }
    case 'date':
      return { 'retry-after': new Date(Date.parse(now) + seconds * 1000).toUTCString() }
  }
}
