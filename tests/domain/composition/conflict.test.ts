import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type HardRule,
  type HardRules,
  smallestConflict,
} from '#bot/domain/composition/conflict.ts'

/** Whether the rule holds when everybody sits as given, told one by one. */
const holds = (
  rule: HardRule,
  { canHost, groups, sizes }: HardRules,
  groupOf: readonly number[],
) => {
  const counts = Array.from(
    { length: groups },
    (_, group) => groupOf.filter((each) => each === group).length,
  )
  const seats = (people: readonly number[]) => new Set(people.map((person) => groupOf[person])).size
  switch (rule.kind) {
    case 'sizes':
      return (
        Math.max(...counts) - Math.min(...counts) <= 1 &&
        counts.every((count) => count >= sizes.least && count <= sizes.most)
      )
    case 'hosts':
      return new Set(groupOf.filter((_, person) => canHost[person])).size === groups
    case 'together':
      return seats(rule.people) === 1
    case 'apart':
      return seats(rule.people) === rule.people.length
    case 'own-manager':
      return groupOf[rule.leader] !== groupOf[rule.manager]
    case 'fixed':
      return groupOf[rule.person] === rule.group
  }
}

/** The rules that a seating breaks, as bits, for every way to seat everybody; each once. */
const broken = (given: HardRules): readonly number[] => {
  const people = given.canHost.length
  const ways = Array.from({ length: given.groups ** people }, (_, code) => {
    const groupOf = given.canHost.map(
      (_, person) => Math.floor(code / given.groups ** person) % given.groups,
    )
    return given.rules.reduce(
      (bits, rule, at) => (holds(rule, given, groupOf) ? bits : bits | (1 << at)),
      0,
    )
  })
  return [...new Set(ways)]
}

const bitsOf = (rules: readonly HardRule[], { rules: all }: HardRules) =>
  rules.reduce((bits, rule) => bits | (1 << all.indexOf(rule)), 0)
const countOf = (bits: number) => bits.toString(2).replaceAll('0', '').length
const cannotHold = (bits: number, ways: readonly number[]) =>
  ways.every((way) => (way & bits) !== 0)

/** The fewest of the rules that no seating holds, by trying every selection of them. */
const fewest = ({ rules }: HardRules, ways: readonly number[]): number => {
  let least = Number.POSITIVE_INFINITY
  for (let bits = 0; bits < 1 << rules.length; bits++)
    if (countOf(bits) < least && cannotHold(bits, ways)) least = countOf(bits)
  return least
}

const anyRules = fc
  .record({ people: fc.integer({ min: 2, max: 7 }), groups: fc.integer({ min: 1, max: 3 }) })
  .chain(({ people, groups }) => {
    const person = fc.nat(people - 1)
    const pair = fc.uniqueArray(person, { minLength: 2, maxLength: 2 })
    const some = fc.uniqueArray(person, { minLength: 2, maxLength: 4 })
    const rule = fc.oneof(
      some.map((each): HardRule => ({ kind: 'together', people: each })),
      some.map((each): HardRule => ({ kind: 'apart', people: each })),
      pair.map((each): HardRule => ({ kind: 'apart', people: each })),
      pair.map(([leader = 0, manager = 0]): HardRule => ({ kind: 'own-manager', leader, manager })),
      fc.record({ kind: fc.constant('fixed' as const), person, group: fc.nat(groups - 1) }),
    )
    return fc.record({
      groups: fc.constant(groups),
      sizes: fc.constantFrom({ least: 1, most: 7 }, { least: 1, most: 3 }, { least: 2, most: 4 }),
      canHost: fc.array(fc.boolean(), { minLength: people, maxLength: people }),
      rules: fc
        .tuple(fc.subarray(['sizes', 'hosts'] as const), fc.array(rule, { maxLength: 8 }))
        .map(([always, asked]): readonly HardRule[] => [
          ...always.map((kind) => ({ kind })),
          ...asked,
        ]),
    })
  })

describe('the smallest set of rules that cannot all hold', () => {
  it('is there when no seating holds them all, and only then; none is smaller', () => {
    fc.assert(
      fc.property(anyRules, (given) => {
        const ways = broken(given)
        const found = smallestConflict(given)
        const isPossible = ways.includes(0)
        expect(found.verdict).toBe(isPossible ? 'possible' : 'impossible')
        if (found.verdict !== 'impossible') return
        expect(found.isSmallest).toBe(true)
        expect(found.rules).toHaveLength(fewest(given, ways))
      }),
      { numRuns: 1500 },
    )
  })

  it('is sizes, hosts and the pair where two who cannot host would fill a group', () => {
    const given: HardRules = {
      groups: 3,
      sizes: { least: 1, most: 7 },
      canHost: [true, false, false, true, true, false],
      rules: [{ kind: 'sizes' }, { kind: 'hosts' }, { kind: 'together', people: [5, 1] }],
    }
    expect(smallestConflict(given)).toEqual({
      verdict: 'impossible',
      rules: given.rules,
      isSmallest: true,
    })
  })

  it('would hold if any one of them were left out', () => {
    fc.assert(
      fc.property(anyRules, (given) => {
        const found = smallestConflict(given)
        if (found.verdict !== 'impossible') return
        const own = { ...given, rules: found.rules }
        const ways = broken(own)
        const all = bitsOf(found.rules, own)
        expect(cannotHold(all, ways)).toBe(true)
        for (const rule of found.rules)
          expect(cannotHold(all & ~bitsOf([rule], own), ways)).toBe(false)
      }),
      { numRuns: 500 },
    )
  })
})
