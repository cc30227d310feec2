import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose'
import { expect, test } from 'vitest'
import { botMri, chatIdOf, mriOf } from '#infra/local/tenant/identities.ts'
import { appId, serviceUrl, tenantId } from '#infra/local/tenant/registration.ts'
import { aConnector, adaptiveCard } from '#tests/support/connector.ts'
import { controlsOf } from '#tests/support/controls.ts'
import { aListeningBot } from '#tests/support/listeningBot.ts'
import { askMicrosoft } from '#tests/support/wire.ts'

test('an activity comes with a token that the bot can check by Microsoft’s own addresses', async () => {
  const bot = await aListeningBot()
  const { address, inside, channel } = await aConnector({ botUrl: bot.url })
  const [me] = inside
  await controlsOf(address.url).post('say', {
    as: me?.userPrincipalName,
    channel: channel.id,
    text: '@Tværs hjælp',
  })
  const [turn] = bot.heard
  const keys = await askMicrosoft(address, 'https://login.botframework.com/v1/.well-known/keys')
  const { payload } = await jwtVerify(
    turn?.authorization.replace('Bearer ', '') ?? '',
    createLocalJWKSet(keys.body as JSONWebKeySet),
    { issuer: 'https://api.botframework.com', audience: appId },
  )
  expect(payload.serviceurl).toBe(serviceUrl)
  expect(turn?.activity).toMatchObject({
    type: 'message',
    channelId: 'msteams',
    serviceUrl,
    text: '<at>Tværs</at> hjælp',
    from: { id: mriOf(me?.id ?? ''), aadObjectId: me?.id, name: me?.displayName },
    recipient: { id: botMri },
    conversation: { conversationType: 'channel', isGroup: true, tenantId },
    channelData: { channel: { id: channel.id }, tenant: { id: tenantId } },
  })
  expect(turn?.activity.conversation.id).toBe(`${channel.id};messageid=${turn?.activity.id}`)
  expect(turn?.activity.entities).toContainEqual({
    type: 'mention',
    text: '<at>Tværs</at>',
    mentioned: { id: botMri, name: 'Tværs' },
  })
})

test('a slash command is between the person and the bot alone', async () => {
  const bot = await aListeningBot()
  const { address, inside, channel } = await aConnector({ botUrl: bot.url })
  const [me, other] = inside
  const { post, get } = controlsOf(address.url)
  await post('say', {
    as: me?.userPrincipalName,
    channel: channel.id,
    text: '/summary',
    slash: true,
  })
  expect(bot.heard[0]?.activity).toMatchObject({ text: 'summary', recipient: { isTargeted: true } })
  const seen = async (upn?: string) =>
    (await get(`posts?as=${upn}&conversation=${channel.id}`)).body.posts.length
  expect(await seen(me?.userPrincipalName)).toBe(1)
  expect(await seen(other?.userPrincipalName)).toBe(0)
})

test('the bot hears where it was added and who came and went, in order', async () => {
  const bot = await aListeningBot()
  const { tenant, team, channel, inside, outside } = await aConnector({ botUrl: bot.url })
  const { botNews } = tenant
  botNews.installedInTeam(team.id)
  botNews.addedToChannel(channel.id)
  botNews.channelMembersAdded(channel.id, [outside[0]?.id ?? ''])
  botNews.channelMembersRemoved(channel.id, [inside[0]?.id ?? ''])
  botNews.installedForUser(inside[0]?.id ?? '')
  botNews.removedFromChannel(channel.id)
  await expect.poll(() => bot.heard.length, { timeout: 8_000 }).toBe(8)
  const told = bot.heard.map(
    ({ activity: { type, action, membersAdded, membersRemoved, conversation, channelData } }) => ({
      what: action ?? channelData.eventType ?? type,
      where: conversation.id,
      who: [...(membersAdded ?? []), ...(membersRemoved ?? [])].map(
        (each: { id: string }) => each.id,
      ),
    }),
  )
  const chat = chatIdOf(inside[0]?.id ?? '')
  expect(told).toEqual([
    { what: 'add', where: team.threadId, who: [] },
    { what: 'teamMemberAdded', where: team.threadId, who: [botMri] },
    { what: 'channelMemberAdded', where: channel.id, who: [botMri] },
    { what: 'channelMemberAdded', where: channel.id, who: [mriOf(outside[0]?.id ?? '')] },
    { what: 'channelMemberRemoved', where: channel.id, who: [mriOf(inside[0]?.id ?? '')] },
    { what: 'add', where: chat, who: [] },
    { what: 'conversationUpdate', where: chat, who: [botMri] },
    { what: 'channelMemberRemoved', where: channel.id, who: [botMri] },
  ])
})

test('an event that the bot fails on is tried again, and lost only after many tries', async () => {
  let failures = 2
  const bot = await aListeningBot(() => ({ status: failures-- > 0 ? 500 : 200 }))
  const { tenant, channel } = await aConnector({ botUrl: bot.url })
  tenant.botNews.addedToChannel(channel.id)
  await expect.poll(() => tenant.outbox.waiting().length, { timeout: 8_000 }).toBe(0)
  expect(bot.heard).toHaveLength(3)
})

test('a card that refreshes asks the bot once a minute for each person, and shows them their own', async () => {
  const bot = await aListeningBot((activity) => ({
    status: 200,
    body: {
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: adaptiveCard(`Til ${activity.from.name}`).attachments[0]?.content,
    },
  }))
  const { address, inside, outside, channel, newThread, tenant } = await aConnector({
    botUrl: bot.url,
  })
  const [me, other] = inside
  const userIds = [mriOf(me?.id ?? '')]
  const action = { type: 'Action.Execute', title: 'Opdatér', verb: 'refreshCard' }
  await newThread(adaptiveCard('Til alle', { refresh: { action, userIds } }))
  const { get } = controlsOf(address.url)
  const text = async (upn?: string) =>
    (await get(`posts?as=${upn}&conversation=${channel.id}`)).body.posts[0].card.body[0].text
  expect(await text(me?.userPrincipalName)).toBe(`Til ${me?.displayName}`)
  expect(await text(me?.userPrincipalName)).toBe(`Til ${me?.displayName}`)
  expect(await text(other?.userPrincipalName)).toBe('Til alle')
  expect(bot.heard.map(({ activity }) => activity.value.trigger)).toEqual(['automatic'])
  tenant.clock.moveTo(new Date(Date.parse(tenant.now()) + 61_000).toISOString())
  await text(me?.userPrincipalName)
  expect(bot.heard).toHaveLength(2)
  expect(outside).toHaveLength(2)
})

test('an answer that Teams could not show is an error, and on record', async () => {
  const bot = await aListeningBot(() => ({
    status: 200,
    body: { statusCode: 200, type: 'x', value: 1 },
  }))
  const { address, inside, newThread, requests } = await aConnector({ botUrl: bot.url })
  const action = { type: 'Action.Execute', title: 'Svar', verb: 'answer' }
  const { body } = await newThread(adaptiveCard('x', { actions: [action] }))
  const { activityId } = body as { activityId: string }
  const pressed = await controlsOf(address.url).post('press', {
    as: inside[0]?.userPrincipalName,
    postId: activityId,
    title: 'Svar',
  })
  expect(pressed.body.answers).toMatchObject([{ kind: 'error' }])
  expect(requests.rejected()).toMatchObject([
    { host: 'bot', method: 'INVOKE', template: 'adaptiveCard/action' },
  ])
})
