import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { send } from '../network/wire.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

/** Serves a built page from `folder`; an address of the page's own making gets its index. */
export async function sendFile(
  folder: string,
  path: string,
  response: ServerResponse,
): Promise<void> {
  const wanted = readable(path)
  if (wanted === undefined) {
    send(response, { status: 400, body: 'That address cannot be read.' })
    return
  }
  const asked = join(folder, normalize(wanted))
  const inside = asked.startsWith(folder + sep) && (await isFile(asked))
  const file = inside ? asked : join(folder, 'index.html')
  if (!inside && extname(path) !== '') {
    send(response, { status: 404, body: `There is no ${path} here.` })
    return
  }
  if (!(await isFile(file))) {
    send(response, { status: 503, body: 'The workbench is not built; npm start builds it.' })
    return
  }
  response.writeHead(200, {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'cache-control': file.includes(`${sep}assets${sep}`)
      ? 'max-age=31536000, immutable'
      : 'no-cache',
    'x-content-type-options': 'nosniff',
  })
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response)
}

/** The path with its escapes undone; undefined when they are broken. */
function readable(path: string): string | undefined {
  try {
    return decodeURI(path)
  } catch {
    return undefined
  }
}

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  )
