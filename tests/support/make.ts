import type { Attempt } from '#bot/application/errands.ts'
import type { Actor } from '#bot/domain/access.ts'
import { day, instant } from '#bot/domain/calendar.ts'
import type { Group, Seat } from '#bot/domain/group.ts'
import type {
  EntraId,
  GroupId,
  MeetingId,
  PersonId,
  RoundId,
  SeasonId,
  SeatId,
} from '#bot/domain/ids.ts'
import type { Leader, Level } from '#bot/domain/leader.ts'
import type { Meeting } from '#bot/domain/meeting.ts'
import type { Room } from '#bot/domain/room.ts'
import type { Round } from '#bot/domain/season.ts'

let made = 0
/** Called before each test file: files that share a worker would otherwise draw by where they stand in the line. */
export const countFromOne = (): void => {
  made = 0
}
/** A UUID that no other maker's call has given in this test file. */
export const anId = <Id extends string>(): Id =>
  `0199b000-0000-7000-8000-${(++made).toString(16).padStart(12, '0')}` as Id

/** A leader of staff with a mailbox; say what matters. */
export const aLeader = (given: Partial<Leader> = {}): Leader => {
  const id = given.id ?? anId<PersonId>()
  const number = Number.parseInt(id.slice(-12), 16)
  return {
    id,
    entraId: anId<EntraId>(),
    name: `Leder ${number}`,
    email: `leder${number}@fjordby.example`,
    area: 'Skole',
    workplace: 'Fjordskolen',
    level: 'leader-of-staff',
    manager: null,
    started: day('2020-08-01'),
    leftOn: null,
    hasMailbox: true,
    ...given,
  }
}

export const aChief = (given: Partial<Leader> = {}): Leader => aLeader({ level: 'chief', ...given })

export const aSeat = (given: Partial<Seat> = {}): Seat => ({
  id: anId<SeatId>(),
  group: anId<GroupId>(),
  person: null,
  vacatedBy: null,
  ...given,
})

/** A group with a seat for each member; the first is the host unless one is named. */
export const aGroup = (
  given: Partial<Omit<Group, 'seats'>> & { members?: readonly PersonId[]; seats?: Seat[] } = {},
): Group => {
  const id = given.id ?? anId<GroupId>()
  const number = given.number ?? 1
  const members = given.members ?? [anId<PersonId>()]
  return {
    id,
    number,
    generation: given.generation ?? 1,
    name: given.name ?? `Gruppe ${number}`,
    host: given.host === undefined ? (members[0] ?? null) : given.host,
    seats: given.seats ?? members.map((person) => aSeat({ group: id, person })),
    closed: given.closed ?? null,
  }
}

export const aRoomOf = (group: Group, given: Partial<Room> = {}): Room => ({
  key: `group:${group.id}`,
  owner: { kind: 'group', group: group.id },
  kind: 'private-channel',
  name: group.name,
  channel: `19:room-of-group-${group.number}@thread.tacv2`,
  done: [],
  ...given,
})

export const aRound = (given: Partial<Round> = {}): Round => ({
  id: anId<RoundId>(),
  season: anId<SeasonId>(),
  number: 1,
  label: '1. møderunde 2027',
  window: { from: day('2027-01-18'), to: day('2027-02-12') },
  meetingMinutes: 180,
  state: 'booked',
  startsAt: '09:00',
  ...given,
})

/** A meeting on Wednesday 20 January 2027, 9 to 12 in Denmark. */
export const aMeeting = (given: Partial<Meeting> = {}): Meeting => ({
  id: anId<MeetingId>(),
  round: anId<RoundId>(),
  group: anId<GroupId>(),
  startsAt: instant('2027-01-20T08:00:00Z'),
  endsAt: instant('2027-01-20T11:00:00Z'),
  state: 'planned',
  substitute: null,
  organizedBy: 'mailbox',
  revision: 0,
  ...given,
})

/** Somebody who is nobody to the programme; say what they are. */
export const anActor = (given: Partial<Actor> = {}): Actor => ({
  entraId: anId<EntraId>(),
  person: null,
  name: 'Nogen',
  isCoordinator: false,
  isChief: false,
  group: null,
  isHost: false,
  ...given,
})

/** The actor that this leader is, in this group or in none. */
export const actorOf = (leader: Leader, group: Group | null = null): Actor => ({
  entraId: leader.entraId,
  person: leader.id,
  name: leader.name,
  isCoordinator: false,
  isChief: leader.level === 'chief' || leader.level === 'director',
  group: group?.id ?? null,
  isHost: group?.host === leader.id,
})

export const anAttempt = (given: Partial<Attempt> = {}): Attempt => ({
  key: 'a-key',
  number: 1,
  doubtful: false,
  isOurs: () => true,
  sendsNow: async () => {},
  ...given,
})

const AREAS = ['Skole', 'Dagtilbud', 'Ældre', 'Teknik', 'Børn', 'Kultur', 'Borger', 'Stab']

/** Leaders with one director, up to ten chiefs and a manager chain over eight areas of uneven size. */
export const municipality = (size = 132): readonly Leader[] => {
  const director = aLeader({ level: 'director', area: 'Stab', manager: null })
  const chiefs = Array.from(
    { length: Math.min(10, Math.max(3, Math.floor(size / 8))) },
    (_, index) => aChief({ area: AREAS[index % AREAS.length] ?? 'Stab', manager: director.id }),
  )
  const people: Leader[] = [director, ...chiefs]
  const middle: Leader[] = []
  while (people.length < size) {
    const index = people.length
    // Squared: the first areas get most of the people, as in life.
    const area = AREAS[Math.floor((((index * 37) % 100) / 100) ** 2 * AREAS.length)] ?? 'Stab'
    const level: Level = index % 4 === 0 ? 'leader-of-leaders' : 'leader-of-staff'
    const above = (level === 'leader-of-staff' ? middle : []).filter((each) => each.area === area)
    const chief = chiefs.find((each) => each.area === area) ?? chiefs[index % chiefs.length]
    const manager = (above[index % Math.max(1, above.length)] ?? chief ?? director).id
    const started = day(`${2000 + ((index * 7) % 27)}-08-01`)
    const leader = aLeader({ level, area, manager, started })
    people.push(leader)
    if (level === 'leader-of-leaders') middle.push(leader)
  }
  return people
}
