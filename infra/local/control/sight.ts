import { hasVanished } from '../connector/posts.ts'
import type { Channel, Chat, GroupChat, Post, Team, User } from '../tenant/model.ts'
import { isMember, liveChannel } from '../tenant/roster.ts'
import type { Tenant } from '../tenant/tenant.ts'
import { no, type Reply } from './context.ts'

/** A conversation as one of its people sees it. */
export type SeenConversation =
  | { readonly kind: 'chat'; readonly id: string; readonly chat: Chat }
  | { readonly kind: 'group'; readonly id: string; readonly group: GroupChat }
  | {
      readonly kind: 'channel'
      readonly id: string
      readonly channel: Channel
      readonly team: Team
    }

/** The conversation, when this person is in it. */
export function seenConversation(
  tenant: Tenant,
  user: User,
  conversationId: string,
): SeenConversation | Reply {
  const id = conversationId.split(';')[0] ?? ''
  const chat = tenant.collections.chats.get(id)
  if (chat !== undefined && chat.userId === user.id) return { kind: 'chat', id, chat }
  const group = tenant.collections.groupChats.get(id)
  if (group?.members.some((member) => member.userId === user.id))
    return { kind: 'group', id, group }
  const channel = liveChannel(tenant, id)
  const team = channel && tenant.collections.teams.get(channel.teamId)
  if (chat !== undefined || channel === undefined || team === undefined) {
    return no(404, `There is no conversation ${id}, or it is somebody else's.`)
  }
  return isMember(tenant, channel, user.id)
    ? { kind: 'channel', id, channel, team }
    : no(403, `${user.displayName} is not in the channel ${channel.displayName}.`)
}

/** Every post of a conversation that this person may see, the oldest first. */
export function visiblePosts(tenant: Tenant, user: User, conversationId: string): Post[] {
  return tenant.collections.posts
    .all()
    .filter((post) => post.conversationId === conversationId && isVisible(tenant, user, post))
    .toSorted((a, b) => Number(a.id) - Number(b.id))
}

export function isVisible(tenant: Tenant, user: User, post: Post): boolean {
  if (hasVanished(post, tenant.now()) || isBefore(tenant, user, post)) return false
  return post.targetedTo === null || post.targetedTo === user.id || post.from.id === user.id
}

/** Written in a group chat before this person was let in, without its history. */
function isBefore(tenant: Tenant, user: User, post: Post): boolean {
  const chat = tenant.collections.groupChats.get(post.conversationId)
  const from = chat?.members.find((member) => member.userId === user.id)?.seesFrom ?? null
  return from !== null && post.createdAt < from
}
