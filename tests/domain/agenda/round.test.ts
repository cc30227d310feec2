import { describe, expect, it } from 'vitest'
import { isRoundHeld, roundAhead } from '#bot/domain/agenda/round.ts'
import { instant } from '#bot/domain/calendar.ts'
import { aMeeting, aRound } from '#tests/support/make.ts'

const first = aRound()
const second = aRound({ number: 2, window: { from: aRound().window.to, to: aRound().window.to } })
const wednesday = aMeeting({ round: first.id })
const thursday = aMeeting({
  round: first.id,
  startsAt: instant('2027-01-21T08:00:00Z'),
  endsAt: instant('2027-01-21T11:00:00Z'),
})
const meetings = [wednesday, thursday]

describe('a round is over', () => {
  it('when its last meeting has ended, not before', () => {
    expect(isRoundHeld(first, meetings, instant('2027-01-21T10:59:59Z'))).toBe(false)
    expect(isRoundHeld(first, meetings, instant('2027-01-21T11:00:00Z'))).toBe(true)
  })

  it('without waiting for a meeting that was cancelled', () => {
    const cancelled = { ...thursday, state: 'cancelled' as const }
    expect(isRoundHeld(first, [wednesday, cancelled], instant('2027-01-20T11:00:00Z'))).toBe(true)
  })

  it('when its weeks went by without any meeting', () => {
    expect(isRoundHeld(first, [], instant('2027-02-12T12:00:00Z'))).toBe(false)
    expect(isRoundHeld(first, [], instant('2027-02-13T12:00:00Z'))).toBe(true)
  })
})

describe('the round ahead', () => {
  it('is the first that is not over', () => {
    expect(roundAhead([first, second], meetings, instant('2027-01-20T08:00:00Z'))).toBe(first)
    expect(roundAhead([first, second], meetings, instant('2027-01-22T08:00:00Z'))).toBe(second)
  })

  it('is the last when all are over, and none when there is none', () => {
    expect(roundAhead([first, second], meetings, instant('2028-01-01T08:00:00Z'))).toBe(second)
    expect(roundAhead([], [], instant('2027-01-01T08:00:00Z'))).toBeNull()
  })
})
