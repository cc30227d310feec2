import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http'
import { send } from '../network/wire.ts'

/** Hands the request to the bot as it is; a bot that is not there gives a 503 that says so. */
export function passToBot(
  botUrl: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): void {
  const { hostname, port } = new URL(botUrl)
  const { connection: _, ...headers } = incoming.headers
  const onward = ask(
    { hostname, port, method: incoming.method, path: incoming.url, headers },
    (answer) => {
      const { connection: _, 'transfer-encoding': __, ...kept } = answer.headers
      outgoing.writeHead(answer.statusCode ?? 502, kept)
      answer.pipe(outgoing)
      answer.on('error', () => outgoing.destroy())
    },
  )
  /** What is still on its way is thrown away: the next request comes behind it on the same connection. */
  const letGo = () => {
    incoming.unpipe(onward)
    incoming.resume()
  }
  onward.on('error', () => {
    letGo()
    if (outgoing.headersSent) outgoing.destroy()
    else notThere(incoming, outgoing)
  })
  outgoing.on('close', () => {
    letGo()
    onward.destroy()
  })
  incoming.pipe(onward)
}

function notThere(incoming: IncomingMessage, outgoing: ServerResponse): void {
  const headers = { 'retry-after': '1', 'cache-control': 'no-store' }
  const wantsPage = incoming.headers.accept?.includes('text/html') ?? false
  send(
    outgoing,
    wantsPage
      ? {
          status: 503,
          headers: { ...headers, 'content-type': 'text/html; charset=utf-8' },
          body: '<!doctype html><html lang="da"><meta charset="utf-8"><meta http-equiv="refresh" content="1"><title>Tværs starter</title><p>Tværs er ved at starte. Siden prøver igen af sig selv.</p><p lang="en">Tværs is starting. The page will try again by itself.</p></html>',
        }
      : { status: 503, headers, body: { error: 'The bot does not answer; it may be starting.' } },
  )
}
