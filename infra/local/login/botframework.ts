import type { Host } from '../network/wire.ts'
import { jwkOf, type SigningKey } from './jwt.ts'
import { connectorIssuer } from './tokens.ts'

const host = 'https://login.botframework.com'

/** login.botframework.com: what a bot needs to check that an activity comes from Teams. */
export function createBotFrameworkLogin(key: SigningKey): Host {
  const documents: Readonly<Record<string, unknown>> = {
    '/v1/.well-known/openidconfiguration': {
      issuer: connectorIssuer,
      authorization_endpoint: 'https://invalid.botframework.com',
      jwks_uri: `${host}/v1/.well-known/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
    },
    '/v1/.well-known/keys': { keys: [{ ...jwkOf(key), endorsements: ['msteams'] }] },
  }
  return (request) => {
    const document = request.method === 'GET' ? documents[request.path] : undefined
    if (document !== undefined) return { status: 200, body: document, template: request.path }
    const problem = `login.botframework.com has nothing for ${request.method} ${request.path}.`
    return { status: 404, body: { message: problem }, template: 'unknown', problems: [problem] }
  }
}
