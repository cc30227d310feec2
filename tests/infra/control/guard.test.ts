import { request } from 'node:http'
import { expect, test } from 'vitest'
import { controlsOf } from '#tests/support/controls.ts'
import { aTenant } from '#tests/support/tenants.ts'

const statusWith = (url: string, path: string, headers: Record<string, string>): Promise<number> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url.replace('localhost', '127.0.0.1'))
    request({ hostname, port, path, headers }, (answer) => {
      answer.resume()
      resolve(answer.statusCode ?? 0)
    })
      .on('error', reject)
      .end()
  })

test('a page from elsewhere cannot use the controls, not even by a rebound name', async () => {
  const { address } = await aTenant()
  const host = new URL(address.url).host
  const status = (headers: Record<string, string>) =>
    statusWith(address.url, '/_tenant/state', { host, ...headers })
  expect(await status({})).toBe(200)
  expect(await status({ origin: address.url })).toBe(200)
  expect(await status({ origin: 'https://evil.example' })).toBe(403)
  expect(await status({ origin: 'null' })).toBe(403)
  expect(await status({ 'sec-fetch-site': 'cross-site' })).toBe(403)
  expect(await status({ 'sec-fetch-site': 'same-site' })).toBe(403)
  expect(await status({ host: 'evil.example' })).toBe(403)
  expect(await status({ host: 'localhost.evil.example' })).toBe(403)
  expect(await statusWith(address.url, '/', { host: 'evil.example' })).toBe(403)
})

test('the controls say what they did not understand', async () => {
  const { address } = await aTenant()
  const { get, post } = controlsOf(address.url)
  expect(await get('nonsense')).toMatchObject({ status: 404 })
  expect(await get('token')).toMatchObject({ status: 400 })
  expect(await get('token?as=nobody@fjordby.example')).toMatchObject({ status: 404 })
  expect(await post('say', { as: 'x' })).toMatchObject({ status: 400 })
  expect(await post('faults', { rules: [{ kind: 'earthquake' }] })).toMatchObject({ status: 400 })
  const form = await fetch(`${address.url}/_tenant/say`, { method: 'POST', body: 'as=x' })
  expect(form.status).toBe(415)
})

test('while the bot is down its pages say so instead of failing', async () => {
  const { address } = await aTenant()
  const api = await fetch(`${address.url}/api/anything`, { method: 'POST' })
  expect([api.status, api.headers.get('retry-after')]).toEqual([503, '1'])
  const tab = await fetch(`${address.url}/tab/`, { headers: { accept: 'text/html' } })
  expect(await tab.text()).toContain('Tværs er ved at starte')
})

test('no file outside the workbench is served', async () => {
  const { address } = await aTenant()
  const host = new URL(address.url).host
  for (const path of ['/../../package.json', '/..%2f..%2fpackage.json', '/%2e%2e/vite.config.ts']) {
    expect(await statusWith(address.url, path, { host }), path).not.toBe(200)
  }
  expect(await statusWith(address.url, '/%', { host })).toBe(400)
})
