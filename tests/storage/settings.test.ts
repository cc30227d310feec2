import { describe, expect, it } from 'vitest'
import { freshDatabase } from '#tests/support/database.ts'

describe('settings', () => {
  it('knows nothing until it is told, and then the newest', async () => {
    const { tables } = await freshDatabase()
    expect(await tables.settings.get('closed-days')).toBeNull()
    await tables.settings.set('closed-days', { '2027-06-05': 'Grundlovsdag' })
    await tables.settings.set('closed-days', { '2027-05-07': 'Dagen efter Kr. himmelfartsdag' })
    expect(await tables.settings.get('closed-days')).toEqual({
      '2027-05-07': 'Dagen efter Kr. himmelfartsdag',
    })
  })

  it('keeps a list as a list', async () => {
    const { tables } = await freshDatabase()
    await tables.settings.set('last-tick', '2027-01-20T09:00:00.000Z')
    expect(await tables.settings.get('last-tick')).toBe('2027-01-20T09:00:00.000Z')
  })
})
