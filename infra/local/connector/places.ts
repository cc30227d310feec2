import type { Channel, Chat, GroupChat, Member, Team, User } from '../tenant/model.ts'
import {
  allMembersOf,
  isBotIn,
  isBotInChat,
  isBotReachableBy,
  isInstalledInTeam,
  liveChannel,
  teamByThread,
} from '../tenant/roster.ts'
import type { Tenant } from '../tenant/tenant.ts'
import { type Answer, botNotInRoster, conversationNotFound } from './answers.ts'

/** A conversation that the bot takes part in. */
export type OpenConversation =
  | { readonly kind: 'chat'; readonly id: string; readonly chat: Chat; readonly user: User }
  | { readonly kind: 'group'; readonly id: string; readonly group: GroupChat }
  | {
      readonly kind: 'channel'
      readonly id: string
      readonly channel: Channel
      readonly team: Team
      /** The root post, when the id named a thread (`;messageid=`). */
      readonly rootId: string | null
    }

/** Finds the conversation, or says as the Connector does why the bot cannot have it. */
export function openConversation(
  tenant: Tenant,
  conversationId: string,
): OpenConversation | Answer {
  const [id = '', suffix] = conversationId.split(';messageid=')
  const chat = tenant.collections.chats.get(id)
  if (chat !== undefined) {
    const user = tenant.collections.users.get(chat.userId)
    if (user === undefined || suffix !== undefined) return conversationNotFound()
    return isBotReachableBy(tenant, user.id) ? { kind: 'chat', id, chat, user } : botNotInRoster()
  }
  const group = tenant.collections.groupChats.get(id)
  if (group !== undefined) {
    // A chat has no threads.
    if (suffix !== undefined) return conversationNotFound()
    return isBotInChat(tenant, group) ? { kind: 'group', id, group } : botNotInRoster()
  }
  const channel = liveChannel(tenant, id)
  const team = channel && tenant.collections.teams.get(channel.teamId)
  if (channel === undefined || team === undefined) return conversationNotFound()
  if (!isBotIn(tenant, channel)) return botNotInRoster()
  if (suffix !== undefined && !isRoot(tenant, id, suffix)) return conversationNotFound()
  return { kind: 'channel', id, channel, team, rootId: suffix ?? null }
}

function isRoot(tenant: Tenant, channelId: string, postId: string): boolean {
  const post = tenant.collections.posts.get(postId)
  return post?.conversationId === channelId && post.replyTo === null
}

/** The directory ids of everyone in a conversation; a team's own thread is a conversation too. */
export function peopleIn(tenant: Tenant, conversationId: string): readonly string[] | Answer {
  const [threadId = ''] = conversationId.split(';messageid=')
  const team = teamByThread(tenant, threadId)
  if (team !== undefined && liveChannel(tenant, threadId) === undefined) {
    return isInstalledInTeam(tenant, team.id) ? team.members.map(userIdOf) : botNotInRoster()
  }
  const found = openConversation(tenant, threadId)
  if ('status' in found) return found
  if (found.kind === 'chat') return [found.user.id]
  const members = found.kind === 'group' ? found.group.members : allMembersOf(tenant, found.channel)
  return members.map(userIdOf)
}

const userIdOf = (member: Member) => member.userId
