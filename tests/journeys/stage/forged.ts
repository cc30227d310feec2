import { createHmac, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { type Claims, type SigningKey, signToken } from '#infra/local/login/jwt.ts'
import type { SigningKeys } from '#infra/local/login/keys.ts'
import { appId, serviceUrl, tenantId } from '#infra/local/tenant/registration.ts'

const OTHER_TENANT = '99999999-1c1e-4d52-9a53-2c7a3f0e6d11'
const OTHER_APP = '99999999-6d5b-4d7e-8a0e-4b6f2f6a9c21'

const stranger = (kid: string): SigningKey => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return { kid, private: privateKey, public: publicKey }
}

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

const unsigned = (kid: string, claims: Claims) => `${part({ alg: 'none', kid })}.${part(claims)}.`

/** Signed with the public key as if it were a secret, which a careless verifier takes. */
const bySecret = (kid: string, key: KeyObject, claims: Claims) => {
  const body = `${part({ alg: 'HS256', typ: 'JWT', kid })}.${part(claims)}`
  const secret = key.export({ type: 'spki', format: 'pem' })
  return `${body}.${createHmac('sha256', secret).update(body).digest('base64url')}`
}

/** Takes the signature of a good token and the claims of another. */
const patched = (good: string, claims: Claims) => {
  const [head, , signature] = good.split('.')
  return `${head}.${part(claims)}.${signature}`
}

type Forged = Readonly<Record<string, string | undefined>>
const HOUR = 3_600

/** Authorization headers for the tab's API, each wrong in one thing; `good` is right in all. */
export function headersForApi(keys: SigningKeys, oid: string, now: string) {
  const seconds = Math.floor(Date.parse(now) / 1000)
  const claims = {
    aud: appId,
    iss: `https://login.microsoftonline.com/${tenantId}/v2.0`,
    iat: seconds,
    nbf: seconds,
    exp: seconds + HOUR,
    azp: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
    name: 'Nogen',
    oid,
    scp: 'access_as_user',
    tid: tenantId,
    ver: '2.0',
  }
  const { kid, public: publicKey } = keys.entra
  const by = (changed: Claims, key = keys.entra) =>
    `Bearer ${signToken(key, { ...claims, ...changed })}`
  const past = { iat: seconds - 2 * HOUR, nbf: seconds - 2 * HOUR, exp: seconds - HOUR }
  const foreign = `https://login.microsoftonline.com/${OTHER_TENANT}/v2.0`
  const wrong: Forged = {
    'no header': undefined,
    'an empty token': 'Bearer ',
    nonsense: 'Bearer abc.def.ghi',
    'a password': 'Basic Zm9vOmJhcg==',
    'signed by a stranger under our key’s name': by({}, stranger(kid)),
    'signed by a key that nobody knows': by({}, stranger('unknown')),
    'signed by the Bot Connector': by({}, keys.connector),
    'alg none': `Bearer ${unsigned(kid, claims)}`,
    'alg HS256 with the public key': `Bearer ${bySecret(kid, publicKey, claims)}`,
    'claims put under another’s signature': `Bearer ${patched(signToken(keys.entra, claims), { ...claims, oid: appId })}`,
    expired: by(past),
    'not valid yet': by({ nbf: seconds + HOUR, exp: seconds + 2 * HOUR }),
    'without an end': by({ exp: undefined }),
    'of another tenant': by({ iss: foreign, tid: OTHER_TENANT }),
    'of another tenant that names ours': by({ iss: foreign }),
    'for Graph': by({ aud: 'https://graph.microsoft.com' }),
    'for another app': by({ aud: OTHER_APP }),
    'got by another app than Teams': by({ azp: OTHER_APP }),
    'for another scope': by({ scp: 'User.Read' }),
    'of an app and not a person': by({ scp: undefined, idtyp: 'app', roles: ['access_as_user'] }),
    'without a person': by({ oid: undefined }),
  }
  return { wrong, good: by({}) }
}

/** Authorization headers for `/api/messages`, each wrong in one thing; `good` is right in all. */
export function headersForMessages(keys: SigningKeys, now: string) {
  const seconds = Math.floor(Date.parse(now) / 1000)
  const claims = {
    serviceurl: serviceUrl,
    nbf: seconds,
    exp: seconds + HOUR,
    iss: 'https://api.botframework.com',
    aud: appId,
  }
  const { kid, public: publicKey } = keys.connector
  const by = (changed: Claims, key = keys.connector) =>
    `Bearer ${signToken(key, { ...claims, ...changed })}`
  const wrong: Forged = {
    'no header': undefined,
    nonsense: 'Bearer abc.def.ghi',
    'signed by a stranger under the Connector’s key’s name': by({}, stranger(kid)),
    'signed by Entra': by({}, keys.entra),
    'alg none': `Bearer ${unsigned(kid, claims)}`,
    'alg HS256 with the public key': `Bearer ${bySecret(kid, publicKey, claims)}`,
    expired: by({ nbf: seconds - 3 * HOUR, exp: seconds - 2 * HOUR }),
    'for another bot': by({ aud: OTHER_APP }),
    'from another issuer': by({ iss: `https://sts.windows.net/${tenantId}/` }),
    'for another service url': by({ serviceurl: 'https://evil.example/' }),
  }
  return { wrong, good: by({}) }
}
