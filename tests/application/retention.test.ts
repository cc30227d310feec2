import { describe, expect, it } from 'vitest'
import { retention } from '#bot/application/retention.ts'
import { orderRetention, retentionErrands } from '#bot/application/retention-errands.ts'
import { anActor, anAttempt } from '#tests/support/make.ts'
import { aWorld } from '#tests/support/world.ts'

const coordinator = anActor({ isCoordinator: true })

/** A post of 200 days ago. */
const arranged = async () => {
  const world = await aWorld({ now: '2027-01-20T08:00:00Z' })
  const at = world.clock.now()
  await world.tables.posts.save({ key: 'agenda:a', conversation: '19:a', activity: '1', at })
  world.clock.advance(200 * 24 * 60)
  return { world, periods: retention(world) }
}

describe('the periods of retention', () => {
  it('are shown with what goes next, and when the next after that is', async () => {
    const { periods } = await arranged()
    const shown = await periods.getRetention(coordinator)
    if (!shown.ok) throw new Error('refused')
    const posts = shown.value.rules.find(({ rule }) => rule === 'posts')
    expect(posts).toMatchObject({ days: 400, goesNext: 0, thenAt: '2028-02-24T08:00:00.000Z' })
    expect(shown.value.nextAt).toBe('2027-08-09T01:00:00.000Z')
    expect(await periods.getRetention(anActor({ isChief: true }))).toMatchObject({ ok: false })
  })

  it('are shortened only when it is agreed that something goes, and how much that is', async () => {
    const { world, periods } = await arranged()
    const shorter = { rule: 'posts', days: 180 } as const
    expect(await periods.saveRetention(coordinator, { ...shorter, isAgreed: false })).toEqual({
      ok: true,
      value: { isSaved: false, deletes: 1 },
    })
    expect(await world.tables.settings.get('retention')).toBeNull()
    expect(await periods.saveRetention(coordinator, { ...shorter, isAgreed: true })).toEqual({
      ok: true,
      value: { isSaved: true, deletes: 1 },
    })
    await retentionErrands(world).retention({}, anAttempt())
    expect(await world.tables.posts.find('agenda:a')).toBeNull()
    expect(await world.tables.settings.get('last-retention')).toMatchObject({ ended: { posts: 1 } })
    const longer = { rule: 'posts', days: 500, isAgreed: false } as const
    expect(await periods.saveRetention(coordinator, longer)).toMatchObject({
      value: { isSaved: true },
    })
  })

  it('stay within their bounds, and are the coordinator’s alone to choose', async () => {
    const { periods } = await arranged()
    const tooShort = { rule: 'posts', days: 1, isAgreed: true } as const
    expect(await periods.saveRetention(coordinator, tooShort)).toEqual({
      ok: false,
      refusal: 'period-out-of-bounds',
      detail: { least: 180, most: 730 },
    })
    expect(await periods.saveRetention(anActor(), tooShort)).toMatchObject({
      refusal: 'not-allowed',
    })
  })
})

describe('the night’s deleting', () => {
  it('is ordered once a night, and made up for when the night was slept through', async () => {
    const { world } = await arranged()
    const keys = async () => {
      await orderRetention(world.tables, world)
      return (await world.tables.errands.withPrefix('retention:')).map(({ key }) => key)
    }
    world.clock.set('2027-03-10T00:00:00Z')
    expect(await keys()).toEqual(['retention:2027-03-09'])
    world.clock.set('2027-03-10T02:00:00Z')
    expect(await keys()).toHaveLength(2)
    world.clock.set('2027-03-10T20:00:00Z')
    expect(await keys()).toHaveLength(2)
  })
})
