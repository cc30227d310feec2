import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assign, type Balance, balanceFor } from '#bot/domain/schedule/assign.ts'
import { boundWithRoom } from '#bot/domain/schedule/room-bound.ts'

/** Tries every spread there is. */
const bruteForce = (
  costs: number[][],
  groups: number,
  balances: readonly Balance[],
): number | null => {
  let best: number | null = null
  const total = costs.length ** groups
  for (let code = 0; code < total; code++) {
    const counts = costs.map(() => 0)
    let [rest, cost] = [code, 0]
    for (let group = 0; group < groups; group++) {
      const day = rest % costs.length
      rest = Math.floor(rest / costs.length)
      counts[day] = (counts[day] ?? 0) + 1
      cost += costs[day]?.[group] ?? 0
    }
    const isWithin = balances.every(
      ({ min, max }, day) => (counts[day] ?? 0) >= min && (counts[day] ?? 0) <= max,
    )
    if (isWithin && (best === null || cost < best)) best = cost
  }
  return best
}

const cases = fc
  .record({ days: fc.integer({ min: 1, max: 3 }), groups: fc.integer({ min: 1, max: 6 }) })
  .chain(({ days, groups }) =>
    fc.record({
      groups: fc.constant(groups),
      balances: fc.array(
        fc.record({ min: fc.integer({ min: 0, max: 3 }), max: fc.integer({ min: 0, max: 6 }) }),
        { minLength: days, maxLength: days },
      ),
      costs: fc.array(
        fc.array(fc.constantFrom(0, 3, 9, 10, 13, 20, 1_000_000, 1_000_010), {
          minLength: groups,
          maxLength: groups,
        }),
        { minLength: days, maxLength: days },
      ),
    }),
  )

describe('the spread of groups over days', () => {
  it('is as cheap as the cheapest of all spreads, keeps the balance, and is never below its bound', () => {
    fc.assert(
      fc.property(cases, ({ costs, groups, balances }) => {
        const rows = costs.map((row) => Float64Array.from(row))
        const found = assign(rows, groups, balances)
        expect(found?.cost ?? null).toBe(bruteForce(costs, groups, balances))
        if (!found) return
        expect(boundWithRoom(rows, groups, balances)).toBeLessThanOrEqual(found.cost)
        costs.forEach((_, day) => {
          const count = [...found.dayOfGroup].filter((each) => each === day).length
          expect(count).toBeGreaterThanOrEqual(balances[day]?.min ?? 0)
          expect(count).toBeLessThanOrEqual(balances[day]?.max ?? 0)
        })
      }),
      { numRuns: 3000 },
    )
  })

  it('keeps every day within one group of an even share', () => {
    expect(balanceFor(11, 1)).toEqual({ min: 11, max: 11 })
    expect(balanceFor(11, 2)).toEqual({ min: 4, max: 7 })
    expect(balanceFor(11, 3)).toEqual({ min: 2, max: 5 })
    expect(balanceFor(3, 3)).toEqual({ min: 1, max: 2 })
  })

  it('always has a way when there are as many groups as days', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 3 }),
        (groups, days) => {
          fc.pre(groups >= days)
          const free = Array.from({ length: days }, () => new Float64Array(groups))
          const balances = free.map(() => balanceFor(groups, days))
          expect(assign(free, groups, balances)).not.toBeNull()
        },
      ),
    )
  })
})
