import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import { onTestFinished, vi } from 'vitest'

export const TENANT = '11111111-2222-4333-8444-555555555555'
export const APP = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee'
export const PERSON = '99999999-8888-4777-8666-555555555555'

/** What Entra puts in a token that Teams on the web asked for. */
const GOOD = {
  aud: APP,
  iss: `https://login.microsoftonline.com/${TENANT}/v2.0`,
  tid: TENANT,
  oid: PERSON,
  ver: '2.0',
  azp: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
  scp: 'access_as_user',
  name: 'Åse Sørensen',
}

const now = () => Math.floor(Date.now() / 1000)

/** Stands in for the tenant's key server; gives a maker of tokens signed by its key, and one by a stranger's. */
export const aKeyServer = async () => {
  const [ours, strangers] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')])
  const jwk = { ...(await exportJWK(ours.publicKey)), kid: 'k1', use: 'sig', alg: 'RS256' }
  const server = { up: true, asked: [] as string[] }
  vi.stubGlobal('fetch', async (url: string | URL) => {
    server.asked.push(String(url))
    return server.up ? Response.json({ keys: [jwk] }) : new Response('gone', { status: 503 })
  })
  onTestFinished(() => {
    vi.unstubAllGlobals()
  })
  const sign = (
    claims: JWTPayload = {},
    key: CryptoKey = ours.privateKey,
    header: { kid?: string } = {},
  ) =>
    new SignJWT({ ...GOOD, iat: now() - 5, nbf: now() - 5, exp: now() + 3_600, ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: 'k1', ...header })
      .sign(key)
  return {
    server,
    sign,
    forge: (claims: JWTPayload = {}) => sign(claims, strangers.privateKey),
    jwk,
  }
}
