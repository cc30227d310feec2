import type { CatalogApp, Channel, Member, Team } from './model.ts'
import { externalId } from './registration.ts'
import type { Tenant } from './tenant.ts'

type Looking = Pick<Tenant, 'collections'>

/** Our app in the organisation's catalogue, once it is published. */
export function ourApp(tenant: Looking): CatalogApp | undefined {
  return tenant.collections.catalogApps.all().find((app) => app.externalId === externalId)
}

/** A channel that has not been deleted. */
export function liveChannel(tenant: Looking, channelId: string): Channel | undefined {
  const channel = tenant.collections.channels.get(channelId)
  return channel?.deletedAt === null ? channel : undefined
}

/** The team whose General thread has this id. */
export function teamByThread(tenant: Looking, threadId: string): Team | undefined {
  return tenant.collections.teams.all().find((team) => team.threadId === threadId)
}

/** Who is in the channel: its own members when it is private or shared, the team's when standard. */
export function membersOf(tenant: Looking, channel: Channel): readonly Member[] {
  if (channel.membershipType !== 'standard') return channel.members
  return tenant.collections.teams.get(channel.teamId)?.members ?? []
}

export function isMember(tenant: Looking, channel: Channel, userId: string): boolean {
  return membersOf(tenant, channel).some((member) => member.userId === userId)
}

/** Whether our app is installed in the team. */
export function isInstalledInTeam(tenant: Looking, teamId: string): boolean {
  const app = ourApp(tenant)
  const installed = tenant.collections.teams.get(teamId)?.installedApps ?? []
  return app !== undefined && installed.some((each) => each.teamsAppId === app.id)
}

/**
 * Whether our bot takes part in the channel: installed in the team and, for private and shared
 * channels, added to this very channel too (platform/teams.md section 1.3).
 */
export function isBotIn(tenant: Looking, channel: Channel): boolean {
  if (!isInstalledInTeam(tenant, channel.teamId)) return false
  const app = ourApp(tenant)
  return (
    channel.membershipType === 'standard' ||
    (app !== undefined && channel.enabledApps.includes(app.id))
  )
}

/** Whether the bot may talk to this person alone: installed for them, or for a team they are in. */
export function isBotReachableBy(tenant: Looking, userId: string): boolean {
  if (tenant.collections.userInstalls.get(userId) !== undefined) return true
  return tenant.collections.teams
    .all()
    .some(
      (team) =>
        isInstalledInTeam(tenant, team.id) &&
        team.members.some((member) => member.userId === userId),
    )
}
