import { randomUUID } from 'node:crypto'
import { botMri, chatIdOf, mriOf } from '../tenant/identities.ts'
import type { Channel, GroupChat, Team, User } from '../tenant/model.ts'
import { serviceUrl, tenantId } from '../tenant/registration.ts'
import { ourApp } from '../tenant/roster.ts'
import type { Tenant } from '../tenant/tenant.ts'

type Looking = Pick<Tenant, 'collections' | 'now'>

/** An activity as Teams sends it to a bot; only what this tenant ever sends. */
export type Activity = {
  type: 'message' | 'invoke' | 'conversationUpdate' | 'installationUpdate'
  id: string
  timestamp: string
  serviceUrl: string
  channelId: 'msteams'
  from: Account
  recipient: Account & { isTargeted?: true }
  conversation: Conversation
  channelData: Record<string, unknown>
  [field: string]: unknown
}

export type Account = { id: string; name?: string; aadObjectId?: string }
type Conversation = {
  id: string
  conversationType: 'personal' | 'channel' | 'groupChat'
  isGroup?: true
  tenantId: string
}

/** Where something happens: a person's chat with the bot, a group chat, a channel, or a team as a whole. */
export type Place =
  | { readonly kind: 'chat'; readonly userId: string }
  | { readonly kind: 'group'; readonly chat: GroupChat }
  | {
      readonly kind: 'channel'
      readonly channel: Channel
      readonly team: Team
      readonly rootId?: string
    }
  | { readonly kind: 'team'; readonly team: Team }

export const accountOf = (user: User): Account => ({
  id: mriOf(user.id),
  name: user.displayName,
  aadObjectId: user.id,
})

export const botAccount = (tenant: Pick<Tenant, 'collections'>): Account => ({
  id: botMri,
  name: ourApp(tenant)?.displayName ?? 'Tværs',
})

/** The fields that every activity from Teams has. */
export function activityOf(
  tenant: Looking,
  type: Activity['type'],
  from: Account,
  place: Place,
): Activity {
  return {
    type,
    id: `f:${randomUUID()}`,
    timestamp: tenant.now(),
    serviceUrl,
    channelId: 'msteams',
    from,
    recipient: botAccount(tenant),
    conversation: conversationOf(place),
    channelData: channelDataOf(place),
  }
}

function conversationOf(place: Place): Conversation {
  if (place.kind === 'chat') {
    return { id: chatIdOf(place.userId), conversationType: 'personal', tenantId }
  }
  if (place.kind === 'group') {
    return { id: place.chat.id, conversationType: 'groupChat', isGroup: true, tenantId }
  }
  const thread = place.kind === 'team' ? place.team.threadId : place.channel.id
  const suffix =
    place.kind === 'channel' && place.rootId !== undefined ? `;messageid=${place.rootId}` : ''
  return { id: `${thread}${suffix}`, conversationType: 'channel', isGroup: true, tenantId }
}

function channelDataOf(place: Place): Record<string, unknown> {
  const tenant = { id: tenantId }
  if (place.kind === 'chat' || place.kind === 'group') return { tenant }
  const team = {
    id: place.team.threadId,
    aadGroupId: place.team.id,
    name: place.team.displayName,
    type: 'standard',
    tenantId,
  }
  if (place.kind === 'team') return { tenant, team }
  const { id, displayName, membershipType } = place.channel
  return {
    tenant,
    team,
    channel: { id, name: displayName, type: membershipType },
    teamsTeamId: place.team.threadId,
    teamsChannelId: id,
  }
}
