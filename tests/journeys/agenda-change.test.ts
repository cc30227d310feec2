import { afterAll, beforeAll, expect, it } from 'vitest'
import type { TenantState } from '#tests/support/tenant-client.ts'
import { cardIn, coordinatorOf, groupRooms, settled } from './round/cast.ts'
import { asked } from './round/programme.ts'
import { end, stageAt } from './stage/stages.ts'
import type { Stage } from './stage/tenant.ts'

const THEME = 'Ledelse på tværs, når borgeren har brug for flere af os'
const NEW_THEME = 'Vi hjælper hinanden på tværs'
const UPDATE = '/v3/conversations/{conversation-id}/activities/{activity-id}'

let stage: Stage | undefined
let before: TenantState
let after: TenantState

beforeAll(async () => {
  stage = await stageAt('released')
  const { client } = stage
  before = await client.state()
  const coordinator = await coordinatorOf(client)
  const { content, version, round } = await client.must(coordinator, 'getAgenda', { round: null })
  const saved = await client.must(coordinator, 'saveAgenda', {
    round: round.id,
    version,
    content: { ...content, theme: NEW_THEME },
  })
  await client.must(coordinator, 'releaseAgenda', { round: round.id, version: saved.version })
  await settled(client)
  after = await client.state()
})
afterAll(() => end(stage))

it('an agenda that changes after its release is set right in place, and says what changed', () => {
  const rooms = groupRooms(after)
  expect(rooms).toHaveLength(11)
  for (const { channel } of rooms) {
    const posted = groupRooms(before).find((room) => room.channel.id === channel.id)
    const earlier = posted && cardIn(posted.channel, THEME)
    const now = channel.posts.find((post) => post.id === earlier?.id)
    expect([earlier?.updates, now?.updates], channel.displayName).toEqual([0, 1])
    const card = JSON.stringify(now?.card)
    expect(card).toContain(NEW_THEME)
    expect(card).not.toContain(THEME)
    expect(card).toMatch(/Ændret[^"]*: [Tt]ema/)
    expect(channel.posts, channel.displayName).toHaveLength(posted?.channel.posts.length ?? 0)
  }
})

it('no other card is touched, and none is posted', () => {
  expect(asked(after, 'PUT', UPDATE) - asked(before, 'PUT', UPDATE)).toBe(11)
  for (const template of ['/v3/conversations', '/v3/conversations/{conversation-id}/activities'])
    expect(asked(after, 'POST', template)).toBe(asked(before, 'POST', template))
  expect(after.rejected).toEqual([])
})
