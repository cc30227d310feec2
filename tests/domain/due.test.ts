import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMinutes, day, type Instant, momentAt } from '#bot/domain/calendar.ts'
import {
  awaitedLooks,
  type DueMeeting,
  type DueState,
  due,
  dueKey,
  nextDue,
} from '#bot/domain/due.ts'
import type { GroupId, MeetingId, PersonId, RoundId } from '#bot/domain/ids.ts'

const at = (on: string, time: string) => momentAt(day(on), time)

const aMeeting = (parts: Partial<DueMeeting> = {}): DueMeeting => ({
  id: 'm1' as MeetingId,
  round: 'r1' as RoundId,
  group: 'g1' as GroupId,
  host: 'host' as PersonId,
  startsAt: at('2027-01-20', '09:00'),
  endsAt: at('2027-01-20', '12:00'),
  state: 'planned',
  agendaReleasedAt: at('2027-01-04', '10:00'),
  unticked: ['p1' as PersonId],
  ballot: null,
  hasSummary: false,
  outlook: null,
  ...parts,
})
const aState = (...meetings: Partial<DueMeeting>[]): DueState => ({
  closedDays: {},
  meetings: meetings.map(aMeeting),
  releases: [],
  concepts: [],
})
const keys = (state: DueState, now: Instant) => due(state, now).map(dueKey)
const without = (kind: string, found: readonly string[]) =>
  found.filter((key) => !key.startsWith(kind))

describe('the preparation reminder', () => {
  const reminders = (state: DueState, now: Instant) =>
    keys(state, now).filter((key) => key.startsWith('preparation-reminder'))

  it('comes at nine two working days before, to each with a task left', () => {
    const state = aState({ unticked: ['p1', 'p2'] as PersonId[] })
    expect(reminders(state, at('2027-01-18', '08:59'))).toEqual([])
    expect(reminders(state, at('2027-01-18', '09:00'))).toEqual([
      'preparation-reminder:r1:p1',
      'preparation-reminder:r1:p2',
    ])
  })

  it('counts working days over weekends and closed days', () => {
    const monday = aState({
      startsAt: at('2027-02-22', '09:00'),
      endsAt: at('2027-02-22', '12:00'),
    })
    expect(reminders(monday, at('2027-02-18', '09:00'))).toHaveLength(1)
    const closedDays = Object.fromEntries(
      [15, 16, 17, 18, 19].map((date) => [`2027-02-${date}`, 'Vinterferie']),
    )
    const winter = { ...monday, closedDays }
    expect(reminders(winter, at('2027-02-11', '08:59'))).toEqual([])
    expect(reminders(winter, at('2027-02-11', '09:00'))).toHaveLength(1)
  })

  it('is not sent once the meeting has begun, nor without an agenda, nor to those who are done', () => {
    expect(reminders(aState({}), at('2027-01-20', '08:59'))).toHaveLength(1)
    expect(reminders(aState({}), at('2027-01-20', '09:00'))).toEqual([])
    expect(reminders(aState({ agendaReleasedAt: null }), at('2027-01-19', '09:00'))).toEqual([])
    expect(reminders(aState({ unticked: [] }), at('2027-01-19', '09:00'))).toEqual([])
  })

  it('waits until the next working morning when the agenda came late', () => {
    const late = aState({ agendaReleasedAt: at('2027-01-18', '15:00') })
    expect(reminders(late, at('2027-01-18', '15:01'))).toEqual([])
    expect(reminders(late, at('2027-01-19', '09:00'))).toHaveLength(1)
    const friday = aState({
      agendaReleasedAt: at('2027-01-22', '15:00'),
      startsAt: at('2027-01-25', '13:00'),
      endsAt: at('2027-01-25', '15:00'),
    })
    expect(reminders(friday, at('2027-01-24', '12:00'))).toEqual([])
    expect(reminders(friday, at('2027-01-25', '09:00'))).toHaveLength(1)
  })

  it('comes at nine by the wall on either side of the spring night', () => {
    const closedDays = {}
    const state = {
      closedDays,
      releases: [],
      concepts: [],
      meetings: [
        aMeeting({ startsAt: at('2028-03-28', '09:00'), endsAt: at('2028-03-28', '12:00') }),
      ],
    }
    expect(nextDue(state, at('2028-03-24', '07:00'))).toEqual({
      at: '2028-03-24T08:00:00.000Z',
      kind: 'preparation-reminder',
    })
  })
})

describe('the evaluation', () => {
  const evaluations = (state: DueState, now: Instant) =>
    keys(state, now).filter((key) => key.startsWith('evaluation'))

  it('opens ten minutes before the end, and closes a day after it', () => {
    expect(evaluations(aState({}), at('2027-01-20', '11:49'))).toEqual([])
    expect(due(aState({}), at('2027-01-20', '11:50'))).toContainEqual({
      kind: 'evaluation-open',
      meeting: 'm1',
      opensAt: at('2027-01-20', '11:50'),
      closesAt: at('2027-01-21', '12:00'),
    })
    const open = aState({ ballot: { closesAt: at('2027-01-21', '12:00') } })
    expect(evaluations(open, at('2027-01-21', '11:59'))).toEqual([])
    expect(evaluations(open, at('2027-01-21', '12:00'))).toEqual(['evaluation-result:m1'])
  })

  it('is not opened more than a day late, and not for a cancelled meeting', () => {
    expect(evaluations(aState({}), at('2027-01-21', '11:49'))).toEqual(['evaluation:m1'])
    expect(evaluations(aState({}), at('2027-01-21', '11:50'))).toEqual([])
    expect(keys(aState({ state: 'cancelled' }), at('2027-01-20', '11:55'))).toEqual([])
  })

  it('is open for 24 hours also when an hour is skipped or repeated in between', () => {
    const state = aState({
      startsAt: at('2027-10-30', '09:00'),
      endsAt: at('2027-10-30', '12:00'),
    })
    const [open] = due(state, at('2027-10-30', '11:50')).filter(
      (each) => each.kind === 'evaluation-open',
    )
    expect(open).toMatchObject({ closesAt: at('2027-10-31', '11:00') })
  })
})

describe('the nudge to the host', () => {
  it('comes half an hour after the end while no summary is written', () => {
    const nudges = (state: DueState, now: Instant) =>
      keys(state, now).filter((key) => key.startsWith('summary-nudge'))
    expect(nudges(aState({}), at('2027-01-20', '12:29'))).toEqual([])
    expect(nudges(aState({}), at('2027-01-20', '12:30'))).toEqual(['summary-nudge:m1'])
    expect(nudges(aState({ hasSummary: true }), at('2027-01-20', '12:30'))).toEqual([])
    expect(nudges(aState({ host: null }), at('2027-01-20', '12:30'))).toEqual([])
    expect(nudges(aState({}), at('2027-01-27', '12:00'))).toEqual([])
  })
})

describe('replies from Outlook', () => {
  const fetches = (state: DueState, now: Instant) =>
    keys(state, now).filter((key) => key.startsWith('fetch-replies'))

  it('are fetched every morning at six until the meeting begins', () => {
    const state = aState({})
    expect(fetches(state, at('2027-01-12', '05:59'))).toEqual(['fetch-replies:m1:2027-01-11'])
    expect(fetches(state, at('2027-01-12', '06:00'))).toEqual(['fetch-replies:m1:2027-01-12'])
    expect(fetches(state, at('2027-01-20', '08:59'))).toEqual(['fetch-replies:m1:2027-01-20'])
    expect(fetches(state, at('2027-01-20', '09:00'))).toEqual([])
  })

  it('are fetched at six by the wall on the morning after either night', () => {
    const state = aState({
      startsAt: at('2027-11-10', '09:00'),
      endsAt: at('2027-11-10', '12:00'),
      agendaReleasedAt: null,
    })
    expect(nextDue(state, at('2027-10-30', '20:00'))?.at).toBe('2027-10-31T05:00:00.000Z')
    expect(nextDue(state, at('2027-10-29', '20:00'))?.at).toBe('2027-10-30T04:00:00.000Z')
  })
})

const moment = fc
  .integer({ min: 0, max: 50 * 24 * 60 })
  .map((minutes) => addMinutes(at('2027-01-04', '00:00'), minutes))
const people = fc.subarray(['p1', 'p2', 'p3'] as PersonId[])
const states = fc
  .array(
    fc.record({
      startsAt: moment,
      minutes: fc.integer({ min: 120, max: 180 }),
      agendaReleasedAt: fc.option(moment),
      unticked: people,
      hasSummary: fc.boolean(),
      isCancelled: fc.boolean(),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((meetings) =>
    aState(
      ...meetings.map(({ minutes, isCancelled, ...rest }, index) => ({
        ...rest,
        id: `m${index}` as MeetingId,
        round: `r${index}` as RoundId,
        endsAt: addMinutes(rest.startsAt, minutes),
        state: isCancelled ? ('cancelled' as const) : ('planned' as const),
      })),
    ),
  )

/** Orders what is due once, as the tick does: the box is opened with its card, and a key counts once. */
const tickAt = (state: DueState, ordered: Set<string>, now: Instant): DueState => {
  let meetings = state.meetings
  for (const each of due(state, now)) {
    if (ordered.has(dueKey(each))) continue
    ordered.add(dueKey(each))
    if (each.kind === 'evaluation-open')
      meetings = meetings.map((meeting) =>
        meeting.id === each.meeting ? { ...meeting, ballot: { closesAt: each.closesAt } } : meeting,
      )
  }
  return { ...state, meetings }
}

describe('what is due', () => {
  it('is ordered once however often it is asked for', () => {
    fc.assert(
      fc.property(states, moment, (state, now) => {
        const ordered = new Set<string>()
        const once = tickAt(state, ordered, now)
        const count = ordered.size
        tickAt(once, ordered, now)
        expect(ordered.size).toBe(count)
      }),
    )
  })

  it('needs no clean-up when a meeting is moved: only its new time counts', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 40_000 }), (now, minutes) => {
        const startsAt = addMinutes(now, minutes)
        const moved = aState({ startsAt, endsAt: addMinutes(startsAt, 180) })
        const soon = without('preparation-reminder', without('fetch-replies', keys(moved, now)))
        expect(soon).toEqual([])
      }),
    )
  })

  it('is the same after a jump over a month as after every minute of it, but for what is stale', () => {
    fc.assert(
      fc.property(states, moment, (state, from) => {
        const to = addMinutes(from, 31 * 24 * 60)
        const stepped = new Set<string>()
        let each = state
        for (let now = from; now <= to; now = addMinutes(now, 1)) {
          each = tickAt(each, stepped, now)
          const next: { at: Instant } | null = nextDue(each, now)
          // Nothing becomes due before the next moment, so the minutes until then need not be asked one by one.
          if (!next || next.at > to) break
          now = addMinutes(next.at, -1)
        }
        each = tickAt(each, stepped, to)
        const jumped = new Set<string>()
        tickAt(state, jumped, to)
        for (const key of jumped) expect(stepped).toContain(key)
        const fresh = new Set(due(each, to).map(dueKey))
        for (const key of stepped)
          if (!jumped.has(key) && fresh.has(key)) expect(key).toMatch(/^evaluation-result:/)
      }),
      { numRuns: 60 },
    )
  })

  it('brings nothing new before the moment that is named as the next', () => {
    fc.assert(
      fc.property(
        states,
        moment,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (state, now, part) => {
          const known = new Set(keys(state, now))
          const next = nextDue(state, now)
          const span = next ? (Date.parse(next.at) - Date.parse(now)) / 60_000 : 60 * 24 * 60
          const between = addMinutes(now, Math.floor(span * part * 0.999))
          for (const key of keys(state, between)) expect(known).toContain(key)
          if (next) expect(due(state, next.at).map((each) => each.kind)).toContain(next.kind)
        },
      ),
    )
  })

  it('is nothing, and nothing is next, when there are no meetings', () => {
    expect(due(aState(), at('2027-01-20', '12:00'))).toEqual([])
    expect(nextDue(aState(), at('2027-01-20', '12:00'))).toBeNull()
  })
})

describe('a look in Outlook', () => {
  const outlook = { seenAt: null }
  const looks = (state: DueState, now: Instant) =>
    keys(state, now).filter((key) => key.startsWith('look-in-outlook'))

  it('is due five minutes before the reminder and the evaluation, for what is booked there', () => {
    const state = aState({ outlook, unticked: ['p1', 'p2'] as PersonId[] })
    const reminder = at('2027-01-18', '09:00')
    expect(looks(state, at('2027-01-18', '08:54'))).toEqual([])
    expect(looks(state, at('2027-01-18', '08:55'))).toEqual([`look-in-outlook:m1:${reminder}`])
    expect(looks(state, at('2027-01-20', '11:45'))).toEqual([
      `look-in-outlook:m1:${at('2027-01-20', '11:50')}`,
    ])
    expect(looks(aState({}), at('2027-01-20', '11:45'))).toEqual([])
    const ballot = { closesAt: at('2027-01-21', '12:00') }
    expect(looks(aState({ outlook, ballot }), at('2027-01-20', '12:00'))).toEqual([])
  })

  it('is waited for until it has been had, not longer before than five minutes', () => {
    const awaited = (seenAt: Instant | null, now: Instant) => [
      ...awaitedLooks(aState({ outlook: { seenAt } }), now).keys(),
    ]
    const due = at('2027-01-20', '11:50')
    expect(awaited(null, at('2027-01-20', '11:49'))).not.toContain('evaluation:m1')
    expect(awaited(null, due)).toContain('evaluation:m1')
    expect(awaited(at('2027-01-20', '11:44'), due)).toContain('evaluation:m1')
    expect(awaited(at('2027-01-20', '11:45'), due)).toEqual([])
  })
})
