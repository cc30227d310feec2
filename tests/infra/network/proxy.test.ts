import { expect, test } from 'vitest'
import { microsoftHosts } from '#infra/local/network/authority.ts'
import { aTenant } from '#tests/support/tenants.ts'
import { askMicrosoft, tunnel } from '#tests/support/wire.ts'

test('Microsoft’s four hosts answer behind the proxy with certificates of the local authority', async () => {
  const { address } = await aTenant()
  const statuses: Record<string, number> = {}
  for (const host of microsoftHosts) {
    statuses[host] = (await askMicrosoft(address, `https://${host}/`)).status
  }
  expect(statuses).toEqual({
    'login.microsoftonline.com': 404,
    'login.botframework.com': 404,
    'smba.trafficmanager.net': 404,
    'graph.microsoft.com': 401,
  })
})

test('nothing else gets out of the machine, and the attempt is on record', async () => {
  const { address, requests } = await aTenant()
  for (const target of ['example.com:443', 'graph.microsoft.com:80', '127.0.0.1:22']) {
    expect(await tunnel(address.proxyUrl, target), target).toBe(403)
  }
  const plain = await fetch(`${address.proxyUrl}/v1.0/me`)
  expect(plain.status).toBe(403)
  expect(requests.rejected().map((each) => each.host)).toContain('example.com:443')
})
