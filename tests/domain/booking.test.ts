import { describe, expect, it } from 'vitest'
import { type BookingPlan, checkBooking, checkTime } from '#bot/domain/booking.ts'
import { day, momentAt } from '#bot/domain/calendar.ts'
import type { Group } from '#bot/domain/group.ts'
import type { GroupId, MeetingId, PersonId, RoundId, SeasonId } from '#bot/domain/ids.ts'
import { cancelled, type Meeting, moveTo, plannedMeeting } from '#bot/domain/meeting.ts'
import type { Round } from '#bot/domain/season.ts'

const groups = ['g1', 'g2', 'g3'] as GroupId[]
const person = (name: string) => name as PersonId
/** A group of a host, a chief and a leader of staff. */
const whole = (id: GroupId): Group => ({
  id,
  number: 1,
  generation: 1,
  closed: null,
  name: id,
  host: person(`${id} host`),
  seats: ['host', 'chief', 'leader'].map((who) => ({
    id: `${id} ${who}` as Group['seats'][number]['id'],
    group: id,
    person: person(`${id} ${who}`),
    vacatedBy: null,
  })),
})
const mayHost = (who: PersonId) => /host|chief/.test(who)
const now = momentAt(day('2026-11-20'), '10:00')
const round: Round = {
  id: 'r1' as RoundId,
  season: 's1' as SeasonId,
  number: 1,
  label: '1. møderunde 2027',
  window: { from: day('2027-01-18'), to: day('2027-02-12') },
  meetingMinutes: 180,
  state: 'planned',
  startsAt: null,
}
const plan = (days: readonly string[], start = '09:00'): BookingPlan => ({
  start,
  meetings: days.map((on, index) => ({ group: groups[index] as GroupId, day: day(on) })),
})
const good = plan(['2027-01-18', '2027-01-19', '2027-01-19'])

const refusal = (
  asked: BookingPlan,
  more: { round?: Partial<Round>; closed?: Record<string, string>; now?: typeof now } = {},
) => {
  const checked = checkBooking(
    { ...round, ...more.round },
    groups.map(whole),
    mayHost,
    asked,
    more.closed ?? {},
    more.now ?? now,
  )
  return checked.ok ? 'accepted' : checked.refusal
}

describe('booking a round', () => {
  it('takes a day for each group, in one week of the window', () => {
    expect(refusal(good)).toBe('accepted')
    expect(refusal(plan(['2027-01-18', '2027-01-19', '2027-01-25']))).toBe('not-one-week')
    expect(refusal(plan(['2027-02-15', '2027-02-16', '2027-02-17']))).toBe('outside-window')
  })

  it('happens once', () => {
    expect(refusal(good, { round: { state: 'booked' } })).toBe('round-booked')
  })

  it('has every group exactly once', () => {
    expect(refusal(plan(['2027-01-18', '2027-01-19']))).toBe('groups-differ')
    const [first, second] = good.meetings
    if (!first || !second) throw new Error('the plan has three meetings')
    expect(refusal({ ...good, meetings: [first, second, first] })).toBe('groups-differ')
    expect(refusal({ ...good, meetings: [...good.meetings, first] })).toBe('groups-differ')
  })

  it('keeps away from closed days, weekends and the edges of the day', () => {
    expect(refusal(good, { closed: { '2027-01-19': 'Byrådsmøde' } })).toBe('day-closed')
    expect(refusal(plan(['2027-01-22', '2027-01-23', '2027-01-22']))).toBe('day-closed')
    expect(refusal(plan(['2027-01-18', '2027-01-18', '2027-01-18'], '08:00'))).toBe(
      'outside-working-hours',
    )
    expect(refusal(plan(['2027-01-18', '2027-01-18', '2027-01-18'], '12:45'))).toBe(
      'outside-working-hours',
    )
  })

  it('lies ahead of now', () => {
    expect(refusal(good, { now: momentAt(day('2027-01-18'), '09:00') })).toBe('in-the-past')
  })

  it('lies on at most three days', () => {
    const four = ['g1', 'g2', 'g3', 'g4'] as GroupId[]
    const asked = {
      start: '09:00',
      meetings: four.map((group, index) => ({ group, day: day(`2027-01-${18 + index}`) })),
    }
    expect(checkBooking(round, four.map(whole), mayHost, asked, {}, now)).toMatchObject({
      refusal: 'too-many-days',
    })
  })

  it('lets another chief of the group host one meeting, and nobody else', () => {
    const [first, ...rest] = good.meetings
    if (!first) throw new Error('the plan has three meetings')
    const instead = (who: string) =>
      refusal({ ...good, meetings: [{ ...first, substitute: person(who) }, ...rest] })
    expect(instead('g1 chief')).toBe('accepted')
    for (const who of ['g1 host', 'g1 leader', 'g2 chief', 'nobody'])
      expect(instead(who)).toBe('substitute-cannot-host')
  })

  it('knows that Ascension Day is no working day', () => {
    expect(checkTime(day('2027-05-06'), '09:00', 180, {}, now)).toMatchObject({
      refusal: 'day-closed',
    })
  })
})

describe('a meeting', () => {
  const meeting: Meeting = {
    id: 'm1' as MeetingId,
    round: round.id,
    group: 'g1' as GroupId,
    startsAt: momentAt(day('2027-01-18'), '09:00'),
    endsAt: momentAt(day('2027-01-18'), '12:00'),
    state: 'planned',
    substitute: null,
    organizedBy: 'mailbox',
    revision: 0,
  }

  it('has its own host again when it is moved', () => {
    const moved = moveTo({ ...meeting, substitute: person('c') }, day('2027-01-19'), '09:00', now)
    expect(moved).toMatchObject({ value: { substitute: null } })
  })

  it('is moved with its length, also over the spring night', () => {
    const moved = moveTo(meeting, day('2027-03-30'), '10:00', now)
    expect(moved).toMatchObject({
      value: {
        startsAt: momentAt(day('2027-03-30'), '10:00'),
        endsAt: momentAt(day('2027-03-30'), '13:00'),
        revision: 1,
      },
    })
  })

  it('stays when it has begun, is cancelled, or is asked to move to where it is', () => {
    const later = momentAt(day('2027-01-18'), '09:00')
    expect(moveTo(meeting, day('2027-01-20'), '09:00', later)).toMatchObject({
      refusal: 'meeting-begun',
    })
    expect(cancelled(meeting, later)).toMatchObject({ refusal: 'meeting-begun' })
    expect(moveTo(meeting, day('2027-01-18'), '09:00', now)).toMatchObject({ refusal: 'same-time' })
    const gone = cancelled(meeting, now)
    expect(gone).toMatchObject({ value: { state: 'cancelled', revision: 1 } })
    if (!gone.ok) throw new Error('it may be cancelled')
    expect(moveTo(gone.value, day('2027-01-20'), '09:00', now)).toMatchObject({
      refusal: 'meeting-cancelled',
    })
    expect(plannedMeeting([gone.value], meeting.group)).toBeUndefined()
    expect(plannedMeeting([gone.value, meeting], meeting.group)).toBe(meeting)
  })
})
