import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { namesFor } from '#bot/domain/confidential/names/directory.ts'
import { ANSWERS_NEEDED } from '#bot/domain/evaluation.ts'
import { type CountedBox, resultOf } from '#bot/domain/evaluation-result.ts'
import { type GroupBox, poolRound } from '#bot/domain/round-evaluation.ts'
import { isDerivable } from '#tests/support/derivable.ts'

/** A box with so many answers, all of them the same unless said. */
const aBox = (others: number, given: Partial<CountedBox> & { host?: boolean } = {}): GroupBox => {
  const answers = others + (given.host ? 1 : 0)
  const { host: _, ...more } = given
  return {
    box: {
      others,
      answers,
      benefitCounts: [0, 0, 0, answers, 0],
      good: Array.from({ length: answers }, (_each, index) => `godt ${index}`),
      missed: [],
      ...more,
    },
    names: namesFor([], []),
  }
}

describe('a round’s evaluations, pooled', () => {
  it('are all groups’ answers together, and say how many', () => {
    expect(poolRound([aBox(6, { host: true }), aBox(8), aBox(5)])).toMatchObject({
      groups: 3,
      groupsLeftOut: 0,
      figures: { answers: 20, benefitMean: 4, benefitCounts: [0, 0, 0, 20, 0] },
      texts: { withheld: 0 },
    })
  })

  it('leave out one group with few answers: it would be the difference between the total and the others', () => {
    expect(poolRound([aBox(8), aBox(7), aBox(6), aBox(3)])).toMatchObject({
      groups: 3,
      groupsLeftOut: 1,
      figures: { answers: 21 },
    })
  })

  it('are never one group’s by itself, nor two’s: a chief of either could take their own away', () => {
    for (const groups of [[aBox(9)], [aBox(9), aBox(9)], [aBox(9), aBox(9), aBox(3)]])
      expect(poolRound(groups)).toEqual({
        groups: 0,
        groupsLeftOut: groups.length,
        figures: null,
        texts: null,
      })
  })

  it('have the small groups in them when they are five or more together', () => {
    expect(poolRound([aBox(8), aBox(3), aBox(2)])).toMatchObject({
      groups: 3,
      groupsLeftOut: 0,
      figures: { answers: 13 },
    })
  })

  it('count no host towards a threshold', () => {
    const hosts = { host: true }
    expect(poolRound([aBox(8), aBox(8), aBox(8), aBox(3, hosts), aBox(1, hosts)])).toMatchObject({
      groups: 3,
      groupsLeftOut: 2,
    })
    expect(poolRound([aBox(4, hosts)])).toMatchObject({ figures: null, groupsLeftOut: 1 })
  })

  it('are nothing when nobody has answered', () => {
    expect(poolRound([aBox(0)])).toEqual({
      groups: 0,
      groupsLeftOut: 0,
      figures: null,
      texts: null,
    })
  })

  it('show what was written from ten answers out of three groups', () => {
    expect(poolRound([aBox(5), aBox(4), aBox(1)]).texts?.good).toHaveLength(10)
    expect(poolRound([aBox(9), aBox(9)]).texts).toBeNull()
    expect(poolRound([aBox(5), aBox(2), aBox(2)]).texts).toBeNull()
  })

  it('keep back what names somebody of the group, or says how to reach them', () => {
    const names = namesFor(['Mette Holm'], ['Mette Holm'])
    const good = ['Mette spurgte godt', 'Ring 12 34 56 78', 'Ro', 'Se 010190-1234']
    const { texts } = poolRound([{ ...aBox(5, { good }), names }, aBox(5), aBox(5)])
    expect(texts?.withheld).toBe(3)
    expect(texts?.good).toContain('Ro')
    expect(texts?.good).not.toContain('Mette spurgte godt')
  })

  it('mix the groups: alphabetical order across them', () => {
    const { texts } = poolRound([
      aBox(5, { good: ['å', 'a'] }),
      aBox(5, { good: ['ø'] }),
      aBox(5, { good: [] }),
    ])
    expect(texts?.good).toEqual(['a', 'ø', 'å'])
  })
})

describe('all that is published of a round, taken together', () => {
  const group = fc.record({ others: fc.integer({ min: 0, max: 9 }), host: fc.boolean() })
  const round = fc.array(group, { minLength: 1, maxLength: 7 })

  /** Every published figure as the set of groups whose sum it is: each group's own result, and the total. */
  const published = (groups: readonly GroupBox[]): number[][] => {
    const total = poolRound(groups)
    const own = groups.map(({ box }, index) =>
      groups.map((_, other) => (other === index && resultOf(box) ? 1 : 0)),
    )
    if (!total.figures) return own
    // Which groups are in the total is seen from the number of them; the attacker is given it outright.
    const isSmallIn = total.groupsLeftOut === 0
    return [
      ...own,
      groups.map(({ box }) => (box.answers > 0 && (resultOf(box) || isSmallIn) ? 1 : 0)),
    ]
  }
  const subsets = (count: number): number[][] =>
    Array.from({ length: 2 ** count - 1 }, (_, bits) =>
      Array.from({ length: count }, (_each, index) => ((bits + 1) >> index) & 1),
    )
  const othersOf = (groups: readonly GroupBox[], chosen: readonly number[]) =>
    groups.reduce((sum, { box }, index) => sum + (chosen[index] ? box.others : 0), 0)

  it('gives nobody the sum of answers of fewer than five others, whichever figures are added and taken away', () => {
    fc.assert(
      fc.property(round, (drawn) => {
        const groups = drawn.map(({ others, host }) => aBox(others, { host }))
        const figures = published(groups)
        for (const chosen of subsets(groups.length)) {
          const answers = groups.some(({ box }, index) => chosen[index] && box.answers > 0)
          if (!answers || othersOf(groups, chosen) >= ANSWERS_NEEDED) continue
          // Groups without an answer add nothing: whoever knows that may add them to any sum.
          const free = groups.map(({ box }) => (box.answers === 0 ? 1 : 0))
          const zeros = free.flatMap((isFree, index) =>
            isFree ? [groups.map((_, other) => (other === index ? 1 : 0))] : [],
          )
          expect(isDerivable(chosen, [...figures, ...zeros])).toBe(false)
        }
      }),
    )
  })

  it('would give it if the small groups were always in the total: the attack works', () => {
    const groups = [aBox(8), aBox(7), aBox(3)]
    const own = [
      [1, 0, 0],
      [0, 1, 0],
    ]
    expect(isDerivable([0, 0, 1], [...own, [1, 1, 1]])).toBe(true)
    expect(isDerivable([0, 0, 1], published(groups))).toBe(false)
  })

  it('gives nobody the words of fewer than five others by taking the known ones away', () => {
    fc.assert(
      fc.property(round, fc.nat(), (drawn, known) => {
        const groups = drawn.map(({ others, host }, index) =>
          aBox(others, {
            host,
            good: Array.from({ length: others + (host ? 1 : 0) }, (_, each) => `${index}:${each}`),
          }),
        )
        const { texts } = poolRound(groups)
        if (!texts) return
        // Chiefs who sit in these groups, and have read them, put their heads together.
        const read = new Set(
          groups.flatMap(({ box }, index) =>
            resultOf(box) && (known >> index) & 1 ? box.good : [],
          ),
        )
        const left = texts.good.filter((text) => !read.has(text))
        const from = new Set(left.map((text) => Number(text.split(':')[0])))
        const others = [...from].reduce((sum, index) => sum + (groups[index]?.box.others ?? 0), 0)
        expect(left.length === 0 || others >= ANSWERS_NEEDED).toBe(true)
      }),
    )
  })
})

describe('what else is rated', () => {
  const rated = (counts: readonly number[]) => ({ scaleCounts: { track: counts } })

  it('is shown to the group when five others than the host have certainly rated', () => {
    const shown = resultOf(aBox(6, rated([0, 0, 0, 3, 2])).box)
    expect(shown?.scales).toEqual({ track: { answers: 5, mean: 4.4, counts: [0, 0, 0, 3, 2] } })
    expect(resultOf(aBox(6, rated([0, 0, 0, 2, 2])).box)).not.toHaveProperty('scales')
    const withHost = aBox(6, { host: true, ...rated([0, 0, 0, 3, 2]) })
    expect(resultOf(withHost.box)).not.toHaveProperty('scales')
  })

  it('is pooled by the rule of the round, each rating by itself', () => {
    const pooled = poolRound([
      aBox(8, rated([0, 0, 0, 0, 8])),
      aBox(8, rated([0, 0, 6, 0, 0])),
      aBox(8, rated([0, 7, 0, 0, 0])),
      aBox(8, rated([2, 0, 0, 0, 0])),
    ])
    expect(pooled.groups).toBe(4)
    expect(pooled.figures?.scales?.track).toMatchObject({ answers: 21, counts: [0, 7, 6, 0, 8] })
  })

  it('is nothing in a box from before it was asked', () => {
    expect(poolRound([aBox(8), aBox(8), aBox(8)]).figures).not.toHaveProperty('scales')
  })
})
