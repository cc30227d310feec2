import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrange, worthOf } from '#bot/domain/composition/arrangement.ts'
import { boundsOf } from '#bot/domain/composition/bound.ts'
import { compose } from '#bot/domain/composition/engine.ts'
import { classOf, unavoidable, whySeat } from '#bot/domain/composition/explain.ts'
import { groupsOf } from '#bot/domain/composition/groups.ts'
import { otherSeats } from '#bot/domain/composition/other-seats.ts'
import { poseProblem } from '#bot/domain/composition/problem.ts'
import { pairsOf } from '#bot/domain/composition/seating.ts'
import { swapped } from '#bot/domain/composition/swap.ts'
import { brokenWishes, type Wish } from '#bot/domain/composition/wish.ts'
import type { PersonId, WishId } from '#bot/domain/ids.ts'
import { anyProblem, leadersOf, TODAY } from './makers.ts'

/** A problem with everybody seated anyhow. */
const seated = anyProblem(24).chain((problem) =>
  fc.record({
    problem: fc.constant(problem),
    groupOf: fc
      .array(fc.nat(problem.groups - 1), { minLength: problem.size, maxLength: problem.size })
      .map((groups) => Int32Array.from(groups)),
    person: fc.nat(problem.size - 1),
  }),
)

describe('why somebody sits where they sit', () => {
  it('counts those alike as a count from scratch does', () => {
    fc.assert(
      fc.property(seated, ({ problem, groupOf, person }) => {
        const reasons = whySeat(problem, groupOf, person)
        for (const { criterion, value, inGroup, inAll } of reasons) {
          const { values = [] } = problem.criteria[criterion] ?? {}
          const alike = Array.from(values.keys()).filter((each) => values[each] === value)
          expect(values[person]).toBe(value)
          expect(inAll).toBe(alike.length)
          expect(inGroup).toBe(alike.filter((each) => groupOf[each] === groupOf[person]).length)
        }
        expect(reasons).toHaveLength(
          problem.criteria.filter(({ values }) => (values[person] as number) >= 0).length,
        )
      }),
    )
  })

  it('gives the least and most that the engine keeps to wherever it meets the bound', () => {
    const problem = poseProblem(leadersOf(132, 20), 11, TODAY)
    const { groupOf } = compose(problem, 1)
    const bounds = boundsOf(problem)
    const isMet = pairsOf(problem, groupOf).map((pairs, criterion) => pairs === bounds[criterion])
    expect(isMet.slice(0, 3)).toEqual([true, true, true])
    for (let person = 0; person < problem.size; person++)
      for (const { criterion, inGroup, least, most } of whySeat(problem, groupOf, person)) {
        if (!isMet[criterion]) continue
        expect(inGroup).toBeGreaterThanOrEqual(least)
        expect(inGroup).toBeLessThanOrEqual(most)
      }
  })
})

describe('what no arrangement can avoid', () => {
  it('adds up to the bound of each criterion', () => {
    fc.assert(
      fc.property(anyProblem(30), (problem) => {
        // Keeping people together may force more pairs than an even spread; nobody is, here.
        expect(
          unavoidable(problem).map((classes) =>
            classes.reduce((sum, { fewest }) => sum + fewest, 0),
          ),
        ).toEqual(boundsOf(problem))
      }),
    )
  })

  it('says who closes a group to whom', () => {
    // Everybody below the first chief: their own manager's group is closed to all of them.
    const problem = poseProblem(leadersOf(24, 2), 2, TODAY)
    const reports = problem.criteria.findIndex(({ name }) => name === 'team')
    const team = classOf(problem, reports, problem.criteria[reports]?.values[2] as number)
    expect(team.closedBy).toBe(0)
    expect(team.openGroups).toBe(1)
    expect(team.fewest).toBe((team.people.length * (team.people.length - 1)) / 2)
  })
})

describe('other seats for somebody', () => {
  const leaders = leadersOf(60, 7)
  const known = new Map(leaders.map((leader) => [leader.id, leader]))
  const composed = groupsOf(compose(poseProblem(leaders, 5, TODAY), 3), leaders)
  const at = (group: number, place: number) => composed[group]?.members.at(place) as PersonId
  const wish = (kind: Wish['kind'], people: PersonId[], group: number | null = null): Wish => ({
    id: `${kind}-${people.join()}` as WishId,
    kind,
    people,
    group,
  })
  const wishes = [
    wish('apart', [at(0, 3), at(1, 3)]),
    wish('together', [at(2, 4), at(2, 5)]),
    wish('seat', [at(3, 6)], 4),
  ]

  it('cost what the whole is worth after less what it was worth before, the cheapest first', () => {
    const arrangement = arrange(composed, leaders, TODAY, wishes)
    const before = worthOf(arrangement).achieved
    for (let person = 0; person < leaders.length; person += 5) {
      const seats = otherSeats(arrangement, composed, person, 100)
      expect(seats.map(({ cost }) => cost)).toEqual(
        seats.map(({ cost }) => cost).toSorted((one, other) => one - other),
      )
      for (const { other, cost } of seats) {
        const [one, two] = [arrangement.leaders[person], arrangement.leaders[other]]
        const after = swapped(composed, one?.id as PersonId, two?.id as PersonId, known)
        if (!after.ok) throw new Error(after.refusal)
        expect(worthOf(arrange(after.value, leaders, TODAY, wishes)).achieved - before).toBe(cost)
        expect(brokenWishes(wishes, after.value)).toEqual([])
      }
    }
  })

  it('leave out nobody who might swap', () => {
    const arrangement = arrange(composed, leaders, TODAY, wishes)
    for (const [person, { id }] of arrangement.leaders.entries()) {
      const offered = new Set(
        otherSeats(arrangement, composed, person, 100).map(
          ({ other }) => arrangement.leaders[other]?.id,
        ),
      )
      for (const other of arrangement.leaders) {
        const after = swapped(composed, id, other.id, known)
        const isFine = after.ok && brokenWishes(wishes, after.value).length === 0
        expect(offered.has(other.id), `${id} and ${other.id}`).toBe(isFine)
      }
    }
  })
})
