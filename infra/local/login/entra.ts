import type { Host, WireRequest, WireResponse } from '../network/wire.ts'
import type { LocalTenant } from '../tenant/open.ts'
import { token } from './clientCredentials.ts'
import { refused } from './errors.ts'
import { jwkOf, type SigningKey } from './jwt.ts'

const host = 'https://login.microsoftonline.com'
/** login.microsoftonline.com: discovery, keys, and tokens for our app by its secret. */
export function createEntra(tenant: LocalTenant, key: SigningKey): Host {
  const { tenantId, mailDomain } = tenant.registration
  return (request) => {
    if (request.path === '/common/discovery/instance') {
      return { status: 200, body: instances(), template: request.path }
    }
    const [, directory = '', rest = ''] = /^\/([^/]+)\/(.+)$/.exec(request.path) ?? []
    const route = routes[rest]
    if (route === undefined) return notFound(request)
    const template = `/{tenant}/${rest}`
    if (![tenantId, mailDomain, 'common', 'organizations'].includes(directory.toLowerCase())) {
      return refused(
        tenant,
        400,
        'invalid_tenant',
        90002,
        `Tenant '${directory}' not found.`,
        template,
      )
    }
    if (request.method !== route.method) return { ...notFound(request), status: 405, template }
    return { ...route.answer(tenant, key, request), template }
  }
}

type Answer = Omit<WireResponse, 'template'>
type Route = {
  method: string
  answer(tenant: LocalTenant, key: SigningKey, request: WireRequest): Answer
}

const routes: Readonly<Record<string, Route>> = {
  'v2.0/.well-known/openid-configuration': {
    method: 'GET',
    answer: (tenant) => ({ status: 200, body: openIdMetadata(tenant.registration.tenantId) }),
  },
  'discovery/v2.0/keys': {
    method: 'GET',
    answer: (_, key) => ({ status: 200, body: { keys: [jwkOf(key)] } }),
  },
  'oauth2/v2.0/token': { method: 'POST', answer: token },
}

const openIdMetadata = (tenantId: string) => ({
  issuer: `${host}/${tenantId}/v2.0`,
  authorization_endpoint: `${host}/${tenantId}/oauth2/v2.0/authorize`,
  token_endpoint: `${host}/${tenantId}/oauth2/v2.0/token`,
  jwks_uri: `${host}/${tenantId}/discovery/v2.0/keys`,
  token_endpoint_auth_methods_supported: ['client_secret_post'],
  response_types_supported: ['code', 'id_token', 'code id_token'],
  subject_types_supported: ['pairwise'],
  id_token_signing_alg_values_supported: ['RS256'],
  scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
  tenant_region_scope: 'EU',
  cloud_instance_name: 'microsoftonline.com',
})

const instances = () => ({
  tenant_discovery_endpoint: `${host}/common/v2.0/.well-known/openid-configuration`,
  'api-version': '1.1',
  metadata: [
    {
      preferred_network: 'login.microsoftonline.com',
      preferred_cache: 'login.windows.net',
      aliases: ['login.microsoftonline.com', 'login.windows.net', 'login.microsoft.com'],
    },
  ],
})

const notFound = (request: WireRequest): WireResponse => ({
  status: 404,
  body: { error: 'not_found', error_description: `There is nothing at ${request.path}.` },
  template: 'unknown',
  problems: [`login.microsoftonline.com has nothing at ${request.path}.`],
})
