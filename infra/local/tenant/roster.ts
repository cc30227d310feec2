import type { CatalogApp, Channel, GroupChat, Member, Team } from './model.ts'
import { externalId } from './registration.ts'
import type { Tenant } from './tenant.ts'

type Looking = Pick<Tenant, 'collections'>
type LookingNow = Pick<Tenant, 'collections' | 'now'>

/** Our app in the organisation's catalogue, once it is published. */
export function ourApp(tenant: Looking): CatalogApp | undefined {
  return tenant.collections.catalogApps.all().find((app) => app.externalId === externalId)
}

/** How long Teams takes to make a shared channel that it promised, in seconds of the tenant's clock. */
const MAKING = 1

/** Whether the channel can be seen yet: a shared one is made a moment after it was asked for. */
export function isMade({ now }: Pick<Tenant, 'now'>, { promise, createdAt }: Channel): boolean {
  return !promise || Date.parse(now()) >= Date.parse(createdAt) + MAKING * 1000
}

/** A channel that is made, and has not been deleted. */
export function liveChannel(tenant: LookingNow, channelId: string): Channel | undefined {
  const channel = tenant.collections.channels.get(channelId)
  return channel?.deletedAt === null && isMade(tenant, channel) ? channel : undefined
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

/** Who reads along in the channel: its members, and those of the teams that it is shared with, each once. */
export function allMembersOf(tenant: Looking, channel: Channel): readonly Member[] {
  const own = membersOf(tenant, channel)
  const through = (channel.sharedWith ?? []).flatMap(
    (team) => tenant.collections.teams.get(team)?.members ?? [],
  )
  const known = new Set(own.map(({ userId }) => userId))
  return [
    ...own,
    ...through.filter(({ userId }) => {
      const isNew = !known.has(userId)
      known.add(userId)
      return isNew
    }),
  ]
}

export function isMember(tenant: Looking, channel: Channel, userId: string): boolean {
  return allMembersOf(tenant, channel).some((member) => member.userId === userId)
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

/** Whether our bot takes part in the group chat: the app is installed in it. */
export function isBotInChat(tenant: Looking, chat: GroupChat): boolean {
  const app = ourApp(tenant)
  return app !== undefined && chat.installedApps.some(({ teamsAppId }) => teamsAppId === app.id)
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
