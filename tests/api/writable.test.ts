import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writable } from '#bot/api/writable.ts'

describe('what comes from outside', () => {
  it('loses the character that no database keeps, and half characters, wherever they stand', () => {
    const input = { why: 'a\u0000b', list: ['\ud800', { '\u0000x': 1 }], when: null }
    expect(writable(input)).toEqual({ why: 'ab', list: ['\ufffd', { x: 1 }], when: null })
  })

  it('is otherwise as it was', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (value) => {
        fc.pre(!JSON.stringify(value).includes('\\u0000'))
        expect(writable(value)).toEqual(value)
      }),
    )
  })

  it('is always something that PostgreSQL can keep as text', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        expect(JSON.stringify(writable(value))).not.toMatch(/\\u0000|\\ud[89a-f]/)
      }),
    )
  })
})
