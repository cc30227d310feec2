import { Fault } from '#bot/application/faults.ts'
import { isNeverSent } from '#bot/application/never-sent.ts'
import { retryAfterSeconds } from '#bot/application/retry-after.ts'
import { NO_APP_HERE } from '#bot/domain/reach.ts'

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

/**
 * Graph did nothing and asks for patience: throttled, away, locked, changed by another at that very moment
 * (we never send If-Match), or our token was just withdrawn.
 */
const NOT_DONE = new Set([401, 408, 412, 423, 429, 503])

/** No answer came. Before the connection stood nothing can have been done. */
export const faultOfSilence = (error: unknown, isIdempotent: boolean): Fault =>
  new Fault(isIdempotent || isNeverSent(error) ? 'busy' : 'doubtful', 'no-answer', {
    cause: error,
  })

const codeIn = (body: unknown): string | null => {
  const { code, message } =
    (body as { error?: { code?: unknown; message?: unknown } } | null)?.error ?? {}
  if (typeof code !== 'string' || code === '') return null
  if (!VAGUE.has(code)) return code
  return SAID_IN_WORDS.find(([sentence]) => sentence.test(String(message)))?.[1] ?? code
}

/** Codes that Teams gives to very different refusals; which it is stands in the sentence alone. */
const VAGUE: ReadonlySet<string> = new Set(['BadRequest', 'Forbidden'])

/** A channel's name is in use, or was until less than 30 days ago. */
export const NAME_TAKEN = 'NameAlreadyExists'

/** platform/graph.md section 1.3; platform/teams.md sections 1.3 and 1.5. */
const SAID_IN_WORDS: readonly (readonly [RegExp, string])[] = [
  [/name already exist/i, NAME_TAKEN],
  [/API requires one of/i, 'Authorization_RequestDenied'],
  [
    /shared channels? only|only for (shared )?channels|for the segment 'enabledApps'|cannot be added to a group chat/i,
    NO_APP_HERE.takesNone,
  ],
  [/not enabled in this channel|not installed in chat/i, NO_APP_HERE.notAdded],
]

/** Whether a thrown thing is Graph's answer with this status. */
export const isStatus = (error: unknown, ...statuses: readonly number[]): boolean =>
  error instanceof Fault && error.status !== null && statuses.includes(error.status)
