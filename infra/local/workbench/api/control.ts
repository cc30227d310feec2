import type {
  Answer,
  CatalogueApp,
  ClockMove,
  ClockView,
  Command,
  DialogAnswer,
  Directory,
  EventResponse,
  Faults,
  PersonView,
  Posts,
  Traffic,
} from './shapes.ts'

/** The local tenant did not answer, or refused; `message` is its own sentence when it gave one. */
export class ControlError extends Error {
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

async function call<T>(path: string, body?: unknown): Promise<T> {
  const response = await fetch(`/_tenant/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  }).catch(() => {
    throw new ControlError(0, 'The local tenant does not answer')
  })
  const text = await response.text()
  const answer = parse(text)
  if (!response.ok) throw new ControlError(response.status, refusal(answer) ?? text.slice(0, 300))
  return answer as T
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function refusal(answer: unknown): string | undefined {
  if (typeof answer !== 'object' || answer === null || !('error' in answer)) return undefined
  const { error } = answer
  if (typeof error === 'string') return error
  return typeof error === 'object' && error !== null && 'message' in error
    ? String(error.message)
    : undefined
}

const as = (upn: string) => `as=${encodeURIComponent(upn)}`

/** The control API of the local tenant, one function an endpoint; each throws `ControlError`. */
export const control = {
  directory: () => call<Directory>('state'),
  view: (upn: string) => call<PersonView>(`view?${as(upn)}`),
  posts: (upn: string, conversation: string) =>
    call<Posts>(`posts?${as(upn)}&conversation=${encodeURIComponent(conversation)}`),
  /** The same posts without opening the conversation: nothing becomes read, no card is refreshed. */
  peek: (upn: string, conversation: string) =>
    call<Posts>(`posts?${as(upn)}&conversation=${encodeURIComponent(conversation)}&peek=1`),
  token: (upn: string) => call<{ token: string }>(`token?${as(upn)}`),
  app: () => call<CatalogueApp>('app'),
  commands: () => call<{ commands: readonly Command[] }>('commands'),
  clock: () => call<ClockView>('clock'),
  traffic: () => call<Traffic>('faults'),
  moveClock: (to: string) => call<ClockMove>('clock', { to }),
  setFaults: (faults: Partial<Faults>) => call<Traffic>('faults', faults),
  say: (said: {
    as: string
    channel?: string
    chat?: string
    replyTo?: string
    text: string
    slash?: boolean
    mention?: boolean
  }) => call<{ answers: readonly Answer[] }>('say', said),
  press: (pressed: { as: string; postId: string; verb?: string; title?: string; data: unknown }) =>
    call<{ answers: readonly Answer[] }>('press', pressed),
  dialog: (asked: {
    as: string
    conversation: string
    postId?: string
    data: unknown
    submit?: boolean
  }) => call<DialogAnswer>('dialog', asked),
  respond: (answer: { as: string; eventId: string; response: EventResponse }) =>
    call<unknown>('respond', answer),
  /** Times by the wall in the event's own zone; without them the meeting is cancelled. */
  outlook: (change: {
    as: string
    eventId: string
    to: { start: string; end: string } | undefined
  }) => call<unknown>('outlook', change),
  install: (upn: string) => call<unknown>('install', { as: upn }),
}
