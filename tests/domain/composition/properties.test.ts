import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundsOf, leastCostOf } from '#bot/domain/composition/bound.ts'
import { compose } from '#bot/domain/composition/engine.ts'
import { clashesOf, costOf, movesOf } from '#bot/domain/composition/seating.ts'
import { bruteForce, hostsOf, isEven, sizesOf } from './counted.ts'
import { anyRuledProblem } from './makers.ts'

/** `npm run test:properties` asks for many times more. */
const times = (usual: number) => ({ numRuns: usual * Number(process.env.PROPERTY_RUNS ?? 1) })

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
      times(120),
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
      times(60),
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
