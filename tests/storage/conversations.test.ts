import { expect, it } from 'vitest'
import type { EntraId } from '#bot/domain/ids.ts'
import { freshStore } from '#tests/support/database.ts'

const person = '99999999-8888-4777-8666-555555555555' as EntraId
const chat = {
  conversation: 'chat-1',
  serviceUrl: 'https://smba.trafficmanager.net/emea/t/',
  person,
  language: 'da-DK',
}

it('finds a conversation by its id and by its person, and keeps the language Teams leaves out', async () => {
  const store = await freshStore()
  await store.transaction(async ({ conversations }) => {
    await conversations.save(chat)
    await conversations.save({ ...chat, serviceUrl: 'https://smba.example/', language: null })
  })
  const [byId, byPerson] = await store.transaction(async ({ conversations }) => [
    await conversations.find('chat-1'),
    await conversations.ofPerson(person),
  ])
  expect(byId).toEqual({ ...chat, serviceUrl: 'https://smba.example/' })
  expect(byPerson).toEqual(byId)
})

it("lets a person's new chat replace the old one, and forgets", async () => {
  const store = await freshStore()
  await store.transaction(async ({ conversations }) => {
    await conversations.save(chat)
    await conversations.save({ ...chat, conversation: 'chat-2' })
    expect((await conversations.ofPerson(person))?.conversation).toBe('chat-2')
    expect(await conversations.find('chat-1')).toBeNull()
    await conversations.forget('chat-2')
    expect(await conversations.ofPerson(person)).toBeNull()
  })
})
