import { onTestFinished } from 'vitest'
import { type RunningTenant, startTenant, type TenantOptions } from '#infra/local/main.ts'
import type { Channel, Member, Team, User } from '#infra/local/tenant/model.ts'
import { appId, tenantId } from '#infra/local/tenant/registration.ts'
import { ourApp } from '#infra/local/tenant/roster.ts'
import { temporaryFolder } from './folders.ts'
import { askMicrosoft } from './wire.ts'

/** A whole tenant in this process, on free ports, gone after the test. */
export async function aTenant(options: Partial<TenantOptions> = {}): Promise<RunningTenant> {
  const running = await startTenant({
    dataDir: temporaryFolder(),
    port: 0,
    botUrl: 'http://127.0.0.1:9',
    ...options,
  })
  onTestFinished(running.stop)
  return running
}

/** A token that our app gets with its secret, over the wire. */
export async function tokenFor(
  { address }: Pick<RunningTenant, 'address'>,
  resource: 'https://graph.microsoft.com' | 'https://api.botframework.com',
): Promise<string> {
  const answer = await askMicrosoft(
    address,
    `https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/token`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: appId,
        client_secret: address.clientSecret,
        scope: `${resource}/.default`,
      }).toString(),
    },
  )
  return (answer.body as { access_token: string }).access_token
}

/** Leaders of the municipality, the same every time. */
export const leaders = ({ tenant }: RunningTenant, count: number): User[] =>
  tenant.collections.users
    .all()
    .filter((user) => user.persona === 'leader')
    .slice(0, count)

/** A team of these people with the app installed, and one private channel for some of them. */
export function aTeamWithChannel(
  { tenant }: RunningTenant,
  people: readonly User[],
  inChannel: readonly User[],
  options: { appAdded?: boolean } = {},
): { team: Team; channel: Channel } {
  const app = ourApp(tenant)
  if (app === undefined) throw new Error('The app is not published.')
  const member = (user: User): Member => ({ id: tenant.newId(), userId: user.id, roles: [] })
  const team: Team = {
    id: tenant.newId(),
    displayName: 'Tværgående ledelsesgrupper',
    description: null,
    threadId: `19:${tenant.newId()}@thread.tacv2`,
    createdAt: tenant.now(),
    members: people.map(member),
    installedApps: [{ id: tenant.newId(), teamsAppId: app.id, version: app.version }],
    memberSettings: {},
  }
  const channel: Channel = {
    id: `19:${tenant.newId()}@thread.tacv2`,
    teamId: team.id,
    displayName: 'Gruppe 3',
    description: null,
    membershipType: 'private',
    createdAt: tenant.now(),
    deletedAt: null,
    members: inChannel.map(member),
    enabledApps: options.appAdded === false ? [] : [app.id],
    tabs: [],
  }
  tenant.collections.teams.put(team)
  tenant.collections.channels.put(channel)
  return { team, channel }
}
