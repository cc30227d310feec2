import { describe, expect, it } from 'vitest'
import { instant } from '#bot/domain/calendar.ts'
import { goneBack, type LastRegrouping } from '#bot/domain/composition/going-back.ts'
import {
  intoRooms,
  mayKeepRooms,
  REGROUPED_ROOMS,
  type Regrouped,
  type RegroupedRooms,
} from '#bot/domain/composition/into-rooms.ts'
import { generationOf, numbersFor } from '#bot/domain/composition/numbers.ts'
import type { ComposedGroup } from '#bot/domain/composition.ts'
import { type Group, membersOf, readersOf } from '#bot/domain/group.ts'
import type { GroupId, PersonId, SeatId } from '#bot/domain/ids.ts'
import { roomNameOf } from '#bot/domain/room.ts'
import { aGroup, aMeeting, anId, aSeat } from '#tests/support/make.ts'
import { chanceFrom } from '#tests/support/world.ts'

const AT = instant('2027-01-20T08:00:00Z')
const LATER = instant('2027-01-21T08:00:00Z')
const ids = { newGroup: () => anId<GroupId>(), newSeat: () => anId<SeatId>() }
const people = (count: number) => Array.from({ length: count }, () => anId<PersonId>())
const composed = (number: number, members: readonly PersonId[]): ComposedGroup => ({
  number,
  host: members[0] as PersonId,
  members,
})
const regroup = (
  groups: readonly Group[],
  proposal: readonly ComposedGroup[],
  rooms: RegroupedRooms = 'new-rooms',
  all: readonly Group[] = groups,
) => intoRooms(groups, proposal, rooms, all, AT, ids)
const openIn = ({ kept, changed, made }: Regrouped) => [...kept, ...changed, ...made]
const allHere = () => true

describe('groups mixed into new rooms', () => {
  const [a, b, c, d, e, f] = people(6) as [
    PersonId,
    PersonId,
    PersonId,
    PersonId,
    PersonId,
    PersonId,
  ]
  const one = aGroup({ number: 1, members: [a, b] })
  const two = aGroup({ number: 2, members: [c, d] })
  const three = aGroup({ number: 3, members: [e, f] })

  it('closes those that somebody comes into and makes them anew, and leaves the others where they are', () => {
    const after = regroup(
      [one, two, three],
      [composed(1, [a, c]), composed(2, [b, d]), composed(3, [e, f])],
    )
    expect(after.kept).toEqual([three])
    expect(after.changed).toEqual([])
    expect(after.closed.map(({ id }) => id)).toEqual([one.id, two.id])
    expect(after.closed[0]).toMatchObject({
      seats: [],
      host: null,
      closed: { at: AT, cause: 'regrouping', reason: '', host: a, members: [a, b] },
    })
    expect(after.made.map(({ number, generation }) => [number, generation])).toEqual([
      [1, 2],
      [2, 2],
    ])
    expect(after.made.map(membersOf)).toEqual([
      [a, c],
      [b, d],
    ])
  })

  it('lets a group keep its room when people only leave it', () => {
    const after = regroup([one, two], [composed(1, [a]), composed(2, [b, c, d])])
    expect(after.changed.map(({ id }) => id)).toEqual([one.id])
    expect(after.made.map(membersOf)).toEqual([[b, c, d]])
  })

  it('closes a group that there are fewer than, and makes one more where there are more', () => {
    const fewer = regroup([one, two, three], [composed(1, [a, b, c]), composed(3, [e, f, d])])
    expect(fewer.closed.map(({ number }) => number)).toEqual([1, 2, 3])
    expect(fewer.made.map(({ number }) => number)).toEqual([1, 3])
    const more = regroup([one, two], [composed(1, [a]), composed(2, [c, d]), composed(3, [b])])
    expect(more.made.map(({ number }) => number)).toEqual([3])
    expect(more.closed).toEqual([])
  })

  it('are called what no earlier room is called, however often they are mixed', () => {
    const names = new Set<string>()
    let all: Group[] = []
    let now: readonly Group[] = [one, two]
    const proposals = [
      [composed(1, [a, c]), composed(2, [b, d])],
      [composed(1, [a, b]), composed(2, [c, d])],
    ]
    for (const group of now) names.add(roomNameOf(group.number, group.generation))
    all = [...now]
    for (let time = 0; time < 6; time++) {
      const after = regroup(now, proposals[time % 2] ?? [], 'new-rooms', all)
      for (const { number, generation } of after.made) {
        const name = roomNameOf(number, generation)
        expect(names.has(name)).toBe(false)
        // Graph takes no more than 50 signs, and not these (platform/graph.md section 1.3).
        expect(name.length).toBeLessThanOrEqual(50)
        expect(name).not.toMatch(/[~#%&*{}+/\\:<>?|'"]|^[_.]|\.$/)
        names.add(name)
      }
      now = openIn(after)
      all = [...all, ...after.made]
    }
    expect(names.size).toBe(2 + 6 * 2)
  })

  it('go on in the rooms there are when that was chosen', () => {
    const after = regroup([one, two], [composed(1, [a, c]), composed(2, [b, d])], 'kept-rooms')
    expect(after.closed).toEqual([])
    expect(after.changed.map(({ id }) => id)).toEqual([one.id, two.id])
    expect(after.changed.map(membersOf)).toEqual([
      [a, c],
      [b, d],
    ])
  })
})

describe('rooms may be kept', () => {
  it('while at most two in a group of twelve come into one that others have written in', () => {
    const move = { person: anId<PersonId>(), from: 1, to: 2 }
    expect(mayKeepRooms(Array(22).fill(move), 132)).toBe(true)
    expect(mayKeepRooms(Array(23).fill(move), 132)).toBe(false)
  })
})

describe('numbers', () => {
  const group = (number: number, size: number) => ({ number, members: Array(size).fill(0) })
  it('of fewer groups leave out the smallest, of two alike the last', () => {
    expect(numbersFor([group(1, 12), group(2, 10), group(3, 10)], 2)).toEqual([1, 2])
    expect(numbersFor([group(1, 9), group(2, 12), group(4, 12)], 2)).toEqual([2, 4])
  })
  it('of more groups take those that are free', () => {
    expect(numbersFor([group(1, 12), group(3, 12)], 4)).toEqual([1, 2, 3, 4])
  })
  it('come back in the same generation only where they have not been in it', () => {
    expect(generationOf([3], [{ number: 1, generation: 1 }])).toBe(1)
    expect(generationOf([1, 3], [{ number: 1, generation: 1 }])).toBe(2)
  })
})

/** Groups of two to twelve and a proposal that seats the same people and some who come, in more or fewer groups. */
const drawn = (seed: number) => {
  const chance = chanceFrom(seed)
  const upTo = (most: number) => Math.floor(chance() * most)
  const groups = Array.from({ length: 2 + upTo(4) }, (_, at) => {
    const seats = people(3 + upTo(6)).map((person) => aSeat({ person }))
    const open = chance() < 0.3 ? [aSeat({ vacatedBy: anId<PersonId>() })] : []
    const members = seats.flatMap(({ person }) => person ?? [])
    return aGroup({ number: at + 1, host: members[0] as PersonId, seats: [...seats, ...open] })
  })
  const everybody = [...groups.flatMap(membersOf), ...people(upTo(4))]
  const numbers = numbersFor(
    groups.map((group) => ({ number: group.number, members: membersOf(group) })),
    Math.max(1, groups.length - 1 + upTo(3)),
  )
  const stays = chance()
  const today = new Map(
    groups.flatMap((group) => membersOf(group).map((one) => [one, group.number])),
  )
  const members = new Map<number, PersonId[]>(numbers.map((number) => [number, []]))
  for (const person of everybody) {
    const own = today.get(person) ?? 0
    const to =
      chance() < stays && numbers.includes(own) ? own : (numbers[upTo(numbers.length)] as number)
    members.get(to)?.push(person)
  }
  const proposal = numbers
    .map((number) => composed(number, members.get(number) ?? []))
    .filter((each) => each.members.length > 0)
  return { groups, proposal, everybody }
}

describe.each(REGROUPED_ROOMS)('any regrouping into %s', (rooms) => {
  it.each(
    Array.from({ length: 40 }, (_, at) => at + 1),
  )('gives everybody one seat, and shows nobody a room from before their time (draw %i)', (seed) => {
    const { groups, proposal, everybody } = drawn(seed)
    const after = regroup(groups, proposal, rooms)
    const open = openIn(after)
    expect(open.flatMap(membersOf).toSorted()).toEqual(everybody.toSorted())
    for (const { number, host, members } of proposal) {
      const group = open.find((each) => each.number === number)
      expect(group && membersOf(group).toSorted()).toEqual(members.toSorted())
      expect(group?.host).toBe(host)
    }
    expect(new Set(open.map(({ number }) => number)).size).toBe(open.length)
    const before = new Map(groups.map((group) => [group.id, membersOf(group)]))
    for (const group of after.closed) expect(readersOf(group)).toEqual(before.get(group.id))
    if (rooms === 'kept-rooms') return
    for (const group of open)
      for (const reader of readersOf(group))
        expect(before.get(group.id) ?? [reader]).toContain(reader)
  })

  it.each(
    Array.from({ length: 20 }, (_, at) => at + 1),
  )('can be taken back to the very seats (draw %i)', (seed) => {
    const { groups, proposal } = drawn(seed)
    const after = regroup(groups, proposal, rooms)
    const open = openIn(after)
    const last: LastRegrouping = {
      composition: anId(),
      at: AT,
      rooms,
      before: groups,
      after: open.map(({ id }) => id),
    }
    const back = goneBack(last, open, [], allHere, LATER)
    if (!back.ok) throw new Error(back.refusal)
    const { reopened, changed, closed, seatless } = back.value
    expect([...reopened, ...changed].toSorted((one, other) => one.number - other.number)).toEqual(
      groups,
    )
    expect(closed.map(({ id }) => id).toSorted()).toEqual(after.made.map(({ id }) => id).toSorted())
    const were = new Set(groups.flatMap(membersOf))
    expect(seatless.toSorted()).toEqual(
      open
        .flatMap(membersOf)
        .filter((one) => !were.has(one))
        .toSorted(),
    )
  })
})

describe('going back', () => {
  const [a, b, c, d] = people(4) as [PersonId, PersonId, PersonId, PersonId]
  const groups = [aGroup({ number: 1, members: [a, b] }), aGroup({ number: 2, members: [c, d] })]
  const after = openIn(regroup(groups, [composed(1, [a, c]), composed(2, [b, d])]))
  const last: LastRegrouping = {
    composition: anId(),
    at: AT,
    rooms: 'new-rooms',
    before: groups,
    after: after.map(({ id }) => id),
  }

  it('leaves the seat of one who has left to a successor', () => {
    const back = goneBack(last, after, [], (person) => person !== a, LATER)
    const [first] = back.ok ? back.value.reopened : []
    expect(first?.seats[0]).toMatchObject({ person: null, vacatedBy: a })
    expect(first?.host).toBeNull()
  })

  it('is refused once one of the new groups has met', () => {
    const group = after[0]?.id as GroupId
    const met = aMeeting({ group, startsAt: instant('2027-01-20T12:00:00Z') })
    expect(goneBack(last, after, [met], allHere, LATER)).toMatchObject({
      refusal: 'groups-have-met',
    })
    const cancelled = { ...met, state: 'cancelled' as const }
    expect(goneBack(last, after, [cancelled], allHere, LATER)).toMatchObject({ ok: true })
  })

  it('is refused once a group was closed or opened since', () => {
    expect(goneBack(last, after.slice(1), [], allHere, LATER)).toMatchObject({
      refusal: 'groups-changed-since',
    })
  })
})
