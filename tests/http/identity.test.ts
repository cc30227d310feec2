import { createHmac } from 'node:crypto'
import type { JWTPayload } from 'jose'
import { describe, expect, it } from 'vitest'
import { identifyBy, NotSignedIn } from '#bot/http/identity.ts'
import { APP, aKeyServer, PERSON, TENANT } from './tokens.ts'

const identify = () => identifyBy({ tenantId: TENANT, appId: APP })
const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

describe('a token that Teams got for us', () => {
  it('says who calls, by object id', async () => {
    const { sign, server } = await aKeyServer()
    expect(await identify()(`Bearer ${await sign()}`)).toEqual({
      entraId: PERSON,
      name: 'Åse Sørensen',
    })
    expect(server.asked).toEqual([
      `https://login.microsoftonline.com/${TENANT}/discovery/v2.0/keys`,
    ])
  })
})

describe('any other token is turned away', () => {
  const hour = 3_600
  const now = Math.floor(Date.now() / 1000)
  const wrong: Record<string, JWTPayload> = {
    'for another app': { aud: 'cccccccc-bbbb-4ccc-8ddd-eeeeeeeeeeee' },
    'for the app by its address': { aud: `api://localhost/${APP}` },
    'from another tenant': {
      iss: 'https://login.microsoftonline.com/22222222-2222-4333-8444-555555555555/v2.0',
      tid: '22222222-2222-4333-8444-555555555555',
    },
    'that names another tenant': { tid: '22222222-2222-4333-8444-555555555555' },
    'of the old version': { ver: '1.0' },
    'that has run out': { exp: now - hour },
    'that is not in force yet': { nbf: now + hour },
    'that never runs out': { exp: undefined },
    'without our scope': { scp: 'User.Read' },
    'of the app itself, without a scope': { scp: undefined, roles: ['access_as_user'] },
    'got by another app': { azp: APP },
    'without an object id': { oid: undefined },
    'whose object id is not one': { oid: 'admin' },
  }
  for (const [which, claims] of Object.entries(wrong))
    it(which, async () => {
      const { sign } = await aKeyServer()
      await expect(identify()(`Bearer ${await sign(claims)}`)).rejects.toBeInstanceOf(NotSignedIn)
    })

  it('signed by a stranger', async () => {
    const { forge } = await aKeyServer()
    await expect(identify()(`Bearer ${await forge()}`)).rejects.toBeInstanceOf(NotSignedIn)
  })

  it('with an unknown key', async () => {
    const { sign } = await aKeyServer()
    await expect(
      identify()(`Bearer ${await sign({}, undefined, { kid: 'other' })}`),
    ).rejects.toBeInstanceOf(NotSignedIn)
  })

  it('not signed at all, or signed with the public key as a password', async () => {
    const { sign, jwk } = await aKeyServer()
    const [, payload] = (await sign()).split('.')
    const unsigned = `${base64({ alg: 'none', kid: 'k1' })}.${payload}.`
    const head = `${base64({ alg: 'HS256', kid: 'k1' })}.${payload}`
    const hmac = createHmac('sha256', JSON.stringify(jwk)).update(head).digest('base64url')
    for (const token of [unsigned, `${head}.${hmac}`])
      await expect(identify()(`Bearer ${token}`)).rejects.toBeInstanceOf(NotSignedIn)
  })

  it('no token, or something else', async () => {
    await aKeyServer()
    for (const header of [undefined, '', 'Basic abc', 'Bearer', 'Bearer x.y', 'bearer a.b.c'])
      await expect(identify()(header)).rejects.toBeInstanceOf(NotSignedIn)
  })
})

it('does not blame the caller when the key server is silent', async () => {
  const { sign, server } = await aKeyServer()
  server.up = false
  const failed = identify()(`Bearer ${await sign()}`)
  await expect(failed).rejects.toThrow()
  await expect(failed).rejects.not.toBeInstanceOf(NotSignedIn)
})
