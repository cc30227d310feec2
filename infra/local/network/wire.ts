import type { IncomingMessage, ServerResponse } from 'node:http'

/** A request to one of Microsoft's hosts, read whole. */
export type WireRequest = {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: Record<string, string>
  readonly text: string
}

export type WireResponse = {
  readonly status: number
  readonly headers?: Record<string, string>
  readonly body?: unknown
  /** The path with every id replaced by its name, for the counts. */
  readonly template: string
  /** What was wrong with the request, in sentences. */
  readonly problems?: readonly string[]
  /** Refused because of how this tenant is set; nothing was wrong with the request. */
  readonly isByPolicy?: boolean
}

/** Answers for one host. */
export type Host = (request: WireRequest) => Promise<WireResponse> | WireResponse

export class BodyTooLarge extends Error {}
export class BodyNotJson extends Error {}

/** Reads the body as text. Throws `BodyTooLarge` above `limit` bytes. */
export async function readText(request: IncomingMessage, limit = 8 * 1024 * 1024): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    // The rest is read and dropped: an answer cannot be sent to who is still sending.
    if (size <= limit) chunks.push(chunk)
  }
  if (size > limit) throw new BodyTooLarge(`The body is larger than ${limit} bytes.`)
  return Buffer.concat(chunks).toString('utf8')
}

/** The body as JSON, undefined when empty. Throws `BodyNotJson`. */
export function readJson(text: string): unknown {
  if (text.trim() === '') return undefined
  try {
    return JSON.parse(text) as unknown
  } catch (cause) {
    throw new BodyNotJson('The body is not JSON.', { cause })
  }
}

/** Sends an answer; a body that is not text goes as JSON. */
export function send(response: ServerResponse, answer: Omit<WireResponse, 'template'>): void {
  const { status, headers = {}, body } = answer
  if (body === undefined) {
    response.writeHead(status, { 'content-length': 0, ...headers })
    response.end()
    return
  }
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const type = typeof body === 'string' ? 'text/plain; charset=utf-8' : 'application/json'
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(text),
    ...headers,
  })
  response.end(text)
}
