import { checkGraph } from '../validators/index.ts'
import type { GraphRequest, GraphResponse } from './graph.ts'
import { badRequest } from './refusal.ts'
import type { Answer } from './route.ts'

const maxRequests = 20

type Part = {
  id: string
  method: string
  url: string
  headers?: Record<string, string>
  body?: unknown
  dependsOn?: string[]
}

/**
 * A refusal that strikes one request inside a batch; the batch itself is a 200 all the same, and nobody but its
 * sender can repeat what was throttled (platform/graph.md section 3).
 */
export type Strike = (
  method: string,
  path: string,
) => Pick<GraphResponse, 'status' | 'headers' | 'body'> | undefined

/** Answers a JSON batch: at most 20 requests, each for itself; one that depends on a failed one gets 424. */
export async function answerBatch(
  request: GraphRequest,
  graph: (request: GraphRequest) => Promise<GraphResponse>,
  strike: Strike = () => undefined,
): Promise<Answer> {
  const problems = checkGraph('BatchParameters', request.body, 'request')
  if (problems.length > 0) throw badRequest(`Invalid batch payload format: ${problems.join(' ')}`)
  const { requests } = request.body as { requests: Part[] }
  if (requests.length > maxRequests)
    throw badRequest(`Number of batch request steps exceeds the maximum value of ${maxRequests}.`)
  const version = request.path.split('/')[1]
  const responses = new Map<string, { id: string; status: number }>()
  for (const part of requests) {
    const { id, dependsOn = [] } = part
    if (responses.has(id.toLowerCase())) throw badRequest(`Duplicate request id found: '${id}'.`)
    const missing = dependsOn.find((other) => !responses.has(other.toLowerCase()))
    if (missing)
      throw badRequest(`The request '${id}' depends on '${missing}', which is not before it.`)
    const failed = dependsOn.some(
      (other) => (responses.get(other.toLowerCase())?.status ?? 0) >= 400,
    )
    responses.set(
      id.toLowerCase(),
      failed
        ? failedDependency(id)
        : await answerPart(part, version ?? 'v1.0', request, graph, strike),
    )
  }
  return { status: 200, body: { responses: [...responses.values()] } }
}

async function answerPart(
  { id, method, url, headers = {}, body }: Part,
  version: string,
  request: GraphRequest,
  graph: (request: GraphRequest) => Promise<GraphResponse>,
  strike: Strike,
) {
  const lower = Object.fromEntries(Object.entries(headers).map(([k, v]) => [k.toLowerCase(), v]))
  if (body !== undefined && !lower['content-type'])
    throw badRequest(`The request '${id}' has a body but no Content-Type header.`)
  const { pathname, searchParams } = new URL(
    `/${version}/${url.replace(/^\//, '')}`,
    'https://x.example',
  )
  const struck = strike(method, pathname)
  if (struck) return { id, ...struck }
  const inner = {
    method,
    path: pathname,
    query: searchParams,
    headers: lower,
    body,
    caller: request.caller,
  }
  const { template: _, problems: __, ...answer } = await graph(inner)
  return { id, ...answer }
}

function failedDependency(id: string) {
  const error = {
    code: 'FailedDependency',
    message: 'A request that this one depends on has failed.',
  }
  return { id, status: 424, body: { error } }
}
