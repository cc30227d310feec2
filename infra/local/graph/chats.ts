import type { Chat as ChatBody } from '@microsoft/microsoft-graph-types'
import type { GroupChat } from '../tenant/model.ts'
import { chatMemberInput, newChatMember } from './chatMembers.ts'
import { list } from './list.ts'
import { badRequest, forbidden, notFound, notHere } from './refusal.ts'
import { type Answer, type Call, created, ok, param, type Route } from './route.ts'
import { userOf } from './users.ts'

const response = 'Chat'
/** Teams lets so many into one chat. */
const mostMembers = 250

/** Group chats (Graph's reference of chat: post, list, get). Nothing keeps two from having the same topic. */
export const chats: readonly Route[] = [
  { method: 'POST', template: '/chats', request: 'Chat', response, handle: create },
  {
    method: 'GET',
    template: '/users/{user-id}/chats',
    response,
    handle: (call) => {
      const { id } = userOf(call)
      const theirs = call.tenant.collections.groupChats
        .all()
        .filter(({ members }) => members.some(({ userId }) => userId === id))
      const bodies = theirs.map((chat) => chatBody(call, chat))
      return list(call, bodies, {
        type: 'Chat',
        pageSize: 20,
        maxPageSize: 50,
        filters: ['chatType', 'topic'],
      })
    },
  },
  {
    method: 'GET',
    template: '/chats/{chat-id}',
    response,
    handle: (call) => ok(chatBody(call, chatOf(call))),
  },
]

/** The chat in the path. Throws a 404. */
export function chatOf(call: Call): GroupChat {
  const id = param(call, 'chat-id')
  const chat = call.tenant.collections.groupChats.get(id)
  if (!chat) throw notFound(`No chat found with id ${id}.`)
  return chat
}

export function saveChat({ tenant }: Pick<Call, 'tenant'>, chat: GroupChat): void {
  tenant.collections.groupChats.put(chat)
  tenant.changed('groupChats')
}

function create(call: Call): Answer {
  const { tenant } = call
  const body = call.body as ChatBody
  if (body.chatType === 'oneOnOne') throw notHere('chats of two made by Graph')
  if (body.chatType !== 'group') throw badRequest("The chatType must be 'oneOnOne' or 'group'.")
  const members = (body.members ?? []).map((member) => chatMemberInput(tenant, member))
  if (members.length < 2) throw badRequest('A group chat needs at least two members.')
  if (members.length > mostMembers)
    throw forbidden(`A chat can have ${mostMembers} members at most.`)
  if (new Set(members.map(({ userId }) => userId)).size < members.length)
    throw badRequest('Duplicate chat members is specified in the request body.')
  const id = `19:${tenant.newId().replaceAll('-', '')}@thread.v2`
  const chat: GroupChat = {
    id,
    topic: body.topic ?? null,
    createdAt: tenant.now(),
    members: members.map((member) => newChatMember(tenant, id, member, null)),
    installedApps: [],
    tabs: [],
  }
  saveChat(call, chat)
  return created(chatBody(call, chat))
}

function chatBody({ tenant }: Call, { id, topic, createdAt }: GroupChat) {
  return {
    id,
    topic,
    chatType: 'group',
    createdDateTime: createdAt,
    lastUpdatedDateTime: createdAt,
    tenantId: tenant.tenantId,
    webUrl: `https://teams.microsoft.com/l/chat/${encodeURIComponent(id)}/0?tenantId=${tenant.tenantId}`,
    onlineMeetingInfo: null,
  }
}
