import type { IncomingMessage, ServerResponse } from 'node:http'
import { finished } from 'node:stream/promises'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { answer } from './answer.ts'

const unzip = promisify(gunzip)

/** A request that cannot be read: `status` is the answer it gets. */
export class UnreadableBody extends Error {
  readonly status: 400 | 413 | 415
  constructor(status: 400 | 413 | 415, message: string) {
    super(message)
    this.name = 'UnreadableBody'
    this.status = status
  }
}

/**
 * Answers a request that could not be read. What is left of a large one is thrown away first: a connection
 * closed in the middle of it, as the caller may have asked for, would take the answer with it.
 */
export const answerUnreadable = async (
  request: IncomingMessage,
  response: ServerResponse,
  { status, message }: Pick<UnreadableBody, 'status' | 'message'>,
): Promise<void> => {
  await readToItsEnd(request)
  answer(response, status, { error: message })
}

/** Throws the rest of a request away, so that the answer arrives. */
export const readToItsEnd = async (request: IncomingMessage): Promise<void> => {
  request.resume()
  await finished(request).catch(() => undefined)
}

/**
 * The JSON in a request of at most `most` bytes, before and after unpacking. restify's own reader neither limits
 * what gzip unpacks to nor survives a broken gzip body, so it is not used.
 */
export const readJson = async (request: IncomingMessage, most: number): Promise<unknown> => {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') throw new UnreadableBody(415, 'send application/json')
  const encoding = request.headers['content-encoding'] ?? 'identity'
  if (encoding !== 'identity' && encoding !== 'gzip')
    throw new UnreadableBody(415, 'send it plain or gzip')
  const sent = await readAll(request, most)
  const text = encoding === 'gzip' ? await unpack(sent, most) : sent
  try {
    return JSON.parse(text.toString('utf8'))
  } catch {
    throw new UnreadableBody(400, 'not JSON')
  }
}

/**
 * The fields of a form that a browser has sent, of at most `most` bytes and fields. What is no UTF-8 is read with
 * signs that say so.
 */
export const readForm = async (
  request: IncomingMessage,
  most: { readonly bytes: number; readonly fields: number },
): Promise<URLSearchParams> => {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/x-www-form-urlencoded')
    throw new UnreadableBody(415, 'send application/x-www-form-urlencoded')
  if ((request.headers['content-encoding'] ?? 'identity') !== 'identity')
    throw new UnreadableBody(415, 'send it plain')
  const fields = new URLSearchParams((await readAll(request, most.bytes)).toString('utf8'))
  if ([...fields].length > most.fields) throw new UnreadableBody(400, 'too many fields')
  return fields
}

const readAll = async (request: IncomingMessage, most: number): Promise<Buffer> => {
  if (Number(request.headers['content-length'] ?? 0) > most) throw tooLarge(most)
  const parts: Buffer[] = []
  let size = 0
  try {
    // Not destroyed when we stop reading: the answer goes out on the same connection.
    for await (const part of request.iterator({ destroyOnReturn: false })) {
      size += part.byteLength
      if (size > most) throw tooLarge(most)
      parts.push(part)
    }
  } catch (error) {
    throw error instanceof UnreadableBody ? error : new UnreadableBody(400, 'cut short')
  }
  return Buffer.concat(parts)
}

const unpack = async (packed: Buffer, most: number): Promise<Buffer> => {
  try {
    return await unzip(packed, { maxOutputLength: most })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(most)
    throw new UnreadableBody(400, 'broken gzip')
  }
}

const tooLarge = (most: number) => new UnreadableBody(413, `at most ${most} bytes`)
