import { unendorsedKid } from '#infra/local/login/botframework.ts'
import { jwkOf } from '#infra/local/login/jwt.ts'
import { appToken, connectorAudience } from '#infra/local/login/tokens.ts'
import { appId, serviceUrl, tenantId } from '#infra/local/tenant/registration.ts'
import { message, OTHER_APP, OTHER_TENANT } from '../activity.ts'
import { posting } from '../knock.ts'
import {
  bearer,
  type Claims,
  HOUR,
  hs256,
  rs256,
  stranger,
  teamsClaims,
  token,
  unsigned,
} from '../token.ts'
import type { Attack, Loot } from './attack.ts'

/** A message as good as any, under an Authorization header that Teams did not make for us now. */
export const tokenAttacks = (loot: Loot): readonly Attack[] => {
  const { keys, now, person, ownToken } = loot
  const { connector } = keys
  const claims = teamsClaims(now)
  const saying = (changed: Claims) => bearer(connector, { ...claims, ...changed })
  const good = saying({})
  const [head = '', payload = '', signature = ''] = good.replace('Bearer ', '').split('.')
  const spki = connector.public.export({ type: 'spki', format: 'pem' })
  const mine = stranger('mine')
  const aboutThem = Buffer.from(JSON.stringify({ ...claims, appid: OTHER_APP })).toString(
    'base64url',
  )
  const rows: Readonly<Record<string, string | null>> = {
    'no Authorization header': null,
    'an Authorization header with nothing in it': '',
    'a scheme without a token': 'Bearer ',
    'a password (Basic)': 'Basic dHZhZXJzOnR2YWVycw==',
    'Teams’ own token under another scheme': good.replace('Bearer', 'Negotiate'),
    'nonsense for a token': 'Bearer abc.def.ghi',
    'a token of two parts': `Bearer ${head}.${payload}`,
    'alg none, unsigned': `Bearer ${token({ alg: 'none', kid: connector.kid }, claims, unsigned)}`,
    'alg nOnE, unsigned': `Bearer ${token({ alg: 'nOnE', kid: connector.kid }, claims, unsigned)}`,
    'HS256 with the public key as the secret': `Bearer ${token({ alg: 'HS256', kid: connector.kid }, claims, hs256(String(spki)))}`,
    'HS256 with an empty secret': `Bearer ${token({ alg: 'HS256', kid: connector.kid }, claims, hs256(''))}`,
    'the right key by another algorithm (RS384 in the header)': bearer(connector, claims, {
      alg: 'RS384',
    }),
    'a stranger’s signature under the key’s name': bearer(stranger(connector.kid), claims),
    'other claims under a good signature': `Bearer ${head}.${aboutThem}.${signature}`,
    'a good token with its signature cut off': `Bearer ${head}.${payload}.`,
    'a key that nobody published (kid)': bearer(mine, claims),
    'no kid at all': `Bearer ${token({ alg: 'RS256' }, claims, rs256(connector.private))}`,
    'a kid that is a path': bearer(connector, claims, { kid: '../../../etc/passwd' }),
    'its own key in the header (jwk)': bearer(mine, claims, { jwk: jwkOf(mine) }),
    'a place to fetch the key from (jku)': bearer(mine, claims, {
      jku: 'https://evil.example/keys',
    }),
    'a demand that we do not know (crit)': bearer(connector, claims, { crit: ['evil'], evil: 1 }),
    'a key of the Connector’s for another channel': bearer(keys.otherChannel, claims),
    'a key endorsed for no channel': bearer(
      { ...keys.otherChannel, kid: unendorsedKid(keys) },
      claims,
    ),
    'a key of Entra’s': bearer(keys.entra, claims),
    'expired two hours ago': saying({ nbf: now - 3 * HOUR, exp: now - 2 * HOUR }),
    'expired six minutes ago': saying({ exp: now - 360 }),
    'not valid for an hour yet (nbf)': saying({ nbf: now + HOUR, exp: now + 2 * HOUR }),
    'without an end (exp)': saying({ exp: undefined }),
    'for another bot': saying({ aud: OTHER_APP }),
    'for nobody in particular': saying({ aud: undefined }),
    'for many, us among them': saying({ aud: [OTHER_APP, appId] }),
    'issued by nobody': saying({ iss: undefined }),
    'issued by our tenant’s Entra, v1': saying({ iss: `https://sts.windows.net/${tenantId}/` }),
    'issued by another tenant’s Entra, v2': saying({
      iss: `https://login.microsoftonline.com/${OTHER_TENANT}/v2.0`,
      ver: '2.0',
      azp: appId,
    }),
    'issued by the US government’s Entra, v1': saying({
      iss: 'https://sts.windows.net/cab8a31a-1906-4287-a0d8-4eef66b95f6e/',
      ver: '1.0',
      appid: appId,
    }),
    'issued by the US government’s Entra, v2': saying({
      iss: 'https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0',
      ver: '2.0',
      azp: appId,
    }),
    'issued by the US government’s Bot Connector': saying({ iss: 'https://api.botframework.us' }),
    'issued for the emulator, v1': saying({
      iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
      ver: '1.0',
      appid: appId,
    }),
    'issued for the emulator, v2': saying({
      iss: 'https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0',
      ver: '2.0',
      azp: appId,
    }),
    'issued to another bot that would have us for a skill': saying({
      iss: 'https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0',
      ver: '2.0',
      azp: OTHER_APP,
    }),
    'a leader’s own token for the tab': `Bearer ${ownToken}`,
    'the bot’s own token for the Connector': `Bearer ${ownToConnector(loot)}`,
    'no service address in the token': saying({ serviceurl: undefined }),
    'another service address in the token': saying({ serviceurl: 'https://evil.example/' }),
    'a service address that differs by its last slash': saying({
      serviceurl: serviceUrl.slice(0, -1),
    }),
  }
  return Object.entries(rows).map(([what, authorization]) => ({
    what,
    status: 401,
    knock: posting(
      JSON.stringify(message(person)),
      authorization === null ? [] : [['authorization', authorization]],
    ),
  }))
}

/** What the bot sends out with every post; who sees it may try to send it back. */
const ownToConnector = ({ keys, now }: Loot): string => {
  const registration = { appId, tenantId, servicePrincipalId: '', graphRoles: [] }
  const tenant = { registration, now: () => new Date(now * 1000).toISOString() }
  return appToken(tenant as never, keys.entra, connectorAudience).token
}
