import { createHash } from 'node:crypto'
import { readFile, realpath } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, sep } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { answer } from './answer.ts'

const zip = promisify(gzip)

/** Who may show the tab in a frame (platform/teams.md section 7); `'self'` is for a host of our own origin. */
const FRAME_ANCESTORS = [
  "'self'",
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
  'https://outlook-sdf.office.com',
  'https://outlook-sdf.office365.com',
]

// Fluent UI writes its styles into the page; teams-js fetches its list of hosts from cdn.office.net.
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self' https://res.cdn.office.net",
  "base-uri 'none'",
  "form-action 'none'",
  `frame-ancestors ${FRAME_ANCESTORS.join(' ')}`,
].join('; ')

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}
const ZIPPED = new Set(['.html', '.js', '.css', '.svg', '.json'])

type Served = {
  readonly type: string
  readonly plain: Buffer
  readonly zipped: Buffer | null
  readonly etag: string
}

/**
 * Serves the built tab below `/tab/`. A path without an extension is a page and gets the index; files with a
 * hash in their name may be kept for good. Compressed once and kept, since restify's gzip ends the process.
 */
export const tabFiles = (folder: string) => {
  const kept = new Map<string, Served>()

  const load = async (path: string): Promise<Served | null> => {
    const known = kept.get(path)
    if (known) return known
    const read = await readInside(folder, path)
    const type = TYPES[extname(path)]
    if (read === null || type === undefined) return null
    const served: Served = {
      type,
      plain: read,
      zipped: ZIPPED.has(extname(path)) ? await zip(read) : null,
      etag: `"${createHash('sha256').update(read).digest('base64url').slice(0, 22)}"`,
    }
    if (isHashed(path)) kept.set(path, served)
    return served
  }

  return async (path: string, request: IncomingMessage, response: ServerResponse) => {
    const isPage = extname(path) === ''
    const found = await load(isPage ? 'index.html' : path)
    if (found === null)
      return isPage
        ? answer(response, 503, { error: 'The tab is not built. Run "npm run build".' })
        : answer(response, 404, { error: 'no such file' })
    const headers = {
      etag: found.etag,
      'cache-control': isHashed(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      vary: 'accept-encoding',
    }
    if (request.headers['if-none-match'] === found.etag) {
      response.writeHead(304, headers)
      response.end()
      return
    }
    const mayZip = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))
    const body = found.zipped !== null && mayZip ? found.zipped : found.plain
    response.writeHead(200, {
      ...headers,
      'content-type': found.type,
      'content-length': body.byteLength,
      ...(body !== found.plain && { 'content-encoding': 'gzip' }),
    })
    response.end(request.method === 'HEAD' ? undefined : body)
  }
}

const isHashed = (path: string) => path.startsWith('assets/')

/** The file's bytes; null when there is none there, or the path leads out of the folder. */
const readInside = async (folder: string, path: string): Promise<Buffer | null> => {
  try {
    const root = await realpath(folder)
    const file = await realpath(join(root, path))
    return file.startsWith(root + sep) ? await readFile(file) : null
  } catch (error) {
    if (NOT_THERE.has((error as NodeJS.ErrnoException).code ?? '')) return null
    throw error
  }
}

const NOT_THERE = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ERR_INVALID_ARG_VALUE', 'ENAMETOOLONG'])
