import type { CatalogApp, InstalledApp } from '../tenant/model.ts'
import type { Tenant } from '../tenant/tenant.ts'
import { list } from './list.ts'
import { badRequest, notFound } from './refusal.ts'
import { boundId, type Route } from './route.ts'

/** The organisation's app catalogue. */
export const catalog: readonly Route[] = [
  {
    method: 'GET',
    template: '/appCatalogs/teamsApps',
    response: 'TeamsApp',
    handle: (call) =>
      list(call, call.tenant.collections.catalogApps.all().map(appBody), {
        type: 'TeamsApp',
        filters: ['id', 'externalId', 'displayName', 'distributionMethod'],
        expand: {
          appDefinitions: ({ id }) => [definitionOf(catalogApp(call.tenant, String(id)))],
        },
      }),
  },
]

/** The app that a body names in `teamsApp@odata.bind`. Throws a 400 or 404. */
export function boundApp(tenant: Tenant, body: unknown): CatalogApp {
  const reference = (body as Record<string, unknown>)['teamsApp@odata.bind']
  const id = boundId(reference, 'teamsApps')
  if (!id) throw badRequest("The body must name an app of the catalogue in 'teamsApp@odata.bind'.")
  return catalogApp(tenant, id)
}

export function catalogApp(tenant: Tenant, id: string): CatalogApp {
  const app = tenant.collections.catalogApps.get(id)
  if (!app) throw notFound(`App ${id} was not found in the catalogue.`)
  return app
}

export function appBody(app: CatalogApp) {
  return {
    id: app.id,
    externalId: app.externalId,
    displayName: app.displayName,
    distributionMethod: 'organization',
  }
}

/** An installation with its app, as `$expand=teamsApp,teamsAppDefinition` gives it. */
export function expandApp(
  tenant: Tenant,
  installationOf: (id: string) => InstalledApp | undefined,
) {
  const app = (id: unknown) => catalogApp(tenant, installationOf(String(id))?.teamsAppId ?? '')
  return {
    teamsApp: ({ id }: { readonly id?: unknown }) => appBody(app(id)),
    // The version that is installed, which an upgrade of the catalogue does not change.
    teamsAppDefinition: ({ id }: { readonly id?: unknown }) => {
      const { version } = installationOf(String(id)) ?? app(id)
      return definitionOf({ ...app(id), version })
    },
  }
}

const definitionOf = ({ id: teamsAppId, displayName, version }: CatalogApp) => ({
  id: Buffer.from(`${teamsAppId}##${version}`).toString('base64url'),
  teamsAppId,
  displayName,
  version,
})
