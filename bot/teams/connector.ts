import { MicrosoftAppCredentials } from 'botframework-connector'
import { Fault } from '#bot/application/faults.ts'
import { isNeverSent } from '#bot/application/never-sent.ts'
import type { StillOurs } from '#bot/application/ports/still-ours.ts'
import type { TurnPort } from '#bot/application/ports/turns.ts'
import { retryAfterSeconds } from '#bot/application/retry-after.ts'
import { type AdapterSettings, isConnectorUrl } from './adapter.ts'
import { turnsIn } from './limits.ts'

/** One call to the Bot Connector of a conversation; throws a `Fault`, and never repeats what may have been done. */
export type Connector = (
  serviceUrl: string,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: readonly string[],
  body: unknown,
  options?: {
    readonly targeted?: boolean
    readonly isIdempotent?: boolean
    /** Awaited right before the request leaves; when it throws, nothing was sent. */
    readonly sendsNow?: (() => Promise<void>) | undefined
    /** Whose share of the bot's messages it is taken from, where the path does not say. */
    readonly conversation?: string
  },
) => Promise<Readonly<Record<string, unknown>>>

const PATIENCE_MS = 10_000

/**
 * The Bot Connector by plain HTTP with botbuilder's token: its own client repeats a POST whose answer got lost,
 * knows neither time-outs nor targeted messages (platform/teams.md section 10), and hides Retry-After.
 */
export const connectorFor = (
  settings: AdapterSettings,
  turns?: TurnPort,
  stillOurs: StillOurs = () => () => {},
): Connector => {
  const credentials = new MicrosoftAppCredentials(
    settings.appId,
    settings.appSecret,
    settings.tenantId,
  )
  const token = (again: boolean) =>
    credentials.getToken(again).catch((error: unknown) => {
      const code = (error as { errorCode?: unknown }).errorCode
      if (code === 'invalid_client' || code === 'unauthorized_client')
        throw new Fault('refused', code, { cause: error })
      throw new Fault('busy', 'no-token', { cause: error })
    })

  return async (serviceUrl, method, path, body, options = {}) => {
    if (!isConnectorUrl(serviceUrl)) throw new Fault('refused', 'not-a-connector')
    const url = new URL(path.map(encodeURIComponent).join('/'), serviceUrl.replace(/\/*$/, '/'))
    if (options.targeted) url.searchParams.set('isTargetedActivity', 'true')
    const limits = turnsIn(options.conversation ?? path[2])
    // All but a new post may be done twice.
    const isIdempotent = options.isIdempotent ?? method !== 'POST'
    const mustBeOurs = stillOurs()
    const call = async (newToken: boolean) => {
      const bearer = await token(newToken)
      await turns?.take(limits)
      await options.sendsNow?.()
      mustBeOurs()
      return send(url, method, bearer, body, isIdempotent)
    }
    let response = await call(false)
    // A token that was withdrawn: nothing was done, so once more with a new one.
    if (response.status === 401) response = await call(true)
    if (!response.ok) {
      const fault = await faultOf(response, isIdempotent)
      const [conversation] = limits
      if (fault.retryAfterSeconds !== null && limits.length > 1 && conversation)
        await turns?.pause([conversation.name], fault.retryAfterSeconds)
      throw fault
    }
    return (await response.json().catch(() => ({}))) as Readonly<Record<string, unknown>>
  }
}

const send = async (
  url: URL,
  method: string,
  token: string,
  body: unknown,
  isIdempotent: boolean,
): Promise<Response> => {
  try {
    return await fetch(url, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
  } catch (error) {
    const isKnown = isIdempotent || isNeverSent(error)
    throw new Fault(isKnown ? 'busy' : 'doubtful', 'no-answer', { cause: error })
  }
}

/**
 * To be tried again according to Microsoft (platform/teams.md section 6). So are 502 and 504, but those come
 * from a gateway that does not know whether the Connector behind it did it: a new post is not sent blindly again.
 */
const NOT_DONE = new Set([408, 412, 429, 503])

const faultOf = async (response: Response, isIdempotent: boolean): Promise<Fault> => {
  const { status } = response
  const said = (await response.json().catch(() => ({}))) as { error?: { code?: unknown } }
  const code = typeof said.error?.code === 'string' ? said.error.code : `http-${status}`
  if (NOT_DONE.has(status) || (status >= 500 && isIdempotent))
    return new Fault('busy', code, {
      status,
      ...pause(response.headers.get('retry-after')),
    })
  return new Fault(status >= 500 ? 'doubtful' : 'refused', code, { status })
}

const pause = (header: string | null) => {
  const seconds = retryAfterSeconds(header, Date.now())
  return seconds === null ? {} : { retryAfterSeconds: seconds }
}
