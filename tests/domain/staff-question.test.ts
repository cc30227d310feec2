import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, instant } from '#bot/domain/calendar.ts'
import { ANSWERS_NEEDED, LONGEST_ANSWER } from '#bot/domain/evaluation.ts'
import {
  closingOn,
  countAnswers,
  LONGEST_OPEN_DAYS,
  MOST_ANSWERS,
  newCode,
  putAnswers,
  readCode,
  type StaffTexts,
} from '#bot/domain/staff-question.ts'
import { aStaffQuestion } from '#tests/support/make-staff-question.ts'
import { chanceFrom } from '#tests/support/world.ts'

const NOW = instant('2027-01-21T08:00:00Z')

describe('the code of a link', () => {
  it('is ten signs that nobody takes for others, and is known however it is typed', () => {
    const chance = chanceFrom(7)
    const codes = Array.from({ length: 200 }, () => newCode(chance))
    expect(new Set(codes).size).toBe(codes.length)
    for (const code of codes) {
      expect(code).toMatch(/^[2-9b-df-hjkmnp-tv-z]{5}-[2-9b-df-hjkmnp-tv-z]{5}$/)
      expect(readCode(code)).toBe(code)
      expect(readCode(code.toUpperCase().replace('-', ''))).toBe(code)
    }
  })

  it('is none when a sign is missing, too many or another', () => {
    for (const typed of [
      '',
      'k7m2p',
      'k7m2p-9qx4',
      'k7m2p-9qx4tt',
      'k0m2p-9qx4t',
      '../../etc',
      'æøåæøæøåæø',
    ])
      expect(readCode(typed), typed).toBeNull()
  })
})

describe('the last day', () => {
  it('is over at midnight in Denmark', () => {
    expect(closingOn(day('2027-01-27'), NOW)).toMatchObject({ value: '2027-01-27T23:00:00.000Z' })
    expect(closingOn(day('2027-03-22'), NOW)).toMatchObject({ value: '2027-03-22T23:00:00.000Z' })
  })

  it('is not gone by, and not too far off', () => {
    expect(closingOn(day('2027-01-20'), NOW)).toMatchObject({ refusal: 'staff-day' })
    expect(closingOn(day('2027-03-23'), NOW)).toMatchObject({
      refusal: 'staff-day',
      detail: { most: LONGEST_OPEN_DAYS },
    })
  })
})

describe('an answer', () => {
  const question = aStaffQuestion({ questions: ['Hvad?', 'Hvordan?'] })
  const put = (box: StaffTexts, given: readonly string[], read: StaffTexts = [[], []]) =>
    putAnswers(question, box, read, given, NOW, chanceFrom(3))

  it('goes to each question by itself, and may leave one out', () => {
    expect(put([['a'], []], ['', ' b '])).toMatchObject({ value: [['a'], ['b']] })
    expect(put([[], []], ['c'])).toMatchObject({ value: [['c'], []] })
  })

  it('says something, is not too long, and comes in time', () => {
    expect(put([[], []], [' ', ''])).toMatchObject({ refusal: 'nothing-answered' })
    expect(put([[], []], ['x'.repeat(LONGEST_ANSWER + 1)])).toMatchObject({
      refusal: 'answer-too-long',
    })
    const late = putAnswers(question, [[], []], [[], []], ['a'], question.closesAt, chanceFrom(3))
    expect(late).toMatchObject({ refusal: 'staff-closed' })
  })

  it('finds no room in a link that got loose', () => {
    const most = Array.from({ length: MOST_ANSWERS - 1 }, String)
    expect(put([most, []], ['en'])).toMatchObject({ ok: true })
    expect(put([most, []], ['en'], [['en'], []])).toMatchObject({ refusal: 'staff-full' })
    expect(put([most, []], ['', 'to'], [['en'], []])).toMatchObject({ ok: true })
  })

  it('lies anywhere in the box: its place says nothing of when it came', () => {
    const chance = chanceFrom(11)
    const places = new Set<number>()
    const before = ['a', 'b', 'c', 'd']
    for (let time = 0; time < 200; time++) {
      const answered = putAnswers(aStaffQuestion(), [before], [[]], ['sidst'], NOW, chance)
      if (answered.ok) places.add(answered.value[0]?.indexOf('sidst') ?? -1)
    }
    expect([...places].sort()).toEqual([0, 1, 2, 3, 4])
  })
})

describe('what a leader reads', () => {
  const texts = fc.array(
    fc.string({ minLength: 1, maxLength: 8 }).map((each) => `x${each}`),
    { maxLength: 12 },
  )

  it('is five or more at a time, whatever closes and opens again, and nothing is lost', () => {
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 8 }), (openings) => {
        let box: StaffTexts = [[]]
        let read: StaffTexts = [[]]
        for (const came of openings) {
          const before = read[0]?.length ?? 0
          box = [[...(box[0] ?? []), ...came]]
          ;({ box, read } = countAnswers(box, read))
          const added = (read[0]?.length ?? 0) - before
          expect(added === 0 || added >= ANSWERS_NEEDED).toBe(true)
        }
        const all = [...(box[0] ?? []), ...(read[0] ?? [])]
        expect(all.toSorted()).toEqual(openings.flat().toSorted())
        expect(box[0]?.length).toBeLessThan(ANSWERS_NEEDED)
      }),
    )
  })

  it('is in alphabetical order, and of each question by itself', () => {
    const box = [
      ['ø', 'b', 'å', 'a', 'c'],
      ['en', 'to'],
    ]
    expect(countAnswers(box, [[], []])).toEqual({
      box: [[], ['en', 'to']],
      read: [['a', 'b', 'c', 'ø', 'å'], []],
    })
  })
})
