import type { CatalogApp, Channel, User } from '../tenant/model.ts'
import type { Tenant } from '../tenant/tenant.ts'
import { permissions } from './permissions.ts'
import { forbidden } from './refusal.ts'
import type { Caller } from './route.ts'
import { findUser } from './users.ts'

/** Throws a 403 in Graph's words unless the caller may do this. `operation` is `GET /users`. */
export function checkAccess(
  tenant: Tenant,
  caller: Caller,
  operation: string,
  params: Readonly<Record<string, string>>,
): void {
  const permission = permissions[operation]
  if (!permission) return
  if (permission.roles.some((role) => caller.roles.includes(role))) return
  if (permission.exchange && isInScope(tenant, findUser(tenant, params['user-id'] ?? ''))) return
  const team = params['team-id']
  const consented = team === undefined ? [] : consentedIn(tenant, team, caller)
  if (permission.rsc?.some((name) => consented.includes(name))) {
    const channel = tenant.collections.channels.get(params['channel-id'] ?? '')
    if (!isPrivate(channel)) return
    // Consent given for the team does not reach into private channels (platform/teams.md section 1.5).
    throw forbidden(
      `To access 'Private' data, API requires one of '${permission.roles.join(', ')}'. Roles on the request 'Group.Selected'.`,
    )
  }
  if (permission.exchange)
    throw forbidden('Access is denied. Check credentials and try again.', 'ErrorAccessDenied')
  if (/^\w+ \/(users|groups)/.test(operation))
    throw forbidden(
      'Insufficient privileges to complete the operation.',
      'Authorization_RequestDenied',
    )
  throw forbidden(
    `Missing role permissions on the request. API requires one of '${permission.roles.join(', ')}'. Roles on the request '${caller.roles.join(', ')}'.`,
  )
}

/** Whether the caller may do it to any app, or only (`…Self…`) to itself. */
export function mayForAnyApp(caller: Caller, operation: string): boolean {
  return (permissions[operation]?.roles ?? []).some(
    (role) => caller.roles.includes(role) && !role.includes('Self'),
  )
}

/** Whether the catalogue's app is the one that calls. */
export function isOwnApp(app: CatalogApp, caller: Caller): boolean {
  const { webApplicationInfo, bots } = app.manifest as {
    webApplicationInfo?: { id?: string }
    bots?: { botId?: string }[]
  }
  return (
    webApplicationInfo?.id === caller.appId ||
    (bots ?? []).some((bot) => bot.botId === caller.appId)
  )
}

/** The resource-specific permissions of type Application that an app's manifest asks for. */
export function resourceSpecific(app: CatalogApp): { name: string; type: string }[] {
  const { authorization } = app.manifest as {
    authorization?: { permissions?: { resourceSpecific?: { name: string; type: string }[] } }
  }
  return authorization?.permissions?.resourceSpecific ?? []
}

function consentedIn(tenant: Tenant, teamId: string, caller: Caller): string[] {
  const installed = tenant.collections.teams.get(teamId)?.installedApps ?? []
  return installed.flatMap(({ teamsAppId }) => {
    const app = tenant.collections.catalogApps.get(teamsAppId)
    if (!app || !isOwnApp(app, caller)) return []
    return resourceSpecific(app)
      .filter(({ type }) => type === 'Application')
      .map(({ name }) => name)
  })
}

/**
 * The app has `Application Calendars.ReadWrite` and `Application Mail.Send` in Exchange, scoped to the service
 * mailbox and those that the administrator added, unless they got the scope wrong (platform/graph.md section 2).
 */
function isInScope(tenant: Tenant, user: User | undefined): boolean {
  const scope = tenant.exchangeScope?.() ?? 'service'
  if (scope !== 'service') return scope === 'everybody'
  const mail = user?.mail?.toLowerCase() ?? ''
  return user?.persona === 'service' || (tenant.alsoInScope?.() ?? []).includes(mail)
}

function isPrivate(channel: Channel | undefined): boolean {
  return channel?.membershipType === 'private'
}
