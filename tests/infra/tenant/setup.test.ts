import { expect, test } from 'vitest'
import { externalId } from '#infra/local/tenant/registration.ts'
import { controlsOf } from '#tests/support/controls.ts'
import { aTeamWithChannel, aTenant, leaders, tokenFor } from '#tests/support/tenants.ts'
import { askMicrosoft } from '#tests/support/wire.ts'

const graph = 'https://graph.microsoft.com'

async function anAdministrator() {
  const running = await aTenant()
  const { post, get } = controlsOf(running.address.url)
  const ask = async (path: string) => {
    const authorization = `Bearer ${await tokenFor(running, graph)}`
    return askMicrosoft(running.address, `${graph}/v1.0/${path}`, { headers: { authorization } })
  }
  return { ...running, change: (body: object) => post('setup', body), get, ask }
}
const catalogue = `appCatalogs/teamsApps?$filter=${encodeURIComponent(`externalId eq '${externalId}'`)}&$expand=appDefinitions`

// Consents stand in the token's `roles` claim; a call without one is a 403 (platform/graph.md section 1, tag [P]).
test('a consent that was never given is in no token, and Graph refuses what it was for', async () => {
  const { change, ask } = await anAdministrator()
  expect((await ask('users?$top=1')).status).toBe(200)
  await change({ withdrawn: ['User.Read.All'] })
  expect(await ask('users?$top=1')).toMatchObject({
    status: 403,
    body: { error: { code: 'Authorization_RequestDenied' } },
  })
  await change({ withdrawn: [] })
  expect((await ask('users?$top=1')).status).toBe(200)
})

// Out of scope is a 403 ErrorAccessDenied; a consent to Calendars in Entra defeats the scope, as the two are a
// union (platform/graph.md section 0 item 7 and section 2).
test('Exchange lets the app into as many mailboxes as the administrator said', async () => {
  const { address, change, ask } = await anAdministrator()
  const statuses = async () => [
    (await ask(`users/${address.serviceMailbox}/calendar`)).status,
    (await ask(`users/${address.outsideMailbox}/calendar`)).status,
  ]
  expect(await statuses()).toEqual([200, 403])
  // Hosts who call people themselves are added one by one.
  await change({ alsoInScope: [address.outsideMailbox.toUpperCase()] })
  expect(await statuses()).toEqual([200, 200])
  await change({ alsoInScope: [] })
  expect(await statuses()).toEqual([200, 403])
  await change({ exchangeScope: 'everybody' })
  expect(await statuses()).toEqual([200, 200])
  await change({ exchangeScope: 'nobody' })
  expect(await statuses()).toEqual([403, 403])
  await change({ exchangeScope: 'service', granted: ['Calendars.ReadWrite'] })
  expect(await statuses()).toEqual([200, 200])
})

// `appDefinitions` is the catalogue's own list of versions (Graph v1.0, teamsApp).
test('the app can be away from the catalogue, come back, and be of another version', async () => {
  const { change, ask, get } = await anAdministrator()
  const version = (await get('setup')).body.version
  const definitions = [{ version }]
  expect((await ask(catalogue)).body).toMatchObject({ value: [{ appDefinitions: definitions }] })
  expect((await change({ published: false })).body).toMatchObject({ published: false })
  expect((await ask(catalogue)).body).toMatchObject({ value: [] })
  await change({ published: true })
  await change({ version: '0.0.9' })
  expect((await ask(catalogue)).body).toMatchObject({
    value: [{ appDefinitions: [{ version: '0.0.9' }] }],
  })
})

test('an unknown word changes nothing and is refused', async () => {
  const { change } = await anAdministrator()
  expect((await change({ exchangeScope: 'some' })).status).toBe(400)
})

// Each of several people may fail on their own, with 207 (platform/graph.md section 1.2; the 502 is issue 22246 there).
test('a team may take some of several people and say so of each', async () => {
  const running = await aTenant()
  const people = leaders(running, 3)
  const { team } = aTeamWithChannel(running, [], [])
  // A new team is not found for a while.
  running.tenant.collections.teams.put({ ...team, createdAt: '2026-01-01T08:00:00.000Z' })
  const { post } = controlsOf(running.address.url)
  const add = async () =>
    askMicrosoft(running.address, `${graph}/v1.0/teams/${team.id}/members/add`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await tokenFor(running, graph)}` },
      body: {
        values: people.map(({ id }) => ({
          '@odata.type': '#microsoft.graph.aadUserConversationMember',
          roles: [],
          'user@odata.bind': `${graph}/v1.0/users('${id}')`,
        })),
      },
    })
  await post('setup', { reluctant: 2 })
  const some = await add()
  expect(some.status).toBe(207)
  expect(some.body).toMatchObject({
    value: [{ error: { code: 'BadGateway' } }, { error: { code: 'BadGateway' } }, { error: null }],
  })
  expect((await add()).status).toBe(200)
  expect(running.tenant.collections.teams.get(team.id)?.members).toHaveLength(3)
})
