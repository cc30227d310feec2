import { describe, expect, it } from 'vitest'
import type { SeatReason } from '#bot/api/why-seat.ts'
import { da } from '#bot/text/da/index.ts'
import { en } from '#bot/text/en/index.ts'
import { ownReason } from '#tab/pages/group/own-reason.ts'

const area = { criterion: 'area', value: 'Dagtilbud' } as const
const reason: SeatReason = {
  group: 3,
  size: 12,
  groups: 11,
  criteria: [
    { alike: area, inGroup: 3, inAll: 27, least: 2, most: 3, openGroups: 11 },
    {
      alike: { criterion: 'team', value: 'Karen Holm' },
      inGroup: 1,
      inAll: 9,
      least: 0,
      most: 1,
      openGroups: 10,
    },
  ],
  rules: [],
  alternative: null,
}

describe('why a leader sits where they sit', () => {
  it('is told in three to five short sentences', () => {
    const names = ['Karen Holm']
    const full: SeatReason = {
      ...reason,
      rules: [
        { kind: 'host', names: [], groups: [] },
        { kind: 'own-manager', names, groups: [] },
        { kind: 'own-reports', names: ['Bo Dam'], groups: [] },
      ],
      alternative: { group: 7, other: null, cost: 0, wouldMake: [] },
    }
    for (const words of [da, en]) {
      expect(ownReason(full, words).length).toBeLessThanOrEqual(5)
      for (const sentence of ownReason(full, words)) expect(sentence.length).toBeLessThan(200)
    }
  })

  it('counts what the groups are mixed by, and leaves the finer criteria out', () => {
    const [, alike] = ownReason(reason, da)
    expect(alike).toBe(
      'I er 12 i gruppen, heraf 3 fra Dagtilbud. Det svarer til en jævn fordeling.',
    )
  })

  it('says what an even spread would be where the group has more', () => {
    const [first] = reason.criteria
    const over = { ...reason, criteria: [{ ...first, alike: area, inGroup: 5 }] } as SeatReason
    expect(ownReason(over, da)[1]).toContain('En helt jævn fordeling giver 2-3.')
  })

  it('never says a word of what the coordinator wishes', () => {
    const wished: SeatReason = {
      ...reason,
      rules: [
        { kind: 'apart', names: ['Bo Dam'], groups: [4] },
        { kind: 'together', names: ['Ida Krog'], groups: [] },
        { kind: 'fixed', names: [], groups: [3] },
      ],
    }
    expect(ownReason(wished, da)).toEqual(ownReason(reason, da))
  })

  it('says what the best other seat would make of the group there', () => {
    const worse: SeatReason = {
      ...reason,
      alternative: {
        group: 7,
        other: null,
        cost: 100,
        wouldMake: [{ alike: area, count: 4, most: 3 }],
      },
    }
    expect(ownReason(worse, da).at(-1)).toContain('I gruppe 7 ville I være 4 ledere fra Dagtilbud')
  })
})
