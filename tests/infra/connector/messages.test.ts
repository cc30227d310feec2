import { expect, test } from 'vitest'
import { mriOf } from '#infra/local/tenant/identities.ts'
import { aConnector, adaptiveCard, codeOf, idOf } from '#tests/support/connector.ts'
import { tokenFor } from '#tests/support/tenants.ts'

test('a thread begins with a post, goes on with replies, and the card is changed in place', async () => {
  const { newThread, ask, channel, tenant } = await aConnector()
  const started = await newThread(adaptiveCard('Dagsorden'))
  const root = idOf(started)
  expect(started).toMatchObject({ status: 201, body: { id: `${channel.id};messageid=${root}` } })

  const thread = encodeURIComponent(`${channel.id};messageid=${root}`)
  const reply = await ask('POST', `conversations/${thread}/activities`, {
    type: 'message',
    text: 'Husk',
  })
  expect(tenant.collections.posts.get(idOf(reply))).toMatchObject({ replyTo: root, text: 'Husk' })

  const path = `conversations/${channel.id}/activities/${root}`
  expect((await ask('PUT', path, adaptiveCard('Ny dagsorden'))).status).toBe(200)
  expect(tenant.collections.posts.get(root)).toMatchObject({
    updates: 1,
    card: { body: [{ text: 'Ny dagsorden' }] },
  })
  expect((await ask('DELETE', path)).status).toBe(200)
  const again = await ask('DELETE', path)
  expect([again.status, codeOf(again)]).toEqual([404, 'ActivityNotFoundInConversation'])
})

test('an app that is in the team but not added to the private channel may not post there', async () => {
  const { newThread, tenant, channel } = await aConnector({ appAdded: false })
  const refused = await newThread({ type: 'message', text: 'Velkommen' })
  expect([refused.status, codeOf(refused)]).toEqual([403, 'BotNotInConversationRoster'])
  tenant.collections.channels.put({
    ...channel,
    enabledApps: tenant.collections.catalogApps.all().map((app) => app.id),
  })
  expect((await newThread({ type: 'message', text: 'Velkommen' })).status).toBe(201)
})

test('an archived channel takes no post and no update until it is unarchived', async () => {
  const { newThread, ask, tenant, channel, running, inside } = await aConnector()
  const root = idOf(await newThread(adaptiveCard('Dagsorden')))
  const archived = (to: boolean) =>
    tenant.collections.channels.put({
      ...channel,
      archive: { to, at: '2020-01-01T00:00:00.000Z', operation: 'one' },
    })
  const path = `conversations/${channel.id}/activities/${root}`
  archived(true)
  for (const answer of [
    await newThread(adaptiveCard('Evaluering')),
    await ask('PUT', path, adaptiveCard('Ny dagsorden')),
  ])
    expect([answer.status, codeOf(answer)]).toEqual([403, 'MessageWritesBlocked'])
  const said = await fetch(`${running.address.url}/_tenant/say`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ as: inside[0]?.userPrincipalName, channel: channel.id, text: 'Hej' }),
  })
  expect(said.status).toBe(403)
  archived(false)
  expect((await ask('PUT', path, adaptiveCard('Ny dagsorden'))).status).toBe(200)
})

test('a channel that is unknown or deleted is not found', async () => {
  const { newThread, tenant, channel } = await aConnector()
  const unknown = await newThread({ type: 'message', text: 'Hej' }, '19:nowhere@thread.tacv2')
  expect([unknown.status, codeOf(unknown)]).toEqual([404, 'ConversationNotFound'])
  tenant.collections.channels.put({ ...channel, deletedAt: tenant.now() })
  const deleted = await newThread({ type: 'message', text: 'Hej' })
  expect([deleted.status, codeOf(deleted)]).toEqual([404, 'ConversationNotFound'])
})

test('an empty message, a broken card, a foreign attachment and a huge one are refused', async () => {
  const { newThread, requests } = await aConnector()
  const broken = adaptiveCard('x', { body: [{ type: 'TextBlock' }] })
  const foreign = {
    type: 'message',
    attachments: [{ contentType: 'image/png', contentUrl: 'https://x' }],
  }
  for (const activity of [{ type: 'message' }, broken, foreign, { text: 'no type' }, 'no object']) {
    const answer = await newThread(activity)
    expect([answer.status, codeOf(answer)], JSON.stringify(activity)).toEqual([400, 'BadSyntax'])
  }
  const huge = await newThread({ type: 'message', text: 'å'.repeat(60_000) })
  expect([huge.status, codeOf(huge)]).toEqual([413, 'MessageSizeTooBig'])
  expect(requests.rejected()).toHaveLength(6)
})

test('a bot changes its own posts only', async () => {
  const { ask, channel, running, inside } = await aConnector()
  const said = await fetch(`${running.address.url}/_tenant/say`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      as: inside[0]?.userPrincipalName,
      channel: channel.id,
      text: 'Godmorgen',
    }),
  })
  const { postId } = (await said.json()) as { postId: string }
  const path = `conversations/${channel.id}/activities/${postId}`
  expect((await ask('PUT', path, { type: 'message', text: 'Godnat' })).status).toBe(403)
})

test('a targeted message is for one member, cannot change hands, and is gone after a day', async () => {
  const { ask, running, channel, tenant, inside, outside } = await aConnector()
  const [me, other] = inside
  if (me === undefined || other === undefined) throw new Error('no members')
  const send = (recipient?: string) =>
    ask('POST', `conversations/${channel.id}/activities?isTargetedActivity=true`, {
      type: 'message',
      text: 'Udkast',
      ...(recipient === undefined ? {} : { recipient: { id: recipient } }),
    })
  expect((await send()).status).toBe(400)
  expect((await send(mriOf(outside[0]?.id ?? ''))).status).toBe(400)
  const sent = await send(mriOf(me.id))
  expect(sent.status).toBe(201)
  expect(tenant.collections.posts.get(idOf(sent))?.targetedTo).toBe(me.id)

  const path = `conversations/${channel.id}/activities/${idOf(sent)}`
  const changed = { type: 'message', text: 'Nyt udkast' }
  expect((await ask('PUT', path, changed)).status).toBe(404)
  const moved = { ...changed, recipient: { id: mriOf(other.id) } }
  expect((await ask('PUT', `${path}?isTargetedActivity=true`, moved)).status).toBe(400)
  const targeted = `${path}?isTargetedActivity=true`
  expect((await ask('PUT', targeted, changed)).status).toBe(200)

  tenant.clock.moveTo(new Date(Date.parse(tenant.now()) + 25 * 3_600_000).toISOString())
  const fresh = `Bearer ${await tokenFor(running, 'https://api.botframework.com')}`
  expect((await ask('PUT', targeted, changed, fresh)).status).toBe(404)
})

test('typing is taken and leaves no post', async () => {
  const { ask, channel, tenant } = await aConnector()
  const answer = await ask('POST', `conversations/${channel.id}/activities`, { type: 'typing' })
  expect(answer.status).toBe(202)
  expect(tenant.collections.posts.all()).toEqual([])
})
