/**
 * How a call to the outside world failed, sorted by what may be done next (design.md section 4).
 * `busy`: not done, try again after the pause. `doubtful`: may have been done, look before repeating.
 * `refused`: will not be done until a person changes something; `code` names the sentence that says what.
 */
export type FaultKind = 'busy' | 'doubtful' | 'refused'

export class Fault extends Error {
  readonly kind: FaultKind
  /** Microsoft's error code, or ours: `BotNotInConversationRoster`, `ErrorAccessDenied`, … */
  readonly code: string
  readonly status: number | null
  readonly retryAfterSeconds: number | null

  constructor(
    kind: FaultKind,
    code: string,
    more: { status?: number; retryAfterSeconds?: number; cause?: unknown; message?: string } = {},
  ) {
    super(more.message ?? `${kind}: ${code}`, { cause: more.cause })
    this.name = 'Fault'
    this.kind = kind
    this.code = code
    this.status = more.status ?? null
    this.retryAfterSeconds = more.retryAfterSeconds ?? null
  }
}
