import { describe, expect, it } from 'vitest'
import { type Asked, hardRulesFor, smallestConflict } from '#bot/domain/composition/conflict.ts'
import { aLeader } from './makers.ts'

/** So many groups of 12, their hosts under one director; every other leader under a chief of their own. */
const municipality = (groups: number) => {
  const id = (at: number) => `p${String(at).padStart(5, '0')}`
  return Array.from({ length: groups * 12 }, (_, at) =>
    aLeader(id(at), {
      level: at === 0 ? 'director' : at < groups ? 'chief' : 'leader-of-staff',
      ...(at === 0 ? {} : { manager: id(at < groups ? 0 : 1 + (at % (groups - 1))) }),
    }),
  )
}
const among = (groups: number, asked: Partial<Asked>) =>
  smallestConflict(
    hardRulesFor(
      municipality(groups),
      groups,
      { least: 10, most: 12 },
      { together: [], apart: [], fixed: [], ...asked },
    ),
  )
const from = (first: number, count: number) => Array.from({ length: count }, (_, at) => first + at)
const apart = (groups: number) => from(groups, groups + 1)

/** The manager of the first who is neither director nor chief. */
const managerIn = (groups: number) => 1 + (groups % (groups - 1))

describe.each([11, 100, 1000])('the rules for %d groups of 12', (groups) => {
  it('can all hold when nothing is asked for, and with wishes that can be met', () => {
    expect(among(groups, {})).toEqual({ verdict: 'possible' })
    expect(
      among(groups, {
        together: [from(groups, 5), from(groups * 3, 4)],
        apart: [from(groups * 2, groups)],
        fixed: [
          [groups, 3],
          [groups * 4, 3],
          [0, 10],
        ],
      }),
    ).toEqual({ verdict: 'possible' })
  })

  it('name a leader and the manager who must sit together, through others too', () => {
    const [leader, manager] = [groups, managerIn(groups)]
    const others = from(groups * 5, 3)
    expect(
      among(groups, {
        together: [[leader, ...others], from(groups * 6, 4), [others[1] ?? 0, manager]],
      }),
    ).toMatchObject({
      verdict: 'impossible',
      rules: [
        { kind: 'together', people: [leader, others[1]] },
        { kind: 'together', people: [others[1], manager] },
        { kind: 'own-manager', leader, manager },
      ],
    })
  })

  it.each<[string, Partial<Asked>, readonly object[]]>([
    [
      'a block larger than a group',
      { together: [from(groups * 2, 13)] },
      [{ kind: 'sizes' }, { kind: 'together' }],
    ],
    ['more apart than there are groups', { apart: [apart(groups)] }, [{ kind: 'apart' }]],
    [
      'two of as many hosts as groups together',
      { together: [[2, 3], from(groups * 2, 3)] },
      [{ kind: 'hosts' }, { kind: 'together', people: [2, 3] }],
    ],
    [
      'a host and the director above, rather than the group that would have no host',
      { together: [[0, 1]] },
      [
        { kind: 'together', people: [0, 1] },
        { kind: 'own-manager', leader: 1, manager: 0 },
      ],
    ],
    [
      'two hosts with a seat in one group',
      {
        fixed: [
          [2, 1],
          [3, 1],
          [4, 2],
        ],
      },
      [{ kind: 'hosts' }, { kind: 'fixed', person: 2 }, { kind: 'fixed', person: 3 }],
    ],
    [
      'one with two seats',
      {
        fixed: [
          [2, 1],
          [2, 4],
        ],
      },
      [
        { kind: 'fixed', group: 1 },
        { kind: 'fixed', group: 4 },
      ],
    ],
  ])('name %s', (_, asked, rules) => {
    const found = among(groups, asked)
    if (found.verdict !== 'impossible') throw new Error(`It was ${found.verdict}.`)
    const byKind = (one: { kind: string }, other: { kind: string }) =>
      one.kind < other.kind ? -1 : 1
    const sorted = rules as readonly { kind: string }[]
    expect(found.rules.toSorted(byKind)).toMatchObject(sorted.toSorted(byKind))
    expect(found.rules).toHaveLength(rules.length)
  })
})

it('find a seating for everybody with as many chiefs as there are groups, whoever is kept apart', () => {
  expect(among(11, { apart: [from(20, 11), from(40, 11), from(60, 11)] })).toEqual({
    verdict: 'possible',
  })
})
