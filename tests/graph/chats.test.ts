import { describe, expect, it } from 'vitest'
import type { Making } from '#bot/application/ports/making.ts'
import { instant } from '#bot/domain/calendar.ts'
import type { EntraId } from '#bot/domain/ids.ts'
import { NO_APP_HERE } from '#bot/domain/reach.ts'
import { fjordby } from './fjordby.ts'

const MAY_BE_MADE: Making = { mayBeMade: true, sendsNow: async () => {} }
const TOPIC = 'Ledelsesgruppe 1'
const NOW = instant('2027-01-20T10:00:00Z')

const withChat = async () => {
  const world = fjordby()
  const people = world.people.slice(0, 12)
  const { chatId } = await world.chats.ensureChat(TOPIC, people, [])
  const [newcomer] = world.people.slice(20)
  return { ...world, people, chatId, newcomer: newcomer as EntraId }
}

describe('a group chat', () => {
  it('is made with the organizer and its people, and found again by its topic', async () => {
    const { chats, kept, people, chatId, organizer, asked } = await withChat()
    expect(await chats.ensureChat(TOPIC, people, [])).toEqual({ chatId })
    expect(asked.filter((each) => each === 'POST /v1.0/chats')).toHaveLength(1)
    const members = kept.groupChats.get(chatId)?.members ?? []
    expect(members.map(({ userId }) => userId).sort()).toEqual(
      [...people, await organizer()].sort(),
    )
    expect([...(await chats.chatMembers(chatId))].sort()).toEqual([...people].sort())
  })

  it('that is another room’s is not taken for it, whatever it is called', async () => {
    const { chats, people, chatId } = await withChat()
    const { chatId: next } = await chats.ensureChat(TOPIC, people, [chatId])
    expect(next).not.toBe(chatId)
    expect(await chats.ensureChat(TOPIC, people, [chatId])).toEqual({ chatId: next })
  })

  it('whose making was never answered is found and not made twice', async () => {
    const { chats, kept, people, tenant } = fjordby()
    tenant.fault = (method) => (method === 'POST' ? 'cut-after' : undefined)
    const failed = await chats.ensureChat(TOPIC, people.slice(0, 3), []).catch((error) => error)
    expect(failed).toMatchObject({ kind: 'doubtful' })
    tenant.fault = () => undefined
    await chats.ensureChat(TOPIC, people.slice(0, 3), [], MAY_BE_MADE)
    expect(kept.groupChats.all()).toHaveLength(1)
  })

  it('that may have been made and is not seen yet is waited for, not made', async () => {
    const { chats, kept, people } = fjordby()
    await expect(chats.ensureChat(TOPIC, people, [], MAY_BE_MADE)).rejects.toMatchObject({
      kind: 'busy',
      code: 'not-yet',
    })
    expect(kept.groupChats.all()).toEqual([])
  })

  it('is found among more chats than a page holds', async () => {
    const { chats, kept, people, chatId } = await withChat()
    const [chat] = kept.groupChats.all()
    if (!chat) throw new Error('There is no chat.')
    kept.groupChats.remove(chat.id)
    for (let number = 0; number < 60; number++)
      kept.groupChats.put({ ...chat, id: `19:meeting-${number}@thread.v2`, topic: 'Møde' })
    kept.groupChats.put(chat)
    expect(await chats.ensureChat(TOPIC, people, [])).toEqual({ chatId })
  })

  it('lets a newcomer in without what was written before, and puts others out first', async () => {
    const { chats, kept, people, chatId, organizer, asked, newcomer } = await withChat()
    const [gone, ...staying] = people as [EntraId, ...EntraId[]]
    await chats.ensureChatMembers(chatId, [...staying, newcomer], NOW)
    const members = kept.groupChats.get(chatId)?.members ?? []
    expect(members.map(({ userId }) => userId).sort()).toEqual(
      [...staying, newcomer, await organizer()].sort(),
    )
    expect(members.find(({ userId }) => userId === newcomer)?.seesFrom).toBe(NOW)
    const changes = asked.filter((each) => /^(POST|DELETE) .*\/members/.test(each))
    expect(changes.map((each) => each.split(' ')[0])).toEqual(['DELETE', 'POST'])
    await chats.ensureChatMembers(chatId, [...staying, newcomer], NOW)
    expect(asked.filter((each) => /^(POST|DELETE) .*\/members/.test(each))).toHaveLength(2)
    expect(members.some(({ userId }) => userId === gone)).toBe(false)
  })

  it('gets the app and the tab once each, and the tab’s new address', async () => {
    const { chats, kept, chatId, asked } = await withChat()
    for (const address of ['https://tab.example/tab/', 'https://tab.example/tab/2'])
      for (let times = 0; times < 2; times++) {
        await chats.ensureAppInChat(chatId)
        await chats.ensureTabInChat(chatId, 'Tværs', 'group', address)
      }
    const chat = kept.groupChats.get(chatId)
    expect(chat?.installedApps).toHaveLength(1)
    expect(chat?.tabs).toMatchObject([{ contentUrl: 'https://tab.example/tab/2' }])
    expect(asked.filter((each) => each.startsWith('PATCH'))).toHaveLength(1)
  })

  it('that takes no app, and one without the app for a tab, say so in our words', async () => {
    const { chats, kept, chatId } = await withChat()
    const tab = chats.ensureTabInChat(chatId, 'Tværs', 'group', 'https://tab.example/tab/')
    await expect(tab).rejects.toMatchObject({ code: NO_APP_HERE.notAdded })
    const [app] = kept.catalogApps.all()
    if (app)
      kept.catalogApps.put({
        ...app,
        manifest: { ...app.manifest, bots: [], configurableTabs: [] },
      })
    await expect(chats.ensureAppInChat(chatId)).rejects.toMatchObject({
      code: NO_APP_HERE.takesNone,
    })
  })

  it('that was deleted is not there', async () => {
    const { chats, kept, chatId } = await withChat()
    expect(await chats.chatExists(chatId)).toBe(true)
    kept.groupChats.remove(chatId)
    expect(await chats.chatExists(chatId)).toBe(false)
  })
})
