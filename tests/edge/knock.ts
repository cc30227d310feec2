import { connect } from 'node:net'

/** A request as it goes over the wire: nothing is added, so that it may be wrong in any way. */
export type Knock = {
  readonly method?: string
  /** As it stands in the request line. */
  readonly target?: string
  /** In this order, and as often as they stand here. */
  readonly headers: readonly (readonly [string, string])[]
  readonly body?: string | Uint8Array
}

const PATIENCE_MS = 10_000

/** Sends it on a connection of its own; the status of the answer, 0 when there was none. */
export const knock = (port: number, sent: Knock): Promise<number> => {
  const { method = 'POST', target = '/api/messages', headers, body = '' } = sent
  const head = [
    `${method} ${target} HTTP/1.1`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
    'connection: close',
  ]
  return new Promise((resolve) => {
    const line = connect(port, '127.0.0.1')
    let heard = ''
    const done = () => {
      line.destroy()
      resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(heard)?.[1] ?? 0))
    }
    line.setTimeout(PATIENCE_MS, done)
    line.on('data', (part) => {
      heard += part.toString('latin1')
    })
    line.on('error', done)
    line.on('end', done)
    line.on('close', done)
    line.write(`${head.join('\r\n')}\r\n\r\n`)
    line.write(body)
  })
}

/** A POST of JSON as Teams makes it, with these headers beside. */
export const posting = (
  body: string | Uint8Array,
  headers: readonly (readonly [string, string])[],
): Knock => ({
  headers: [
    ['host', 'tvaers.example'],
    ['content-type', 'application/json; charset=utf-8'],
    ['content-length', String(Buffer.byteLength(body))],
    ...headers,
  ],
  body,
})
