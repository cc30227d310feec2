import type { Host } from '../network/wire.ts'
import { jwkOf, type SigningKey } from './jwt.ts'
import type { SigningKeys } from './keys.ts'
import { connectorIssuer } from './tokens.ts'

const host = 'https://login.botframework.com'

/** The kid of a key that is endorsed for no channel at all; its other half is that of `otherChannel`. */
export const unendorsedKid = (keys: Pick<SigningKeys, 'otherChannel'>): string =>
  `${keys.otherChannel.kid}-unendorsed`

/**
 * login.botframework.com: what a bot needs to check that an activity comes from Teams. As the real one it
 * publishes keys of other channels beside Teams' own.
 */
export function createBotFrameworkLogin(keys: SigningKeys): Host {
  const entry = (key: SigningKey, kid = key.kid) => ({ ...jwkOf(key), kid, x5t: kid })
  const documents: Readonly<Record<string, unknown>> = {
    '/v1/.well-known/openidconfiguration': {
      issuer: connectorIssuer,
      authorization_endpoint: 'https://invalid.botframework.com',
      jwks_uri: `${host}/v1/.well-known/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
    },
    '/v1/.well-known/keys': {
      keys: [
        { ...entry(keys.connector), endorsements: ['msteams'] },
        { ...entry(keys.otherChannel), endorsements: ['webchat', 'directline'] },
        entry(keys.otherChannel, unendorsedKid(keys)),
      ],
    },
  }
  return (request) => {
    const document = request.method === 'GET' ? documents[request.path] : undefined
    if (document !== undefined) return { status: 200, body: document, template: request.path }
    const problem = `login.botframework.com has nothing for ${request.method} ${request.path}.`
    return { status: 404, body: { message: problem }, template: 'unknown', problems: [problem] }
  }
}
