import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { instant } from '#bot/domain/calendar.ts'
import { refuse } from '#bot/domain/result.ts'
import { headersFor } from '#bot/http/headers.ts'
import { notifications } from '#bot/http/notifications.ts'
import { createServer } from '#bot/http/server.ts'
import { staffDoor } from '#bot/http/staff-door.ts'
import { tabFiles } from '#bot/http/tab-files.ts'
import { temporaryFolder } from '#tests/support/folders.ts'
import { capturingLog } from '#tests/support/log.ts'

const CODE = 'k7m2p-9qx4t'
const ONE_QUESTION = {
  see: async (code: string) =>
    code === CODE
      ? {
          code,
          asker: 'Karen Holm',
          municipality: 'Fjordby Kommune',
          questions: ['Hvad skal vi tale om?'],
          closesAt: instant('2027-02-01T23:00:00Z'),
          isOpen: true,
        }
      : null,
  answer: async () => refuse('not-found'),
}

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
      notifications: notifications(broken),
      tab: tabFiles(folder),
      staff: staffDoor(ONE_QUESTION, (code) => `https://tvaers.example/q/${code}`),
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
  ['POST', '/api/notifications', 400],
  ['POST', '/api/notifications?validationToken=t', 200],
  ['GET', '/api/messages', 405],
  ['OPTIONS', '/api/listTopics', 405],
  ['GET', '/health', 200],
  ['GET', `/q/${CODE}`, 200],
  ['HEAD', `/q/${CODE}`, 200],
  ['POST', `/q/${CODE}`, 415],
  ['PUT', `/q/${CODE}`, 405],
  ['GET', `/q/${CODE}/thanks`, 200],
  ['GET', `/q/${CODE}/sheet`, 200],
  ['GET', `/q/${CODE}/nothing`, 404],
  ['GET', '/q/none', 404],
  ['GET', '/q/', 404],
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

it('says who may frame the tab also when the browser has it already, and of a route that is new', async () => {
  const url = await aServer()
  const etag = (await fetch(`${url}/tab/`)).headers.get('etag') ?? ''
  const known = await fetch(`${url}/tab/`, { headers: { 'if-none-match': etag } })
  expect(known.status).toBe(304)
  expect(known.headers.get('content-security-policy')).toContain(WHO_MAY_FRAME)
  // Whoever adds a route to the server adds it to those tried here.
  const tried = new Set(ROUTES.map(([, path]) => path.replace(/[?].*/, '')))
  const served = readFileSync(
    join(import.meta.dirname, '../../bot/http/server.ts'),
    'utf8',
  ).matchAll(/server\.(?:get|head|post)\(\s*'([^']+)'/g)
  for (const [, route = ''] of served) {
    const pattern = new RegExp(`^${route.replace(/:\w+|\*/g, '.*')}$`)
    expect(
      [...tried].some((path) => pattern.test(path)),
      route,
    ).toBe(true)
  }
})

/** Microsoft's list for a tab, as platform/teams.md section 7 has it; who is not on it shows the tab in no frame. */
const WHO_MAY_FRAME =
  "frame-ancestors 'self' https://*.cloud.microsoft https://teams.microsoft.com https://*.teams.microsoft.com https://*.microsoft365.com https://*.office.com https://outlook.office.com https://outlook.office365.com https://outlook-sdf.office.com https://outlook-sdf.office365.com"

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
  expect(policy?.split('; ').filter((each) => each.startsWith('frame-ancestors'))).toEqual([
    isTab ? WHO_MAY_FRAME : "frame-ancestors 'none'",
  ])
  // Browsers that know both would follow the policy; those that know only this would show the tab nowhere.
  expect(headers.get('x-frame-options')).toBeNull()
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
