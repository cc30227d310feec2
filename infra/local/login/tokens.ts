import { randomUUID } from 'node:crypto'
import type { User } from '../tenant/model.ts'
import type { LocalTenant } from '../tenant/open.ts'
import { type Claims, type SigningKey, signToken, verifiedClaims } from './jwt.ts'

export const graphAudience = 'https://graph.microsoft.com'
export const connectorAudience = 'https://api.botframework.com'
export const connectorIssuer = 'https://api.botframework.com'
const loginHost = 'https://login.microsoftonline.com'

/** Teams on the web, the only client that is pre-authorised here. */
const teamsWebClient = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346'
const lifetime = 3_599

type Signing = Pick<LocalTenant, 'registration' | 'now'>

const seconds = (tenant: Pick<LocalTenant, 'now'>) => Math.floor(Date.parse(tenant.now()) / 1000)

const appIssuer = (tenant: Signing) => `https://sts.windows.net/${tenant.registration.tenantId}/`

function times(tenant: Signing): Claims {
  const now = seconds(tenant)
  return { iat: now, nbf: now, exp: now + lifetime, uti: randomUUID() }
}

/** A token that our app gets for itself, in Entra's version 1.0 format, which both resources ask for. */
export function appToken(
  tenant: Signing,
  key: SigningKey,
  audience: typeof graphAudience | typeof connectorAudience,
): { token: string; lifetime: number } {
  const { registration } = tenant
  const roles = audience === graphAudience ? { roles: registration.graphRoles } : {}
  const token = signToken(key, {
    aud: audience,
    iss: appIssuer(tenant),
    ...times(tenant),
    appid: registration.appId,
    appidacr: '1',
    idp: appIssuer(tenant),
    idtyp: 'app',
    oid: registration.servicePrincipalId,
    sub: registration.servicePrincipalId,
    tid: registration.tenantId,
    ...roles,
    ver: '1.0',
  })
  return { token, lifetime }
}

/** The token that Teams hands our tab for the person who looks at it (`getAuthToken`). */
export function singleSignOnToken(tenant: Signing, key: SigningKey, user: User): string {
  const { tenantId, appId } = tenant.registration
  return signToken(key, {
    aud: appId,
    iss: `${loginHost}/${tenantId}/v2.0`,
    ...times(tenant),
    azp: teamsWebClient,
    azpacr: '0',
    name: user.displayName,
    oid: user.id,
    preferred_username: user.userPrincipalName,
    scp: 'access_as_user',
    sub: user.id,
    tid: tenantId,
    ver: '2.0',
  })
}

/** The token with which the Connector proves itself to the bot. */
export function channelToken(tenant: Signing, key: SigningKey, serviceUrl: string): string {
  const { nbf, exp } = times(tenant)
  return signToken(key, {
    serviceurl: serviceUrl,
    nbf,
    exp,
    iss: connectorIssuer,
    aud: tenant.registration.appId,
  })
}

export type Caller = { readonly appId: string; readonly roles: string[] }

/** Who calls with this Authorization header; a sentence when the token is not good for `audience` now. */
export function callerOf(
  tenant: Signing,
  key: SigningKey,
  audience: string,
  authorization: string | undefined,
): Caller | string {
  const [scheme = '', token = ''] = (authorization ?? '').split(' ')
  if (authorization === undefined) return 'The request carries no Authorization header.'
  if (scheme.toLowerCase() !== 'bearer') return 'The Authorization header is not a bearer token.'
  const claims = verifiedClaims(key, token)
  if (claims === undefined) return 'The token is not signed by this tenant.'
  if (claims.aud !== audience) return `The token is for ${String(claims.aud)}, not for ${audience}.`
  if (claims.iss !== appIssuer(tenant)) return `The token was issued by ${String(claims.iss)}.`
  const now = seconds(tenant)
  if (typeof claims.exp !== 'number' || claims.exp <= now) return 'The token has expired.'
  if (typeof claims.nbf !== 'number' || claims.nbf > now + 300) return 'The token is not valid yet.'
  return {
    appId: String(claims.appid),
    roles: Array.isArray(claims.roles) ? claims.roles.map(String) : [],
  }
}
