import { pino } from 'pino'
import type { Log } from '#bot/application/ports.ts'

/** The file descriptors that a process is born with. */
type Stream = 'stdout' | 'stderr'
const NUMBER: Readonly<Record<Stream, number>> = { stdout: 1, stderr: 2 }

/** One JSON object a line: events, ids and outcomes, never what people wrote. */
export const logAt = (level: string, stream: Stream = 'stdout'): Log => {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime }
  const lines = pino(options, pino.destination({ fd: NUMBER[stream], sync: true }))
  return {
    info: (event, facts = {}) => lines.info(facts, event),
    warn: (event, facts = {}) => lines.warn(facts, event),
    error: (event, error, facts = {}) => lines.error({ ...facts, error: told(error) }, event),
  }
}

/**
 * What may be told of an error: its kind, code, place and sentence. Never its other fields, in which drivers
 * keep the values of a row and HTTP clients the body of a request.
 */
const told = (error: unknown, depth = 0): Readonly<Record<string, unknown>> => {
  if (!(error instanceof Error)) return { kind: typeof error }
  const { code, kind, status, cause } = error as Error & Record<string, unknown>
  return {
    name: error.name,
    message: error.message,
    ...(isPlain(code) && { code }),
    ...(isPlain(kind) && { kind }),
    ...(isPlain(status) && { status }),
    ...(depth === 0 && { stack: error.stack }),
    ...(cause !== undefined && depth < 3 && { cause: told(cause, depth + 1) }),
  }
}

const isPlain = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number'
