import { expect, test } from 'vitest'
import { throttling } from '#infra/local/graph/limits.ts'

const members = (channel: number) => `/v1.0/teams/t/channels/c${channel}/allMembers`

test('a team takes four requests a second from an app, whichever channels they are about', () => {
  let now = 0
  const ask = throttling(
    () => true,
    () => now,
  )
  const statuses = [1, 2, 3, 4, 5].map((channel) => ask('GET', members(channel))?.status)
  expect(statuses).toEqual([undefined, undefined, undefined, undefined, 429])
  expect(ask('GET', '/v1.0/teams/other/channels/c5/allMembers')).toBeUndefined()
  now = 1_000
  expect(ask('GET', members(5))).toBeUndefined()
})

test('a channel and a chat take one request a second', () => {
  const ask = throttling(
    () => true,
    () => 0,
  )
  expect(ask('GET', members(1))).toBeUndefined()
  expect(ask('POST', '/v1.0/teams/t/channels/c1/tabs')).toMatchObject({
    status: 429,
    headers: { 'retry-after': '1' },
  })
  expect(ask('GET', '/v1.0/chats/x/members')).toBeUndefined()
  expect(ask('GET', '/v1.0/chats/x')?.status).toBe(429)
})

test('single members come into a team four in a minute; all at once are one request', () => {
  let now = 0
  const ask = throttling(
    () => true,
    () => now,
  )
  for (let member = 0; member < 4; member++, now += 1_000)
    expect(ask('POST', '/v1.0/teams/t/members')).toBeUndefined()
  expect(ask('POST', '/v1.0/teams/t/members')?.headers).toEqual({ 'retry-after': '56' })
  expect(ask('POST', '/v1.0/teams/t/members/add')).toBeUndefined()
})

test('nothing is refused while the limits are off', () => {
  const ask = throttling(() => false)
  for (let time = 0; time < 50; time++) expect(ask('GET', members(1))).toBeUndefined()
})
