import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PersonId } from '#bot/domain/ids.ts'
import {
  compromisesIn,
  layTables,
  relayTables,
  type Seated,
  type Seating,
} from '#bot/domain/seminar/tables.ts'
import { anId } from '#tests/support/make.ts'

const whole = <Output>(work: Generator<void, Output, void>): Output => {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}
/** People spread over so many areas and groups, the first of each area the manager of the others in it. */
const leaders = (count: number, areas: number, groups: number): readonly Seated[] => {
  const ids = Array.from({ length: count }, () => anId<PersonId>())
  return ids.map((id, at) => ({
    id,
    area: `Område ${at % areas}`,
    group: `Gruppe ${Math.floor(at / areas) % groups}`,
    manager: at < areas ? null : (ids[at % areas] ?? null),
  }))
}
const at = (seating: Seating) => seating.map((tables) => tables.flatMap(({ people }) => people))
const none = { repeat: 0, 'same area': 0, 'same group': 0, 'own manager': 0, oddTables: 0 }

describe('tables of three', () => {
  it('seat a whole municipality three times over without one compromise', () => {
    const people = leaders(132, 6, 11)
    const seating = whole(layTables(people, [], 3, 1))
    expect(seating.map((tables) => tables.length)).toEqual([44, 44, 44])
    expect(compromisesIn(seating, people, [])).toEqual(none)
  })

  it('bring nobody together who sat together earlier in the year', () => {
    const people = leaders(36, 4, 3)
    const spring = whole(layTables(people, [], 2, 1))
    const earlier = spring.map((tables) => tables.map((table) => table.people))
    const autumn = whole(layTables(people, earlier, 2, 2))
    expect(compromisesIn(autumn, people, earlier)).toMatchObject({ repeat: 0 })
    expect(compromisesIn(spring, people, earlier).repeat).toBeGreaterThan(0)
  })

  it('seat everybody once in each laying, at tables of two to four, by numbers from one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 30 }),
        fc.integer({ min: 1, max: 3 }),
        (count, times) => {
          const people = leaders(count, 3, 2)
          const seating = whole(layTables(people, [], times, 7))
          expect(seating).toHaveLength(times)
          for (const [index, seated] of at(seating).entries()) {
            expect(seated.toSorted()).toEqual(people.map(({ id }) => id).toSorted())
            const tables = seating[index] ?? []
            expect(tables.map(({ number }) => number)).toEqual(tables.map((_, place) => place + 1))
            for (const table of tables) {
              expect(table.people.length).toBeGreaterThanOrEqual(2)
              expect(table.people.length).toBeLessThanOrEqual(4)
            }
          }
        },
      ),
      { numRuns: 6 },
    )
  })

  it('say how many compromises are left where areas are too large to be spread', () => {
    const people = leaders(9, 1, 3)
    const seating = whole(layTables(people, [], 1, 1))
    expect(compromisesIn(seating, people, [])).toMatchObject({
      repeat: 0,
      'same area': 9,
      'same group': 0,
    })
  })
})

describe('tables after people have declined', () => {
  it('keep everybody else where they are, and leave nobody alone', () => {
    const drawn = fc.record({
      count: fc.integer({ min: 9, max: 33 }),
      gone: fc.array(fc.nat(), { maxLength: 5 }),
      come: fc.integer({ min: 0, max: 4 }),
    })
    fc.assert(
      fc.property(drawn, ({ count, gone, come }) => {
        const people = leaders(count, 4, 3)
        const before = whole(layTables(people, [], 2, 3))
        const left = new Set(gone.map((place) => people[place % count]?.id))
        const now = [...people.filter(({ id }) => !left.has(id)), ...leaders(come, 4, 3)]
        const after = whole(relayTables(before, now, [], 4))
        for (const [index, seated] of at(after).entries()) {
          expect(seated.toSorted()).toEqual(now.map(({ id }) => id).toSorted())
          const tables = after[index] ?? []
          expect(new Set(tables.map(({ number }) => number)).size).toBe(tables.length)
          for (const table of tables) expect(table.people.length).toBeGreaterThan(1)
          const kept = (before[index] ?? []).filter(
            (table) =>
              table.people.length === 3 && table.people.every((person) => !left.has(person)),
          )
          const same = kept.filter((table) =>
            tables.some(
              (each) => each.number === table.number && each.people.join() === table.people.join(),
            ),
          )
          // At most one whole table is opened for somebody who would sit alone.
          expect(kept.length - same.length).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 3 },
    )
  })

  it('are left alone when nobody has', () => {
    const people = leaders(12, 4, 3)
    const before = whole(layTables(people, [], 2, 3))
    expect(whole(relayTables(before, people, [], 4))).toBe(before)
  })

  it('do not bring together who meet later in the day, where it can be helped', () => {
    const people = leaders(36, 4, 3)
    const before = whole(layTables(people, [], 2, 3))
    const now = people.filter((_, place) => place % 6 !== 0)
    expect(compromisesIn(whole(relayTables(before, now, [], 4)), now, [])).toMatchObject({
      repeat: 0,
    })
  })
})
