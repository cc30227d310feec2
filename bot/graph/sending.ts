import type { TokenCredential } from '@azure/identity'
import { type Context, GraphClientError, type Middleware } from '@microsoft/microsoft-graph-client'
import { Fault } from '#bot/application/faults.ts'
import { faultOfSilence } from './graph-fault.ts'

const SCOPE = 'https://graph.microsoft.com/.default'

/** The app's own token for Graph; throws a `Fault` when Entra gives none. `claims`: what Graph wants in it. */
export const tokenFor = async (credential: TokenCredential, claims?: string): Promise<string> => {
  const options = claims === undefined ? undefined : { claims, enableCae: true }
  const token = await credential.getToken(SCOPE, options).catch((error: unknown) => {
    throw tokenFault(error)
  })
  return token?.token ?? ''
}

const tokenFault = (error: unknown): Fault => {
  const { statusCode } = error as { statusCode?: unknown }
  return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500
    ? new Fault('refused', 'no-token', { cause: error, status: statusCode })
    : new Fault('busy', 'no-token', { cause: error })
}

/**
 * The chain below the SDK's addresses: the token, and the request sent once. The SDK's own handlers repeat a POST
 * after a 504, cut a long Retry-After short and know no time-out (platform/graph.md section 4).
 */
export const chainOf = (credential: TokenCredential, patienceMs: number): Middleware => {
  const signing = new Signing(credential)
  signing.setNext(new Sending(patienceMs))
  return signing
}

/** Puts the app's token on the request; asks Entra anew when Graph says that the token was withdrawn. */
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
    await this.#send(context)
    const claims = claimsWanted(context.response)
    if (claims === null) return
    await context.response?.body?.cancel()
    await this.#send(context, claims)
  }
  async #send(context: Context, claims?: string) {
    const token = await tokenFor(this.#credential, claims).catch((error: unknown) => {
      throw error instanceof Fault ? carrying(error) : error
    })
    const headers = new Headers(context.options?.headers as Record<string, string>)
    headers.set('authorization', `Bearer ${token}`)
    context.options = { ...context.options, headers }
    await this.#next?.execute(context)
  }
}

/** What continuous access evaluation asks a new token to hold, or null. */
const claimsWanted = (response: Response | undefined): string | null => {
  if (response?.status !== 401) return null
  const found = /claims="([^"]+)"/.exec(response.headers.get('www-authenticate') ?? '')
  return found?.[1] === undefined ? null : Buffer.from(found[1], 'base64').toString('utf8')
}

/** Sends it, once, and waits so long for the whole answer. */
class Sending implements Middleware {
  readonly #patienceMs: number
  constructor(patienceMs: number) {
    this.#patienceMs = patienceMs
  }
  async execute(context: Context) {
    try {
      context.response = await fetch(context.request as string, {
        ...(context.options as RequestInit),
        redirect: 'error',
        signal: AbortSignal.timeout(this.#patienceMs),
      })
    } catch (error) {
      throw carrying(faultOfSilence(error, false))
    }
  }
}

/** A fault on its way through the SDK, which hides every other kind of error, also those derived from its own. */
const carrying = (fault: Fault): GraphClientError =>
  Object.assign(new GraphClientError(fault.message), { customError: fault })

export const carriedBy = (error: unknown): Fault | null =>
  error instanceof GraphClientError && error.customError instanceof Fault ? error.customError : null
