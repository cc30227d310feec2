import { expect, test } from 'vitest'
import { aLocal } from '#tests/support/local.ts'

test('a bot with stock botbuilder and production settings holds a conversation', async () => {
  const { address, post, get } = await aLocal()
  const as = address.coordinator.userPrincipalName
  const said = await post('say', { as, chat: true, text: 'Hej på Ærø' })
  expect(said.body.answers).toMatchObject([{ kind: 'message', text: 'ekko: Hej på Ærø' }])
  const { body } = await get('state')
  expect(body.chats).toMatchObject([
    { posts: [{ text: 'Hej på Ærø' }, { text: 'ekko: Hej på Ærø' }] },
  ])
  expect(body.rejected).toEqual([])
  const hosts = new Set(body.requests.map((each: { host: string }) => each.host))
  expect([...hosts].sort()).toEqual([
    'login.botframework.com',
    'login.microsoftonline.com',
    'smba.trafficmanager.net',
  ])
})

test('a card answers the one who pressed, opens its dialog, and knows no other verbs', async () => {
  const { address, post, get } = await aLocal()
  const as = address.coordinator.userPrincipalName
  const asked = await post('say', { as, chat: true, text: 'card' })
  const { postId } = asked.body.answers[0]
  const pressed = await post('press', { as, postId, title: 'Svar', data: { note: 'ja' } })
  expect(pressed.body.answers[0].card.body[0].text).toContain('{"step":1,"note":"ja"}')

  const conversation = (await get('state')).body.chats[0].id
  const seen = await get(`posts?as=${as}&conversation=${encodeURIComponent(conversation)}`)
  expect(seen.body.posts.at(-1).card.body[0].text).toContain('"note":"ja"')

  const forged = await post('press', { as, postId, verb: 'deleteEverything' })
  expect(forged.body.answers).toMatchObject([{ kind: 'error', text: 'Det kender jeg ikke.' }])
  const data = { msteams: { type: 'task/fetch' } }
  const opened = await post('dialog', { as, conversation, postId, data })
  expect(opened.body.dialog).toMatchObject({ title: 'Skriv', card: { type: 'AdaptiveCard' } })
  const sent = await post('dialog', { as, conversation, data: { why: 'x' }, submit: true })
  expect(sent.body).toEqual({ message: 'tak {"why":"x"}' })
})

test('the bot takes no activity that the Connector did not sign', async () => {
  const { url, health } = await aLocal()
  const forged = await fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer forged' },
    body: JSON.stringify({
      type: 'message',
      text: 'x',
      channelId: 'msteams',
      serviceUrl: 'https://x/',
    }),
  })
  expect(forged.status).toBe(401)
  expect((await health()).heard).toEqual([])
})
