import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMinutes, instant } from '#bot/domain/calendar.ts'
import type { PersonId } from '#bot/domain/ids.ts'
import {
  answerSubstitute,
  askable,
  askSubstitute,
  type Handed,
  type SubstituteAsking,
  takeBackSubstitute,
  wantsHost,
} from '#bot/domain/substitute.ts'
import { aGroup, aMeeting, anId } from '#tests/support/make.ts'

const arranged = () => {
  const people = [anId<PersonId>(), anId<PersonId>(), anId<PersonId>(), anId<PersonId>()]
  const [host, one, other] = people as [PersonId, PersonId, PersonId, PersonId]
  const group = aGroup({ members: people, host })
  const meeting = aMeeting({ group: group.id })
  const chiefs = new Set([host, one, other])
  const mayHost = (person: PersonId) => chiefs.has(person)
  const now = addMinutes(meeting.startsAt, -5 * 24 * 60)
  const ask = (substitute = one, before: SubstituteAsking | null = null, at = meeting) => {
    const made = askSubstitute(at, group, before, { host, substitute }, mayHost, now)
    if (!made.ok) throw new Error(made.refusal)
    return made.value
  }
  return { people, host, one, other, group, meeting, mayHost, now, ask }
}

describe('asking another to host', () => {
  it('is for a chief of the group who is not its host', () => {
    const { people, host, one, other, group, meeting, mayHost, now } = arranged()
    expect(askable(meeting, group, mayHost)).toEqual([one, other])
    for (const substitute of [host, people[3] as PersonId, anId<PersonId>()])
      expect(askSubstitute(meeting, group, null, { host, substitute }, mayHost, now)).toMatchObject(
        { refusal: 'substitute-cannot-host' },
      )
  })

  it('changes nothing before the yes, and the meeting with it', () => {
    const { one, group, meeting, now, ask } = arranged()
    const asking = ask()
    expect(answerSubstitute(meeting, group, asking, false, now)).toMatchObject({
      value: { meeting: { substitute: null }, asking: { state: 'declined' } },
    })
    expect(answerSubstitute(meeting, group, asking, true, now)).toMatchObject({
      value: { meeting: { substitute: one }, asking: { state: 'accepted' } },
    })
  })

  it('is refused while an asking stands, by whoever does not host, and once it has begun', () => {
    const { host, one, other, group, meeting, mayHost, now, ask } = arranged()
    const asking = ask()
    const again = { host, substitute: other }
    expect(askSubstitute(meeting, group, asking, again, mayHost, now)).toMatchObject({
      refusal: 'substitute-asked',
    })
    const hosted = { ...meeting, substitute: one }
    expect(askSubstitute(hosted, group, null, again, mayHost, now)).toMatchObject({
      refusal: 'substitute-asked',
    })
    expect(askSubstitute(meeting, group, null, again, mayHost, meeting.startsAt)).toMatchObject({
      refusal: 'meeting-begun',
    })
  })

  it('of who was named at the booking may lead back to the group’s own host', () => {
    const { host, one, group, meeting, mayHost, now } = arranged()
    const hosted = { ...meeting, substitute: one }
    const made = askSubstitute(hosted, group, null, { host: one, substitute: host }, mayHost, now)
    if (!made.ok) throw new Error(made.refusal)
    const yes = answerSubstitute(hosted, group, made.value, true, now)
    expect(yes).toMatchObject({ value: { meeting: { substitute: null } } })
    if (yes.ok)
      expect(takeBackSubstitute(yes.value.meeting, group, yes.value.asking, now)).toMatchObject({
        value: { meeting: { substitute: one } },
      })
  })

  it('gives the meeting only to one who said yes, and back to its host by either, whatever happens', () => {
    const step = fc.oneof(
      fc.record({ what: fc.constant('ask' as const), whom: fc.integer({ min: 0, max: 3 }) }),
      fc.record({ what: fc.constantFrom('yes' as const, 'no' as const, 'take-back' as const) }),
      fc.record({ what: fc.constant('begin' as const) }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const { people, host, group, meeting, mayHost, now } = arranged()
        let state: { meeting: Handed['meeting']; asking: SubstituteAsking | null } = {
          meeting,
          asking: null,
        }
        let at = now
        for (const each of steps) {
          const before = state
          if (each.what === 'begin') at = meeting.startsAt
          if (each.what === 'ask') {
            const substitute = people[each.whom] as PersonId
            const made = askSubstitute(
              state.meeting,
              group,
              state.asking,
              { host, substitute },
              mayHost,
              at,
            )
            if (made.ok) state = { ...state, asking: made.value }
            expect(state.meeting).toBe(before.meeting)
          } else if (each.what !== 'begin' && state.asking) {
            const made =
              each.what === 'take-back'
                ? takeBackSubstitute(state.meeting, group, state.asking, at)
                : answerSubstitute(state.meeting, group, state.asking, each.what === 'yes', at)
            if (made.ok) state = made.value
          }
          if (at === meeting.startsAt) expect(state).toEqual(before)
          const accepted = state.asking?.state === 'accepted' ? state.asking.substitute : null
          expect(state.meeting.substitute).toBe(accepted)
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('what the coordinator is shown', () => {
  const { meeting } = arranged()
  // The meeting is on a Wednesday.
  const friday = instant('2027-01-15T08:00:00Z')
  const monday = instant('2027-01-18T08:00:00Z')

  it('is a meeting that nobody has said yes to, from two working days before', () => {
    for (const state of ['asked', 'declined'] as const) {
      expect(wantsHost(meeting, { state }, false, {}, friday)).toBe(false)
      expect(wantsHost(meeting, { state }, false, {}, monday)).toBe(true)
      expect(wantsHost(meeting, { state }, false, {}, meeting.startsAt)).toBe(false)
    }
  })

  it('is also one whose host cannot come, and none with a yes or with nothing asked', () => {
    expect(wantsHost(meeting, null, true, {}, monday)).toBe(true)
    expect(wantsHost(meeting, null, false, {}, monday)).toBe(false)
    expect(wantsHost(meeting, { state: 'accepted' }, false, {}, monday)).toBe(false)
    expect(wantsHost(meeting, { state: 'withdrawn' }, false, {}, monday)).toBe(false)
    expect(wantsHost({ ...meeting, state: 'cancelled' }, null, true, {}, monday)).toBe(false)
    const closed = { '2027-01-18': 'Lukket' }
    expect(wantsHost(meeting, null, true, closed, friday)).toBe(true)
  })
})
