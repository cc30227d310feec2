import { generateKeyPairSync } from 'node:crypto'
import { SignJWT } from 'jose'
import { expect, test } from 'vitest'
import { appId, tenantId } from '#infra/local/tenant/registration.ts'
import { aConnector, codeOf } from '#tests/support/connector.ts'
import { tokenFor } from '#tests/support/tenants.ts'

const claims = {
  appid: appId,
  tid: tenantId,
  aud: 'https://api.botframework.com',
  iss: `https://sts.windows.net/${tenantId}/`,
}

test('a client without the bot’s token is refused, whatever it brings', async () => {
  const { running, ask, channel, keys } = await aConnector()
  const forger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
  const header = { alg: 'RS256', kid: keys.entra.kid }
  const forged = await new SignJWT(claims)
    .setProtectedHeader(header)
    .setNotBefore('0s')
    .setExpirationTime('1h')
    .sign(forger)
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const unsigned = `${part({ alg: 'none', kid: keys.entra.kid })}.${part({ ...claims, exp: 9e9, nbf: 0 })}.`
  const forGraph = await tokenFor(running, 'https://graph.microsoft.com')

  for (const authorization of [
    null,
    'Basic Zm9vOmJhcg==',
    'Bearer',
    'Bearer nonsense',
    `Bearer ${forged}`,
    `Bearer ${unsigned}`,
    `Bearer ${forGraph}`,
  ]) {
    const answer = await ask(
      'GET',
      `conversations/${channel.id}/pagedmembers`,
      undefined,
      authorization,
    )
    expect(answer.status, String(authorization)).toBe(401)
  }
  const why = running.requests.rejected().map((each) => each.problems.join(' '))
  expect(why).toContain('The token is not signed by this tenant.')
  expect(why).toContain(
    'The token is for https://graph.microsoft.com, not for https://api.botframework.com.',
  )
})

test('a token lives for an hour by the tenant’s clock', async () => {
  const { ask, channel, tenant } = await aConnector()
  const path = `conversations/${channel.id}/pagedmembers`
  expect((await ask('GET', path)).status).toBe(200)
  tenant.clock.moveTo(new Date(Date.parse(tenant.now()) + 3_600_000).toISOString())
  expect((await ask('GET', path)).status).toBe(401)
})

test('what the Connector does not have is a 404 that is on record', async () => {
  const { ask, requests } = await aConnector()
  const answer = await ask('GET', 'conversations')
  expect([answer.status, codeOf(answer)]).toEqual([404, 'ResourceNotFound'])
  expect(requests.rejected()).toHaveLength(1)
})
