import { describe, expect, it } from 'vitest'
import { endpoints } from '#bot/api/index.ts'
import type { RoundId } from '#bot/domain/ids.ts'
import {
  NUMBERS,
  PROTECTED_MINUTES,
  requestFrom,
  USUAL_WISHES,
  type Wishes,
  wrongIn,
} from '#tab/planning/wishes.ts'
import { anId } from '#tests/support/make.ts'

const round = anId<RoundId>()
const request = (given: Partial<Wishes> = {}) => requestFrom(round, { ...USUAL_WISHES, ...given })

describe('the wishes for a week', () => {
  it('ask for the usual and leave out what is left empty', () => {
    expect(request()).toEqual({
      round,
      days: 3,
      protectedMinutes: 60,
      hostMustBeFree: false,
    })
  })

  it('are what the endpoint takes, at both ends of every number', () => {
    for (const [field, { least, most }] of Object.entries(NUMBERS))
      for (const number of [least, most]) {
        const asked = request({ [field]: String(number), speaker: ' anne@fjordby.example ' })
        expect(() => endpoints.proposeWeeks.input.parse(asked)).not.toThrow()
      }
    for (const protectedMinutes of PROTECTED_MINUTES)
      expect(() => endpoints.proposeWeeks.input.parse(request({ protectedMinutes }))).not.toThrow()
  })

  it('keep a notice of its two ends, either of which may be open', () => {
    expect(request({ leastDays: '42' })?.notice).toEqual({ leastDays: 42, mostDays: null })
    expect(request({ mostDays: '90' })?.notice).toEqual({ leastDays: 0, mostDays: 90 })
    expect(request({ leastDays: '0' })?.notice).toEqual({ leastDays: 0, mostDays: null })
  })

  it.each([
    ['groupsPerDay', '0'],
    ['groupsPerDay', 'seks'],
    ['leastDays', '366'],
    ['mostDays', '-1'],
    ['mostDays', '1.5'],
    ['speaker', 'Anne Holm'],
  ])('cannot be read with %s as %s, and are not asked', (field, written) => {
    expect(wrongIn({ ...USUAL_WISHES, [field]: written })).toEqual([field])
    expect(request({ [field]: written })).toBeNull()
  })
})
