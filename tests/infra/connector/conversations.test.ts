import { expect, test } from 'vitest'
import { createLimits } from '#infra/local/connector/limits.ts'
import { mriOf } from '#infra/local/tenant/identities.ts'
import { appId, tenantId } from '#infra/local/tenant/registration.ts'
import { aConnector, codeOf, idOf } from '#tests/support/connector.ts'

const chatWith = (id: string, more: object = {}) => ({
  bot: { id: `28:${appId}` },
  members: [{ id }],
  channelData: { tenant: { id: tenantId } },
  ...more,
})

test('the bot writes to a person of a team it is installed in, always in the same chat', async () => {
  const { ask, outside, tenant } = await aConnector()
  const person = outside[0]?.id ?? ''
  const byDirectoryId = await ask('POST', 'conversations', chatWith(person))
  const byMri = await ask('POST', 'conversations', chatWith(mriOf(person)))
  expect(byDirectoryId.status).toBe(201)
  expect(idOf(byMri)).toBe(idOf(byDirectoryId))
  const path = `conversations/${encodeURIComponent(idOf(byMri))}/activities`
  const sent = await ask('POST', path, { type: 'message', text: 'Husk forberedelsen' })
  expect(tenant.collections.posts.get(idOf(sent))?.text).toBe('Husk forberedelsen')
})

test('a stranger to the app, a stranger to the tenant and a crowd cannot be written to', async () => {
  const { ask, tenant } = await aConnector()
  const employee = tenant.collections.users.all().find((user) => user.persona === 'employee')
  const uninstalled = await ask('POST', 'conversations', chatWith(employee?.id ?? ''))
  expect([uninstalled.status, codeOf(uninstalled)]).toEqual([403, 'BotNotInConversationRoster'])
  const unknown = await ask('POST', 'conversations', chatWith('29:nobody'))
  expect([unknown.status, codeOf(unknown)]).toEqual([400, 'BadArgument'])
  const crowd = chatWith('29:a', { members: [{ id: '29:a' }, { id: '29:b' }] })
  expect((await ask('POST', 'conversations', crowd)).status).toBe(400)
  const elsewhere = chatWith(employee?.id ?? '', { channelData: { tenant: { id: appId } } })
  expect((await ask('POST', 'conversations', elsewhere)).status).toBe(400)
})

test('the roster of a private channel has its own members and nobody else of the team', async () => {
  const { ask, channel, team, inside, outside, people } = await aConnector()
  const ids = (body: unknown) =>
    (body as { members: { aadObjectId: string }[] }).members.map((each) => each.aadObjectId)
  const roster = await ask('GET', `conversations/${channel.id}/pagedmembers`)
  expect(ids(roster.body)).toEqual(inside.map((user) => user.id))
  const whole = await ask('GET', `conversations/${team.threadId}/pagedmembers?pageSize=50`)
  expect(ids(whole.body)).toEqual(people.map((user) => user.id))

  const one = await ask('GET', `conversations/${channel.id}/members/${inside[0]?.id}`)
  expect(one.body).toMatchObject({
    id: mriOf(inside[0]?.id ?? ''),
    email: inside[0]?.mail,
    tenantId,
  })
  const other = await ask('GET', `conversations/${channel.id}/members/${outside[0]?.id}`)
  expect([other.status, codeOf(other)]).toEqual([404, 'MemberNotFoundInConversation'])
})

test('a team tells what it is and which channels the bot is in', async () => {
  const { ask, channel, team } = await aConnector()
  expect((await ask('GET', `teams/${team.threadId}`)).body).toMatchObject({
    id: team.threadId,
    aadGroupId: team.id,
    memberCount: 5,
  })
  expect((await ask('GET', `teams/${team.threadId}/conversations`)).body).toEqual({
    conversations: [{ id: channel.id, name: 'Gruppe 3', type: 'private' }],
  })
})

test('the documented limits hold only while they are switched on', async () => {
  const { ask, channel, faults } = await aConnector()
  const path = `conversations/${channel.id}/activities`
  const send = () => ask('POST', path, { type: 'typing' })
  for (let n = 0; n < 10; n += 1) expect((await send()).status).toBe(202)
  faults.switchTo({ limits: true })
  const statuses = new Set<number>()
  for (let n = 0; n < 10; n += 1) statuses.add((await send()).status)
  expect(statuses).toContain(429)
})

test('a first post counts where it is made: each channel and each chat has limits of its own', async () => {
  const { ask, channel, tenant, faults, inside, outside } = await aConnector()
  const open = Array.from({ length: 3 }, (_, at) => {
    const id = `19:gruppe-${at}@thread.tacv2`
    const known = tenant.collections.channels.get(channel.id)
    if (known) tenant.collections.channels.put({ ...known, id })
    return id
  })
  const threadIn = (id: string) => ({
    bot: { id: `28:${appId}` },
    isGroup: true,
    channelData: { channel: { id }, tenant: { id: tenantId } },
    activity: { type: 'message', text: 'Dagsordenen' },
  })
  faults.switchTo({ limits: true })
  const first = async (body: object) => (await ask('POST', 'conversations', body)).status
  const everywhere = [
    ...open.flatMap((id) => Array.from({ length: 5 }, () => threadIn(id))),
    ...[...inside, ...outside].map(({ id }) => chatWith(id)),
  ]
  for (const body of everywhere) expect(await first(body)).toBe(201)
  const again = await Promise.all(Array.from({ length: 3 }, () => first(threadIn(open[0] ?? ''))))
  expect(again.toSorted()).toEqual([201, 201, 429])
})

test('seven sends a second, eight in two, sixty in half a minute', () => {
  let now = 0
  const limits = createLimits(() => now)
  const send = () => limits.exceeded('send', 'thread')
  for (let n = 0; n < 7; n += 1) expect(send()).toBeUndefined()
  expect(send()).toBe(1)
  expect(limits.exceeded('send', 'another')).toBeUndefined()
  now = 1_000
  expect(send()).toBeUndefined()
  expect(send()).toBe(1)
  now = 2_000
  expect(send()).toBeUndefined()
})
