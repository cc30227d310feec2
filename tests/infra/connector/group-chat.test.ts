import { expect, test } from 'vitest'
import { mriOf } from '#infra/local/tenant/identities.ts'
import type { GroupChat, User } from '#infra/local/tenant/model.ts'
import { ourApp } from '#infra/local/tenant/roster.ts'
import { aConnector, adaptiveCard, codeOf, idOf } from '#tests/support/connector.ts'
import { controlsOf } from '#tests/support/controls.ts'

/** A group chat of three, with our app unless it is said otherwise. */
const aGroupChat = async (withApp = true) => {
  const world = await aConnector()
  const { tenant, inside } = world
  const app = ourApp(tenant)
  const chat: GroupChat = {
    id: `19:${tenant.newId()}@thread.v2`,
    topic: 'Ledelsesgruppe 1',
    createdAt: tenant.now(),
    members: inside.map(({ id }) => ({
      id: tenant.newId(),
      userId: id,
      roles: ['owner'],
      seesFrom: null,
    })),
    installedApps: withApp && app ? [{ id: 'one', teamsAppId: app.id, version: app.version }] : [],
    tabs: [],
  }
  tenant.collections.groupChats.put(chat)
  const post = (body: unknown, id = chat.id, query = '') =>
    world.ask('POST', `conversations/${encodeURIComponent(id)}/activities${query}`, body)
  const seenBy = async ({ userPrincipalName }: User) =>
    (
      await controlsOf(world.running.address.url).get(
        `posts?as=${userPrincipalName}&conversation=${encodeURIComponent(chat.id)}`,
      )
    ).body
  return { ...world, chat, post, seenBy }
}

test('a card is posted in a group chat and changed in place; it has no threads', async () => {
  const { post, ask, chat, tenant, newThread } = await aGroupChat()
  const posted = await post(adaptiveCard('Dagsorden'))
  expect(posted.status).toBe(201)
  const path = `conversations/${encodeURIComponent(chat.id)}/activities/${idOf(posted)}`
  expect((await ask('PUT', path, adaptiveCard('Ny dagsorden'))).status).toBe(200)
  expect(tenant.collections.posts.get(idOf(posted))?.updates).toBe(1)
  const inThread = await post(adaptiveCard('Husk'), `${chat.id};messageid=${idOf(posted)}`)
  expect([inThread.status, codeOf(inThread)]).toEqual([404, 'ConversationNotFound'])
  expect((await newThread(adaptiveCard('Husk'), chat.id)).status).toBe(400)
})

test('an app that is not in the group chat may not post there, nor see who is in it', async () => {
  const { post, ask, chat } = await aGroupChat(false)
  const refused = await post(adaptiveCard('Dagsorden'))
  expect([refused.status, codeOf(refused)]).toEqual([403, 'BotNotInConversationRoster'])
  const roster = await ask('GET', `conversations/${encodeURIComponent(chat.id)}/pagedmembers`)
  expect(roster.status).toBe(403)
})

test('the roster of a group chat is its own people, and a targeted message is for one of them', async () => {
  const { post, ask, chat, inside, outside } = await aGroupChat()
  const { body } = await ask('GET', `conversations/${encodeURIComponent(chat.id)}/pagedmembers`)
  const { members } = body as { members: { aadObjectId: string }[] }
  expect(members.map((each) => each.aadObjectId).sort()).toEqual(inside.map(({ id }) => id).sort())
  const to = (user: User | undefined) => ({
    type: 'message',
    text: 'Udkast',
    recipient: { id: mriOf(user?.id ?? '') },
  })
  expect((await post(to(outside[0]), chat.id, '?isTargetedActivity=true')).status).toBe(400)
  expect((await post(to(inside[0]), chat.id, '?isTargetedActivity=true')).status).toBe(201)
})

test('who was put out reads what was written before, but not what is edited later, and cannot write', async () => {
  const { post, ask, chat, tenant, inside, seenBy, running } = await aGroupChat()
  const [gone, stays] = inside
  if (!gone || !stays) throw new Error('There are too few people.')
  const minutesLater = () =>
    tenant.clock.moveTo(new Date(Date.parse(tenant.now()) + 60_000).toISOString())
  await post(adaptiveCard('Velkomst'))
  const edited = await post(adaptiveCard('Dagsorden'))
  minutesLater()
  tenant.collections.groupChats.put({
    ...chat,
    members: chat.members.filter(({ userId }) => userId !== gone.id),
    former: [{ userId: gone.id, seesFrom: null, until: tenant.now() }],
  })
  minutesLater()
  await post(adaptiveCard('Evaluering'))
  const path = `conversations/${encodeURIComponent(chat.id)}/activities/${idOf(edited)}`
  await ask('PUT', path, adaptiveCard('Ny dagsorden'))
  const texts = async (user: User) => JSON.stringify((await seenBy(user)).posts)
  expect(await texts(gone)).toContain('Velkomst')
  expect(await texts(gone)).not.toMatch(/Evaluering|agsorden/)
  expect(await texts(stays)).toMatch(/Velkomst.*Ny dagsorden.*Evaluering/)
  const said = await controlsOf(running.address.url).post('say', {
    as: gone.userPrincipalName,
    channel: chat.id,
    text: 'Hej',
  })
  expect(said.status).toBe(403)
})

test('who was let in later sees what was written from then on, and nobody else sees anything', async () => {
  const { post, chat, tenant, inside, outside, seenBy } = await aGroupChat()
  const [newcomer, stranger] = outside
  const [member] = inside
  if (!newcomer || !stranger || !member) throw new Error('There are too few people.')
  await post(adaptiveCard('Før'))
  tenant.clock.moveTo(new Date(Date.parse(tenant.now()) + 60_000).toISOString())
  tenant.collections.groupChats.put({
    ...chat,
    members: [
      ...chat.members,
      { id: 'new', userId: newcomer.id, roles: ['owner'], seesFrom: tenant.now() },
    ],
  })
  tenant.clock.moveTo(new Date(Date.parse(tenant.now()) + 60_000).toISOString())
  await post(adaptiveCard('Efter'))
  const texts = async (user: User) =>
    JSON.stringify(((await seenBy(user)) as { posts?: unknown }).posts ?? null)
  expect(await texts(newcomer)).not.toContain('Før')
  expect(await texts(newcomer)).toContain('Efter')
  expect(await texts(member)).toContain('Før')
  expect(await texts(stranger)).toBe('null')
})
