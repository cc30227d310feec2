import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { connect } from 'node:net'
import type { SigningKeys } from '#infra/local/login/keys.ts'
import { callerOf, channelToken, connectorAudience } from '#infra/local/login/tokens.ts'
import { openAuthority } from '#infra/local/network/authority.ts'
import { close, listen } from '#infra/local/network/listen.ts'
import { readText } from '#infra/local/network/wire.ts'
import type { LocalTenant } from '#infra/local/tenant/open.ts'
import { serviceUrl, tenantId } from '#infra/local/tenant/registration.ts'

type Options = {
  /** The folder of the tenant whose keys and certificates are used. */
  readonly certificates: string
  readonly keys: SigningKeys
  readonly registration: LocalTenant['registration']
  now(): Promise<string>
  /** Where the bot listens. */
  readonly botUrl: string
  /** The tenant's own proxy, for every host but the Bot Connector. */
  readonly tenantProxy: string
  readonly playground: string
  /** The conversations that the Playground has; it knows one channel and one person's chat, and no others. */
  readonly conversations: readonly string[]
}

/** A request of the bot's to the Bot Connector and what came of it. */
export type Asked = {
  readonly method: string
  readonly path: string
  readonly caller: string
  readonly status: number
}

/** The Playground as the only Bot Connector that the bot can reach: tokens are signed and looked at on the way. */
export type Gateway = {
  readonly endpoint: string
  readonly serviceUrl: string
  readonly proxyUrl: string
  readonly asked: readonly Asked[]
  close(): Promise<void>
}

const CONNECTOR = 'smba.trafficmanager.net'

export const openGateway = async (options: Options): Promise<Gateway> => {
  const asked: Asked[] = []
  const signing = async () => {
    const now = await options.now()
    return { registration: options.registration, now: () => now }
  }

  const toBot = createServer(async (request, response) => {
    const text = await readText(request)
    if (request.method !== 'POST' || text === '') {
      // It looks now and then whether anybody listens.
      response.writeHead(405).end()
      return
    }
    const activity = { ...JSON.parse(text), serviceUrl }
    const token = channelToken(await signing(), options.keys.connector, serviceUrl)
    const headers = { authorization: `Bearer ${token}` }
    await passOn(`${options.botUrl}/api/messages`, 'POST', activity, headers, response)
  })

  const { certificate, key } = openAuthority(options.certificates)
  const toPlayground = createSecureServer({ cert: certificate, key }, async (request, response) => {
    const { method = 'GET', url = '/', headers } = request
    const tenant = await signing()
    const caller = callerOf(tenant, options.keys.entra, connectorAudience, headers.authorization)
    const path = url.replace(`/emea/${tenantId}`, '')
    const note = (status: number, who: string) => asked.push({ method, path, caller: who, status })
    if (typeof caller === 'string') {
      note(401, caller)
      response.writeHead(401).end()
      return
    }
    const text = await readText(request)
    const body = text === '' ? undefined : JSON.parse(text)
    if (!options.conversations.some((id) => `${decodeURIComponent(path)}${text}`.includes(id))) {
      // Other groups meet too. What they are sent is taken, and nobody sees it.
      const id = randomUUID()
      response.writeHead(201, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ id, activityId: id }))
      return
    }
    const to = `${options.playground}/_connector${path}`
    note(await passOn(to, method, body, {}, response), caller.appId)
  })

  const [inbound, connector] = [await listen(toBot, 0), await listen(toPlayground, 0)]
  const proxy = leading(connector, new URL(options.tenantProxy))
  const servers: readonly Server[] = [toBot, toPlayground, proxy]
  return {
    endpoint: `http://127.0.0.1:${inbound}/api/messages`,
    serviceUrl: `http://127.0.0.1:${inbound}/_connector`,
    proxyUrl: `http://127.0.0.1:${await listen(proxy, 0)}`,
    asked,
    close: async () => {
      await Promise.all(servers.map(close))
    },
  }
}

const passOn = async (
  url: string,
  method: string,
  body: unknown,
  headers: Record<string, string>,
  response: ServerResponse<IncomingMessage>,
): Promise<number> => {
  const answer = await fetch(url, {
    method,
    headers: { ...headers, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const type = answer.headers.get('content-type') ?? 'text/plain'
  response.writeHead(answer.status, { 'content-type': type }).end(await answer.text())
  return answer.status
}

/** A CONNECT proxy that leads the Bot Connector to `port` and everything else on to the tenant's proxy. */
const leading = (port: number, tenant: URL): Server => {
  const proxy = createServer((_, response) => response.writeHead(403).end())
  proxy.on('connect', (request, client, head) => {
    const isConnector = request.url === `${CONNECTOR}:443`
    const next = connect(isConnector ? port : Number(tenant.port), '127.0.0.1', () => {
      if (isConnector) client.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      else next.write(`CONNECT ${request.url} HTTP/1.1\r\nHost: ${request.url}\r\n\r\n`)
      if (head.length > 0) next.write(head)
      next.pipe(client).pipe(next)
    })
    for (const [one, other] of [
      [client, next],
      [next, client],
    ] as const) {
      one.on('error', () => other.destroy())
      one.on('close', () => other.destroy())
    }
  })
  return proxy
}
