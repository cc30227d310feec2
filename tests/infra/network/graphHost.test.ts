import { expect, test } from 'vitest'
import { aTenant, tokenFor } from '#tests/support/tenants.ts'
import { askMicrosoft } from '#tests/support/wire.ts'

test('Graph answers our app, and nobody who has no token for it', async () => {
  const running = await aTenant()
  const ask = (authorization?: string) =>
    askMicrosoft(running.address, 'https://graph.microsoft.com/v1.0/users?$top=5', {
      headers: authorization === undefined ? {} : { authorization },
    })
  const token = await tokenFor(running, 'https://graph.microsoft.com')
  const users = await ask(`Bearer ${token}`)
  expect([users.status, (users.body as { value: unknown[] }).value.length]).toEqual([200, 5])
  expect(users.headers['request-id']).toBeDefined()
  const forConnector = await tokenFor(running, 'https://api.botframework.com')
  for (const authorization of [undefined, 'Bearer x', `Bearer ${forConnector}`]) {
    expect(await ask(authorization)).toMatchObject({
      status: 401,
      body: { error: { code: 'InvalidAuthenticationToken' } },
    })
  }
})

test('a body that is not JSON is refused before anything is done', async () => {
  const running = await aTenant()
  const token = await tokenFor(running, 'https://graph.microsoft.com')
  const answer = await askMicrosoft(running.address, 'https://graph.microsoft.com/v1.0/teams', {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: '{"displayName":',
  })
  expect(answer).toMatchObject({ status: 400, body: { error: { code: 'BadRequest' } } })
})
