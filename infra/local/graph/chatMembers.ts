import type {
  AadUserConversationMember,
  ConversationMember,
} from '@microsoft/microsoft-graph-types'
import type { ChatMember, GroupChat } from '../tenant/model.ts'
import type { Tenant } from '../tenant/tenant.ts'
import { chatOf, saveChat } from './chats.ts'
import { list } from './list.ts'
import { type MemberInput, memberBody, memberInput, memberRules, newMember } from './members.ts'
import { badRequest, conflict, notFound } from './refusal.ts'
import { type Answer, type Call, noContent, param, type Route } from './route.ts'

const template = '/chats/{chat-id}/members'
const ALL_HISTORY = '0001-01-01T00:00:00Z'

/** Who is in a group chat, and from when on they see what is written (Graph's reference of chat: post members). */
export const chatMembers: readonly Route[] = [
  {
    method: 'GET',
    template,
    response: 'AadUserConversationMember',
    handle: (call) =>
      list(
        call,
        chatOf(call).members.map((member) => chatMemberBody(call, member)),
        memberRules,
      ),
  },
  { method: 'POST', template, request: 'AadUserConversationMember', handle: add },
  {
    method: 'DELETE',
    template: `${template}/{conversationMember-id}`,
    handle: (call) => {
      const chat = chatOf(call)
      const id = param(call, 'conversationMember-id')
      const member = chat.members.find((one) => one.id === id)
      if (!member) throw notFound(`No member found with id ${id}.`)
      const former = [
        ...(chat.former ?? []).filter(({ userId }) => userId !== member.userId),
        { userId: member.userId, seesFrom: member.seesFrom, until: call.tenant.now() },
      ]
      saveChat(call, { ...chat, members: chat.members.filter((one) => one !== member), former })
      call.tenant.botNews.chatMembersRemoved(chat.id, [member.userId])
      return noContent
    },
  },
]

/** A member of a chat as the request gives it: everybody of the tenant is an owner there, a guest a guest. */
export function chatMemberInput(tenant: Tenant, member: ConversationMember): MemberInput {
  const input = memberInput(tenant, member)
  const isGuest = tenant.collections.users.get(input.userId)?.userType === 'Guest'
  const role = isGuest ? 'guest' : 'owner'
  if (!input.roles.includes(role))
    throw badRequest(`Invalid role specified for member: in a chat it must be '${role}'.`)
  return input
}

export function newChatMember(
  tenant: Tenant,
  chatId: string,
  input: MemberInput,
  seesFrom: string | null,
): ChatMember {
  return { ...newMember(tenant, chatId, input), seesFrom }
}

function add(call: Call): Answer {
  const { tenant } = call
  const chat: GroupChat = chatOf(call)
  const body = call.body as AadUserConversationMember
  const input = chatMemberInput(tenant, body)
  if (chat.members.some(({ userId }) => userId === input.userId))
    throw conflict(`User ${input.userId} is already in the chat.`)
  // Without the property nothing of the history is shared.
  const from = body.visibleHistoryStartDateTime ?? tenant.now()
  const seesFrom = Date.parse(from) <= Date.parse(ALL_HISTORY) ? null : from
  const member = newChatMember(tenant, chat.id, input, seesFrom)
  const former = (chat.former ?? []).filter(({ userId }) => userId !== input.userId)
  saveChat(call, { ...chat, members: [...chat.members, member], former })
  tenant.botNews.chatMembersAdded(chat.id, [input.userId])
  return { status: 201, headers: { location: `/chats/${chat.id}/members/${member.id}` } }
}

function chatMemberBody({ tenant }: Call, member: ChatMember) {
  return {
    ...memberBody(tenant, member),
    visibleHistoryStartDateTime: member.seesFrom ?? ALL_HISTORY,
  }
}
