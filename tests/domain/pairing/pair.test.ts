import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pairingBound } from '#bot/domain/pairing/bound.ts'
import { type Pairing, pairUp } from '#bot/domain/pairing/pair.ts'
import { type Participant, posePairing } from '#bot/domain/pairing/problem.ts'
import { anyParticipants, participants, strangers } from './makers.ts'

const pairing = (
  people: readonly Participant[],
  rounds: number,
  size: 2 | 3 = 2,
  history: readonly (readonly string[])[] = [],
  seed = 1,
) => pairUp(posePairing(people, history, rounds, size), seed)

const tally = ({ violations }: Pairing) => {
  const repeats = violations.filter(({ rule }) => rule === 'repeat').length
  return { repeats, standing: violations.length - repeats }
}
const seated = (round: readonly (readonly string[])[]) => round.flat().toSorted()
const emails = (people: readonly Participant[]) => people.map(({ email }) => email).toSorted()

/** Every round there is, written without the product's help: the first sits with any who are left. */
const allRounds = (left: readonly number[], size: number): readonly (readonly number[][])[] => {
  if (left.length === 0) return [[]]
  const [first, ...others] = left as [number, ...number[]]
  const sizes =
    left.length % size === 0
      ? [size]
      : size === 2 || left.length % 3 === 1
        ? left.length === 1
          ? [1]
          : [size, size + 1]
        : [size, left.length % size]
  return [...new Set(sizes)].flatMap((wanted) =>
    wanted > left.length
      ? []
      : choose(others, wanted - 1).flatMap((mates) =>
          allRounds(
            others.filter((each) => !mates.includes(each)),
            size,
          )
            .filter((rest) => rest.every((table) => table.length > 1))
            .map((rest) => [[first, ...mates], ...rest]),
        ),
  )
}
const choose = (from: readonly number[], count: number): readonly number[][] =>
  count === 0
    ? [[]]
    : from.flatMap((one, at) => choose(from.slice(at + 1), count - 1).map((rest) => [one, ...rest]))

/** The fewest repeats, and with them the fewest other broken rules, over every choice of rounds. */
const bruteForce = (people: readonly Participant[], rounds: number, size: 2 | 3) => {
  const broken = (a: Participant, b: Participant) =>
    Number(a.area !== '' && a.area === b.area) +
    Number(a.group !== '' && a.group === b.group) +
    Number(a.manager === b.email || b.manager === a.email)
  const oddTables = posePairing(people, [], 1, size).tableSizes.filter((each) => each !== size)
  const choices = allRounds(
    people.map((_, at) => at),
    size,
  )
    .filter((round) => round.filter((table) => table.length !== size).length === oddTables.length)
    .map((round) => round.flatMap((table) => choose(table, 2)))
  let best = { repeats: Number.POSITIVE_INFINITY, standing: Number.POSITIVE_INFINITY }
  const met = new Map<string, number>()
  const walk = (from: number, left: number, repeats: number, standing: number): void => {
    if (left === 0) {
      if (repeats < best.repeats || (repeats === best.repeats && standing < best.standing))
        best = { repeats, standing }
      return
    }
    for (let at = from; at < choices.length; at++) {
      const pairs = choices[at] ?? []
      const again = pairs.filter((pair) => (met.get(`${pair}`) ?? 0) > 0).length
      const rules = pairs.reduce(
        (sum, [a, b]) =>
          sum + broken(people[a as number] as Participant, people[b as number] as Participant),
        0,
      )
      for (const pair of pairs) met.set(`${pair}`, (met.get(`${pair}`) ?? 0) + 1)
      walk(at, left - 1, repeats + again, standing + rules)
      for (const pair of pairs) met.set(`${pair}`, (met.get(`${pair}`) ?? 0) - 1)
    }
  }
  walk(0, rounds, 0, 0)
  return best
}

describe('pairs and threes', () => {
  it.each([
    4, 6, 8, 10, 12, 20, 50, 132,
  ])('lets %i people meet everybody once, and nobody twice', (people) => {
    const found = pairing(strangers(people), people - 1)
    expect(found).toMatchObject({ violations: [], proven: true })
    expect(new Set(found.rounds.flat().map((table) => table.join())).size).toBe(
      (people * (people - 1)) / 2,
    )
  })

  it.each([
    [131, 2],
    [132, 2],
    [133, 2],
    [131, 3],
    [132, 3],
    [133, 3],
  ] as const)('breaks no rule for %i leaders at tables of %i over eight rounds', (people, size) => {
    const found = pairing(participants(people), 8, size)
    expect(found).toMatchObject({ violations: [], proven: true })
    for (const round of found.rounds) expect(seated(round)).toEqual(emails(participants(people)))
  })

  it('lets nine sit in threes four times so that all meet, and 15 schoolgirls six times', () => {
    expect(pairing(strangers(9), 4, 3)).toMatchObject({ violations: [], proven: true })
    expect(pairing(strangers(15), 6, 3)).toMatchObject({ violations: [], proven: true })
  })

  it.each([
    [2, 3, [2]],
    [3, 2, [3]],
    [5, 2, [2, 3]],
    [4, 3, [4]],
    [5, 3, [2, 3]],
    [7, 3, [3, 4]],
    [8, 3, [2, 3, 3]],
  ] as const)('drops nobody of %i at tables of %i', (people, size, sizes) => {
    for (const round of pairing(strangers(people), 3, size).rounds) {
      expect(round.map((table) => table.length).toSorted()).toEqual([...sizes])
      expect(seated(round)).toEqual(emails(strangers(people)))
    }
  })

  it('keeps out everybody who met in earlier years', () => {
    const people = participants(132)
    const earlier = pairing(people, 5).rounds.flat()
    const found = pairing(people, 5, 2, earlier)
    expect(found).toMatchObject({ violations: [], proven: true })
    const met = new Set(earlier.map((table) => table.join()))
    expect(found.rounds.flat().filter((table) => met.has(table.join()))).toEqual([])
  })

  it('breaks as few rules as the best of all schedules, on every small instance', () => {
    fc.assert(
      fc.property(
        anyParticipants(2, 6),
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom(2 as const, 3 as const),
        (people, rounds, size) => {
          const found = pairing(people, rounds, size)
          expect(tally(found)).toEqual(bruteForce(people, rounds, size))
          expect(found.proven).toBe(true)
        },
      ),
      { numRuns: 150 },
    )
  })

  it('finds the best single round of up to eight, as trying every matching does', () => {
    fc.assert(
      fc.property(
        anyParticipants(7, 8),
        fc.constantFrom(2 as const, 3 as const),
        (people, size) => {
          expect(tally(pairing(people, 1, size))).toEqual(bruteForce(people, 1, size))
        },
      ),
      { numRuns: 100 },
    )
  })

  it('never claims a bound that some schedule beats', () => {
    fc.assert(
      fc.property(anyParticipants(2, 6), fc.integer({ min: 1, max: 4 }), (people, rounds) => {
        const bound = pairingBound(posePairing(people, [], rounds, 2))
        const best = bruteForce(people, rounds, 2)
        expect(bound.repeats).toBeLessThanOrEqual(best.repeats)
        if (bound.repeats === best.repeats)
          expect(bound.standing).toBeLessThanOrEqual(best.standing)
      }),
      { numRuns: 100 },
    )
  })

  it('says of a dominant area how many pairs within it nobody can avoid', () => {
    const people = strangers(20).map((each, at) => ({ ...each, area: at < 14 ? 'stor' : 'lille' }))
    const found = pairing(people, 3)
    expect(found.violations).toHaveLength(3 * 4)
    expect(
      found.violations.every(({ rule, unavoidable }) => rule === 'same area' && unavoidable),
    ).toBe(true)
  })

  it('names the repeats that too many rounds force', () => {
    const { violations } = pairing(strangers(4), 5)
    expect(violations).toHaveLength(4)
    expect(violations.every(({ rule, unavoidable }) => rule === 'repeat' && unavoidable)).toBe(true)
    expect(violations.every(({ round }) => round > 3)).toBe(true)
  })

  it('answers the same for the same seed, whatever the order of the rows', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...participants(31, 3)], { minLength: 31 }),
        fc.nat({ max: 100 }),
        (rows, seed) => {
          expect(pairing(rows, 6, 2, [], seed)).toEqual(
            pairing(participants(31, 3), 6, 2, [], seed),
          )
        },
      ),
      { numRuns: 10 },
    )
  })

  it('pairs a region of 12,000 without a repeat', () => {
    const found = pairing(participants(12_000, 40), 4)
    expect(found).toMatchObject({ violations: [], proven: true })
  })
})
