import { expect, test } from 'vitest'
import { aConnector, adaptiveCard } from '#tests/support/connector.ts'
import { controlsOf } from '#tests/support/controls.ts'

test('a person sees the channels they are in, and nothing of the others', async () => {
  const { address, inside, outside, channel, newThread } = await aConnector()
  const { get } = controlsOf(address.url)
  await newThread({ type: 'message', text: 'Kun for gruppe 3' })
  const seen = async (upn?: string) => (await get(`view?as=${upn}`)).body.teams[0].channels
  expect(await seen(inside[0]?.userPrincipalName)).toMatchObject([{ id: channel.id, unread: 1 }])
  expect(await seen(outside[0]?.userPrincipalName)).toEqual([])
  const peek = `posts?as=${inside[0]?.userPrincipalName}&conversation=${channel.id}&peek=1`
  expect((await get(peek)).body.posts).toHaveLength(1)
  expect(await seen(inside[0]?.userPrincipalName)).toMatchObject([{ unread: 1 }])
  const posts = (upn?: string) =>
    get(`posts?as=${upn}&conversation=${encodeURIComponent(channel.id)}`)
  expect((await posts(inside[0]?.userPrincipalName)).body.posts).toMatchObject([
    { text: 'Kun for gruppe 3' },
  ])
  expect((await posts(outside[0]?.userPrincipalName)).status).toBe(403)
  expect(await seen(inside[0]?.userPrincipalName)).toMatchObject([{ unread: 0 }])
})

test('nobody presses a button of a card they do not see', async () => {
  const { address, outside, newThread } = await aConnector()
  const card = adaptiveCard('x', {
    actions: [{ type: 'Action.Execute', verb: 'v', title: 'Svar' }],
  })
  const { body } = await newThread(card)
  const { activityId } = body as { activityId: string }
  const { post } = controlsOf(address.url)
  const pressed = { as: outside[0]?.userPrincipalName, postId: activityId, verb: 'v' }
  expect((await post('press', pressed)).status).toBe(403)
})

test('what people write without naming the bot stays among them', async () => {
  const { address, inside, channel, tenant } = await aConnector()
  const { post } = controlsOf(address.url)
  const said = await post('say', {
    as: inside[0]?.userPrincipalName,
    channel: channel.id,
    text: 'Godmorgen',
  })
  expect(said.body.answers).toEqual([])
  expect(tenant.collections.posts.all()).toMatchObject([
    { text: 'Godmorgen', from: { kind: 'user' } },
  ])
})

test('a bot that is down gives an answer that says so', async () => {
  const { address, inside, channel } = await aConnector()
  const { post } = controlsOf(address.url)
  const said = await post('say', {
    as: inside[0]?.userPrincipalName,
    channel: channel.id,
    text: '@Tværs hjælp',
  })
  expect(said.body.answers).toMatchObject([
    { kind: 'error', text: expect.stringContaining('svarer ikke') },
  ])
})

test('an invitation is answered by who was invited', async () => {
  const { address, inside, outside, tenant, people } = await aConnector()
  const [me] = inside
  tenant.collections.events.put({
    id: 'e1',
    organizerId: people[1]?.id ?? '',
    subject: 'Gruppe 3',
    bodyHtml: '',
    start: '2027-01-20T09:00:00',
    end: '2027-01-20T12:00:00',
    timeZone: 'Europe/Copenhagen',
    location: null,
    attendees: [
      { address: me?.mail ?? '', name: '', type: 'required', response: 'none', respondedAt: null },
    ],
    isOnlineMeeting: true,
    joinUrl: null,
    showAs: 'busy',
    transactionId: 't1',
    extendedProperties: [],
    cancelled: false,
    cancelComment: null,
    changeKey: 1,
    createdAt: tenant.now(),
    updatedAt: null,
  })
  const { get, post } = controlsOf(address.url)
  const respond = (as: string | undefined) =>
    post('respond', { as, eventId: 'e1', response: 'declined' })
  expect((await respond(outside[0]?.userPrincipalName)).status).toBe(404)
  expect((await respond(me?.userPrincipalName)).status).toBe(200)
  const { body } = await get('state')
  expect(body.events).toMatchObject([
    { organizer: people[1]?.mail, attendees: [{ response: 'declined' }], transactionId: 't1' },
  ])
  expect((await get(`view?as=${me?.userPrincipalName}`)).body.events).toContainEqual(
    expect.objectContaining({ id: 'e1' }),
  )
  const byHand = (as: string | undefined, to?: { start: string; end: string }) =>
    post('outlook', { as, eventId: 'e1', ...(to && { to }) })
  const to = { start: '2027-02-01T13:00:00', end: '2027-02-01T14:00:00' }
  expect((await byHand(outside[0]?.userPrincipalName, to)).status).toBe(404)
  expect((await byHand(me?.userPrincipalName, { ...to, end: to.start })).status).toBe(400)
  expect((await byHand(me?.userPrincipalName, to)).status).toBe(200)
  expect((await byHand(me?.userPrincipalName)).status).toBe(200)
  expect((await byHand(me?.userPrincipalName)).status).toBe(409)
  expect((await get('state')).body.events).toMatchObject([
    {
      ...to,
      cancelled: true,
      attendees: [{ response: 'none' }],
      sent: [
        { kind: 'update', to: [me?.mail] },
        { kind: 'cancellation', to: [me?.mail] },
      ],
    },
  ])
})

test('the compose box gets its commands from the manifest', async () => {
  const { address } = await aConnector()
  const { get } = controlsOf(address.url)
  const { commands } = (await get('commands')).body
  expect(commands).toContainEqual(
    expect.objectContaining({
      title: 'summary',
      triggers: ['slash', 'mention'],
      scopes: ['team', 'groupChat'],
    }),
  )
})

test('an open page hears of what changes', async () => {
  const { address, newThread } = await aConnector()
  const stream = await fetch(`${address.url}/_tenant/stream`)
  const reader = stream.body?.getReader()
  await newThread({ type: 'message', text: 'Hej' })
  let heard = ''
  while (!heard.includes('"posts"')) {
    const { value } = (await reader?.read()) ?? {}
    heard += Buffer.from(value ?? []).toString()
  }
  await reader?.cancel()
  expect(heard).toContain('data: {"what":"posts"}')
})
