import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Day } from '#bot/domain/calendar.ts'
import { boundsOf } from '#bot/domain/composition/bound.ts'
import { chanceFrom } from '#bot/domain/composition/chance.ts'
import { deal } from '#bot/domain/composition/deal.ts'
import { compose, composeInSlices } from '#bot/domain/composition/engine.ts'
import { tryBlock, tryRound } from '#bot/domain/composition/moves.ts'
import { poolOf } from '#bot/domain/composition/pool.ts'
import {
  type Problem,
  poseProblem,
  withApart,
  withBlocksFixed,
  withEmptySeats,
  withToday,
  withTogether,
} from '#bot/domain/composition/problem.ts'
import {
  clashesOf,
  costOf,
  keepsShares,
  pairsOf,
  seat,
  swapDelta,
  swapSeats,
} from '#bot/domain/composition/seating.ts'
import { generate } from '#infra/local/municipality/municipality.ts'
import { bruteForce, hostsOf, isEven, nobody, noRules, sizesOf } from './counted.ts'
import { aLeader, anyRuledProblem, leadersOf, TODAY } from './makers.ts'

describe('a first seating', () => {
  it('gives no group two empty seats, also when the hosts fill those where others must sit', () => {
    const posed = poseProblem(leadersOf(4, 2), 3, TODAY)
    const problem = withEmptySeats({
      ...posed,
      canHost: [false, true, false, true],
      fixed: Int32Array.of(0, -1, 2, -1),
    })
    for (let seed = 0; seed < 40; seed++)
      expect(sizesOf(posed, deal(problem, chanceFrom(seed)))).toSatisfy(isEven)
    fc.assert(
      fc.property(anyRuledProblem(30), fc.integer(), (given, seed) => {
        const some = withEmptySeats({ ...given, together: nobody(given) })
        expect(sizesOf(given, deal(some, chanceFrom(seed)))).toSatisfy(isEven)
      }),
    )
  })
})

describe('a swap', () => {
  it('changes the cost by what a count from scratch says', () => {
    fc.assert(
      fc.property(anyRuledProblem(30), fc.integer(), (given, seed) => {
        const problem = withEmptySeats(withBlocksFixed({ ...given, together: nobody(given) }))
        const chance = chanceFrom(seed)
        const seating = seat(problem, deal(problem, chance))
        const start =
          clashesOf(problem, seating.groupOf) - clashesOf(noRules(problem), seating.groupOf)
        for (let tried = 0; tried < 60; tried++) {
          const one = chance.below(problem.size)
          const other = chance.below(problem.size)
          if (seating.groupOf[one] === seating.groupOf[other]) continue
          if (problem.fixed[one] !== -1 || problem.fixed[other] !== -1) continue
          if (!keepsShares(seating, one, other)) continue
          swapSeats(seating, one, other, swapDelta(seating, one, other))
          if (start > 0) continue
          expect(seating.cost).toBe(costOf(problem, seating.groupOf))
          expect(sizesOf(given, seating.groupOf)).toSatisfy(isEven)
        }
        const { personAt, placeOf, firstPlace, ...again } = seating
        expect(seat(problem, seating.groupOf)).toMatchObject(again)
        placeOf.forEach((place, person) => {
          expect(personAt[place]).toBe(person)
          expect(firstPlace[seating.groupOf[person] ?? 0]).toBeLessThanOrEqual(place)
        })
      }),
      { numRuns: 60 },
    )
  })

  it('of blocks and of three at once does too, and keeps blocks whole', () => {
    fc.assert(
      fc.property(anyRuledProblem(24), fc.integer(), (given, seed) => {
        const problem = withEmptySeats(withBlocksFixed(given))
        const chance = chanceFrom(seed)
        const seating = seat(problem, deal(problem, chance))
        const pool = poolOf(problem, seating.groupOf)
        const clashes = clashesOf(problem, seating.groupOf)
        const apart = (groupOf: Int32Array) => clashesOf(noRules(problem), groupOf)
        const others = clashes - apart(seating.groupOf)
        for (let tried = 0; tried < 40; tried++) {
          if (pool.blocks.length > 0) tryBlock(seating, pool, chance, () => chance.next() < 0.7)
          const [one, other, third] = [0, 0, 0].map(
            () => pool.alone[chance.below(pool.alone.length)],
          )
          if (one !== undefined && other !== undefined && third !== undefined)
            tryRound(seating, one, other, third, () => chance.next() < 0.7)
          // Where the deal broke no rule, only pairs apart come and go: no block is parted, no share broken.
          if (others > 0) continue
          expect(seating.cost).toBe(costOf(problem, seating.groupOf))
          expect(clashesOf(problem, seating.groupOf)).toBe(apart(seating.groupOf))
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('the engine', () => {
  it.each([
    [132, 11],
    [132, 20],
    [120, 10],
    [121, 14],
  ])('spreads %i leaders with %i hosts as well as can be, nobody with their own manager', (people, hosts) => {
    const problem = poseProblem(leadersOf(people, hosts), Math.ceil(people / 12), TODAY)
    const { groupOf, cost, bound, clashes, proven } = compose(problem, 1)
    expect({ clashes, cost, proven }).toEqual({ clashes: 0, cost: bound, proven: true })
    expect(pairsOf(problem, groupOf)).toEqual(boundsOf(problem))
    expect(sizesOf(problem, groupOf)).toSatisfy(isEven)
    expect(hostsOf(problem, groupOf)).toSatisfy(isEven)
  })

  it('composes the 132 of the first year, 11 groups of 12 with a host each, proven as even as can be', () => {
    // design.md and requirements.md A03: 11 groups of 12 with one chief each.
    const leaders = generate({ leaders: 132 })
    const people = leaders.map(({ email, area, workplace, level, managerEmail, leaderSince }) =>
      aLeader(email, {
        area,
        workplace,
        level: level === 'director' || level === 'chief' ? level : 'leader-of-staff',
        started: leaderSince as Day,
        ...(managerEmail === null ? {} : { manager: managerEmail }),
      }),
    )
    const problem = poseProblem(people, 11, TODAY)
    const { groupOf, proven, clashes } = compose(problem, 1)
    expect({ proven, clashes }).toEqual({ proven: true, clashes: 0 })
    expect(sizesOf(problem, groupOf)).toEqual(Array.from({ length: 11 }, () => 12))
    expect(hostsOf(problem, groupOf)).toEqual(Array.from({ length: 11 }, () => 1))
  })

  it('keeps all who can stay in their groups when one leaves and one comes', () => {
    const leaders = leadersOf(132, 11)
    const problem = poseProblem(leaders, 11, TODAY)
    const today = Array.from(compose(problem, 1).groupOf, (group, person) =>
      person === 131 ? -1 : group,
    )
    const again = compose(withToday(problem, today), 2, { patience: 0.1 })
    expect({ moved: again.moved, proven: again.proven }).toEqual({ moved: 0, proven: true })
  })

  it('stops at once when told to, with a whole seating', () => {
    const problem = poseProblem(leadersOf(240, 20), 20, TODAY)
    const work = composeInSlices({ ...problem, groups: 20 }, 1, { patience: 100 })
    const first = work.next()
    expect(first.done).toBe(false)
    expect(first.value).toMatchObject({ bound: expect.any(Number), cost: expect.any(Number) })
    const stopped = work.next('stop')
    if (!stopped.done) throw new Error('It went on.')
    expect(sizesOf(problem, stopped.value.groupOf)).toEqual(Array.from({ length: 20 }, () => 12))
  })

  it('says more and more of the work is done, until it is', () => {
    const problem = poseProblem(leadersOf(60, 6), 5, TODAY)
    const everyone = Array.from({ length: 60 }, (_, person) => person)
    const apart = withApart(problem, [
      [0, 1],
      [0, 2],
      [1, 2],
    ])
    const shares: number[] = []
    const work = composeInSlices(withTogether(apart, [everyone.slice(40, 43)]), 1)
    for (let step = work.next(); !step.done; step = work.next()) shares.push(step.value.share)
    expect(shares).toEqual(shares.toSorted((one, other) => one - other))
    for (const share of shares) expect(share).toBeLessThanOrEqual(1)
  })

  it('gives the same seating for the same seed, and another for another', () => {
    const problem = poseProblem(leadersOf(132, 11), 11, TODAY)
    const seating = (seed: number) => compose(problem, seed).groupOf.join()
    expect(seating(7)).toBe(seating(7))
    expect(seating(7)).not.toBe(seating(8))
  })

  it('lets others be served while it works on what it cannot solve', () => {
    const problem = poseProblem(leadersOf(24, 2), 2, TODAY)
    const everyone = Array.from({ length: problem.size }, (_, person) => person)
    const apart = everyone.map((one) => Int32Array.from(everyone.filter((each) => each !== one)))
    let slices = 0
    let longest = 0
    const work = composeInSlices({ ...problem, apart }, 1)
    for (let isDone: boolean | undefined = false; !isDone; slices++) {
      // Of the processor, not of the clock: other programs may hold it up.
      const from = process.cpuUsage()
      isDone = work.next().done
      const { user, system } = process.cpuUsage(from)
      longest = Math.max(longest, (user + system) / 1_000)
    }
    expect(slices).toBeGreaterThan(50)
    expect(longest).toBeLessThan(500)
  })
})

describe('among few people', () => {
  it('finds the best also where several must change seats at once', () => {
    const none = Int32Array.of()
    const problem: Problem = {
      size: 7,
      emptySeats: 0,
      groups: 3,
      canHost: [true, false, false, true, true, false, false],
      hostSpread: 'even',
      criteria: [
        { name: 'area', weight: 100, values: Int32Array.of(3, 1, 1, 1, 2, 2, 0), valueCount: 4 },
        { name: 'team', weight: 10, values: Int32Array.of(3, 0, 3, -1, 1, -1, 0), valueCount: 4 },
      ],
      apart: [none, none, none, none, none, none, none],
      together: new Int32Array(7).fill(-1),
      fixed: Int32Array.of(-1, -1, -1, -1, -1, 1, -1),
      today: { groupOf: Int32Array.of(0, -1, 0, 1, 0, 0, 0), weight: 4 },
      line: {
        weight: 10,
        neighbours: [[], [6, 5], [3, 6], [2, 5], [], [1, 3, 6], [1, 2, 5]].map((each) =>
          Int32Array.from(each),
        ),
      },
    }
    const { cost, proven } = compose(problem, 0)
    expect(cost).toBe(bruteForce(problem))
    expect(proven).toBe(true)
  })
})
