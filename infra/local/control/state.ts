import { isArchived } from '../tenant/archived.ts'
import type { Attendee, CalendarEvent, Channel, GroupChat, Member, Post } from '../tenant/model.ts'
import { allMembersOf } from '../tenant/roster.ts'
import type { Tenant } from '../tenant/tenant.ts'
import { type ControlContext, ok, type Reply } from './context.ts'

/** `GET /_tenant/state`: the whole tenant as an onlooker with every right would see it. */
export function state({ tenant, requests }: ControlContext): Reply {
  const { users, teams, channels, chats, groupChats, events, mails, feed } = tenant.collections
  return ok({
    now: tenant.now(),
    users: users.all(),
    teams: teams.all().map((team) => ({
      id: team.id,
      displayName: team.displayName,
      members: team.members.map((member) => memberView(tenant, member)),
      apps: team.installedApps.map((app) => app.teamsAppId),
      channels: channels
        .all()
        .filter((channel) => channel.teamId === team.id && channel.deletedAt === null)
        .map((channel) => channelView(tenant, channel, team.installedApps)),
    })),
    chats: chats.all().map((chat) => ({ ...chat, posts: postsIn(tenant, chat.id) })),
    groupChats: groupChats.all().map((chat) => groupChatView(tenant, chat)),
    events: events.all().map((event) => eventView(tenant, event)),
    mails: mails.all(),
    feed: feed.all(),
    world: tenant.world(),
    requests: requests.counts(),
    rejected: requests.rejected(),
  })
}

function channelView(
  tenant: Tenant,
  channel: Channel,
  teamApps: readonly { teamsAppId: string }[],
) {
  const { id, displayName, description, membershipType, tabs, enabledApps } = channel
  return {
    id,
    displayName,
    description,
    membershipType,
    isArchived: isArchived(tenant, channel),
    members: allMembersOf(tenant, channel).map((member) => memberView(tenant, member)),
    apps: membershipType === 'standard' ? teamApps.map((app) => app.teamsAppId) : enabledApps,
    tabs,
    posts: postsIn(tenant, id),
  }
}

function groupChatView(tenant: Tenant, { id, topic, members, tabs, installedApps }: GroupChat) {
  return {
    id,
    displayName: topic ?? '',
    membershipType: 'groupChat',
    members: members.map((member) => ({
      ...memberView(tenant, member),
      seesFrom: member.seesFrom,
    })),
    apps: installedApps.map((app) => app.teamsAppId),
    tabs,
    posts: postsIn(tenant, id),
  }
}

function memberView(tenant: Tenant, { userId, roles }: Member) {
  const user = tenant.collections.users.get(userId)
  return {
    userId,
    userPrincipalName: user?.userPrincipalName ?? null,
    displayName: user?.displayName ?? null,
    roles,
  }
}

const postsIn = (tenant: Tenant, conversationId: string): Post[] =>
  tenant.collections.posts
    .all()
    .filter((post) => post.conversationId === conversationId)
    .toSorted((a, b) => Number(a.id) - Number(b.id))

function eventView(tenant: Tenant, event: CalendarEvent) {
  const { organizerId, bodyHtml: _, extendedProperties, ...rest } = event
  const organizer = tenant.collections.users.get(organizerId)
  const attendees: Attendee[] = event.attendees
  return { ...rest, organizer: organizer?.mail ?? organizerId, attendees, extendedProperties }
}
