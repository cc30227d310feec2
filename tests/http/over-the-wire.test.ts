import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Local, startLocal } from '#infra/local/start.ts'
import { appId, tenantId } from '#infra/local/tenant/registration.ts'
import { tenantClient } from '#tests/support/tenant-client.ts'
import { askMicrosoft } from '#tests/support/wire.ts'

/** The bot as it runs in production, the local tenant around it, and whoever comes uninvited. */
let local: Local
const dataDir = mkdtempSync(join(tmpdir(), 'tvaers-wire-'))
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey

beforeAll(async () => {
  mkdirSync(join(dataDir, 'bot'), { mode: 0o755 })
  local = await startLocal({ dataDir, port: 0, botPort: 0, pages: false, quiet: true })
}, 120_000)
afterAll(async () => {
  await local?.stop()
  rmSync(dataDir, { recursive: true, force: true })
}, 60_000)

const SERVICE_URL = `https://smba.trafficmanager.net/emea/${tenantId}/`
const coordinator = () => local.address.coordinator.userPrincipalName

const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const jwt = (header: object, payload: object, signed: (text: string) => string) => {
  const text = `${base64({ typ: 'JWT', ...header })}.${base64(payload)}`
  return `${text}.${signed(text)}`
}
const rs256 = (key: KeyObject) => (text: string) =>
  sign('RSA-SHA256', Buffer.from(text), key).toString('base64url')

const now = () => Math.floor(Date.now() / 1000)
const channelClaims = () => ({
  iss: 'https://api.botframework.com',
  aud: appId,
  serviceurl: SERVICE_URL,
  nbf: now() - 60,
  exp: now() + 3_600,
})
const keyId = async (): Promise<string> => {
  const { proxyUrl, authorityFile } = local.address
  const keys = 'https://login.botframework.com/v1/.well-known/keys'
  const { body } = await askMicrosoft({ proxyUrl, authorityFile }, keys)
  return (body as { keys: { kid: string }[] }).keys[0]?.kid ?? ''
}

const activity = (more: object = {}) => ({
  type: 'message',
  id: '1',
  channelId: 'msteams',
  serviceUrl: SERVICE_URL,
  text: 'hej',
  from: { id: '29:x', aadObjectId: '11111111-1111-4111-8111-111111111111', name: 'Falsk' },
  recipient: { id: `28:${appId}` },
  conversation: { id: 'x', conversationType: 'personal', tenantId },
  channelData: { tenant: { id: tenantId } },
  ...more,
})
const post = async (path: string, body: unknown, authorization?: string) => {
  const response = await fetch(`${local.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
    body: JSON.stringify(body),
  })
  return response.status
}

describe('what says it is from Teams and is not', () => {
  it('is refused, whatever its token, and never with a fault', async () => {
    const kid = await keyId()
    const sso = await tenantClient(local.url).token(coordinator())
    const tokens: Record<string, string | undefined> = {
      none: undefined,
      garbage: 'Bearer x.y.z',
      basic: 'Basic YTpi',
      empty: 'Bearer ',
      'by a stranger': `Bearer ${jwt({ alg: 'RS256', kid: 'k' }, channelClaims(), rs256(stranger))}`,
      'by a stranger under the real key’s name': `Bearer ${jwt({ alg: 'RS256', kid }, channelClaims(), rs256(stranger))}`,
      unsigned: `Bearer ${jwt({ alg: 'none', kid }, channelClaims(), () => '')}`,
      'signed with the key’s name as a password': `Bearer ${jwt({ alg: 'HS256', kid }, channelClaims(), (text) => createHmac('sha256', kid).update(text).digest('base64url'))}`,
      'a person’s own token for the tab': `Bearer ${sso}`,
    }
    for (const [which, token] of Object.entries(tokens))
      for (const channelId of ['msteams', 'AseChannel', 'emulator', 'webchat'])
        expect(
          await post('/api/messages', activity({ channelId }), token),
          `${which}, ${channelId}`,
        ).toBe(401)
  })

  it('is refused when it names another tenant or another Connector', async () => {
    const token = `Bearer ${jwt({ alg: 'RS256', kid: await keyId() }, channelClaims(), rs256(stranger))}`
    const others = [
      { serviceUrl: 'https://evil.example/' },
      { serviceUrl: undefined },
      { channelData: { tenant: { id: '22222222-2222-4222-8222-222222222222' } } },
      { channelData: {}, conversation: { id: 'x', conversationType: 'personal' } },
    ]
    for (const more of others) expect(await post('/api/messages', activity(more), token)).toBe(401)
  })

  it('is no activity when it lacks what every activity has', async () => {
    for (const body of [{}, [], null, 'x', 7, { type: 7 }, { type: 'message' }, { from: {} }])
      expect(await post('/api/messages', body)).toBe(400)
  })
})

describe('the tab’s API', () => {
  it('takes the token that Teams got, and no other', async () => {
    const good = await tenantClient(local.url).token(coordinator())
    expect(await post('/api/whoAmI', {}, `Bearer ${good}`)).toBe(200)
    const [header = '', payload = ''] = good.split('.')
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object
    const head = JSON.parse(Buffer.from(header, 'base64url').toString()) as object
    for (const token of [
      undefined,
      'Bearer x.y.z',
      `Bearer ${header}.${base64({ ...claims, oid: '11111111-1111-4111-8111-111111111111' })}.${good.split('.')[2]}`,
      `Bearer ${jwt(head, claims, rs256(stranger))}`,
      `Bearer ${jwt({ ...head, alg: 'none' }, claims, () => '')}`,
    ])
      expect(await post('/api/whoAmI', {}, token)).toBe(401)
  })

  it('does not take a token whose time is up', async () => {
    const client = tenantClient(local.url)
    const old = await client.token(coordinator())
    const { now: before } = await client.time()
    await client.clock(new Date(Date.parse(before) + 4 * 3_600_000).toISOString())
    expect(await post('/api/whoAmI', {}, `Bearer ${old}`)).toBe(401)
    expect((await client.ask(coordinator(), 'whoAmI', {})).status).toBe(200)
  })
})

it('after all that, the bot is well and answers who really writes to it', async () => {
  const client = tenantClient(local.url)
  const health = (await (await fetch(`${local.url}/health`)).json()) as Record<string, unknown>
  expect(health).toMatchObject({ status: 'ok', errands: { waiting: 0, dead: 0 } })
  await fetch(`${local.url}/_tenant/install`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ as: coordinator() }),
  })
  const answers = await client.say({ as: coordinator(), chat: 'bot', text: 'hej' })
  expect(JSON.stringify(answers)).toContain('Det kan jeg hjælpe med')
})
