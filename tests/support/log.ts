import type { Log } from '#bot/application/ports.ts'

export type LogLine = {
  readonly level: 'info' | 'warn' | 'error'
  readonly event: string
  readonly facts: Readonly<Record<string, unknown>>
  readonly error?: unknown
}
export type CapturingLog = Log & { readonly lines: readonly LogLine[] }

/** Keeps what is logged, so that a test can say what is and what must never be in it. */
export const capturingLog = (): CapturingLog => {
  const lines: LogLine[] = []
  return {
    lines,
    info: (event, facts = {}) => lines.push({ level: 'info', event, facts }),
    warn: (event, facts = {}) => lines.push({ level: 'warn', event, facts }),
    error: (event, error, facts = {}) => lines.push({ level: 'error', event, facts, error }),
  }
}

export const silentLog: Log = { info: () => {}, warn: () => {}, error: () => {} }
