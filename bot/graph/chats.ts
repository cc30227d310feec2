import type { ChatPort } from '#bot/application/ports/chats.ts'
import type { EntraId } from '#bot/domain/ids.ts'
import { type AppSettings, appsOn } from './apps.ts'
import type { Graph } from './client.ts'
import { isStatus } from './graph-fault.ts'
import { type Member, memberBody, userOf } from './members.ts'
import { notYet, unlessGone } from './teams.ts'

type Chat = {
  readonly id: string
  readonly chatType?: string
  readonly topic?: string | null
}

/** Graph lists at most so many chats a page. */
const PAGE = '50'

/** Group chats; `organizer` is the account that is in them all, so that they are found again. */
export const chatsOn = (
  graph: Graph,
  organizer: () => Promise<EntraId>,
  app: AppSettings,
): ChatPort => {
  const { ensureAppInChat, ensureTabInChat } = appsOn(graph, app)

  const membersOf = (chatId: string) =>
    graph.list<Member>({ path: ['chats', chatId, 'members'], limit: `chat:${chatId}` })

  return {
    ensureAppInChat,
    ensureTabInChat,

    ensureChat: async (topic, people, others, making) => {
      const account = await organizer()
      // Two chats may have the same topic: one that is known as something else is not this one.
      const chats = await graph.list<Chat>({
        path: ['users', account, 'chats'],
        query: { $top: PAGE },
        limit: 'chats',
      })
      const found = chats.find(
        (chat) => chat.chatType === 'group' && chat.topic === topic && !others.includes(chat.id),
      )
      if (found) return { chatId: found.id }
      if (making?.mayBeMade) throw notYet()
      const { body } = await graph.call({
        method: 'POST',
        path: ['chats'],
        body: {
          chatType: 'group',
          topic,
          // In a chat everybody of the organisation is an owner; any other role is a guest's.
          members: [...new Set([account, ...people])].map((person) => memberBody(person, 'owner')),
        },
        limit: 'chats',
        sendsNow: making?.sendsNow,
      })
      return { chatId: String(body.id) }
    },

    ensureChatMembers: async (chatId, people, since) => {
      const wanted = new Set([await organizer(), ...people])
      const there = await membersOf(chatId)
      // Who should not be there is out before anybody new is in.
      for (const member of there)
        if (!wanted.has(userOf(member)))
          await unlessGone(
            graph.call({
              method: 'DELETE',
              path: ['chats', chatId, 'members', member.id],
              limit: `chat:${chatId}`,
            }),
          )
      const known = new Set(there.map(userOf))
      for (const person of wanted)
        if (!known.has(person))
          await graph.call({
            method: 'POST',
            path: ['chats', chatId, 'members'],
            body: { ...memberBody(person, 'owner'), visibleHistoryStartDateTime: since },
            limit: `chat:${chatId}`,
          })
    },

    chatExists: async (chatId) => {
      try {
        await graph.call({ method: 'GET', path: ['chats', chatId], limit: `chat:${chatId}` })
        return true
      } catch (error) {
        if (isStatus(error, 404)) return false
        throw error
      }
    },

    chatMembers: async (chatId) => {
      const account = await organizer()
      return (await membersOf(chatId)).map(userOf).filter((person) => person !== account)
    },
  }
}
