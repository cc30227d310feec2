import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import { describe, expect, it, onTestFinished } from 'vitest'
import { notifications } from '#bot/http/notifications.ts'
import { createServer, type Routes } from '#bot/http/server.ts'
import { tabFiles } from '#bot/http/tab-files.ts'
import { temporaryFolder } from '#tests/support/folders.ts'
import { capturingLog } from '#tests/support/log.ts'

const aServer = async (routes: Partial<Routes> = {}) => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'dist/assets'), { recursive: true })
  writeFileSync(join(folder, 'dist/index.html'), '<!doctype html><title>Tværs</title>')
  writeFileSync(join(folder, 'dist/assets/index-a1b2c3d4.js'), 'console.log(1)\n'.repeat(100))
  writeFileSync(join(folder, 'secret.json'), '{"secret":1}')
  const log = capturingLog()
  const server = createServer(
    {
      api: async () => {
        throw new Error('password is hunter2')
      },
      messages: async (_authorization, activity) => ({ status: 200, body: { got: activity } }),
      notifications: notifications(async () => {}),
      tab: tabFiles(join(folder, 'dist')),
      staff: async () => {},
      health: async () => ({ status: 'ok' }),
      ...routes,
    },
    log,
    () => 'i-42',
  )
  const port = await server.listen(0, '127.0.0.1')
  onTestFinished(() => server.close())
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual', ...init })
  return { ask, log, port }
}
const json = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

describe('the server', () => {
  it('says nothing of a fault but its number, and logs the rest', async () => {
    const { ask, log } = await aServer()
    const response = await ask('/api/listTopics', json({}))
    expect(response.status).toBe(500)
    expect(await response.text()).toBe('{"error":"a fault on our side","incident":"i-42"}')
    expect(log.lines.find((line) => line.event === 'http.fault')?.facts).toMatchObject({
      incident: 'i-42',
    })
  })

  it('answers what it does not have without saying why', async () => {
    const { ask } = await aServer()
    const said = async (path: string, method = 'GET') => {
      const response = await ask(path, { method })
      return [response.status, await response.json()]
    }
    expect(await said('/nothing/here?x=<script>')).toEqual([404, { error: 'no such address' }])
    expect(await said('/api/messages')).toEqual([405, { error: 'not by this method' }])
    for (const path of ['/tab/%', '/tab/%c3%28', '/api/%zz', '/%'])
      expect((await ask(path)).status, path).toBeOneOf([400, 404, 405])
    expect(await said('/health', 'DELETE')).toEqual([405, { error: 'not by this method' }])
  })

  it('tells the health of the bot as it is', async () => {
    expect((await (await aServer()).ask('/health')).status).toBe(200)
    const sick = await aServer({ health: async () => ({ status: 'degraded' }) })
    expect((await sick.ask('/health')).status).toBe(503)
  })
})

describe('an Authorization header', () => {
  it('said twice is refused, since two readers may each believe another', async () => {
    const { port } = await aServer()
    const socket = connect(port, '127.0.0.1')
    socket.write(
      'POST /api/messages HTTP/1.1\r\nhost: x\r\nauthorization: Bearer a\r\nauthorization: Bearer b\r\ncontent-type: application/json\r\ncontent-length: 2\r\nconnection: close\r\n\r\n{}',
    )
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 400/)
  })
})

describe('a body', () => {
  it('may be gzip, and is read', async () => {
    const { ask } = await aServer()
    const response = await ask('/api/messages', {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8', 'content-encoding': 'gzip' },
      body: gzipSync('{"a":"æ"}'),
    })
    expect(await response.json()).toEqual({ got: { a: 'æ' } })
  })

  it('that is broken gzip, too large or unpacks to too much is refused and the server lives', async () => {
    const { ask } = await aServer()
    const send = async (body: Uint8Array<ArrayBuffer>, encoding?: string) =>
      (
        await ask('/api/messages', {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            ...(encoding && { 'content-encoding': encoding }),
          },
          body,
        })
      ).status
    expect(await send(Buffer.from('not gzip'), 'gzip')).toBe(400)
    expect(await send(gzipSync(Buffer.alloc(20_000_000, 32)), 'gzip')).toBe(413)
    expect(await send(Buffer.from('{}'), 'br')).toBe(415)
    expect(await send(Buffer.from('{not json'))).toBe(400)
    expect((await ask('/health')).status).toBe(200)
  })

  it('larger than a megabyte is refused, whether it says so or not', async () => {
    const { port } = await aServer()
    const send = (headers: Record<string, string>) =>
      new Promise<number>((resolve) => {
        const sending = request(
          {
            port,
            host: '127.0.0.1',
            path: '/api/messages',
            method: 'POST',
            headers: { 'content-type': 'application/json', ...headers },
          },
          (response) => {
            resolve(response.statusCode ?? 0)
            response.resume()
          },
        )
        sending.on('error', () => resolve(0))
        sending.end(Buffer.alloc(1_200_000, 32))
      })
    expect(await send({ 'content-length': '1200000' })).toBe(413)
    expect(await send({ 'transfer-encoding': 'chunked' })).toBe(413)
  })

  it('that is too large is taken to its end, so that the answer arrives', async () => {
    const { port } = await aServer()
    const socket = connect(port, '127.0.0.1')
    const size = 6_000_000
    const head = `POST /api/messages HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n`
    socket.write(`${head}content-length: ${size}\r\n\r\n`)
    for (let sent = 0; sent < size; sent += 100_000)
      if (!socket.write(Buffer.alloc(100_000, 32))) await once(socket, 'drain')
    socket.write(`${head}content-length: 2\r\nconnection: close\r\n\r\n{}`)
    const heard = (await text(socket)).match(/HTTP\/1\.1 \d+/g)
    expect(heard).toEqual(['HTTP/1.1 413', 'HTTP/1.1 200'])
  })

  it('that is too large is answered also when the connection is to close after it', async () => {
    const { port } = await aServer()
    const size = 6_000_000
    const heard = await Promise.all(
      Array.from({ length: 10 }, () => {
        const socket = connect(port, '127.0.0.1')
        const head = 'POST /api/messages HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n'
        socket.write(`${head}content-length: ${size}\r\nconnection: close\r\n\r\n`)
        socket.write(Buffer.alloc(size, 32))
        return text(socket).catch(String)
      }),
    )
    for (const each of heard) expect(each).toMatch(/^HTTP\/1\.1 413/)
  })

  it('of another kind is refused', async () => {
    const { ask } = await aServer()
    const response = await ask('/api/messages', { method: 'POST', body: 'type=message' })
    expect(response.status).toBe(415)
  })
})

describe('the tab', () => {
  it('is framed by Teams and by ourselves only', async () => {
    const { ask } = await aServer()
    const response = await ask('/tab/')
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(response.status).toBe(200)
    expect(policy).toContain("frame-ancestors 'self' https://*.cloud.microsoft https://teams.micro")
    expect(policy).toContain("default-src 'none'")
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('x-frame-options')).toBeNull()
    expect(response.headers.get('cache-control')).toBe('no-cache')
  })

  it('opens on any page, and keeps files with a hash for good', async () => {
    const { ask } = await aServer()
    expect(await (await ask('/tab/round/42')).text()).toContain('Tværs')
    expect((await ask('/tab')).headers.get('location')).toBe('/tab/')
    const asset = await ask('/tab/assets/index-a1b2c3d4.js', {
      headers: { 'accept-encoding': 'gzip' },
    })
    expect(asset.headers.get('cache-control')).toContain('immutable')
    expect(asset.headers.get('content-encoding')).toBe('gzip')
    expect(await asset.text()).toContain('console.log(1)')
    const again = await ask('/tab/assets/index-a1b2c3d4.js', {
      headers: { 'if-none-match': asset.headers.get('etag') ?? '' },
    })
    expect(again.status).toBe(304)
  })

  it('never gives a file outside its folder', async () => {
    const { ask } = await aServer()
    for (const path of [
      '/tab/../secret.json',
      '/tab/%2e%2e/secret.json',
      '/tab/..%2fsecret.json',
      '/tab/assets/..%2f..%2fsecret.json',
      '/tab/%2fetc%2fhosts.json',
      '/tab/%00.json',
      '/tab/%zz',
    ])
      expect((await ask(path)).status, path).toBe(404)
  })

  it('says what to do when it is not built', async () => {
    const { ask } = await aServer({ tab: tabFiles('/tmp/there-is-no-such-folder') })
    const response = await ask('/tab/')
    expect(response.status).toBe(503)
    expect(await response.text()).toContain('npm run build')
  })
})
