import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, instant, momentAt } from '#bot/domain/calendar.ts'
import {
  answerConcept,
  CONCEPT_QUESTIONS,
  type ConceptAnswer,
  conceptTimes,
  countConcept,
  eachQuestion,
  everySixth,
  heldOf,
} from '#bot/domain/concept.ts'
import { type ConceptBox, fromHighest, poolConcept } from '#bot/domain/concept-report.ts'
import { namesFor } from '#bot/domain/confidential/names/directory.ts'
import { due } from '#bot/domain/due.ts'
import { openBallot } from '#bot/domain/evaluation.ts'
import type { PersonId } from '#bot/domain/ids.ts'
import { aMeeting, anId } from '#tests/support/make.ts'

const opensAt = instant('2028-10-05T07:00:00Z')
const closesAt = instant('2028-10-19T14:00:00Z')
const given = (rating: number, keep = ''): ConceptAnswer => ({
  ratings: eachQuestion(() => rating),
  keep,
  change: '',
})

/** A box with so many answers of others than the host. */
const aBox = (others: number, keep: readonly string[] = [], rating = 4): ConceptBox => ({
  asked: others + 2,
  names: namesFor([], []),
  box: {
    others,
    answers: others,
    counts: eachQuestion(() => [1, 2, 3, 4, 5].map((value) => (value === rating ? others : 0))),
    keep,
    change: [],
  },
})

describe('when a group is asked about the concept', () => {
  const meeting = (endsAt: string, state: 'planned' | 'cancelled' = 'planned') => ({
    endsAt: instant(endsAt),
    state,
  })

  it('counts the meetings that were held, and no other', () => {
    const held = heldOf(
      [
        meeting('2027-05-20T11:00:00Z', 'cancelled'),
        meeting('2027-09-20T11:00:00Z'),
        meeting('2027-01-20T11:00:00Z'),
        meeting('2028-01-20T11:00:00Z'),
      ],
      instant('2027-12-01T11:00:00Z'),
    )
    expect(held.map(({ endsAt }) => endsAt.slice(0, 7))).toEqual(['2027-01', '2027-09'])
  })

  it('is after the sixth, and after every sixth from there', () => {
    expect(everySixth([1, 2, 3, 4, 5])).toEqual([])
    expect(everySixth([1, 2, 3, 4, 5, 6, 7])).toEqual([6])
    expect(everySixth(Array.from({ length: 13 }, (_, index) => index + 1))).toEqual([6, 12])
  })

  it('is at nine on the working day after the meeting’s own evaluation has closed, for two weeks', () => {
    const friday = momentAt(day('2028-10-06'), '12:00')
    expect(conceptTimes(friday, {})).toEqual({
      opensAt: momentAt(day('2028-10-09'), '09:00'),
      closesAt: momentAt(day('2028-10-23'), '16:00'),
    })
  })

  it('is due from then until it would be closed', () => {
    const concept = { meeting: anId<never>(), evaluationClosesAt: instant('2028-10-04T10:00:00Z') }
    const state = { closedDays: {}, meetings: [], releases: [], concepts: [concept] }
    const kinds = (now: string) => due(state, instant(now)).map(({ kind }) => kind)
    expect(kinds('2028-10-05T06:59:00Z')).toEqual([])
    expect(kinds('2028-10-05T07:00:00Z')).toEqual(['concept-open'])
    expect(kinds('2028-10-19T14:00:00Z')).toEqual([])
  })
})

describe('an answer about the concept', () => {
  const ballot = { ...openBallot(aMeeting(), opensAt, closesAt), answers: [] }
  const person = anId<PersonId>()
  const put = (answer: ConceptAnswer, now = opensAt) =>
    answerConcept(ballot, person, answer, now, () => 0)

  it('is put in the box once, without who gave it', () => {
    const answered = put(given(4, 'Sparringen'))
    expect(answered).toMatchObject({ value: { answers: [given(4, 'Sparringen')] } })
    if (!answered.ok) throw new Error('It was refused.')
    expect(answerConcept(answered.value, person, given(5), opensAt, () => 0)).toMatchObject({
      refusal: 'already-answered',
    })
    expect(JSON.stringify(answered.value.answers)).not.toContain(person)
  })

  it('rates every question, from one to five, while it is open', () => {
    expect(put({ ...given(4), ratings: { ...given(4).ratings, trust: 6 } })).toMatchObject({
      refusal: 'concept-unrated',
    })
    expect(put(given(4), closesAt)).toMatchObject({ refusal: 'evaluation-closed' })
    expect(put(given(4, 'ord '.repeat(200)))).toMatchObject({ refusal: 'answer-too-long' })
  })

  it('is counted by question, with the host apart', () => {
    const box = { ...ballot, hosts: [person], answered: [person, anId<PersonId>()] }
    const counted = countConcept({ ...box, answers: [given(4, 'b'), given(5, 'a')] })
    expect(counted).toMatchObject({ others: 1, answers: 2, keep: ['a', 'b'], change: [] })
    expect(counted.counts.trust).toEqual([0, 0, 0, 1, 1])
  })
})

describe('the report on the concept', () => {
  it('puts all groups together, and says how many were asked and answered', () => {
    const report = poolConcept([aBox(8), aBox(7), aBox(6, [], 2)])
    expect(report).toMatchObject({ asked: 27, groups: 3, groupsLeftOut: 0 })
    expect(report.figures).toMatchObject({
      answers: 21,
      questions: { whole: { answers: 21, counts: [0, 6, 0, 15, 0] } },
    })
  })

  it('is never one group, or two, by themselves', () => {
    expect(poolConcept([aBox(9), aBox(9)])).toMatchObject({ figures: null, texts: null })
    expect(poolConcept([aBox(9), aBox(9), aBox(2)])).toMatchObject({ figures: null })
    expect(poolConcept([aBox(9), aBox(9), aBox(9), aBox(2)])).toMatchObject({
      groups: 3,
      groupsLeftOut: 1,
    })
  })

  it('has the words of ten or more in alphabetical order, without those that name somebody', () => {
    const named = aBox(5, ['Ring 20 30 40 50', 'Åbenhed'])
    expect(poolConcept([named, aBox(5, ['Tid']), aBox(5, ['Dialog'])]).texts).toEqual({
      keep: ['Dialog', 'Tid', 'Åbenhed'],
      change: [],
      withheld: 1,
    })
  })

  it('never publishes figures that fewer than five others, or fewer than three groups, stand behind', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { maxLength: 6 }), (sizes) => {
        const { figures, groups } = poolConcept(sizes.map((size) => aBox(size)))
        if (!figures) return
        expect(groups).toBeGreaterThanOrEqual(3)
        const small = sizes.filter((size) => size > 0 && size < 5)
        const left = figures.answers - sizes.filter((size) => size >= 5).reduce((a, b) => a + b, 0)
        expect([0, small.reduce((a, b) => a + b, 0)]).toContain(left)
        if (left > 0) expect(left).toBeGreaterThanOrEqual(5)
      }),
      { numRuns: 100 },
    )
  })

  it('ranks the questions by their means', () => {
    const { figures } = poolConcept([aBox(5), aBox(5), aBox(5)])
    if (!figures) throw new Error('There are figures.')
    const lower = { ...figures.questions, trust: { ...figures.questions.trust, mean: 2 } }
    expect(fromHighest(lower).at(-1)).toBe('trust')
    expect(fromHighest(lower)[0]).toBe(CONCEPT_QUESTIONS[0])
  })
})
