import { timingSafeEqual } from 'node:crypto'
import type { WireRequest, WireResponse } from '../network/wire.ts'
import type { LocalTenant } from '../tenant/open.ts'
import { refused } from './errors.ts'
import type { SigningKey } from './jwt.ts'
import { appToken, connectorAudience, graphAudience } from './tokens.ts'

const audiences: Readonly<Record<string, typeof graphAudience | typeof connectorAudience>> = {
  'https://graph.microsoft.com/.default': graphAudience,
  'https://api.botframework.com/.default': connectorAudience,
}

/** `POST /{tenant}/oauth2/v2.0/token`: a token for our app, which must know its secret. */
export function token(
  tenant: LocalTenant,
  key: SigningKey,
  request: WireRequest,
): Omit<WireResponse, 'template'> {
  const form = new URLSearchParams(request.text)
  const no = (status: number, error: string, code: number, sentence: string) =>
    refused(tenant, status, error, code, sentence)
  for (const field of ['grant_type', 'client_id', 'scope']) {
    if (!form.get(field)) {
      return no(
        400,
        'invalid_request',
        900144,
        `The request body must contain the following parameter: '${field}'.`,
      )
    }
  }
  const { appId, clientSecret } = tenant.registration
  if (form.get('grant_type') !== 'client_credentials') {
    return no(
      400,
      'unsupported_grant_type',
      70003,
      `The app requested an unsupported grant type '${form.get('grant_type')}'.`,
    )
  }
  if (form.get('client_id') !== appId) {
    return no(
      400,
      'unauthorized_client',
      700016,
      `Application with identifier '${form.get('client_id')}' was not found in the directory '${tenant.registration.organisation}'.`,
    )
  }
  const secret = form.get('client_secret')
  if (secret === null) {
    return no(
      401,
      'invalid_client',
      7000218,
      "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
    )
  }
  if (!same(secret, clientSecret)) {
    return no(
      401,
      'invalid_client',
      7000215,
      `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${appId}'.`,
    )
  }
  const audience = audiences[form.get('scope') ?? '']
  if (audience === undefined) {
    return no(
      400,
      'invalid_scope',
      1002012,
      `The provided value for scope ${form.get('scope')} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).`,
    )
  }
  const { token, lifetime } = appToken(tenant, key, audience)
  return {
    status: 200,
    headers: { 'cache-control': 'no-store, no-cache', pragma: 'no-cache' },
    body: {
      token_type: 'Bearer',
      expires_in: lifetime,
      ext_expires_in: lifetime,
      access_token: token,
    },
  }
}

function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
