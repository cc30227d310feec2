import type { AnswerOf, RequestOf } from '#bot/api/endpoint.ts'
import type { EndpointName, Endpoints } from '#bot/api/index.ts'
import type { Detail } from '#bot/domain/result.ts'

export type StatePost = {
  id: string
  replyTo: string | null
  from: { kind: 'user' | 'bot'; id: string }
  card?: unknown
  text?: string | null
  targetedTo: string | null
  createdAt: string
  updates: number
}
export type StateChannel = {
  id: string
  displayName: string
  membershipType: string
  /** Read-only; a chat cannot be. */
  isArchived?: boolean
  /** `seesFrom`: in a group chat, who came later sees nothing older. */
  members: { userId: string; roles: string[]; seesFrom?: string | null }[]
  apps: string[]
  tabs: { displayName: string; entityId: string | null; contentUrl: string | null }[]
  posts: StatePost[]
}
export type StateEvent = {
  id: string
  organizer: string
  subject: string
  start: string
  end: string
  timeZone: string
  attendees: { address: string; response: string }[]
  isOnlineMeeting: boolean
  transactionId: string | null
  cancelled: boolean
  sent?: { kind: 'invitation' | 'update' | 'cancellation'; to: string[]; at: string }[]
}
export type RequestCount = {
  host: string
  method: string
  template: string
  status: number
  count: number
}
/** What `GET /_tenant/state` tells: the tenant as an onlooker with every right would see it. */
export type TenantState = {
  now: string
  users: {
    id: string
    userPrincipalName: string
    mail: string | null
    displayName: string
    managerId: string | null
    persona: 'leader' | 'coordinator' | 'employee' | 'service'
  }[]
  teams: {
    id: string
    displayName: string
    members: { userId: string }[]
    channels: StateChannel[]
  }[]
  chats: { id: string; userId: string; posts: StatePost[] }[]
  groupChats: StateChannel[]
  events: StateEvent[]
  mails: { to: string[]; subject: string; body: string }[]
  feed: { userId: string; text: string; webUrl: string | null }[]
  world: string
  requests: RequestCount[]
  rejected: { host: string; method: string; template: string; status: number; problems: string[] }[]
}

export type BotAnswer = {
  kind: 'message' | 'card' | 'dialog' | 'error' | 'targeted'
  text?: string
  card?: unknown
  title?: string
  postId?: string
}

const body = async (response: Response): Promise<unknown> => {
  const text = await response.text()
  try {
    return JSON.parse(text)
  } catch {
    return { text }
  }
}

/** Drives the local tenant by its HTTP controls, and the tab's API as the person asked for. */
export const tenantClient = (url: string) => {
  const get = async <T>(path: string): Promise<T> => {
    const response = await fetch(`${url}${path}`)
    const answer = await body(response)
    if (!response.ok) throw new Error(`GET ${path}: ${response.status} ${JSON.stringify(answer)}`)
    return answer as T
  }
  const post = async <T>(path: string, data: unknown): Promise<T> => {
    const response = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(data),
    })
    const answer = await body(response)
    if (!response.ok) throw new Error(`POST ${path}: ${response.status} ${JSON.stringify(answer)}`)
    return answer as T
  }
  const token = (as: string) =>
    get<{ token: string }>(`/_tenant/token?as=${encodeURIComponent(as)}`).then((each) => each.token)

  /** One call of the tab's API, as the wire gives it: status and JSON. */
  const ask = async (as: string, name: string, input: unknown) => {
    const response = await fetch(`${url}/api/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await token(as)}` },
      body: JSON.stringify(input),
    })
    return { status: response.status, body: (await body(response)) as Record<string, unknown> }
  }

  /** The answer of a use case: its value, or its refusal. */
  const answer = async <K extends EndpointName>(
    as: string,
    name: K,
    input: RequestOf<Endpoints[K]>,
  ): Promise<AnswerOf<Endpoints[K]>> => {
    const { status, body: answered } = await ask(as, name, input)
    if ('value' in answered) return { ok: true, value: answered.value } as AnswerOf<Endpoints[K]>
    if ('refusal' in answered)
      return {
        ok: false,
        refusal: answered.refusal,
        detail: answered.detail as Detail,
      } as AnswerOf<Endpoints[K]>
    throw new Error(`${name} answered ${status}: ${JSON.stringify(answered)}`)
  }

  return {
    url,
    state: () => get<TenantState>('/_tenant/state'),
    token,
    ask,
    answer,
    say: (what: {
      as: string
      channel?: string
      chat?: unknown
      text: string
      slash?: boolean
      mention?: boolean
      replyTo?: string
    }) => post<{ answers: BotAnswer[] }>('/_tenant/say', what).then((each) => each.answers),
    press: (what: {
      as: string
      postId: string
      verb?: string
      title?: string
      data?: Record<string, unknown>
    }) => post<{ answers: BotAnswer[] }>('/_tenant/press', what).then((each) => each.answers),
    dialog: (what: Record<string, unknown>) =>
      post<Record<string, unknown>>('/_tenant/dialog', what),
    clock: (to: string) => post<{ now: string; steps: unknown[] }>('/_tenant/clock', { to }),
    /** Moves a meeting in Outlook by hand, in wall time; without `to` it is cancelled. */
    outlook: (what: { as: string; eventId: string; to?: { start: string; end: string } }) =>
      post<unknown>('/_tenant/outlook', what),
    /** Brings somebody by hand into a group chat or a channel; without `person` shares a shared channel with its team. */
    letIn: (what: { as: string; conversation: string; person?: string }) =>
      post<unknown>('/_tenant/let-in', what),
    setWorld: (world: string) => post<unknown>('/_tenant/world', { world }),
    faults: (what: unknown) => post<unknown>('/_tenant/faults', what),
    time: () => get<{ now: string; next: { at: string; kind: string } | null }>('/_tenant/clock'),
    /** Does something, and fails with the refusal when the product says no. */
    async must<K extends EndpointName>(as: string, name: K, input: RequestOf<Endpoints[K]>) {
      const answered = await answer(as, name, input)
      if (!answered.ok)
        throw new Error(
          `${name} was refused: ${answered.refusal} ${JSON.stringify(answered.detail)}`,
        )
      return answered.value
    },
  }
}

export type TenantClient = ReturnType<typeof tenantClient>
