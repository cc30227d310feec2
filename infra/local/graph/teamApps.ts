import type { TeamsAppPermissionSet } from '@microsoft/microsoft-graph-types'
import type { CatalogApp } from '../tenant/model.ts'
import { isOwnApp, mayForAnyApp, resourceSpecific } from './access.ts'
import { appBody, boundApp, catalogApp, expandApp } from './catalog.ts'
import { list } from './list.ts'
import { badRequest, conflict, forbidden, notFound } from './refusal.ts'
import { type Answer, type Call, type Caller, noContent, param, type Route } from './route.ts'
import { teamOf } from './teams.ts'

const template = '/teams/{team-id}/installedApps'

/** Apps installed in a team. */
export const teamApps: readonly Route[] = [
  {
    method: 'GET',
    template,
    response: 'TeamsAppInstallation',
    handle: (call) => {
      // What the administrator deleted from the catalogue is gone from the teams too.
      const installedApps = teamOf(call).installedApps.filter(({ teamsAppId }) =>
        call.tenant.collections.catalogApps.get(teamsAppId),
      )
      const expand = expandApp(call.tenant, (id) => installedApps.find((one) => one.id === id))
      const bodies = installedApps.map(({ id, teamsAppId }) => ({
        id,
        teamsApp: appBody(catalogApp(call.tenant, teamsAppId)),
      }))
      const filters = ['id', 'teamsApp/id', 'teamsApp/externalId']
      return list(call, bodies, { type: 'TeamsAppInstallation', standard: ['id'], filters, expand })
    },
  },
  { method: 'POST', template, request: 'InstallParameters', handle: install },
  {
    method: 'POST',
    template: `${template}/{teamsAppInstallation-id}/upgrade`,
    request: 'InstallParameters',
    handle: (call) => {
      const team = teamOf(call)
      const id = param(call, 'teamsAppInstallation-id')
      const installation = team.installedApps.find((one) => one.id === id)
      if (!installation) throw notFound(`No app installed with id ${id}.`)
      const app = catalogApp(call.tenant, installation.teamsAppId)
      const { version } = app
      if (version === installation.version)
        throw badRequest('The app is already of the newest version.')
      checkConsent(app, call.caller, consentIn(call))
      const upgraded = { ...installation, version }
      const installedApps = team.installedApps.map((one) => (one === installation ? upgraded : one))
      call.tenant.collections.teams.put({ ...team, installedApps })
      call.tenant.changed('teams')
      return noContent
    },
  },
]

function install(call: Call): Answer {
  const { tenant, caller } = call
  const team = teamOf(call)
  const app = boundApp(tenant, call.body)
  checkOwn(app, caller, 'POST /teams/{team-id}/installedApps')
  if (team.installedApps.some((one) => one.teamsAppId === app.id))
    throw conflict(`App ${app.id} is already installed in team ${team.id}.`)
  checkConsent(app, caller, consentIn(call))
  const id = Buffer.from(`${team.id}##${app.id}`).toString('base64url')
  const installation = { id, teamsAppId: app.id, version: app.version }
  tenant.collections.teams.put({ ...team, installedApps: [...team.installedApps, installation] })
  tenant.botNews.installedInTeam(team.id)
  tenant.changed('teams')
  return { status: 201 }
}

function consentIn(call: Call): TeamsAppPermissionSet | undefined {
  return (call.body as { consentedPermissionSet?: TeamsAppPermissionSet }).consentedPermissionSet
}

/** Permissions with `Self` in their name let an app install itself, no other. */
export function checkOwn(app: CatalogApp, caller: Caller, operation: string): void {
  if (isOwnApp(app, caller) || mayForAnyApp(caller, operation)) return
  throw forbidden(
    `The permissions on the request allow the calling app itself only, not ${app.id}.`,
  )
}

/** The consent must be to exactly what the manifest asks for (platform/graph.md section 1.4). */
function checkConsent(app: CatalogApp, caller: Caller, given?: TeamsAppPermissionSet): void {
  const inManifest = resourceSpecific(app).map(({ name, type }) => `${name} ${type.toLowerCase()}`)
  const inBody = (given?.resourceSpecificPermissions ?? []).map(
    ({ permissionValue, permissionType }) => `${permissionValue} ${permissionType}`,
  )
  if (inBody.length > 0 && !caller.roles.some((role) => /AndConsent/.test(role)))
    throw forbidden(
      'Consenting to resource-specific permissions requires TeamsAppInstallation.ReadWriteAndConsentSelfForTeam.All.',
    )
  const missing = inManifest.filter((one) => !inBody.includes(one))
  const extra = inBody.filter((one) => !inManifest.includes(one))
  if (missing.length + extra.length > 0)
    throw badRequest(
      `The permissions consented to do not match the app's manifest. Missing: ${missing.join(', ') || 'none'}. Not in the manifest: ${extra.join(', ') || 'none'}.`,
    )
}
