import { describe, expect, it } from 'vitest'
import { composeMessage } from '#bot/application/compose-message.ts'
import { groups } from '#bot/application/group.ts'
import { leaders } from '#bot/application/leader.ts'
import { day } from '#bot/domain/calendar.ts'
import type { GroupId } from '#bot/domain/ids.ts'
import {
  aChief,
  actorOf,
  aGroup,
  aLeader,
  anActor,
  anId,
  aRoomOf,
  aSeat,
} from '#tests/support/make.ts'
import { aWorld } from '#tests/support/world.ts'

const coordinator = anActor({ isCoordinator: true })

/** One group: a host, a member who left, and a member; and someone new without a seat. */
const withOpenSeat = async () => {
  const world = await aWorld()
  const host = aChief({ name: 'Vita Vært' })
  const member = aLeader({ name: 'Mads Medlem', manager: null })
  const gone = aLeader({ name: 'Gerda Gået', leftOn: day('2027-01-10') })
  const fresh = aLeader({ name: 'Niels Ny' })
  const report = aLeader({ name: 'Rie Rapport', manager: host.id })
  for (const each of [host, member, gone, fresh, report]) await world.tables.leaders.save(each)
  const id = anId<GroupId>()
  const open = aSeat({ group: id, vacatedBy: gone.id })
  const taken = [host, member].map((each) => aSeat({ group: id, person: each.id }))
  const group = aGroup({ id, host: host.id, seats: [...taken, open] })
  await world.tables.groups.save(group)
  await world.tables.rooms.save(aRoomOf(group))
  return {
    world,
    host,
    member,
    gone,
    fresh,
    report,
    group,
    open,
    ...leaders(world),
    ...groups(world),
  }
}

describe('the coordinator’s list of people', () => {
  it('shows those on the list now, with group and host, and the seat that waits', async () => {
    const { listPeople, open } = await withOpenSeat()
    const seen = await listPeople(coordinator)
    if (!seen.ok) throw new Error(seen.refusal)
    expect(seen.value.people.map(({ name, group, isHost }) => [name, group, isHost])).toEqual([
      ['Vita Vært', 'Gruppe 1', true],
      ['Mads Medlem', 'Gruppe 1', false],
      ['Niels Ny', null, false],
      ['Rie Rapport', null, false],
    ])
    expect(seen.value.openSeats).toEqual([
      { seat: open.id, group: 'Gruppe 1', vacatedBy: 'Gerda Gået' },
    ])
    expect(seen.value.withoutHost).toEqual([])
  })
})

describe('giving a seat to a successor', () => {
  it('is refused for one who sits already, one who left, and one whom the host leads', async () => {
    const { seatSuccessor, open, member, gone, report } = await withOpenSeat()
    const to = (person: typeof member) =>
      seatSuccessor(coordinator, { seat: open.id, person: person.id })
    expect(await to(member)).toMatchObject({ refusal: 'already-seated' })
    expect(await to(gone)).toMatchObject({ refusal: 'has-left' })
    expect(await to(report)).toMatchObject({
      refusal: 'own-manager',
      detail: { leader: 'Rie Rapport', manager: 'Vita Vært' },
    })
  })

  it('seats one person when two are given the seat at the same moment', async () => {
    const { world, seatSuccessor, open, fresh } = await withOpenSeat()
    const other = aLeader()
    await world.tables.leaders.save(other)
    const both = await Promise.all(
      [fresh, other].map(({ id }) => seatSuccessor(coordinator, { seat: open.id, person: id })),
    )
    expect(both.filter((answer) => answer.ok)).toHaveLength(1)
    expect(both.find((answer) => !answer.ok)).toMatchObject({ refusal: 'seat-taken' })
  })

  it('makes a chief the host where the group has none', async () => {
    const { world, seatSuccessor, group, open } = await withOpenSeat()
    const chief = aChief()
    await world.tables.leaders.save(chief)
    await world.tables.groups.save({ ...group, host: null })
    expect(await seatSuccessor(coordinator, { seat: open.id, person: chief.id })).toMatchObject({
      value: { isHost: true },
    })
    expect((await world.tables.groups.find(group.id))?.host).toBe(chief.id)
  })
})

describe('naming a host', () => {
  it('offers the group’s chiefs and directors, and takes no one else', async () => {
    const { world, listPeople, nameHost, group, host, member, fresh } = await withOpenSeat()
    await world.tables.groups.save({ ...group, host: null })
    const seen = await listPeople(coordinator)
    expect(seen.ok && seen.value.withoutHost).toEqual([
      { group: group.id, name: 'Gruppe 1', candidates: [{ id: host.id, name: 'Vita Vært' }] },
    ])
    const name = (person: typeof host) =>
      nameHost(coordinator, { group: group.id, person: person.id })
    expect(await name(member)).toMatchObject({ refusal: 'cannot-host' })
    expect(await name(fresh)).toMatchObject({ refusal: 'not-found' })
    expect(await name(host)).toEqual({ ok: true, value: null })
    const hosted = await listPeople(coordinator)
    expect(hosted.ok && hosted.value.otherHosts).toEqual([])
    await world.tables.leaders.save({ ...member, level: 'chief' })
    const both = await listPeople(coordinator)
    expect(both.ok && both.value.otherHosts).toEqual([
      {
        group: group.id,
        name: 'Gruppe 1',
        host: 'Vita Vært',
        candidates: [{ id: member.id, name: 'Mads Medlem' }],
      },
    ])
    expect((await world.tables.errands.find(`fill-channel:group:${group.id}`))?.state).toBe(
      'waiting',
    )
  })

  it('tells the new host, once, and nobody who is it already or is it no more', async () => {
    const { world, nameHost, group, host, member } = await withOpenSeat()
    await world.tables.leaders.save({ ...member, level: 'chief' })
    const told = async () =>
      (await world.tables.errands.withPrefix('host-named:')).map(({ key }) => key.split(':')[2])
    await nameHost(coordinator, { group: group.id, person: host.id })
    expect(await told()).toEqual([])
    await nameHost(coordinator, { group: group.id, person: member.id })
    await nameHost(coordinator, { group: group.id, person: member.id })
    expect(await told()).toEqual([member.id])
    const ref = { card: 'host-named', group: group.id, person: member.id } as const
    expect(await composeMessage(world.tables, world, ref)).toMatchObject({ groupName: 'Gruppe 1' })
    await nameHost(coordinator, { group: group.id, person: host.id })
    expect(await composeMessage(world.tables, world, ref)).toBeNull()
  })
})

describe('a leader’s own group', () => {
  it('shows its members, the host first, and says which is oneself', async () => {
    const { getMyGroup, member, group } = await withOpenSeat()
    const seen = await getMyGroup(actorOf(member, group))
    expect(seen).toMatchObject({
      value: {
        group: {
          name: 'Gruppe 1',
          openSeats: 1,
          members: [
            { name: 'Vita Vært', isHost: true, isMe: false },
            { name: 'Mads Medlem', isHost: false, isMe: true },
          ],
        },
      },
    })
  })

  it('is none for a chief without a seat, and closed to those outside', async () => {
    const { getMyGroup, host } = await withOpenSeat()
    expect(await getMyGroup(actorOf(host))).toEqual({ ok: true, value: { group: null } })
    expect(await getMyGroup(anActor())).toMatchObject({ refusal: 'not-allowed' })
    expect(await getMyGroup(coordinator)).toMatchObject({ refusal: 'not-allowed' })
  })
})

describe('who may see and change people', () => {
  it('is the coordinator alone', async () => {
    const { host, group, open, fresh, listPeople, seatSuccessor, nameHost } = await withOpenSeat()
    const chief = actorOf(host, group)
    const refused = { ok: false, refusal: 'not-allowed' }
    expect(await listPeople(chief)).toEqual(refused)
    expect(await seatSuccessor(chief, { seat: open.id, person: fresh.id })).toEqual(refused)
    expect(await nameHost(chief, { group: group.id, person: host.id })).toEqual(refused)
  })
})
