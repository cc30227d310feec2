import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import { passToBot } from '#infra/local/control/reverseProxy.ts'

const listening = async (listener: RequestListener): Promise<number> => {
  const server = createServer(listener).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close().closeAllConnections())
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

/** A large request and a small one behind it on the same connection; the statuses that came back. */
const askTwice = async (port: number) => {
  const socket = connect(port, '127.0.0.1')
  const size = 6_000_000
  const head = 'POST /api/messages HTTP/1.1\r\nhost: x\r\n'
  socket.write(`${head}content-length: ${size}\r\n\r\n`)
  for (let sent = 0; sent < size; sent += 100_000)
    if (!socket.write(Buffer.alloc(100_000, 32))) await once(socket, 'drain')
  socket.write(`${head}content-length: 2\r\nconnection: close\r\n\r\n{}`)
  return (await text(socket)).match(/(?<=HTTP\/1\.1 )\d+/g)
}

test('a bot that answers before it has read everything is heard, and so is the next request', async () => {
  const bot = await listening((request, response) => {
    const isLarge = Number(request.headers['content-length']) > 1000
    response.statusCode = isLarge ? 413 : 200
    response.end()
    request.resume()
  })
  const port = await listening((request, response) =>
    passToBot(`http://127.0.0.1:${bot}`, request, response),
  )
  expect(await askTwice(port)).toEqual(['413', '200'])
})

test('a bot that is not there is said to be starting, also to a large request', async () => {
  const port = await listening((request, response) =>
    passToBot('http://127.0.0.1:1', request, response),
  )
  expect(await askTwice(port)).toEqual(['503', '503'])
})
