import { describe, expect, it } from 'vitest'
import type { CompositionView } from '#bot/api/composition.ts'
import type { PersonId } from '#bot/domain/ids.ts'
import { da } from '#bot/text/da/index.ts'
import { effectsInWords, movesInWords } from '#tab/pages/composition/effects.ts'
import { picked } from '#tab/pages/composition/seats.ts'
import type { Work } from '#tab/pages/composition/use-composing.ts'
import { gapOf, inQuarters } from '#tab/pages/composition/value.ts'
import { bestInWords, endingOf } from '#tab/pages/composition/work-words.ts'

const words = da.composing

describe('how far the groups have come', () => {
  const best = { achieved: 1004, bound: 1000, isProven: false, clashes: 0 }

  it('is told as the distance to what cannot be bettered', () => {
    expect(gapOf(best)).toBeCloseTo(0.004)
    expect(bestInWords(best, words)).toBe(
      'Den bedste indtil nu er højst 0,4 % fra det bedst mulige.',
    )
  })

  it('is nothing over nothing when nobody shares anything', () => {
    expect(gapOf({ achieved: 0, bound: 0 })).toBe(0)
  })

  it('says that the best is found only when it is proven and breaks no rule', () => {
    expect(bestInWords({ ...best, isProven: true }, words)).toBe(
      'Den bedst mulige fordeling er fundet.',
    )
    expect(bestInWords({ ...best, isProven: true, clashes: 2 }, words)).toContain('bryder 2 regler')
    expect(bestInWords(null, words)).toBe('Vi leder efter den første fordeling.')
  })

  it('is read aloud in quarters, not every second', () => {
    expect([0, 0.24, 0.26, 0.5, 0.99, 1].map(inQuarters)).toEqual([0, 0, 0.25, 0.5, 0.75, 1])
  })
})

describe('how the work ended', () => {
  const work = { state: 'done', refusal: null } as Work

  it('goes without saying when one sees what came of it', () => {
    expect(endingOf(work, words)).toBe('')
    expect(endingOf(null, words)).toBe('')
  })

  it('names those whom no arrangement could part from their managers', () => {
    const refusal = { word: 'managers-unavoidable', detail: { names: ['Bo', 'Ida'] } } as const
    const ended = endingOf({ ...work, state: 'refused', refusal } as unknown as Work, words)
    expect(ended).toContain('Bo og Ida')
  })
})

describe('what a swap costs', () => {
  const effect = { criterion: 'area', before: 41, after: 43, bound: 41 } as const

  it('names each criterion that changes, and no other', () => {
    const level = { ...effect, criterion: 'level', after: 41 } as const
    expect(effectsInWords([effect, level], da.composition)).toEqual([
      '2 par flere fra samme område',
    ])
    expect(effectsInWords([{ ...effect, after: 40 }], da.composition)).toEqual([
      '1 par færre fra samme område',
    ])
  })

  it('counts who would sit elsewhere than today, where there is a today', () => {
    expect(movesInWords({ before: 4, after: 5 }, da.composition)).toEqual(['1 leder flere flytter'])
    expect(movesInWords({ before: 4, after: 4 }, da.composition)).toEqual([])
    expect(movesInWords(null, da.composition)).toEqual([])
  })
})

describe('why the rest cannot be avoided', () => {
  const spread = da.composing.why.spread

  it('deals people out, and says what each group gets', () => {
    expect(spread('31 ledere fra Børn og Unge', 31, 11, '29 par')).toBe(
      '31 ledere fra Børn og Unge skal deles på 11 grupper. Så får 9 grupper 3, og 2 får 2. Det giver mindst 29 par.',
    )
  })

  it('says it shorter when every group gets the same, and in singular when one group does', () => {
    expect(spread('22 ledere', 22, 11, '11 par')).toContain('Så får hver gruppe 2.')
    expect(spread('12 ledere', 12, 11, '1 par')).toContain('Så får én gruppe 2, og 10 får 1.')
    expect(spread('21 ledere', 21, 11, '10 par')).toContain('Så får 10 grupper 2, og én får 1.')
  })
})

describe('picking leaders for a swap', () => {
  const id = (name: string) => name as PersonId
  const group = (number: number, ...members: string[]) => ({
    number,
    members: members.map((each) => ({ id: each })),
  })
  const composition = {
    groups: [group(1, 'anna', 'bo'), group(2, 'ida', 'jens')],
  } as unknown as CompositionView

  it('takes one from each of two groups', () => {
    expect(picked(composition, [id('anna')], id('ida'))).toEqual(['anna', 'ida'])
  })

  it('starts over within the group of the first', () => {
    expect(picked(composition, [id('anna')], id('bo'))).toEqual(['bo'])
  })

  it('lets the third take the place of the second, and the same again be no choice', () => {
    expect(picked(composition, [id('anna'), id('ida')], id('jens'))).toEqual(['anna', 'jens'])
    expect(picked(composition, [id('anna')], id('anna'))).toEqual([])
  })
})
