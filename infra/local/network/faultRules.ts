import { z } from 'zod'
import { microsoftHosts } from './authority.ts'

// throttle: 429. unavailable: 503. precondition: 412. unauthorized: 401, as for a token that was withdrawn.
// latency: done after `seconds`.
// notFound: 404, as for what was made a moment ago and is not seen everywhere (platform/graph.md section 8 item 3).
// reset: the line is cut and nothing is done. timeoutBefore: the same after `seconds` without an answer.
// The rest strike after the work is done: badGateway: 502. gatewayTimeout: 504.
// timeout: no answer, and the line is cut after `seconds`. resetAfterCommit: the line is cut at once.
const kinds = [
  'throttle',
  'unavailable',
  'precondition',
  'unauthorized',
  'notFound',
  'latency',
  'reset',
  'timeoutBefore',
  'badGateway',
  'gatewayTimeout',
  'timeout',
  'resetAfterCommit',
] as const

const faultRule = z.strictObject({
  kind: z.enum(kinds),
  host: z.enum(microsoftHosts).optional(),
  method: z.string().toUpperCase().optional(),
  /** The whole path, where an asterisk stands for anything. */
  path: z.string().optional(),
  /** How many requests it strikes; without it, until it is switched off. */
  count: z.int().positive().optional(),
  /** The share of requests it strikes, drawn from `seed`. */
  probability: z.number().min(0).max(1).optional(),
  seed: z.int().optional(),
  /** Retry-After of throttle and unavailable, in seconds, and the form it is sent in. */
  retryAfter: z.number().nonnegative().optional(),
  retryAfterAs: z.enum(['integer', 'decimal', 'date', 'none']).optional(),
  seconds: z.number().positive().optional(),
})
export type FaultRule = z.infer<typeof faultRule>

/** What can be switched on with one word, for people; scripts write rules. */
const switches = {
  /** Every third request or so gets a 429. */
  throttle: z.boolean().optional(),
  /** Every fifth request or so gets a 503. */
  unavailable: z.boolean().optional(),
  /** Every tenth write or so is done but never answered. */
  timeoutAfterCommit: z.boolean().optional(),
  /** The documented limits: the Connector's per bot and thread, Graph's per team, channel and chat. */
  limits: z.boolean().optional(),
}

/** The body of `POST /_tenant/faults`: what is named is switched, the rest stays as it was. */
export const faultsBody = z.strictObject({ ...switches, rules: z.array(faultRule).optional() })
export type FaultsBody = z.infer<typeof faultsBody>
export type Switches = { [name in keyof typeof switches]-?: boolean }

const workHosts = ['graph.microsoft.com', 'smba.trafficmanager.net'] as const

/** The rules behind a switch. */
export const presets: Readonly<Record<Exclude<keyof Switches, 'limits'>, readonly FaultRule[]>> = {
  throttle: workHosts.map((host) => ({ kind: 'throttle', host, probability: 0.3, retryAfter: 2 })),
  unavailable: workHosts.map((host) => ({
    kind: 'unavailable',
    host,
    probability: 0.2,
    retryAfter: 1,
  })),
  timeoutAfterCommit: ['POST', 'PATCH', 'PUT'].flatMap((method) =>
    workHosts.map((host) => ({ kind: 'timeout', host, method, probability: 0.1, seconds: 5 })),
  ),
}
