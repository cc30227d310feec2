import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundsOf, leastCostOf } from '#bot/domain/composition/bound.ts'
import { chanceFrom, shuffled } from '#bot/domain/composition/chance.ts'
import { hardRulesFor } from '#bot/domain/composition/conflict/rules.ts'
import { smallestConflict } from '#bot/domain/composition/conflict.ts'
import { compose } from '#bot/domain/composition/engine.ts'
import { poseProblem, withApart, withFixed, withTogether } from '#bot/domain/composition/problem.ts'
import { clashesOf, costOf, movesOf } from '#bot/domain/composition/seating.ts'
import { bruteForce, hostsOf, isEven, sizesOf } from './counted.ts'
import { anyRuledProblem, TODAY } from './makers.ts'
import { municipality, type Trait } from './municipality.ts'

/** `npm run test:properties` asks for many times more, drawn anew; here it is the same ones every time. */
const more = process.env.PROPERTY_RUNS
const times = (usual: number) =>
  more === undefined ? { numRuns: usual, seed: 2026 } : { numRuns: usual * Number(more) }

describe('where all seatings can be tried', () => {
  it('finds the least cost there is, never below the bound', () => {
    fc.assert(
      fc.property(anyRuledProblem(7), fc.integer(), (problem, seed) => {
        const even = bruteForce(problem)
        const oneEach = bruteForce({ ...problem, hostSpread: 'one-each' })
        const solution = compose(problem, seed)
        const best = even ?? oneEach
        expect(solution.clashes === 0).toBe(best !== null)
        if (best === null) return
        expect(solution.cost).toBe(best)
        expect(solution.bound).toBeLessThanOrEqual(best)
        expect(leastCostOf(problem)).toBeLessThanOrEqual(oneEach ?? best)
      }),
      times(50),
    )
  })
})

describe('every composition', () => {
  it('has even groups and hosts, blocks whole and seats kept, or says what is broken', () => {
    fc.assert(
      fc.property(anyRuledProblem(16), fc.integer(), (problem, seed) => {
        const { groupOf, clashes, cost, bound, moved } = compose(problem, seed)
        expect(cost).toBe(costOf(problem, groupOf))
        expect(clashes).toBe(clashesOf(problem, groupOf))
        expect(moved).toBe(movesOf(problem, groupOf))
        if (clashes > 0) return
        expect(cost).toBeGreaterThanOrEqual(bound)
        expect(sizesOf(problem, groupOf)).toSatisfy(isEven)
        const hosts = hostsOf(problem, groupOf)
        if (problem.canHost.filter((can) => can).length >= problem.groups)
          expect(Math.min(...hosts)).toBeGreaterThan(0)
        problem.fixed.forEach((group, person) => {
          if (group >= 0) expect(groupOf[person]).toBe(group)
        })
      }),
      times(15),
    )
  })

  it('has no criterion below its own bound', () => {
    fc.assert(
      fc.property(anyRuledProblem(7), (problem) => {
        problem.criteria.forEach((criterion, at) => {
          const alone = { ...problem, criteria: [criterion], today: null }
          const best = bruteForce({ ...alone, line: { ...alone.line, weight: 0 } })
          if (best !== null)
            expect((boundsOf(problem)[at] ?? 0) * criterion.weight).toBeLessThanOrEqual(best)
        })
      }),
      times(40),
    )
  })
})

const SIZES = [13, 36, 60, 132]
const anyTraits = fc.subarray([
  'half in one area',
  'forty reports',
  'more hosts',
  'circle of managers',
  'flat',
  'one workplace',
  'no dates',
] as const)

describe('any municipality', () => {
  const anyMunicipality = fc.record({
    people: fc.constantFrom(...SIZES),
    seed: fc.nat(),
    traits: anyTraits,
  })
  const posed = (people: number, seed: number, traits: readonly Trait[]) =>
    poseProblem(municipality(people, seed, traits), Math.ceil(people / 12), TODAY)
  /** A part of the usual work: what is asked here is not how good it is. */
  const quick = { patience: 0.05 }

  it('gets even groups, a host in each, nobody with their own manager, unless that cannot be', () => {
    fc.assert(
      fc.property(anyMunicipality, ({ people, seed, traits }) => {
        const problem = posed(people, seed, traits)
        const { groupOf, cost, bound, clashes } = compose(problem, seed, quick)
        if (clashes > 0) {
          const groups = Math.ceil(people / 12)
          const asked = { together: [], apart: [], fixed: [] }
          const leaders = municipality(people, seed, traits)
          const rules = hardRulesFor(leaders, groups, { least: 1, most: 12 }, asked)
          expect(smallestConflict(rules).verdict).not.toBe('possible')
          return
        }
        expect(cost).toBeGreaterThanOrEqual(bound)
        expect(sizesOf(problem, groupOf)).toSatisfy(isEven)
        expect(Math.min(...hostsOf(problem, groupOf))).toBeGreaterThan(0)
        problem.apart.forEach((others, person) => {
          for (const other of others) expect(groupOf[other]).not.toBe(groupOf[person])
        })
      }),
      times(3),
    )
  })

  it('gets the same groups from the same seed, and none the worse from more patience', () => {
    fc.assert(
      fc.property(anyMunicipality, ({ people, seed, traits }) => {
        const problem = posed(people, seed, traits)
        const once = compose(problem, seed, quick)
        expect(compose(problem, seed, quick)).toEqual(once)
        expect(compose(problem, seed, { patience: 0.15 }).cost).toBeLessThanOrEqual(once.cost)
      }),
      times(3),
    )
  })

  it('has the same best value, in whatever order it is listed', () => {
    fc.assert(
      fc.property(anyMunicipality, ({ people, seed, traits }) => {
        const leaders = municipality(people, seed, traits)
        const groups = Math.ceil(people / 12)
        const listed = poseProblem(leaders, groups, TODAY)
        const shuffledList = poseProblem(shuffled(leaders, chanceFrom(seed)), groups, TODAY)
        const [one, other] = [compose(listed, seed, quick), compose(shuffledList, seed, quick)]
        expect(one.cost).toBeGreaterThanOrEqual(other.bound)
        expect(other.cost).toBeGreaterThanOrEqual(one.bound)
        if (one.proven && other.proven) expect(other.cost).toBe(one.cost)
      }),
      times(3),
    )
  })
})

describe('one more rule', () => {
  it('never makes the best better', () => {
    fc.assert(
      fc.property(anyRuledProblem(6), fc.nat(5), fc.nat(5), (problem, one, other) => {
        if (one === other || Math.max(one, other) >= problem.size) return
        const free = bruteForce(problem)
        for (const ruled of [
          withApart(problem, [[one, other]]),
          withTogether(problem, [[one, other]]),
          withFixed(problem, [[one, 0]]),
        ]) {
          if (problem.fixed[one] !== -1) continue
          const best = bruteForce(ruled)
          if (best !== null) expect(best).toBeGreaterThanOrEqual(free ?? Number.NaN)
          if (best !== null) expect(compose(ruled, 1).cost).toBeGreaterThanOrEqual(free ?? 0)
          if (problem.hostSpread === 'even' && best !== null)
            expect(leastCostOf(ruled)).toBeLessThanOrEqual(best)
        }
      }),
      times(15),
    )
  })
})
