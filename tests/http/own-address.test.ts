import { createServer } from 'node:http'
import { expect, it, onTestFinished } from 'vitest'
import { notifications } from '#bot/http/notifications.ts'
import { ownAddress } from '#bot/http/own-address.ts'
import { createServer as botServer } from '#bot/http/server.ts'
import { close, listen } from '#infra/local/network/listen.ts'
import { capturingLog } from '#tests/support/log.ts'

const nothing = async () => {
  throw new Error('not asked')
}

it('knows its own door by its answer to Microsoft’s question', async () => {
  const health = async () => ({ status: 'ok' as const })
  const routes = { api: nothing, messages: nothing, tab: nothing, staff: nothing, health }
  const server = botServer(
    { ...routes, notifications: notifications(async () => {}) },
    capturingLog(),
    () => '',
  )
  const port = await server.listen(0, '127.0.0.1')
  onTestFinished(() => server.close())
  const url = `http://127.0.0.1:${port}`
  expect(await ownAddress(url, `${url}/api/notifications`).notificationDoor()).toBe('ours')
  expect(await ownAddress(url, `${url}/elsewhere`).notificationDoor()).toBe(404)
})

it('is not taken in by a proxy that answers in its place', async () => {
  const server = createServer((_request, response) => response.end('<html>Log in</html>'))
  const port = await listen(server, 0)
  onTestFinished(() => close(server))
  const url = `http://127.0.0.1:${port}`
  expect(await ownAddress(url, `${url}/api/notifications`).notificationDoor()).toBe(200)
})
