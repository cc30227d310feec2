import { describe, expect, it } from 'vitest'
import { instant } from '#bot/domain/calendar.ts'
import { aWorld } from '#tests/support/world.ts'

describe('what channels take', () => {
  const learnedAt = instant('2027-01-20T08:00:00.000Z')

  it('is nothing until something has been learned', async () => {
    const { tables } = await aWorld()
    expect(await tables.reach.find('chief-group')).toBeNull()
    expect(await tables.reach.all()).toEqual(new Map())
  })

  it('is kept for each room, and the newest counts', async () => {
    const { tables } = await aWorld()
    const blocked = { capability: 'post-blocked', code: 'MessageWritesBlocked', learnedAt } as const
    const open = { capability: 'bot-ok', code: null, learnedAt } as const
    await tables.reach.save('chief-group', blocked)
    await tables.reach.save('group:1', blocked)
    await tables.reach.save('group:1', open)
    expect(await tables.reach.all()).toEqual(
      new Map<string, unknown>([
        ['chief-group', blocked],
        ['group:1', open],
      ]),
    )
    expect(await tables.reach.find('group:1')).toEqual(open)
  })
})
