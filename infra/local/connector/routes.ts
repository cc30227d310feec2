import type { WireRequest } from '../network/wire.ts'
import type { LocalTenant } from '../tenant/open.ts'
import { tenantId } from '../tenant/registration.ts'
import type { Answer } from './answers.ts'
import { createConversation } from './create.ts'
import { deleteActivity, sendActivity, updateActivity } from './messages.ts'
import { getMember, getMembers, getPagedMembers, getTeam, getTeamChannels } from './roster.ts'

/** A call that is let in, with the ids of its path. */
type Call = {
  readonly tenant: LocalTenant
  readonly ids: readonly string[]
  readonly query: URLSearchParams
  readonly body: unknown
  readonly targeted: boolean
}
export type Route = {
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

/** Which operation a request is for; undefined when the Connector has none such. */
export function findRoute(request: WireRequest): { route: Route; ids: string[] } | undefined {
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
