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
import { appId, tenantId } from '../tenant/registration.ts'
import { type Answer, badRequest, refusal } from './answers.ts'
import { createConversation } from './create.ts'
import { createLimits } from './limits.ts'
import { deleteActivity, sendActivity, updateActivity } from './messages.ts'
import { getMember, getMembers, getPagedMembers, getTeam, getTeamChannels } from './roster.ts'

type Call = {
  readonly tenant: LocalTenant
  readonly ids: readonly string[]
  readonly query: URLSearchParams
  readonly body: unknown
  readonly targeted: boolean
}
type Route = {
  readonly method: string
  readonly template: string
  readonly kind: 'send' | 'read' | 'change'
  answer(call: Call): Answer
}

const conversation = '/v3/conversations/{conversation-id}'
const routes: readonly Route[] = [
  {
    method: 'POST',
    template: '/v3/conversations',
    kind: 'send',
    answer: ({ tenant, body }) => createConversation(tenant, body),
  },
  {
    method: 'POST',
    template: `${conversation}/activities`,
    kind: 'send',
    answer: ({ tenant, ids: [id = ''], body, targeted }) =>
      sendActivity(tenant, id, body, targeted),
  },
  {
    method: 'POST',
    template: `${conversation}/activities/{activity-id}`,
    kind: 'send',
    // Which thread a reply goes to is in the conversation's id, not in the activity's
    // (platform/teams.md section 6).
    answer: ({ tenant, ids: [id = ''], body, targeted }) =>
      sendActivity(tenant, id, body, targeted),
  },
  {
    method: 'PUT',
    template: `${conversation}/activities/{activity-id}`,
    kind: 'change',
    answer: ({ tenant, ids: [id = '', activity = ''], body, targeted }) =>
      updateActivity(tenant, id, activity, body, targeted),
  },
  {
    method: 'DELETE',
    template: `${conversation}/activities/{activity-id}`,
    kind: 'change',
    answer: ({ tenant, ids: [id = '', activity = ''], targeted }) =>
      deleteActivity(tenant, id, activity, targeted),
  },
  {
    method: 'GET',
    template: `${conversation}/members`,
    kind: 'read',
    answer: ({ tenant, ids: [id = ''] }) => getMembers(tenant, id),
  },
  {
    method: 'GET',
    template: `${conversation}/members/{user-id}`,
    kind: 'read',
    answer: ({ tenant, ids: [id = '', user = ''] }) => getMember(tenant, id, user),
  },
  {
    method: 'GET',
    template: `${conversation}/pagedmembers`,
    kind: 'read',
    answer: ({ tenant, ids: [id = ''], query }) => getPagedMembers(tenant, id, query),
  },
  {
    method: 'GET',
    template: '/v3/teams/{team-id}',
    kind: 'read',
    answer: ({ tenant, ids: [id = ''] }) => getTeam(tenant, id),
  },
  {
    method: 'GET',
    template: '/v3/teams/{team-id}/conversations',
    kind: 'read',
    answer: ({ tenant, ids: [id = ''] }) => getTeamChannels(tenant, id),
  },
]

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
    const within = (answer: Answer): WireResponse => ({ ...answer, template: route.template })

    const caller = callerOf(tenant, key, connectorAudience, request.headers.authorization)
    if (typeof caller === 'string') return within(denied(caller))
    if (caller.appId !== appId) return within(refusal(403, 'BotNotRegistered', 'No such bot.'))
    if (limitsOn() && route.kind !== 'change') {
      const wait = limits.exceeded(route.kind, (ids[0] ?? '').split(';')[0] ?? '')
      if (wait !== undefined) return within(throttled(wait))
    }
    const body = bodyOf(request)
    if (body instanceof BodyNotJson) return within(badRequest([body.message]))
    const targeted = request.query.get('isTargetedActivity') === 'true'
    return within(route.answer({ tenant, ids, query: request.query, body, targeted }))
  }
}

function findRoute(request: WireRequest): { route: Route; ids: string[] } | undefined {
  const prefix = new RegExp(`^/+(?:emea/${tenantId}|teams)/+(.*)$`).exec(request.path)
  if (prefix === null) return undefined
  const parts = `/${prefix[1]}`.split('/')
  for (const route of routes) {
    const wanted = route.template.split('/')
    if (route.method !== request.method || wanted.length !== parts.length) continue
    if (!wanted.every((part, i) => part.startsWith('{') || part === parts[i])) continue
    const ids = parts.filter((_, i) => wanted[i]?.startsWith('{'))
    return { route, ids: ids.map(decoded) }
  }
  return undefined
}

/** A part of the path; left as it is when its percent signs mean nothing, and then nothing has that id. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
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
