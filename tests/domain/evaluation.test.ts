import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instant } from '#bot/domain/calendar.ts'
import { answer, type Ballot, ledAlsoBy, openBallot } from '#bot/domain/evaluation.ts'
import { countBox, resultOf } from '#bot/domain/evaluation-result.ts'
import type { PersonId } from '#bot/domain/ids.ts'
import { aMeeting, anId } from '#tests/support/make.ts'
import { chanceFrom } from '#tests/support/world.ts'

const OPENS = instant('2027-01-20T10:50:00Z')
const CLOSES = instant('2027-01-21T11:00:00Z')
const DURING = instant('2027-01-20T11:00:00Z')

const aBallot = () => openBallot(aMeeting(), OPENS, CLOSES)
const words = (good: string, benefit = 4) => ({ good, missed: '', benefit })

const filled = (people: readonly PersonId[], chance = chanceFrom(1)): Ballot =>
  people.reduce((ballot, person, index) => {
    const answered = answer(ballot, person, words(`svar ${index}`), DURING, chance)
    if (!answered.ok) throw new Error(answered.refusal)
    return answered.value
  }, aBallot())

const resultFor = (ballot: Ballot, host: PersonId | null) =>
  resultOf(countBox(host ? ledAlsoBy(ballot, [host]) : ballot))

const persons = (count: number) => Array.from({ length: count }, () => anId<PersonId>())

describe('answering an evaluation', () => {
  const refusalAt = (now: string) => {
    const answered = answer(aBallot(), anId(), words('godt'), instant(now), chanceFrom(1))
    return answered.ok ? null : answered.refusal
  }

  it('is refused before it opens and from the moment it closes', () => {
    expect(refusalAt('2027-01-20T10:49:59Z')).toBe('evaluation-not-open')
    expect(refusalAt('2027-01-20T10:50:00Z')).toBeNull()
    expect(refusalAt('2027-01-21T10:59:59Z')).toBeNull()
    expect(refusalAt('2027-01-21T11:00:00Z')).toBe('evaluation-closed')
  })

  it('is refused once it is counted, though a clock is a moment behind', () => {
    const counted = { ...aBallot(), isCounted: true }
    expect(answer(counted, anId(), words('godt'), DURING, chanceFrom(1))).toMatchObject({
      refusal: 'evaluation-closed',
    })
  })

  it('counts each person once', () => {
    const [person] = persons(1) as [PersonId]
    const again = answer(filled([person]), person, words('igen'), DURING, chanceFrom(1))
    expect(again).toEqual({ ok: false, refusal: 'already-answered' })
  })

  it('refuses a text that is too long', () => {
    const refused = (good: string) => answer(aBallot(), anId(), words(good), DURING, chanceFrom(1))
    expect(refused('a'.repeat(601))).toMatchObject({ refusal: 'answer-too-long' })
  })

  it('keeps nothing of an answer but its three parts', () => {
    const more = { ...words('godt'), person: 'Mette', at: DURING }
    const answered = answer(aBallot(), anId(), more, DURING, chanceFrom(1))
    expect(answered.ok && answered.value.answers).toEqual([words('godt')])
  })
})

describe('anonymity', () => {
  it('keeps the list of who has answered in an order that says nothing of when', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(persons(12), { minLength: 2 }), (people) => {
        const sorted = [...people].sort()
        expect(filled(people).answered).toEqual(sorted)
      }),
    )
  })

  it('loses no answer and makes none', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer(), (count, seed) => {
        const ballot = filled(persons(count), chanceFrom(seed))
        const given = Array.from({ length: count }, (_, index) => `svar ${index}`)
        expect(ballot.answers.map((each) => each.good).sort()).toEqual(given.sort())
      }),
    )
  })

  it('leaves every answer equally likely in every place, the last one too', () => {
    const people = persons(4)
    const chance = chanceFrom(7)
    const ROUNDS = 4000
    const places = [0, 0, 0, 0]
    for (let round = 0; round < ROUNDS; round++) {
      const place = filled(people, chance).answers.findIndex((each) => each.good === 'svar 3')
      places[place] = (places[place] ?? 0) + 1
    }
    // 1000 expected in each; 5 standard deviations of a binomial are 137.
    for (const count of places) expect(Math.abs(count - ROUNDS / 4)).toBeLessThan(137)
  })

  it('gives the same result whoever said what, and in whatever order', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(persons(8), { minLength: 8 }),
        fc.integer(),
        (people, seed) => {
          const one = resultFor(filled(people, chanceFrom(seed)), null)
          const other = resultFor(filled([...people].reverse(), chanceFrom(1)), null)
          expect(one).toEqual(other)
        },
      ),
    )
  })
})

describe('the result', () => {
  it('is shown when five have answered', () => {
    const people = persons(5)
    expect(resultFor(filled(people.slice(1)), null)).toBeNull()
    expect(resultFor(filled(people), null)).toMatchObject({
      answers: 5,
      benefitMean: 4,
      benefitCounts: [0, 0, 0, 5, 0],
    })
  })

  it('does not count the host towards the five, but has the host’s answer in it', () => {
    const people = persons(6)
    const [host] = people as [PersonId]
    expect(resultFor(filled(people.slice(0, 5)), host)).toBeNull()
    expect(resultFor(filled(people), host)?.answers).toBe(6)
  })

  it('counts neither the substitute nor who was the host before towards the five', () => {
    const people = persons(6)
    const [one, other] = people as [PersonId, PersonId]
    const ballot = ledAlsoBy(openBallot(aMeeting(), OPENS, CLOSES, [one]), [other, one])
    expect(ballot.hosts).toEqual([one, other].sort())
    expect(resultOf(countBox({ ...filled(people), hosts: ballot.hosts }))).toBeNull()
  })

  it('leaves empty words out and does not keep one person’s two texts in the same place', () => {
    const people = persons(5)
    const given = [
      { good: 'b', missed: '1', benefit: 3 },
      { good: 'a', missed: '2', benefit: 5 },
      { good: '', missed: '', benefit: 1 },
      { good: ' ', missed: '0', benefit: 1 },
      { good: 'c', missed: '', benefit: 5 },
    ]
    const ballot = people.reduce((box, person, index) => {
      const next = answer(box, person, given[index] ?? words(''), DURING, chanceFrom(index))
      return next.ok ? next.value : box
    }, aBallot())
    const result = resultFor(ballot, null)
    expect(result).toMatchObject({ good: ['a', 'b', 'c'], missed: ['0', '1', '2'], benefitMean: 3 })
    expect(result?.benefitCounts).toEqual([2, 0, 1, 0, 2])
  })
})
