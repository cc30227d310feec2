import { describe, expect, it } from 'vitest'
import { day, instant } from '#bot/domain/calendar.ts'
import { daysAhead, roundAhead, type YearFacts, yearSteps } from '#bot/domain/year-steps.ts'
import { aMeeting, aRound } from '#tests/support/make.ts'

const NOTHING: YearFacts = {
  leaders: 0,
  isComposed: false,
  groups: 0,
  areRoomsReady: false,
  round: null,
  isAgendaReleased: false,
}
const nowIn = (facts: Partial<YearFacts>) =>
  yearSteps({ ...NOTHING, ...facts })
    .filter((each) => each.state === 'now')
    .map((each) => each.step)

describe('the coordinator’s next step', () => {
  it('begins with the list of leaders, then the groups and their approval', () => {
    expect(nowIn({})).toEqual(['import'])
    expect(nowIn({ leaders: 132 })).toEqual(['compose'])
    expect(nowIn({ leaders: 132, isComposed: true })).toEqual(['approve'])
  })

  it('is to plan the year while the rooms are being made', () => {
    expect(nowIn({ leaders: 132, isComposed: true, groups: 11 })).toEqual(['rooms', 'plan'])
  })

  it('comes back for every round: book, agenda, meet', () => {
    const ready = { leaders: 132, isComposed: true, groups: 11, areRoomsReady: true }
    expect(nowIn({ ...ready, round: { state: 'planned' } })).toEqual(['book'])
    expect(nowIn({ ...ready, round: { state: 'booked' } })).toEqual(['agenda'])
    expect(nowIn({ ...ready, round: { state: 'booked' }, isAgendaReleased: true })).toEqual([
      'meet',
    ])
    expect(nowIn(ready)).toEqual(['plan'])
  })
})

describe('the round ahead', () => {
  const first = aRound({ state: 'booked' })
  const second = aRound({
    number: 2,
    state: 'planned',
    window: { from: day('2027-05-18'), to: day('2027-06-11') },
  })
  const meeting = aMeeting({ round: first.id })
  const ahead = (now: string) => roundAhead([first, second], [meeting], instant(now))

  it('is the first until its last meeting has ended', () => {
    expect(ahead('2027-01-20T10:59:00Z')).toBe(first)
    expect(ahead('2027-01-20T11:00:00Z')).toBe(second)
  })

  it('is none once the last window has closed unbooked', () => {
    expect(ahead('2027-06-11T20:00:00Z')).toBe(second)
    expect(ahead('2027-06-12T06:00:00Z')).toBeNull()
  })

  it('is held from its first day to its last, cancelled meetings aside', () => {
    const cancelled = aMeeting({
      round: first.id,
      state: 'cancelled',
      startsAt: instant('2027-01-19T08:00:00Z'),
    })
    const later = aMeeting({
      round: first.id,
      startsAt: instant('2027-01-22T08:00:00Z'),
      endsAt: instant('2027-01-22T11:00:00Z'),
    })
    const now = instant('2027-01-10T08:00:00Z')
    expect(daysAhead([later, cancelled, meeting], first.id, now)).toEqual({
      from: '2027-01-20',
      to: '2027-01-22',
    })
    expect(daysAhead([cancelled], first.id, now)).toBeNull()
  })
})
