import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'

export type Claims = Readonly<Record<string, unknown>>

/** An RSA key that signs tokens, and what the world may know of it. */
export type SigningKey = {
  readonly kid: string
  readonly private: KeyObject
  readonly public: KeyObject
}

/** A signing key from its private half in PEM. */
export function signingKey(kid: string, pem: string): SigningKey {
  return { kid, private: createPrivateKey(pem), public: createPublicKey(pem) }
}

/** The public half as an entry of a JWKS. */
export function jwkOf(key: SigningKey): Record<string, unknown> {
  const { n, e } = key.public.export({ format: 'jwk' })
  return { kty: 'RSA', use: 'sig', alg: 'RS256', kid: key.kid, x5t: key.kid, n, e }
}

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A compact RS256 token. */
export function signToken(key: SigningKey, claims: Claims): string {
  const head = encode({ typ: 'JWT', alg: 'RS256', kid: key.kid, x5t: key.kid })
  const body = `${head}.${encode(claims)}`
  return `${body}.${sign('sha256', Buffer.from(body), key.private).toString('base64url')}`
}

/** The claims of a token that `key` has signed with RS256; undefined for anything else. */
export function verifiedClaims(key: SigningKey, token: string): Claims | undefined {
  const [head = '', body = '', signature = '', ...more] = token.split('.')
  if (more.length > 0) return undefined
  const header = decode(head)
  if (header?.alg !== 'RS256' || header.kid !== key.kid) return undefined
  const signed = Buffer.from(`${head}.${body}`)
  if (!verify('sha256', signed, key.public, Buffer.from(signature, 'base64url'))) return undefined
  return decode(body)
}

function decode(part: string): Claims | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
    return typeof value === 'object' && value !== null ? (value as Claims) : undefined
  } catch {
    return undefined
  }
}
