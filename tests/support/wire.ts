import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { request as secureRequest } from 'node:https'
import type { Socket } from 'node:net'
import { connect } from 'node:tls'

export type WireAnswer = {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: unknown
}

type Route = { proxyUrl: string; authorityFile: string }
type Asked = { method?: string; headers?: Record<string, string>; body?: unknown }

/** Opens a tunnel through the tenant's proxy; the status when it refuses. */
export function tunnel(proxyUrl: string, target: string): Promise<Socket | number> {
  const { hostname, port } = new URL(proxyUrl)
  return new Promise((resolve, reject) => {
    request({ hostname, port, method: 'CONNECT', path: target })
      .on('connect', (answer, socket) => {
        if (answer.statusCode === 200) resolve(socket)
        else {
          socket.destroy()
          resolve(answer.statusCode ?? 0)
        }
      })
      .on('error', reject)
      .end()
  })
}

/** Asks one of Microsoft's hosts as the bot does: through the proxy, by TLS that trusts the local authority. */
export async function askMicrosoft(
  route: Route,
  url: string,
  asked: Asked = {},
): Promise<WireAnswer> {
  const { hostname, pathname, search } = new URL(url)
  const socket = await tunnel(route.proxyUrl, `${hostname}:443`)
  if (typeof socket === 'number') throw new Error(`The proxy answered ${socket}.`)
  const secure = connect({
    socket,
    servername: hostname,
    ca: readFileSync(route.authorityFile, 'utf8'),
  })
  const body = typeof asked.body === 'string' ? asked.body : JSON.stringify(asked.body)
  const headers = {
    host: hostname,
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...asked.headers,
  }
  return new Promise((resolve, reject) => {
    secure.on('error', reject)
    secureRequest(
      {
        createConnection: () => secure,
        host: hostname,
        path: `${pathname}${search}`,
        method: asked.method ?? 'GET',
        headers,
      },
      (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('end', () => {
          secure.destroy()
          const text = Buffer.concat(chunks).toString('utf8')
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: parsed(text) })
        })
      },
    )
      .on('error', reject)
      .end(body)
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
