import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { headersFor } from '#bot/http/headers.ts'
import { createServer } from '#bot/http/server.ts'
import { tabFiles } from '#bot/http/tab-files.ts'
import { temporaryFolder } from '#tests/support/folders.ts'
import { capturingLog } from '#tests/support/log.ts'

const aServer = async (): Promise<string> => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Tværs</title>')
  writeFileSync(join(folder, 'assets/index-a1b2c3d4.js'), 'console.log(1)')
  const broken = async (): Promise<never> => {
    throw new Error('broken')
  }
  const server = createServer(
    {
      api: broken,
      messages: async () => ({ status: 401, body: {} }),
      notifications: broken,
      tab: tabFiles(folder),
      health: async () => ({ status: 'ok' }),
    },
    capturingLog(),
    () => 'i-42',
    headersFor('https://tvaers.example'),
  )
  onTestFinished(() => server.close())
  return `http://127.0.0.1:${await server.listen(0, '127.0.0.1')}`
}

const ROUTES: readonly (readonly [method: string, path: string, status: number])[] = [
  ['POST', '/api/listTopics', 500],
  ['POST', '/api/messages', 401],
  ['POST', '/api/notifications', 500],
  ['GET', '/api/messages', 405],
  ['OPTIONS', '/api/listTopics', 405],
  ['GET', '/health', 200],
  ['GET', '/nothing/here', 404],
  ['GET', '/tab', 308],
  ['GET', '/tab/', 200],
  ['HEAD', '/tab/', 200],
  ['GET', '/tab/meetings', 200],
  ['GET', '/tab/assets/index-a1b2c3d4.js', 200],
  ['GET', '/tab/assets/nothing.js', 404],
]

it('sends with every answer the headers that keep it to us', async () => {
  const url = await aServer()
  for (const route of ROUTES) await looksRight(url, ...route)
})

const looksRight = async (url: string, method: string, path: string, status: number) => {
  const response = await fetch(`${url}${path}`, {
    method,
    redirect: 'manual',
    headers: { origin: 'https://evil.example', 'content-type': 'application/json' },
    ...(method === 'POST' && { body: '{}' }),
  })
  const { headers } = response
  expect([method, path, response.status]).toEqual([method, path, status])
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  expect(headers.get('strict-transport-security')).toBe('max-age=31536000')
  expect([...headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([])
  const isTab = path.startsWith('/tab/') && status === 200
  const policy = headers.get('content-security-policy')
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain(
    isTab ? "frame-ancestors 'self' https://*.cloud.microsoft" : "frame-ancestors 'none'",
  )
  expect(headers.get('cache-control')).toBe(
    !isTab
      ? 'no-store'
      : path.includes('assets')
        ? 'public, max-age=31536000, immutable'
        : 'no-cache',
  )
}

it('holds no browser to https where people come by http', () => {
  expect(headersFor('http://localhost:3978')).not.toHaveProperty('strict-transport-security')
})
