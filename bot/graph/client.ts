import { ClientSecretCredential, type TokenCredential } from '@azure/identity'
import {
  Client,
  type Context,
  GraphClientError,
  type Middleware,
  ResponseType,
} from '@microsoft/microsoft-graph-client'
import { Fault } from '#bot/application/faults.ts'
import { faultOfAnswer, faultOfSilence } from './graph-fault.ts'
import { type Limits, limitsOf } from './limits.ts'

export type GraphCall = {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** Parts of the path; each is encoded. */
  readonly path: readonly string[]
  /** OData options; the values are encoded. */
  readonly query?: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** What limits it: `team:<id>`, `team-members:<id>`, `mailbox:<address>`, `directory`. */
  readonly limit: string
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

const SCOPE = 'https://graph.microsoft.com/.default'
const PATIENCE_MS = 30_000
/** Longer pauses, all in all, are left to the errand queue: nobody waits that long for an answer. */
const LONGEST_WAIT_SECONDS = 20
const MOST_PAGES = 1_000

/** A fault on its way through the SDK, which hides every other kind of error, also those derived from its own. */
const carrying = (fault: Fault): GraphClientError =>
  Object.assign(new GraphClientError(fault.message), { customError: fault })

const carriedBy = (error: unknown): Fault | null =>
  error instanceof GraphClientError && error.customError instanceof Fault ? error.customError : null

/** The app's own token for Graph; throws a `Fault` when Entra gives none. */
export const tokenFor = async (credential: TokenCredential): Promise<string> => {
  const token = await credential.getToken(SCOPE).catch((error: unknown) => {
    throw tokenFault(error)
  })
  return token?.token ?? ''
}

/** Puts the app's token on the request. */
class Signing implements Middleware {
  #next: Middleware | undefined
  readonly #credential: TokenCredential
  constructor(credential: TokenCredential) {
    this.#credential = credential
  }
  setNext(next: Middleware) {
    this.#next = next
  }
  async execute(context: Context) {
    const token = await tokenFor(this.#credential).catch((error: unknown) => {
      throw error instanceof Fault ? carrying(error) : error
    })
    const headers = new Headers(context.options?.headers as Record<string, string>)
    headers.set('authorization', `Bearer ${token}`)
    context.options = { ...context.options, headers }
    await this.#next?.execute(context)
  }
}

const tokenFault = (error: unknown): Fault => {
  const { statusCode } = error as { statusCode?: unknown }
  return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500
    ? new Fault('refused', 'no-token', { cause: error, status: statusCode })
    : new Fault('busy', 'no-token', { cause: error })
}

/** Sends it, once, and waits so long. The SDK's own handlers repeat a POST after a 504 and know no time-out. */
class Sending implements Middleware {
  async execute(context: Context) {
    try {
      context.response = await fetch(context.request as string, {
        ...(context.options as RequestInit),
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE_MS),
      })
    } catch (error) {
      throw carrying(faultOfSilence(error, false))
    }
  }
}

export type { TokenCredential }

/** How the app proves to Entra who it is. */
export const appCredential = (app: {
  readonly tenantId: string
  readonly appId: string
  readonly appSecret: string
}): TokenCredential => new ClientSecretCredential(app.tenantId, app.appId, app.appSecret)

export const graphOf = (credential: TokenCredential, limits: Limits = limitsOf()): Graph => {
  const signing = new Signing(credential)
  const sending = new Sending()
  signing.setNext(sending)
  const client = Client.initWithMiddleware({ middleware: signing })

  const once = async (url: string, call: Omit<GraphCall, 'path' | 'query'>) => {
    const request = client
      .api(url)
      .version(call.version ?? 'v1.0')
      // With RAW, the SDK gives headers and throws for nothing: every answer is looked at here.
      .responseType(ResponseType.RAW)
      .headers({ prefer: 'IdType="ImmutableId"', ...call.headers })
    const response = (await send(request, call).catch((error: unknown) => {
      const fault = carriedBy(error)
      throw fault ? kindFor(fault, call) : error
    })) as Response
    const text = await response.text().catch((error: unknown) => {
      throw faultOfSilence(error, isSafe(call))
    })
    const body = parsed(text)
    if (response.ok) return { status: response.status, headers: response.headers, body }
    throw faultOfAnswer(response.status, body, response.headers.get('retry-after'), isSafe(call))
  }

  const patiently = async (url: string, call: Omit<GraphCall, 'path' | 'query'>) => {
    const began = performance.now()
    for (let tries = 1; ; tries++) {
      try {
        return await limits(call.limit, () => once(url, call))
      } catch (error) {
        if (!(error instanceof Fault) || error.kind !== 'busy') throw error
        const seconds = error.retryAfterSeconds ?? 2 ** (tries - 1)
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
        url = nextPage(body)
      }
      return found
    },
  }
}

const isSafe = (call: Pick<GraphCall, 'method' | 'isIdempotent'>): boolean =>
  call.isIdempotent ?? call.method !== 'POST'

const kindFor = (fault: Fault, call: Pick<GraphCall, 'method' | 'isIdempotent'>): Fault =>
  fault.code === 'no-answer' ? faultOfSilence(fault.cause, isSafe(call)) : fault

const addressOf = (path: readonly string[], query: GraphCall['query'] = {}): string => {
  const options = Object.entries(query).map(
    ([name, value]) => `${name}=${encodeURIComponent(value)}`,
  )
  const address = `/${path.map(encodePart).join('/')}`
  return options.length > 0 ? `${address}?${options.join('&')}` : address
}

/** `$ref` is a word of OData and stays as it is. */
const encodePart = (part: string): string => (part === '$ref' ? part : encodeURIComponent(part))

const nextPage = (body: GraphAnswer['body']): string | null => {
  const next = body['@odata.nextLink']
  if (typeof next !== 'string') return null
  const url = new URL(next)
  if (url.origin !== 'https://graph.microsoft.com')
    throw new Fault('refused', 'next-page-elsewhere', { message: 'Graph named a page elsewhere.' })
  return next
}

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
