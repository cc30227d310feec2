import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ABSENCE_REASONS,
  type AbsenceReason,
  confirmAttendance,
  isExpected,
  maySayAbsence,
} from '#bot/domain/attendance.ts'
import {
  areFiguresDue,
  attendanceFigures,
  type ConfirmedMeeting,
} from '#bot/domain/attendance-figures.ts'
import { addMinutes } from '#bot/domain/calendar.ts'
import { aMeeting, anId } from '#tests/support/make.ts'

const meeting = aMeeting()
const during = addMinutes(meeting.startsAt, 10)
const ofGroup = (there: number, reasons: readonly AbsenceReason[] = []): ConfirmedMeeting => ({
  called: 11,
  there,
  reasons,
})

describe('who is expected', () => {
  it('is everybody who has not said no, since meetings are mandatory', () => {
    expect(isExpected(null, false)).toBe(true)
    expect(isExpected('tentative', false)).toBe(true)
    expect(isExpected('declined', false)).toBe(false)
    expect(isExpected('accepted', true)).toBe(false)
  })

  it('can be changed until the meeting begins', () => {
    expect(maySayAbsence(meeting, addMinutes(meeting.startsAt, -1)).ok).toBe(true)
    expect(maySayAbsence(meeting, meeting.startsAt)).toMatchObject({ refusal: 'meeting-begun' })
    const gone = aMeeting({ state: 'cancelled' })
    expect(maySayAbsence(gone, addMinutes(gone.startsAt, -1))).toMatchObject({
      refusal: 'meeting-cancelled',
    })
  })
})

describe('who was there', () => {
  const called = [anId(), anId(), anId()] as never[]
  it('is said once of everybody who was called', () => {
    const done = confirmAttendance(meeting, called, called.slice(1), during)
    expect(done).toMatchObject({
      value: {
        confirmedAt: during,
        people: called.map((person, i) => ({ person, wasThere: i > 0 })),
      },
    })
  })

  it('is not said before the meeting begins, nor of somebody who was not called', () => {
    const early = addMinutes(meeting.startsAt, -1)
    expect(confirmAttendance(meeting, called, called, early)).toMatchObject({
      refusal: 'meeting-not-begun',
    })
    expect(confirmAttendance(meeting, called, [anId()], during)).toMatchObject({
      refusal: 'not-called',
    })
  })
})

describe('a round’s figures', () => {
  it('wait until every host has confirmed, but no longer than a week', () => {
    const { endsAt } = meeting
    const all = [
      { endsAt, isConfirmed: true },
      { endsAt, isConfirmed: false },
    ]
    expect(areFiguresDue([], endsAt)).toBe(false)
    expect(areFiguresDue(all, endsAt)).toBe(false)
    expect(areFiguresDue(all, addMinutes(endsAt, 7 * 24 * 60))).toBe(true)
    expect(areFiguresDue(all.slice(0, 1), endsAt)).toBe(true)
  })

  it('are shown from three groups, as a share in steps of five', () => {
    expect(attendanceFigures([ofGroup(11), ofGroup(9)])).toBeNull()
    expect(attendanceFigures([ofGroup(11), ofGroup(9), ofGroup(10)])).toEqual({
      groups: 3,
      percentThere: 90,
      reasons: [],
    })
  })

  it('name no reason that fewer than five have given, and none that could be worked out', () => {
    const leave = Array.from({ length: 7 }, () => 'leave' as const)
    const some = [ofGroup(4, leave), ofGroup(9, ['urgent', 'other']), ofGroup(11)]
    expect(attendanceFigures(some)?.reasons).toEqual([{ reason: 'several', count: 9 }])
    const all = [ofGroup(4, leave), ofGroup(11), ofGroup(11)]
    expect(attendanceFigures(all)?.reasons).toEqual([{ reason: 'leave', count: 7 }])
  })

  it('never show a number of people below five, nor leave one to be worked out', () => {
    const reasons = fc.array(fc.constantFrom(...ABSENCE_REASONS), { maxLength: 11 })
    fc.assert(
      fc.property(fc.array(reasons, { minLength: 3, maxLength: 11 }), (groups) => {
        const figures = attendanceFigures(groups.map((each) => ofGroup(11 - each.length, each)))
        const total = groups.flat().length
        const shown = figures?.reasons ?? []
        expect(shown.every(({ count }) => count >= 5)).toBe(true)
        const left = total - shown.reduce((sum, { count }) => sum + count, 0)
        expect(left === 0 || shown.length === 0).toBe(true)
        expect((figures?.percentThere ?? 0) % 5).toBe(0)
      }),
    )
  })
})
