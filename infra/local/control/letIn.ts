import { z } from 'zod'
import { newChatMember } from '../graph/chatMembers.ts'
import { newMember } from '../graph/members.ts'
import { userByPrincipalName } from '../tenant/identities.ts'
import type { Channel, GroupChat, User } from '../tenant/model.ts'
import type { LocalTenant } from '../tenant/open.ts'
import { type ControlContext, isReply, no, ok, type Reply } from './context.ts'
import { seenConversation } from './sight.ts'

export const letInBody = z.strictObject({
  as: z.string(),
  conversation: z.string(),
  /** Whom to bring; left out: a shared channel is shared with its whole team. */
  person: z.string().optional(),
})

/**
 * `POST /_tenant/let-in`: somebody brings another by hand in Teams, as everybody can in a chat and the owners in a
 * channel; an owner shares a shared channel with its team. In a chat the other sees all that was written.
 */
export function letIn(
  { tenant }: ControlContext,
  me: User,
  { conversation, person }: { conversation: string; person?: string },
): Reply {
  const where = seenConversation(tenant, me, conversation)
  if (isReply(where)) return where
  if (where.kind === 'chat') return no(400, 'A chat with the app is one person’s.')
  const other = person === undefined ? null : userByPrincipalName(tenant, person)
  if (other === undefined) return no(404, `There is no ${person} in this tenant.`)
  if (where.kind === 'group')
    return other ? intoChat(tenant, where.group, other) : no(400, 'Say whom to bring: person.')
  const { channel } = where
  const isOwner = channel.members.some(
    ({ userId, roles }) => userId === me.id && roles.includes('owner'),
  )
  if (!isOwner) return no(403, `${me.displayName} does not own ${channel.displayName}.`)
  return other ? intoChannel(tenant, channel, other) : withTeam(tenant, channel)
}

function intoChat(tenant: LocalTenant, chat: GroupChat, { id }: User): Reply {
  if (chat.members.some(({ userId }) => userId === id)) return ok({})
  const member = newChatMember(tenant, chat.id, { userId: id, roles: ['owner'] }, null)
  tenant.collections.groupChats.put({ ...chat, members: [...chat.members, member] })
  tenant.changed('groupChats')
  tenant.botNews.chatMembersAdded(chat.id, [id])
  return ok({})
}

function intoChannel(tenant: LocalTenant, channel: Channel, { id }: User): Reply {
  const team = tenant.collections.teams.get(channel.teamId)
  const isInTeam = team?.members.some(({ userId }) => userId === id) ?? false
  if (channel.membershipType === 'standard' || (channel.membershipType === 'private' && !isInTeam))
    return no(409, `Nobody can be brought into ${channel.displayName} from outside its team.`)
  if (channel.members.some(({ userId }) => userId === id)) return ok({})
  const member = newMember(tenant, channel.id, { userId: id, roles: [] })
  tenant.collections.channels.put({ ...channel, members: [...channel.members, member] })
  tenant.changed('channels')
  tenant.botNews.channelMembersAdded(channel.id, [id])
  return ok({})
}

function withTeam(tenant: LocalTenant, channel: Channel): Reply {
  if (channel.membershipType !== 'shared')
    return no(409, `${channel.displayName} cannot be shared with a team.`)
  const sharedWith = [...new Set([...(channel.sharedWith ?? []), channel.teamId])]
  tenant.collections.channels.put({ ...channel, sharedWith })
  tenant.changed('channels')
  return ok({})
}
