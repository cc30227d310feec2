import { Fault } from '#bot/application/faults.ts'
import { retryAfterSeconds } from '#bot/application/retry-after.ts'

/** What Graph said no with, as a fault. `isIdempotent`: doing it once more changes nothing. */
export const faultOfAnswer = (
  status: number,
  body: unknown,
  retryAfter: string | null,
  isIdempotent: boolean,
): Fault => {
  const code = codeIn(body) ?? `http-${status}`
  if (NOT_DONE.has(status)) {
    const seconds = retryAfterSeconds(retryAfter, Date.now())
    return new Fault('busy', code, {
      status,
      ...(seconds !== null && { retryAfterSeconds: seconds }),
    })
  }
  if (status >= 500) return new Fault(isIdempotent ? 'busy' : 'doubtful', code, { status })
  return new Fault('refused', code, { status })
}

/** Graph did nothing and asks for patience: throttled, away, locked, or our token was just withdrawn. */
const NOT_DONE = new Set([401, 408, 423, 429, 503])

/** No answer came. Before the connection stood nothing can have been done. */
export const faultOfSilence = (error: unknown, isIdempotent: boolean): Fault =>
  new Fault(isIdempotent || NEVER_SENT.has(causeCode(error)) ? 'busy' : 'doubtful', 'no-answer', {
    cause: error,
  })

const NEVER_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

const causeCode = (error: unknown): string => {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown }
  if (typeof code === 'string') return code
  return cause === undefined ? '' : causeCode(cause)
}

const codeIn = (body: unknown): string | null => {
  const { code, message } =
    (body as { error?: { code?: unknown; message?: unknown } } | null)?.error ?? {}
  // Teams says so by this code or by this sentence alone (platform/graph.md section 1.3).
  if (code === 'BadRequest' && /name already exist/i.test(String(message))) return NAME_TAKEN
  return typeof code === 'string' && code !== '' ? code : null
}

/** A channel's name is in use, or was until less than 30 days ago. */
export const NAME_TAKEN = 'NameAlreadyExists'

/** Whether a thrown thing is Graph's answer with this status. */
export const isStatus = (error: unknown, ...statuses: readonly number[]): boolean =>
  error instanceof Fault && error.status !== null && statuses.includes(error.status)
