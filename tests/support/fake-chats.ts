import { Fault } from '#bot/application/faults.ts'
import type { ChatPort } from '#bot/application/ports/chats.ts'
import type { Instant } from '#bot/domain/calendar.ts'
import type { EntraId } from '#bot/domain/ids.ts'
import { NO_APP_HERE } from '#bot/domain/reach.ts'
import { inOrder } from './failures.ts'

export type FakeChat = {
  readonly id: string
  readonly topic: string
  /** Each with the moment from which they see what is written; null: everything. */
  readonly members: Map<EntraId, Instant | null>
  hasApp: boolean
  readonly tabs: { name: string; entityId: string; contentUrl: string }[]
  isDeleted: boolean
}

/** Group chats, as far as the chat port goes. Two may have the same topic. */
export const fakeChats = () => {
  const chats: FakeChat[] = []
  const failures = inOrder()

  const refuse = (code: string, status: number): never => {
    throw new Fault('refused', code, { status })
  }
  const chatOf = (id: string): FakeChat =>
    chats.find((each) => each.id === id && !each.isDeleted) ?? refuse('NotFound', 404)

  const port: ChatPort = {
    ensureChat: async (topic, people, others, making) => {
      failures.throwNext()
      const found = chats.find(
        (each) => each.topic === topic && !each.isDeleted && !others.includes(each.id),
      )
      if (found) return { chatId: found.id }
      if (making?.mayBeMade) throw new Fault('busy', 'not-yet')
      await making?.sendsNow()
      const chat: FakeChat = {
        id: `19:chat-${chats.length + 1}@thread.v2`,
        topic,
        members: new Map(people.map((person) => [person, null])),
        hasApp: false,
        tabs: [],
        isDeleted: false,
      }
      chats.push(chat)
      failures.throwAfterwards()
      return { chatId: chat.id }
    },
    ensureChatMembers: async (chatId, people, since) => {
      failures.throwNext()
      const { members } = chatOf(chatId)
      for (const person of [...members.keys()]) if (!people.includes(person)) members.delete(person)
      for (const person of people) if (!members.has(person)) members.set(person, since)
    },
    ensureAppInChat: async (chatId) => {
      failures.throwNext()
      chatOf(chatId).hasApp = true
    },
    ensureTabInChat: async (chatId, name, entityId, contentUrl) => {
      failures.throwNext()
      const chat = chatOf(chatId)
      if (!chat.hasApp) refuse(NO_APP_HERE.notAdded, 400)
      if (!chat.tabs.some((tab) => tab.entityId === entityId))
        chat.tabs.push({ name, entityId, contentUrl })
    },
    chatExists: async (chatId) => chats.some((each) => each.id === chatId && !each.isDeleted),
    chatMembers: async (chatId) => [...chatOf(chatId).members.keys()],
  }

  return { ...port, chats, ...failures.controls }
}
