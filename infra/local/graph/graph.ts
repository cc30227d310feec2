import { randomUUID } from 'node:crypto'
import type { Tenant } from '../tenant/tenant.ts'
import { checkGraph } from '../validators/index.ts'
import { checkAccess } from './access.ts'
import { answerBatch } from './batch.ts'
import { preferencesOf } from './prefer.ts'
import { badRequest, notFound, Refusal } from './refusal.ts'
import { type Answer, type GraphOptions, matchPath, type Route } from './route.ts'
import { routes } from './routes.ts'

export type GraphRequest = {
  method: string
  /** With its version, `/v1.0/teams/…`, decoded no further than `URL.pathname`. */
  path: string
  query: URLSearchParams
  headers: Record<string, string>
  /** The JSON of the body; undefined when there is none. */
  body: unknown
  caller: { appId: string; roles: string[] }
}

export type GraphResponse = {
  status: number
  headers?: Record<string, string>
  /** JSON; absent for an empty body. */
  body?: unknown
  /** The path with every id replaced by its name, for the counts; `unknown` where there is no such route. */
  template: string
  /** What was wrong with the request, in sentences. */
  problems?: string[]
  /** Refused because of how this tenant is set; nothing was wrong with the request. */
  isByPolicy?: boolean
}

/**
 * Microsoft Graph over the tenant. Checks each request strictly against Microsoft's types and each
 * answer of its own too: one that does not fit is a 500 with the code `localTenantFault`.
 */
export function createGraph(
  tenant: Tenant,
  options: Partial<GraphOptions> = {},
): (request: GraphRequest) => Promise<GraphResponse> {
  const settings = { v1AddsAppsToPrivateChannels: false, ...options }
  return async function graph(request): Promise<GraphResponse> {
    const ids = {
      'request-id': randomUUID(),
      'client-request-id': request.headers['client-request-id'] ?? randomUUID(),
    }
    let template = 'unknown'
    try {
      const path = plainPath(request.path)
      if (request.method === 'POST' && /^\/(v1\.0|beta)\/\$batch$/i.test(path)) {
        template = `${path.slice(0, path.indexOf('/', 1))}/$batch`
        return { ...(await answerBatch(request, graph, settings.strike)), template }
      }
      const { route, params, version } = find(request.method, path)
      template = `/${version}${route.template}`
      const prefer = preferencesOf(request.headers)
      checkAccess(tenant, request.caller, `${route.method} ${route.template}`, params)
      checkBody(route, request.body)
      const answer = await route.handle({
        tenant,
        params,
        path: path.slice(version.length + 1),
        version,
        query: request.query,
        headers: request.headers,
        body: request.body,
        caller: request.caller,
        prefer,
        options: settings,
      })
      checkAnswer(route, answer)
      const applied = prefer.applied.length > 0 && {
        'preference-applied': prefer.applied.join(', '),
      }
      return { ...answer, headers: { ...ids, ...applied, ...answer.headers }, template }
    } catch (thrown) {
      const { status, code, message, isByPolicy } =
        thrown instanceof Refusal ? thrown : fault(thrown)
      const innerError = { date: tenant.now().slice(0, 19), ...ids }
      const body = { error: { code, message, innerError } }
      const problems = [`${code}: ${message}`]
      if (status === 500 && thrown instanceof Error) problems.push(thrown.stack ?? '')
      return { status, headers: ids, body, template, problems, isByPolicy }
    }
  }
}

function find(method: string, path: string) {
  const [, version = '', ...rest] = path.split('/')
  const bare = `/${rest.join('/')}`
  if (version !== 'v1.0' && version !== 'beta') throw badRequest(`Invalid version: ${version}`)
  if (/^\/me(\/|$)/i.test(bare))
    throw badRequest('/me request is only valid with delegated authentication flow.')
  const fitting = routes.flatMap((route) => {
    const params = version === 'beta' && !route.beta ? null : matchPath(route.template, bare)
    return params ? [{ route, params: decoded(params), version: version as 'v1.0' | 'beta' }] : []
  })
  const found = fitting.find(({ route }) => route.method === method)
  if (found) return found
  if (fitting[0])
    throw new Refusal(
      405,
      'Request_BadRequest',
      `Specified HTTP method is not allowed for the request target: ${method}.`,
    )
  throw notFound(`Resource not found for the segment '${rest.at(-1)}'.`, 'BadRequest')
}

function checkBody(route: Route, body: unknown): void {
  if (!route.request) return
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw badRequest('Empty Payload. JSON content expected.')
  const problems = checkGraph(route.request, body, 'request')
  if (problems.length > 0)
    throw badRequest(`Invalid ${route.request}: ${problems.join(' ')}`, 'RequestBodyRead')
}

function checkAnswer(route: Route, { status, body }: Answer): void {
  const type = route.response
  if (body === undefined) return
  if (!type)
    throw new Error(
      `${route.method} ${route.template} answered ${status} with a body, but has no type.`,
    )
  const { value } = body as { value?: unknown }
  const problems = (Array.isArray(value) ? value : [body]).flatMap((each) =>
    checkGraph(type, each, 'response'),
  )
  if (problems.length > 0)
    throw new Error(`${route.method} ${route.template} gave no good ${type}: ${problems.join(' ')}`)
}

/** An error of the tenant's own; never to be mistaken for one that Graph gives. */
function fault(thrown: unknown): Refusal {
  return new Refusal(
    500,
    'localTenantFault',
    thrown instanceof Error ? thrown.message : 'Unknown fault.',
  )
}

/** `/teams('1')/operations('2')`, as `Location` has it, is `/teams/1/operations/2`. */
function plainPath(path: string): string {
  return path.replace(/\((?:'|%27)(.*?)(?:'|%27)\)/g, '/$1').replace(/\/$/, '')
}

function decoded(params: Record<string, string>): Record<string, string> {
  try {
    return Object.fromEntries(
      Object.entries(params).map(([name, value]) => [name, decodeURIComponent(value)]),
    )
  } catch {
    throw badRequest('The path is not well encoded.')
  }
}
