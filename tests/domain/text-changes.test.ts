import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineChanges } from '#bot/domain/text-changes.ts'

describe('the changes between two texts', () => {
  it('show what was taken out and what came in, where it stands', () => {
    expect(
      lineChanges('Vi lytter\nVi er til stede', 'Vi lytter\nTelefonen er væk\nVi er til stede'),
    ).toEqual([
      { kind: 'same', line: 'Vi lytter' },
      { kind: 'added', line: 'Telefonen er væk' },
      { kind: 'same', line: 'Vi er til stede' },
    ])
    expect(lineChanges('', 'Nyt')).toEqual([{ kind: 'added', line: 'Nyt' }])
    expect(lineChanges('Væk', '')).toEqual([{ kind: 'removed', line: 'Væk' }])
    expect(lineChanges('', '')).toEqual([])
  })

  it('hold both texts, whatever they are', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 })
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = lineChanges(before.join('\n'), after.join('\n'))
        const without = (kind: string) =>
          changes.filter((each) => each.kind !== kind).map(({ line }) => line)
        expect(without('added')).toEqual(before)
        expect(without('removed')).toEqual(after)
      }),
    )
  })
})
