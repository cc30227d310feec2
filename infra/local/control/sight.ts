import { hasVanished } from '../connector/posts.ts'
import type { Channel, Chat, GroupChat, Post, Team, User } from '../tenant/model.ts'
import { isMember, liveChannel } from '../tenant/roster.ts'
import type { Tenant } from '../tenant/tenant.ts'
import { no, type Reply } from './context.ts'

/** A conversation as one of its people sees it. */
export type SeenConversation =
  | { readonly kind: 'chat'; readonly id: string; readonly chat: Chat }
  | {
      readonly kind: 'group'
      readonly id: string
      readonly group: GroupChat
      /** No longer in it: this person reads what was, and cannot write. */
      readonly hasLeft: boolean
    }
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
    return { kind: 'group', id, group, hasLeft: false }
  if (group?.former?.some((member) => member.userId === user.id))
    return { kind: 'group', id, group, hasLeft: true }
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
  if (hasVanished(post, tenant.now()) || isOutsideTime(tenant, user, post)) return false
  return post.targetedTo === null || post.targetedTo === user.id || post.from.id === user.id
}

/**
 * Written in a group chat before this person was let in without its history, or after they were put out of it; what is
 * edited after that is gone for them too (support.microsoft.com, leave or remove someone from a group chat).
 */
function isOutsideTime(tenant: Tenant, user: User, post: Post): boolean {
  const chat = tenant.collections.groupChats.get(post.conversationId)
  if (chat === undefined) return false
  const member = chat.members.find(({ userId }) => userId === user.id)
  if (member) return member.seesFrom !== null && post.createdAt < member.seesFrom
  const former = chat.former?.find(({ userId }) => userId === user.id)
  if (!former) return true
  const isEarly = former.seesFrom !== null && post.createdAt < former.seesFrom
  return isEarly || (post.updatedAt ?? post.createdAt) > former.until
}
