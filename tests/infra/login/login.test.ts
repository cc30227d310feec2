import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose'
import { expect, test } from 'vitest'
import { startTenant } from '#infra/local/main.ts'
import { appId, tenantId } from '#infra/local/tenant/registration.ts'
import { temporaryFolder } from '#tests/support/folders.ts'
import { aTenant, leaders, tokenFor } from '#tests/support/tenants.ts'
import { askMicrosoft } from '#tests/support/wire.ts'

const login = `https://login.microsoftonline.com/${tenantId}`
const good = {
  grant_type: 'client_credentials',
  client_id: appId,
  scope: 'https://graph.microsoft.com/.default',
}

const askToken = (
  address: Parameters<typeof askMicrosoft>[0],
  form: Record<string, string>,
  at = login,
) =>
  askMicrosoft(address, `${at}/oauth2/v2.0/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form).toString(),
  })

async function entraKeys(address: Parameters<typeof askMicrosoft>[0]) {
  const metadata = await askMicrosoft(address, `${login}/v2.0/.well-known/openid-configuration`)
  const { jwks_uri } = metadata.body as { jwks_uri: string }
  return (await askMicrosoft(address, jwks_uri)).body as JSONWebKeySet
}

test('the app gets tokens for Graph and for the Connector with its secret', async () => {
  const running = await aTenant()
  const keys = createLocalJWKSet(await entraKeys(running.address))
  const issuer = `https://sts.windows.net/${tenantId}/`
  for (const audience of ['https://graph.microsoft.com', 'https://api.botframework.com'] as const) {
    const { payload } = await jwtVerify(await tokenFor(running, audience), keys, {
      issuer,
      audience,
    })
    expect(payload).toMatchObject({ appid: appId, tid: tenantId, idtyp: 'app' })
  }
  const graph = await jwtVerify(await tokenFor(running, 'https://graph.microsoft.com'), keys)
  expect(graph.payload.roles).toContain('User.Read.All')
})

test('whoever has not the secret gets Entra’s own refusal', async () => {
  const { address } = await aTenant()
  const cases: [Record<string, string>, number, string, number][] = [
    [{ ...good, client_secret: 'wrong' }, 401, 'invalid_client', 7000215],
    [good, 401, 'invalid_client', 7000218],
    [{ ...good, client_id: tenantId, client_secret: 'x' }, 400, 'unauthorized_client', 700016],
    [
      { ...good, client_secret: address.clientSecret, scope: 'openid' },
      400,
      'invalid_scope',
      1002012,
    ],
    [{ ...good, grant_type: 'password' }, 400, 'unsupported_grant_type', 70003],
    [{ client_id: appId }, 400, 'invalid_request', 900144],
  ]
  for (const [form, status, error, code] of cases) {
    const answer = await askToken(address, form)
    expect(answer, error).toMatchObject({ status, body: { error, error_codes: [code] } })
  }
  const elsewhere = await askToken(address, good, 'https://login.microsoftonline.com/other.example')
  expect(elsewhere).toMatchObject({ status: 400, body: { error_codes: [90002] } })
})

test('keys and secret are the same after a restart, so that nothing cached goes stale', async () => {
  const dataDir = temporaryFolder()
  const options = { dataDir, port: 0, botUrl: 'http://127.0.0.1:9' }
  const first = await startTenant(options)
  const [keys, secret] = [await entraKeys(first.address), first.address.clientSecret]
  await first.stop()
  const second = await startTenant(options)
  expect(await entraKeys(second.address)).toEqual(keys)
  expect(second.address.clientSecret).toBe(secret)
  await second.stop()
})

test('the tab’s token names the person and lives by the tenant’s clock', async () => {
  const running = await aTenant()
  const { address, tenant } = running
  const [leader] = leaders(running, 1)
  if (leader === undefined) throw new Error('no leaders')
  tenant.clock.moveTo('2027-01-20T08:00:00Z')
  const asked = await fetch(`${address.url}/_tenant/token?as=${leader.userPrincipalName}`)
  const { token } = (await asked.json()) as { token: string }
  const keys = createLocalJWKSet(await entraKeys(address))
  const { payload } = await jwtVerify(token, keys, {
    issuer: `${login}/v2.0`,
    audience: appId,
    currentDate: new Date(tenant.now()),
  })
  expect(payload).toMatchObject({
    oid: leader.id,
    tid: tenantId,
    name: leader.displayName,
    preferred_username: leader.userPrincipalName,
    scp: 'access_as_user',
    azp: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
    ver: '2.0',
  })
  await expect(jwtVerify(token, keys)).rejects.toThrow(/nbf/)
})

test('the bot finds the Connector’s key, endorsed for Teams, among those that are not', async () => {
  const { address } = await aTenant()
  const at = 'https://login.botframework.com/v1/.well-known'
  const metadata = await askMicrosoft(address, `${at}/openidconfiguration`)
  expect(metadata.body).toMatchObject({
    issuer: 'https://api.botframework.com',
    jwks_uri: `${at}/keys`,
  })
  const keys = await askMicrosoft(address, `${at}/keys`)
  const found = (keys.body as { keys: { kty: string; kid: string; endorsements?: string[] }[] })
    .keys
  expect(found.map(({ endorsements }) => endorsements?.includes('msteams'))).toEqual([
    true,
    false,
    undefined,
  ])
  expect(new Set(found.map(({ kid }) => kid)).size).toBe(3)
})
