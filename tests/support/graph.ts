import { createGraph, type GraphResponse } from '#infra/local/graph/graph.ts'
import type { GraphOptions } from '#infra/local/graph/route.ts'
import { settle } from '#infra/local/municipality/directory.ts'
import { serviceEmail } from '#infra/local/municipality/people.ts'
import type { User } from '#infra/local/tenant/model.ts'
import { contracts } from '#tests/support/contracts.ts'
import { type MemoryTenant, memoryTenant } from '#tests/support/tenant.ts'

export const appId = '3d0f9c0e-6d5b-4d7e-8a0e-4b6f2f6a9c21'
export const externalId = 'b7a3a2c4-2f52-4a0e-9f0d-5a7c1e9d4f10'
export const catalogAppId = 'c0ffee00-0000-4000-8000-000000000001'
export const bind = (path: string) => `https://graph.microsoft.com/v1.0/${path}`
export const appBind = { 'teamsApp@odata.bind': bind(`appCatalogs/teamsApps/${catalogAppId}`) }

/** The application permissions of the app; calendars and mail come from Exchange. */
export const appRoles = [
  'AppCatalog.Read.All',
  'Channel.Create',
  'Channel.Delete.All',
  'Channel.ReadBasic.All',
  'ChannelMember.ReadWrite.All',
  'ChannelSettings.ReadWrite.All',
  'Chat.Create',
  'Chat.ReadBasic.All',
  'ChatMember.ReadWrite.All',
  'Files.Read.All',
  'Group.ReadBasic.All',
  'Place.Read.All',
  'Team.Create',
  'Team.ReadBasic.All',
  'TeamMember.ReadWrite.All',
  'TeamSettings.ReadWrite.All',
  'TeamsActivity.Send',
  'TeamsAppInstallation.ReadWriteAndConsentSelfForTeam.All',
  'TeamsAppInstallation.ManageSelectedForTeam.All',
  'TeamsAppInstallation.ReadWriteSelfForChat.All',
  'TeamsAppInstallation.ReadWriteSelfForUser.All',
  'TeamsTab.Create',
  'TeamsTab.ReadWrite.All',
  'User.Read.All',
]

const consented = [
  { name: 'ChannelMember.Read.Group', type: 'Application' },
  { name: 'TeamMember.Read.Group', type: 'Application' },
]
export const consent = {
  consentedPermissionSet: {
    resourceSpecificPermissions: consented.map(({ name }) => ({
      permissionValue: name,
      permissionType: 'application',
    })),
  },
}

export type Asked = GraphResponse & {
  /** The body as JSON, for tests to look into. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of every shape.
  readonly json: any
}

export type GraphWorld = {
  readonly tenant: MemoryTenant
  readonly service: string
  readonly leaders: readonly User[]
  /** Asks Graph; `path` may have a query. Fails where the contracts see what our own checks did not. */
  ask(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Asked>
}

/** Fjordby with our app in its catalogue, and Graph over it. */
export function graphWorld(options: { roles?: string[] } & Partial<GraphOptions> = {}): GraphWorld {
  const tenant = memoryTenant()
  settle(tenant)
  tenant.collections.catalogApps.put({
    id: catalogAppId,
    externalId,
    displayName: 'Tværs',
    version: '1.0.0',
    manifest: {
      supportsChannelFeatures: 'tier1',
      bots: [{ botId: appId, scopes: ['team', 'personal', 'groupChat'] }],
      configurableTabs: [
        { configurationUrl: 'https://tab.example/', scopes: ['team', 'groupChat'] },
      ],
      webApplicationInfo: { id: appId },
      authorization: { permissions: { resourceSpecific: consented } },
      activities: { activityTypes: [{ type: 'agendaReleased', templateText: '{actor} {theme}' }] },
    },
  })
  const graph = createGraph(tenant, options)
  const users = tenant.collections.users.all()
  return {
    tenant,
    service: serviceEmail,
    leaders: users.filter((user) => user.persona === 'leader'),
    async ask(method, path, body, headers = {}) {
      const { pathname, searchParams } = new URL(path, 'https://graph.microsoft.com')
      const response = await graph({
        method,
        path: pathname,
        query: searchParams,
        headers,
        body,
        caller: { appId, roles: options.roles ?? appRoles },
      })
      checkContracts(method, response, body)
      return { ...response, json: response.body }
    },
  }
}

/** A team that is ready, owned by the service account, with our app in it. */
export async function teamWith(world: GraphWorld, members: readonly User[]): Promise<string> {
  const made = await world.ask('POST', '/v1.0/teams', {
    'template@odata.bind': bind("teamsTemplates('standard')"),
    displayName: 'Tværgående ledelsesgrupper',
    members: [member(world.service, 'owner')],
  })
  world.tenant.pass(3)
  const id = made.headers?.['content-location']?.split("'")[1] ?? ''
  await world.ask('POST', `/v1.0/teams/${id}/members/add`, {
    values: members.map((user) => member(user.id)),
  })
  await world.ask('POST', `/v1.0/teams/${id}/installedApps`, { ...appBind, ...consent })
  return id
}

export function member(user: string, ...roles: string[]) {
  return {
    '@odata.type': '#microsoft.graph.aadUserConversationMember',
    roles,
    'user@odata.bind': bind(`users('${user}')`),
  }
}

function checkContracts(method: string, response: GraphResponse, body: unknown): void {
  if (!contracts) return
  const { template, status } = response
  const problems = [
    ...(status < 400 ? contracts.checkRequest(method, template, body) : []),
    ...contracts.checkResponse(method, template, status, response.body),
  ]
  if (problems.length > 0)
    throw new Error(`${method} ${template} ${status} against the contracts: ${problems.join(' ')}`)
}
