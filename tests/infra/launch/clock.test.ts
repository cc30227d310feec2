import { expect, test } from 'vitest'
import { aLocal } from '#tests/support/local.ts'

test('time goes to the next thing that happens, and the bot has done it then', async () => {
  const { post, health } = await aLocal()
  const { body } = await post('clock', { to: 'next' })
  expect(body.steps).toHaveLength(1)
  expect(body.steps[0].at).toMatch(/T00:00:00.000Z$/)
  const { now, ticks } = await health()
  expect(ticks).toBeGreaterThan(0)
  expect(Date.parse(now)).toBeGreaterThanOrEqual(Date.parse(body.steps[0].at))
})

test('on the way to a day nothing is skipped, and time does not go back', async () => {
  const { post, get } = await aLocal()
  const { now } = (await get('clock')).body
  const to = new Date(Date.parse(now) + 3 * 86_400_000).toISOString()
  const moved = await post('clock', { to })
  expect(moved.body.steps).toHaveLength(3)
  expect(Date.parse(moved.body.now)).toBeGreaterThanOrEqual(Date.parse(to))
  expect(await post('clock', { to: now })).toMatchObject({
    status: 400,
    body: { error: expect.stringContaining('only goes forward') },
  })
  expect((await post('clock', { to: 'tomorrow' })).status).toBe(400)
})

test('without a bot the clock stands still, unless it is only to be set', async () => {
  const { post, get, bot } = await aLocal()
  await bot.kill()
  const { now } = (await get('clock')).body
  const to = new Date(Date.parse(now) + 3_600_000).toISOString()
  expect((await post('clock', { to })).status).toBe(503)
  expect((await post('clock', { to, settle: false })).body.now >= to).toBe(true)
})
