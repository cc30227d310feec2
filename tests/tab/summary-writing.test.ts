import { describe, expect, it } from 'vitest'
import { EMPTY_CONTENT } from '#bot/domain/summary.ts'
import { isSame, pointIn, withPoint } from '#tab/pages/summary/writing.ts'

describe('what the host has written and not saved', () => {
  it('is nothing when only outer blanks or an empty point differ', () => {
    const saved = { ...EMPTY_CONTENT, what: 'Sygefravær' }
    expect(isSame({ ...saved, what: ' Sygefravær\n' }, saved)).toBe(true)
    expect(isSame(withPoint(saved, 'joint-focus', { what: ' ' }), saved)).toBe(true)
  })

  it('is something when a word moves from one field to another', () => {
    const saved = { ...EMPTY_CONTENT, what: 'Sygefravær' }
    expect(isSame({ ...EMPTY_CONTENT, why: 'Sygefravær' }, saved)).toBe(false)
    expect(isSame({ ...EMPTY_CONTENT, toChiefGroup: 'Sygefravær' }, saved)).toBe(false)
  })

  it('keeps a point’s other answers when one is written', () => {
    const begun = withPoint(EMPTY_CONTENT, 'joint-focus', { what: 'Kerneopgaven' })
    const both = withPoint(begun, 'joint-focus', { willDo: 'Prøve det af' })
    expect(pointIn(both, 'joint-focus')).toMatchObject({
      what: 'Kerneopgaven',
      willDo: 'Prøve det af',
    })
    expect(both.points).toHaveLength(1)
  })
})
