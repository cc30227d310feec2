import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { roomKinds } from '#bot/application/choose-room-kind.ts'
import { closing } from '#bot/application/closing/close.ts'
import { reopening } from '#bot/application/closing/reopen.ts'
import { archiveErrands } from '#bot/application/closing/rooms.ts'
import { compositions } from '#bot/application/composition.ts'
import { leaderImport } from '#bot/application/import.ts'
import { leaders } from '#bot/application/leader.ts'
import { meeting as meetings } from '#bot/application/meeting.ts'
import { roomErrands } from '#bot/application/room-errands.ts'
import { round as rounds } from '#bot/application/round.ts'
import { seminars } from '#bot/application/seminar.ts'
import { followTheList } from '#bot/application/seminar-calls.ts'
import { readSeminarReplies, seminarErrands } from '#bot/application/seminar-errands.ts'
import { day } from '#bot/domain/calendar.ts'
import { type Group, membersOf } from '#bot/domain/group.ts'
import type { Leader } from '#bot/domain/leader.ts'
import type { RoomKind } from '#bot/domain/room.ts'
import { sheets } from '#bot/sheets/sheets.ts'
import { seminarInvitationIn } from '#bot/text/seminar-invitation.ts'
import { during, questions } from '#tests/support/at-once.ts'
import { fjordby, listFile } from '#tests/support/hr-list.ts'
import {
  aChief,
  aGroup,
  aLeader,
  anActor,
  anAttempt,
  anId,
  aRoomOf,
  aSeat,
} from '#tests/support/make.ts'
import { aSeminarPlan } from '#tests/support/make-seminar.ts'
import { aProgramme } from '#tests/support/programme.ts'
import { aWorld, type TestWorld } from '#tests/support/world.ts'

const coordinator = anActor({ isCoordinator: true })
const REASON = 'Vi er blevet for få.'

/** Each question to be stopped before; `last` is one more than the use case asks of the database. */
const upTo = (last: number) => questions(last + 1).map((at) => ({ at, tried: last + 1 }))

const present = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new Error('It is not there.')
  return value
}

/**
 * Everybody of the list is known. The first group has a member, and a seat that somebody left; `fresh` sits nowhere.
 * The other group meets, too.
 */
const listed = async () => {
  const municipality = fjordby({ leaders: 24 })
  const world = await aWorld({ sheets, people: municipality.people })
  const list = municipality.leaders
  const { applyImport } = leaderImport(world)
  const first = await applyImport(coordinator, listFile(list))
  if (!first.ok) throw new Error(first.refusal)
  const known = await world.tables.leaders.all()
  // Nobody here meets their manager, and nobody who may leave is one.
  const chosen: Leader[] = known.filter(({ level }) => level === 'chief').slice(0, 2)
  const managers = new Set(known.map(({ manager }) => manager))
  for (const each of known.filter(({ id }) => !managers.has(id))) {
    const meets = chosen.some(({ id, manager }) => each.manager === id || manager === each.id)
    if (each.level !== 'director' && !chosen.includes(each) && !meets) chosen.push(each)
  }
  const [host, otherHost, member, fresh, second] = chosen
  if (!host || !otherHost || !member || !fresh || !second) throw new Error('They are too few.')
  const gone = aLeader({ name: 'Gerda Gået', leftOn: day('2027-01-10') })
  await world.tables.leaders.save(gone)
  const id = anId<Group['id']>()
  const open = aSeat({ group: id, vacatedBy: gone.id })
  const taken = [host, member].map((each) => aSeat({ group: id, person: each.id }))
  const group = aGroup({ id, host: host.id, seats: [...taken, open] })
  const other = aGroup({ number: 2, members: [otherHost.id, second.id] })
  for (const each of [group, other]) {
    await world.tables.groups.save(each)
    await world.tables.rooms.save(aRoomOf(each, { channel: null }))
  }
  const without = (left: Leader | undefined) =>
    listFile(list.filter(({ email }) => email.toLowerCase() !== left?.email.toLowerCase()))
  const importWithout = async (by: TestWorld, left: Leader | undefined) => {
    const answer = await leaderImport(by).applyImport(coordinator, without(left))
    if (!answer.ok) throw new Error(answer.refusal)
  }
  const people = async () => (await world.tables.groups.find(id))?.seats.map((each) => each.person)
  return {
    world,
    host,
    member,
    fresh,
    group,
    open: open.id,
    importWithout,
    people,
  }
}

describe('the seats, while the list is read at the same moment', () => {
  it.each(upTo(20))('a successor keeps the seat while another leaves ($at)', async (stop) => {
    const { world, host, member, fresh, open, importWithout, people } = await listed()
    const seat = () => leaders(world).seatSuccessor(coordinator, { seat: open, person: fresh.id })
    await during(world, stop, (slow) => importWithout(slow, member), seat)
    expect(await people()).toEqual([host.id, null, fresh.id])
  })

  it.each(
    upTo(20),
  )('a group that is closed stays closed while a member leaves ($at)', async (stop) => {
    const { world, member, group, importWithout } = await listed()
    const close = () =>
      closing(world).closeGroup(coordinator, { group: group.id, places: [], reason: REASON })
    await during(world, stop, (slow) => importWithout(slow, member), close)
    expect((await world.tables.groups.find(group.id))?.closed).toMatchObject({ reason: REASON })
  })

  it.each(upTo(20))('nobody who has left comes back with a closed group ($at)', async (stop) => {
    const { world, host, member, group, importWithout, people } = await listed()
    const chosen = { group: group.id, places: [], reason: REASON }
    await closing(world).closeGroup(coordinator, chosen)
    const reopen = (slow: TestWorld) =>
      reopening(slow).reopenGroup(coordinator, { group: group.id })
    await during(world, stop, reopen, () => importWithout(world, member))
    const seated = (await people())?.filter((person) => person !== null)
    expect(seated).toEqual([host.id])
  })

  it.each(
    upTo(20),
  )('nobody who has left gets a seat as the groups are made ($at)', async (stop) => {
    const municipality = fjordby({ leaders: 48 })
    const world = await aWorld({ sheets, people: municipality.people })
    const list = municipality.leaders
    await leaderImport(world).applyImport(coordinator, listFile(list))
    const made = await compositions(world).composeGroups(coordinator, { seed: 1 })
    if (!made.ok || made.value.id === null) throw new Error('They were not composed.')
    const input = { composition: made.value.id, version: 1 }
    const fewer = listFile(list.slice(0, -1))
    await during(
      world,
      stop,
      (slow) => compositions(slow).approveComposition(coordinator, input),
      () => leaderImport(world).applyImport(coordinator, fewer),
    )
    const left = (await world.tables.leaders.all()).filter(({ leftOn }) => leftOn !== null)
    expect(left).toHaveLength(1)
    const seated = (await world.tables.groups.all()).flatMap(membersOf)
    expect(seated).not.toContain(left[0]?.id)
  })
})

/** The groups that were made of the list, and a proposal for others; somebody leaves who leads nobody here. */
const proposed = async () => {
  const municipality = fjordby({ leaders: 48 })
  const world = await aWorld({ sheets, people: municipality.people })
  const list = municipality.leaders
  await leaderImport(world).applyImport(coordinator, listFile(list))
  const use = compositions(world)
  const compose = async (basis: 'nothing' | 'new-company', seed: number) => {
    const made = await use.composeGroups(coordinator, { seed, basis })
    if (!made.ok || made.value.id === null) throw new Error('They were not composed.')
    return { composition: made.value.id, version: 1 }
  }
  await use.approveComposition(coordinator, await compose('nothing', 1))
  const proposal = await compose('new-company', 2)
  const fewer = listFile(list.slice(0, -1))
  const importFewer = (by: TestWorld) => leaderImport(by).applyImport(coordinator, fewer)
  const leftSeated = async () => {
    const left = (await world.tables.leaders.all()).filter(({ leftOn }) => leftOn !== null)
    const seated = new Set((await world.tables.groups.all()).flatMap(membersOf))
    return left.filter(({ id }) => seated.has(id))
  }
  return { world, use, proposal, importFewer, leftSeated }
}

describe('other groups, while the list is read at the same moment', () => {
  it.each(upTo(26).slice(0, 6))('seat nobody who leaves ($at)', async (stop) => {
    const { world, use, proposal, importFewer, leftSeated } = await proposed()
    const approve = () => use.approveRegrouping(coordinator, proposal)
    await during(world, stop, importFewer, approve)
    expect(await leftSeated()).toEqual([])
  })

  it.each(
    upTo(26).slice(0, 6),
  )('are gone back from, and seat nobody who leaves ($at)', async (stop) => {
    const { world, use, proposal, importFewer, leftSeated } = await proposed()
    const approved = await use.approveRegrouping(coordinator, proposal)
    if (!approved.ok) throw new Error(approved.refusal)
    await during(world, stop, importFewer, () => reopening(world).goBack(coordinator))
    expect(await leftSeated()).toEqual([])
  })
})

/** Two groups with an open seat each, and somebody without one; the groups have rooms and a year. */
const twoOpenSeats = async () => {
  const world = await aWorld()
  const { groups, people, season } = await aProgramme(world, { members: 4 })
  for (const group of groups) await world.tables.rooms.save(aRoomOf(group, { channel: null }))
  const gone = [aLeader({ leftOn: day('2027-01-10') }), aLeader({ leftOn: day('2027-01-10') })]
  const fresh = aLeader()
  for (const each of [...gone, fresh]) await world.tables.leaders.save(each)
  const seats = groups.map((group, at) =>
    aSeat({ group: group.id, vacatedBy: present(gone[at]).id }),
  )
  for (const [at, group] of groups.entries())
    await world.tables.groups.save({ ...group, seats: [...group.seats, present(seats[at])] })
  const seat = (by: TestWorld, at: number, person: Leader) =>
    leaders(by).seatSuccessor(coordinator, { seat: present(seats[at]).id, person: person.id })
  const seatsOf = async (person: Leader) =>
    (await world.tables.groups.all()).filter((group) => membersOf(group).includes(person.id))
  return { world, groups, people, season, fresh, seat, seatsOf }
}

describe('the seats, while two give them at the same moment', () => {
  it.each(upTo(20))('one person gets one seat, and the other is told ($at)', async (stop) => {
    const { world, fresh, seat, seatsOf } = await twoOpenSeats()
    const answers: unknown[] = []
    await during(
      world,
      stop,
      async (slow) => answers.push(await seat(slow, 0, fresh)),
      async () => answers.push(await seat(world, 1, fresh)),
    )
    expect(await seatsOf(fresh)).toHaveLength(1)
    expect(answers).toContainEqual(expect.objectContaining({ refusal: 'already-seated' }))
  })

  it.each(
    upTo(20),
  )('who has got another seat does not come back to a closed group ($at)', async (stop) => {
    const { world, groups, people, seat, seatsOf } = await twoOpenSeats()
    const group = present(groups[0]).id
    const member = present(people[0]?.[1])
    await closing(world).closeGroup(coordinator, { group, places: [], reason: REASON })
    const reopen = (slow: TestWorld) => reopening(slow).reopenGroup(coordinator, { group })
    await during(world, stop, reopen, () => seat(world, 1, member))
    expect(await seatsOf(member)).toHaveLength(1)
  })
})

describe('a meeting, while its group is closed at the same moment', () => {
  const plannedIn = async (world: TestWorld, group: Group) =>
    (await world.tables.meetings.ofGroup(group.id)).filter(({ state }) => state === 'planned')

  it.each(upTo(14))('is not booked for a group that does not meet ($at)', async (stop) => {
    const world = await aWorld()
    const { groups, round } = await aProgramme(world, { round: { state: 'booked' } })
    const group = present(groups[0])
    const input = { round: round.id, group: group.id, day: day('2027-01-27'), start: '09:00' }
    await during(
      world,
      stop,
      (slow) => meetings(slow).bookMeeting(coordinator, input),
      () => closing(world).closeGroup(coordinator, { group: group.id, places: [], reason: REASON }),
    )
    expect((await world.tables.groups.find(group.id))?.closed).not.toBeNull()
    expect(await plannedIn(world, group)).toEqual([])
  })

  it.each(upTo(18))('is not booked with the round of all groups ($at)', async (stop) => {
    const world = await aWorld()
    const { groups, round } = await aProgramme(world)
    const group = present(groups[0])
    const input = {
      round: round.id,
      start: '09:00',
      meetings: groups.map(({ id }) => ({ group: id, day: day('2027-01-27') })),
    }
    await during(
      world,
      stop,
      (slow) => rounds(slow).bookRound(coordinator, input),
      () => closing(world).closeGroup(coordinator, { group: group.id, places: [], reason: REASON }),
    )
    expect((await world.tables.groups.find(group.id))?.closed).not.toBeNull()
    expect(await plannedIn(world, group)).toEqual([])
  })
})

/** A group whose room is to be made, of this kind, in a team that is there. */
const roomToMake = async (kind: RoomKind = 'private-channel') => {
  const world = await aWorld()
  const people = [aChief(), aLeader(), aLeader()]
  const group = aGroup({ members: people.map(({ id }) => id) })
  const other = aGroup({ number: 2, members: [] })
  for (const each of people) await world.tables.leaders.save(each)
  for (const each of [group, other]) await world.tables.groups.save(each)
  const room = aRoomOf(group, { kind, channel: null, done: [] })
  await world.tables.rooms.save(room)
  await world.channels.ensureTeam('Team', '', null)
  await world.tables.settings.set('team', { teamId: 'team-1', filled: true, appInstalled: true })
  await world.channels.ensureTeamMembers(
    'team-1',
    people.map(({ entraId }) => entraId),
  )
  const make = (by: TestWorld) => roomErrands(by)['make-channel']({ room: room.key }, anAttempt())
  const fill = (by: TestWorld) => roomErrands(by)['fill-channel']({ room: room.key }, anAttempt())
  const close = () =>
    closing(world).closeGroup(coordinator, { group: group.id, places: [], reason: REASON })
  const kept = async () => present(await world.tables.rooms.find(room.key))
  return { world, group, people, key: room.key, make, fill, close, kept }
}

describe('a room, while something else is chosen for it', () => {
  const chats = (by: TestWorld) => roomKinds(by).chooseRoomKind(coordinator, { kind: 'group-chat' })

  it.each(upTo(10))('is kept when it was made while rooms became chats ($at)', async (stop) => {
    const { world, make, kept } = await roomToMake()
    await during(world, stop, chats, () => make(world))
    const { kind, channel } = await kept()
    expect(channel).not.toBeNull()
    expect(kind).toBe(channel === world.chats.chats[0]?.id ? 'group-chat' : 'private-channel')
  })

  it.each(
    upTo(10),
  )('is of the kind it was made as, whatever was chosen meanwhile ($at)', async (stop) => {
    const { world, make, kept } = await roomToMake()
    await during(world, stop, make, () => chats(world))
    const { kind, channel } = await kept()
    expect(channel).not.toBeNull()
    expect(kind).toBe(channel === world.chats.chats[0]?.id ? 'group-chat' : 'private-channel')
  })

  it.each(
    upTo(10),
  )('is archived when its group was closed while it was made ($at)', async (stop) => {
    const { world, key, make, close, kept } = await roomToMake()
    await during(world, stop, make, close)
    const archiving = await world.tables.errands.find(`archive-channel:${key}`)
    expect(archiving !== null).toBe((await kept()).channel !== null)
  })

  it.each(
    upTo(22),
  )('is archived when it was made while its group was closed ($at)', async (stop) => {
    const { world, group, key, make, kept } = await roomToMake()
    const close = (slow: TestWorld) =>
      closing(slow).closeGroup(coordinator, { group: group.id, places: [], reason: REASON })
    await during(world, stop, close, () => make(world))
    const archiving = await world.tables.errands.find(`archive-channel:${key}`)
    expect(archiving !== null).toBe((await kept()).channel !== null)
  })

  it.each(upTo(14))('is a chat that stays empty when its group was closed ($at)', async (stop) => {
    const { world, key, make, fill, close } = await roomToMake('group-chat')
    await make(world)
    const errand = `archive-channel:${key}`
    const archive = () => archiveErrands(world)['archive-channel']({ room: key }, anAttempt())
    await during(world, stop, fill, async () => {
      await close()
      await archive()
      await sql`update errands set state = 'done' where key = ${errand}`.execute(world.database.db)
    })
    if ((await world.tables.errands.find(errand))?.state === 'waiting') await archive()
    expect(world.chats.chats[0]?.members.size).toBe(0)
  })
})

describe('the team, while a worker that was taken for dead records what it did', () => {
  it.each(upTo(14))('keeps that it has the app ($at)', async (stop) => {
    const { world } = await roomToMake()
    await world.tables.settings.set('team', {
      teamId: 'team-1',
      filled: false,
      appInstalled: false,
    })
    await during(
      world,
      stop,
      (slow) => roomErrands(slow)['fill-team']({}, anAttempt()),
      () => roomErrands(world)['install-in-team']({}, anAttempt()),
    )
    expect(await world.tables.settings.get('team')).toMatchObject({ appInstalled: true })
  })

  it.each(upTo(6))('keeps what was done since it was made ($at)', async (stop) => {
    const { world } = await roomToMake()
    await world.database.db.deleteFrom('settings').where('name', '=', 'team').execute()
    const make = (by: TestWorld) => roomErrands(by)['make-team']({}, anAttempt())
    await during(world, stop, make, async () => {
      await make(world)
      await roomErrands(world)['fill-team']({}, anAttempt())
      await roomErrands(world)['install-in-team']({}, anAttempt())
    })
    expect(await world.tables.settings.get('team')).toMatchObject({
      filled: true,
      appInstalled: true,
    })
  })
})

describe('a seminar', () => {
  const arranged = async () => {
    const world = await aWorld({ now: '2027-06-01T08:00:00Z' })
    const { season, people } = await aProgramme(world, { members: 2 })
    const app = seminars(world)
    const plan = aSeminarPlan()
    await app.saveSeminar(coordinator, { season: season.id, version: 0, plan })
    const called = await app.callSeminar(coordinator, { season: season.id, version: 1 })
    if (!called.ok) throw new Error(called.refusal)
    const calling = present(await world.tables.seminars.find(season.id)).calling
    const inOutlook = (by: TestWorld) =>
      seminarErrands(by, seminarInvitationIn('da'))['seminar-in-outlook'](
        { season: season.id, calling },
        anAttempt(),
      )
    return { world, season: season.id, people: people.flat(), app, inOutlook }
  }

  it.each(
    upTo(12),
  )('stands in no calendar when it was called off while it was booked ($at)', async (stop) => {
    const { world, season, app, inOutlook } = await arranged()
    await during(world, stop, inOutlook, async () => {
      await app.cancelSeminar(coordinator, { season })
      await inOutlook(world)
    })
    // What is still ordered is done.
    const ordered = await world.tables.errands.withPrefix(`seminar-in-outlook:${season}:late`)
    if (ordered.length > 0) await inOutlook(world)
    expect(world.calendar.events().filter(({ isCancelled }) => !isCancelled)).toEqual([])
  })

  it.each(upTo(14))('keeps who declined while others come on the list ($at)', async (stop) => {
    const { world, season, people, inOutlook } = await arranged()
    await inOutlook(world)
    const person = present(people[1])
    const [event] = world.calendar.events()
    world.calendar.reply(present(event).eventId, { email: person.email, reply: 'declined' })
    const follow = (slow: TestWorld) =>
      slow.store.transaction((tables) => followTheList(tables, slow))
    await during(world, stop, follow, () => readSeminarReplies(world, season))
    const guests = await world.tables.seminars.guests(season)
    expect(guests.find((guest) => guest.person === person.id)?.reply).toBe('declined')
  })
})
