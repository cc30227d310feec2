import { describe, expect, it } from 'vitest'
import { addMinutes } from '#bot/domain/calendar.ts'
import { closed, meetingsAhead, meetingUnderWay, reopened } from '#bot/domain/closing.ts'
import { readersOf } from '#bot/domain/group.ts'
import type { PersonId, SeatId } from '#bot/domain/ids.ts'
import { withPlaceFor } from '#bot/domain/place.ts'
import { aChief, aGroup, aLeader, aMeeting, anId, aSeat } from '#tests/support/make.ts'
import { START } from '#tests/support/world.ts'

const newSeat = () => anId<SeatId>()
const [a, b, c] = [anId<PersonId>(), anId<PersonId>(), anId<PersonId>()]
const why = { at: START, cause: 'coordinator', reason: 'Vi er for få.' } as const

describe('a closed group', () => {
  const group = aGroup({ members: [a, b, c] })
  const shut = closed(group, why)

  it('has nobody in it, and is read by those who were', () => {
    expect(shut).toMatchObject({ host: null, seats: [], number: group.number })
    expect(readersOf(shut)).toEqual([a, b, c])
  })

  it('opens again with those who have no other seat', () => {
    const open = reopened(shut, (person) => person !== b, newSeat)
    expect(open).toMatchObject({ closed: null, host: a, id: group.id })
    expect(readersOf(open)).toEqual([a, c])
  })

  it('opens without a host when the host sits elsewhere', () => {
    expect(reopened(shut, (person) => person !== a, newSeat).host).toBeNull()
  })
})

describe('meetings of a group to be closed', () => {
  const meeting = aMeeting({ startsAt: START, endsAt: addMinutes(START, 60) })
  it('are under way from their start to their end', () => {
    expect(meetingUnderWay([meeting], START)).toBe(meeting)
    expect(meetingUnderWay([meeting], addMinutes(START, 60))).toBeUndefined()
    expect(meetingUnderWay([{ ...meeting, state: 'cancelled' }], START)).toBeUndefined()
  })
  it('are ahead until they begin', () => {
    expect(meetingsAhead([meeting], addMinutes(START, -1))).toEqual([meeting])
    expect(meetingsAhead([meeting], START)).toEqual([])
  })
})

describe('a place for somebody from a closed group', () => {
  const leader = aLeader()
  const known = new Map([[leader.id, leader]])

  it('is the seat that is open, before one that is made', () => {
    const open = aSeat({ vacatedBy: a })
    const group = aGroup({ seats: [aSeat({ person: b }), open] })
    const after = withPlaceFor(group, leader, known, newSeat)
    expect(after.ok && after.value.seats[1]).toMatchObject({ id: open.id, person: leader.id })
    const full = aGroup({ members: [b, c] })
    const more = withPlaceFor(full, leader, known, newSeat)
    expect(more.ok && more.value.seats).toHaveLength(3)
  })

  it('is refused in a group of twelve, and beside one’s own manager', () => {
    const twelve = aGroup({ members: Array.from({ length: 12 }, () => anId<PersonId>()) })
    expect(withPlaceFor(twelve, leader, known, newSeat)).toMatchObject({
      refusal: 'group-full',
      detail: { most: 12 },
    })
    const led = aLeader({ manager: leader.id })
    const leaders = new Map([leader, led].map((each) => [each.id, each]))
    expect(withPlaceFor(aGroup({ members: [led.id] }), leader, leaders, newSeat)).toMatchObject({
      refusal: 'own-manager',
    })
  })

  it('is the host’s where the group has none and the one who comes can', () => {
    const chief = aChief()
    const group = aGroup({ members: [b], host: null })
    const after = withPlaceFor(group, chief, new Map([[chief.id, chief]]), newSeat)
    expect(after.ok && after.value.host).toBe(chief.id)
  })
})
