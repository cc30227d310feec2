import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMinutes } from '#bot/domain/calendar.ts'
import type { Group } from '#bot/domain/group.ts'
import type { Leader } from '#bot/domain/leader.ts'
import type { Meeting } from '#bot/domain/meeting.ts'
import { isFreeFor, isVisitOpen, maySitIn, mayUndoVisit } from '#bot/domain/visit.ts'
import { aGroup, aLeader, aMeeting, anId } from '#tests/support/make.ts'

const DAY = 24 * 60

/** A leader with a meeting of their own, and another group that meets the day after. */
const arranged = (
  given: {
    members?: readonly Leader[]
    guest?: Partial<Leader>
    meeting?: Partial<Meeting>
    group?: Partial<Group>
  } = {},
) => {
  const own = aMeeting()
  const guest = aLeader(given.guest)
  const members = given.members ?? [aLeader(), aLeader()]
  const group = aGroup({ members: members.map(({ id }) => id), ...given.group } as never)
  const meeting = aMeeting({
    round: own.round,
    group: group.id,
    startsAt: addMinutes(own.startsAt, DAY),
    endsAt: addMinutes(own.endsAt, DAY),
    ...given.meeting,
  })
  const leaders = new Map([guest, ...members].map((each) => [each.id, each]))
  const rules = { leaders, wishes: [], now: addMinutes(own.startsAt, -60) }
  return { own, guest, members, group, meeting, rules, host: { meeting, group, guests: [] } }
}

describe('whether somebody may sit in', () => {
  it('is so in another group of the same round and week that has room', () => {
    const { guest, own, host, rules } = arranged()
    expect(maySitIn(guest, own, host, rules)).toBe(true)
  })

  it('is not so in another week or round, at the same hour, later than it began, or where it was cancelled', () => {
    const { own } = arranged()
    const next = {
      startsAt: addMinutes(own.startsAt, 7 * DAY),
      endsAt: addMinutes(own.endsAt, 7 * DAY),
    }
    const changes: readonly Partial<Meeting>[] = [
      next,
      { round: anId() },
      { startsAt: addMinutes(own.startsAt, 60), endsAt: addMinutes(own.endsAt, 60) },
      { state: 'cancelled' },
    ]
    for (const meeting of changes) {
      const made = arranged({ meeting })
      expect(maySitIn(made.guest, made.own, made.host, made.rules)).toBe(false)
    }
    const { guest, host, rules, meeting } = arranged()
    expect(maySitIn(guest, own, host, { ...rules, now: meeting.startsAt })).toBe(false)
  })

  it('is not so beside one’s own manager, nor beside somebody whom one leads', () => {
    const manager = aLeader()
    const above = arranged({ members: [aLeader(), manager], guest: { manager: manager.id } })
    expect(maySitIn(above.guest, above.own, above.host, above.rules)).toBe(false)
    const boss = aLeader()
    const below = arranged({ members: [aLeader({ manager: boss.id })], guest: boss })
    expect(maySitIn(below.guest, below.own, below.host, below.rules)).toBe(false)
  })

  it('is not so beside somebody the coordinator keeps them apart from, and no other wish counts', () => {
    const { guest, own, host, rules, members } = arranged()
    const people = [guest.id, members[0]?.id ?? guest.id]
    const withWish = (kind: 'apart' | 'together' | 'seat', of = people) =>
      maySitIn(guest, own, host, { ...rules, wishes: [{ kind, people: of }] })
    expect(withWish('apart')).toBe(false)
    expect(withWish('together')).toBe(true)
    expect(withWish('apart', [guest.id, anId()])).toBe(true)
    expect(
      withWish(
        'apart',
        members.map(({ id }) => id),
      ),
    ).toBe(true)
  })

  it('is so for one guest at a time, and in a group of twelve at most', () => {
    const { guest, own, host, rules } = arranged()
    expect(maySitIn(guest, own, { ...host, guests: [anId()] }, rules)).toBe(false)
    const twelve = arranged({ members: Array.from({ length: 12 }, () => aLeader()) })
    expect(maySitIn(twelve.guest, twelve.own, twelve.host, twelve.rules)).toBe(true)
    const more = arranged({ members: Array.from({ length: 13 }, () => aLeader()) })
    expect(maySitIn(more.guest, more.own, more.host, more.rules)).toBe(false)
  })

  it('never puts anybody beside who is above or below them, whoever leads whom', () => {
    const people = Array.from({ length: 8 }, () => aLeader())
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1, max: 7 }), { minLength: 8, maxLength: 8 }),
        fc.integer({ min: 0, max: 7 }),
        fc.subarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
        (managers, who, sits) => {
          const all = people.map((each, at) => ({
            ...each,
            manager: managers[at] === at ? null : (people[managers[at] ?? -1]?.id ?? null),
          }))
          const guest = all[who] as Leader
          const members = sits.flatMap((at) => (at === who ? [] : (all[at] ?? [])))
          const made = arranged({ members, guest })
          const isLine = members.some(
            (each) => each.manager === guest.id || guest.manager === each.id,
          )
          expect(maySitIn(guest, made.own, made.host, made.rules)).toBe(!isLine)
        },
      ),
      { numRuns: 100 },
    )
  })
})

describe('being free', () => {
  const { meeting } = arranged()
  const busy = (from: number, to: number) => [
    { from: addMinutes(meeting.startsAt, from), to: addMinutes(meeting.startsAt, to) },
  ]

  it('is nothing in the calendar from the first minute to the last', () => {
    expect(isFreeFor(meeting, [])).toBe(true)
    expect(isFreeFor(meeting, busy(-60, 0))).toBe(true)
    expect(isFreeFor(meeting, busy(180, 240))).toBe(true)
    expect(isFreeFor(meeting, busy(-60, 1))).toBe(false)
    expect(isFreeFor(meeting, busy(179, 240))).toBe(false)
    expect(isFreeFor(meeting, busy(-60, 240))).toBe(false)
  })
})

describe('how long a visit lasts', () => {
  const { meeting } = arranged()

  it('can be undone until the meeting begins, and always when that was cancelled', () => {
    expect(mayUndoVisit(meeting, addMinutes(meeting.startsAt, -1)).ok).toBe(true)
    expect(mayUndoVisit(meeting, meeting.startsAt)).toMatchObject({ refusal: 'meeting-begun' })
    expect(mayUndoVisit({ ...meeting, state: 'cancelled' }, meeting.endsAt).ok).toBe(true)
  })

  it('is over when the evaluation closes, or at once when the meeting is cancelled', () => {
    expect(isVisitOpen(meeting, addMinutes(meeting.endsAt, DAY - 1))).toBe(true)
    expect(isVisitOpen(meeting, addMinutes(meeting.endsAt, DAY))).toBe(false)
    expect(isVisitOpen({ ...meeting, state: 'cancelled' }, meeting.startsAt)).toBe(false)
  })
})
