import { createServer, type Server } from 'node:http'
import { connect } from 'node:net'
import { botHost } from '../tenant/registration.ts'
import { isMicrosoftHost } from './authority.ts'

/**
 * A CONNECT proxy that leads Microsoft's hosts, and the bot's own name on the internet, to the local https server on `frontPort` and refuses
 * every other host, so that nothing ever leaves the machine. `refused` hears of each refusal.
 */
export function createProxy(options: {
  frontPort: number
  refused(method: string, target: string): void
}): Server {
  const proxy = createServer((request, response) => {
    const target = request.url ?? ''
    options.refused(request.method ?? 'GET', hostOf(target))
    response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' })
    response.end(sentence(hostOf(target)))
  })

  proxy.on('connect', (request, client, head) => {
    client.on('error', () => client.destroy())
    const [host = '', port] = (request.url ?? '').toLowerCase().split(':')
    if ((!isMicrosoftHost(host) && host !== botHost) || port !== '443') {
      options.refused('CONNECT', request.url ?? '')
      const body = sentence(request.url ?? '')
      client.end(
        `HTTP/1.1 403 Forbidden\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
      )
      return
    }
    const front = connect(options.frontPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      if (head.length > 0) front.write(head)
      front.pipe(client).pipe(front)
    })
    front.on('error', () => client.destroy())
    client.on('close', () => front.destroy())
    front.on('close', () => client.destroy())
  })
  return proxy
}

const hostOf = (target: string) =>
  URL.canParse(target) ? new URL(target).host : target || 'unknown'

const sentence = (target: string) =>
  `The local tenant answers only for Microsoft's own hosts and lets nothing else out of this machine; ${target} is not one of them.\n`
