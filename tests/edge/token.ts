import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import type { SigningKey } from '#infra/local/login/jwt.ts'
import { appId, serviceUrl } from '#infra/local/tenant/registration.ts'

export type Claims = Readonly<Record<string, unknown>>
type Signer = (text: string) => Buffer

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A compact token with any header, signed in any way. */
export const token = (header: Claims, claims: Claims, signer: Signer): string => {
  const body = `${part({ typ: 'JWT', ...header })}.${part(claims)}`
  return `${body}.${signer(body).toString('base64url')}`
}

export const rs256 =
  (key: KeyObject): Signer =>
  (text) =>
    sign('sha256', Buffer.from(text), key)

export const hs256 =
  (secret: string | Buffer): Signer =>
  (text) =>
    createHmac('sha256', secret).update(text).digest()

export const unsigned: Signer = () => Buffer.alloc(0)

/** A key that nobody published. */
export const stranger = (kid: string): SigningKey => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return { kid, private: privateKey, public: publicKey }
}

export const HOUR = 3_600

/** What Teams' own token says at this moment, in seconds. */
export const teamsClaims = (now: number): Claims => ({
  serviceurl: serviceUrl,
  nbf: now - 60,
  exp: now + HOUR,
  iss: 'https://api.botframework.com',
  aud: appId,
})

/** The header Teams would send: right in everything but what is changed. */
export const bearer = (key: SigningKey, claims: Claims, header: Claims = {}): string =>
  `Bearer ${token({ alg: 'RS256', kid: key.kid, x5t: key.kid, ...header }, claims, rs256(key.private))}`
