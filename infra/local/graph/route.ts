import type { Tenant } from '../tenant/tenant.ts'
import type { Strike } from './batch.ts'
import type { Preferences } from './prefer.ts'
import type { Reach } from './reach.ts'

export type Caller = { readonly appId: string; readonly roles: readonly string[] }

/** What a route is handed: checked for permission, and the body for its type. */
export type Call = {
  readonly tenant: Tenant
  /** Ids out of the path, by their name in the template. */
  readonly params: Readonly<Record<string, string>>
  readonly path: string
  readonly version: 'v1.0' | 'beta'
  readonly query: URLSearchParams
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
  readonly caller: Caller
  readonly prefer: Preferences
  readonly options: GraphOptions
}

export type Answer = {
  readonly status: number
  readonly headers?: Record<string, string>
  readonly body?: unknown
}

export type GraphOptions = {
  /**
   * Whether v1.0 adds apps to private channels too. Its page says shared ones only; beta takes both
   * (platform/teams.md section 1.3).
   */
  readonly v1AddsAppsToPrivateChannels: boolean
  /** What strikes single requests inside a batch; nothing when it is not said. */
  readonly strike?: Strike
  /** How the addresses are reached that apps want to be told at; nobody answers there when it is not said. */
  readonly reach?: Reach
}

export type Route = {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** The path without version, ids by name: `/teams/{team-id}/channels`. */
  readonly template: string
  /** Served under /beta besides /v1.0. */
  readonly beta?: true
  /** The type the body must have; none: a body is not read. */
  readonly request?: string
  /** The type of the answer, or of each item of its `value`. */
  readonly response?: string
  handle(call: Call): Answer | Promise<Answer>
}

/** An id out of the path. */
export function param(call: Call, name: string): string {
  const value = call.params[name]
  if (value === undefined) throw new Error(`The route has no {${name}}.`)
  return value
}

/** The ids in a path that fits the template, or null. Graph does not tell upper from lower case. */
export function matchPath(template: string, path: string): Record<string, string> | null {
  const wanted = template.split('/')
  const given = path.split('/')
  if (wanted.length !== given.length) return null
  const params: Record<string, string> = {}
  for (const [i, part] of wanted.entries()) {
    const segment = given[i] ?? ''
    if (part.startsWith('{')) {
      if (segment === '') return null
      params[part.slice(1, -1)] = segment
    } else if (part.toLowerCase() !== segment.toLowerCase()) return null
  }
  return params
}

export const ok = (body: unknown): Answer => ({ status: 200, body })
export const created = (body: unknown): Answer => ({ status: 201, body })
export const accepted: Answer = { status: 202 }
export const noContent: Answer = { status: 204 }

/** The id at the end of an `@odata.bind` or `@odata.id`: `…/users('1')` and `…/users/1` alike. */
export function boundId(reference: unknown, collection: string): string | null {
  const match = new RegExp(`/${collection}(?:\\('([^']+)'\\)|/([^/?]+))$`, 'i').exec(
    String(reference ?? ''),
  )
  return match ? decodeURIComponent(match[1] ?? match[2] ?? '') : null
}
