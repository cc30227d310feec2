import { describe, expect, it } from 'vitest'
import { day, instant } from '#bot/domain/calendar.ts'
import type { Composition } from '#bot/domain/composition.ts'
import { membersOf } from '#bot/domain/group.ts'
import type { CompositionId, PersonId } from '#bot/domain/ids.ts'
import { freshDatabase } from '#tests/support/database.ts'
import { aChief, aGroup, aLeader, anId, aRoomOf } from '#tests/support/make.ts'

describe('leaders', () => {
  it('come back as they were saved, those who left included', async () => {
    const { tables } = await freshDatabase()
    const chief = aChief({ started: null, hasMailbox: false })
    const gone = aLeader({ manager: chief.id, leftOn: day('2026-03-31'), name: 'Åse Ærø' })
    await tables.leaders.save(gone)
    await tables.leaders.save(chief)
    expect(await tables.leaders.all()).toEqual([chief, gone])
    expect(await tables.leaders.findByEntraId(gone.entraId)).toEqual(gone)
    await tables.leaders.save({ ...gone, leftOn: null })
    expect(await tables.leaders.find(gone.id)).toEqual({ ...gone, leftOn: null })
  })

  it('are changed by one import at a time', async () => {
    const { store, tables } = await freshDatabase()
    const leader = aLeader()
    await tables.leaders.save(leader)
    const addLetter = () =>
      store.transaction(async ({ leaders }) => {
        const [known] = await leaders.allForChange()
        if (known) await leaders.save({ ...known, name: `${known.name}x` })
      })
    await Promise.all([addLetter(), addLetter(), addLetter()])
    expect((await tables.leaders.find(leader.id))?.name).toBe(`${leader.name}xxx`)
  })
})

describe('groups', () => {
  it('come back with their seats in order, and by the person in one of them', async () => {
    const { tables } = await freshDatabase()
    const one = aGroup({ number: 1, members: [anId<PersonId>(), anId<PersonId>()] })
    const two = aGroup({ number: 2, members: [anId<PersonId>()] })
    await tables.groups.save(two)
    await tables.groups.save(one)
    expect(await tables.groups.all()).toEqual([one, two])
    expect(await tables.groups.findByPerson(membersOf(one)[1] as PersonId)).toEqual(one)
    expect(await tables.groups.findByPerson(anId<PersonId>())).toBeNull()
  })

  it('keep an open seat, and who left it', async () => {
    const { store, tables } = await freshDatabase()
    const group = aGroup({ members: [anId<PersonId>()] })
    await tables.groups.save(group)
    await store.transaction(async ({ groups }) => {
      const found = await groups.findForChange(group.id)
      if (!found) throw new Error('The group is gone.')
      const seats = found.seats.map((seat) => ({ ...seat, person: null, vacatedBy: seat.person }))
      await groups.save({ ...found, host: null, seats })
    })
    const found = await tables.groups.find(group.id)
    expect(found?.host).toBeNull()
    expect(found?.seats).toMatchObject([{ person: null, vacatedBy: group.host }])
  })

  it('are read for a change as whoever changed them last left them', async () => {
    const { store, tables } = await freshDatabase()
    const group = aGroup({ members: Array.from({ length: 6 }, () => anId<PersonId>()) })
    await tables.groups.save(group)
    const leaveOne = () =>
      store.transaction(async ({ groups }) => {
        const found = await groups.findForChange(group.id)
        if (!found) throw new Error('The group is gone.')
        const leaving = found.seats.findIndex(({ person }) => person !== null)
        const seats = found.seats.map((seat, at) =>
          at === leaving ? { ...seat, person: null, vacatedBy: seat.person } : seat,
        )
        await groups.save({ ...found, seats })
        return found.seats[leaving]?.person
      })
    const left = await Promise.all(Array.from({ length: 6 }, leaveOne))
    expect(new Set(left)).toEqual(new Set(membersOf(group)))
  })

  it('let nobody sit in two seats', async () => {
    const { tables } = await freshDatabase()
    const person = anId<PersonId>()
    await tables.groups.save(aGroup({ number: 1, members: [person] }))
    await expect(tables.groups.save(aGroup({ number: 2, members: [person] }))).rejects.toThrow()
  })
})

describe('compositions', () => {
  it('are found newest first, and keep swaps', async () => {
    const { store, tables } = await freshDatabase()
    const older: Composition = {
      id: anId<CompositionId>(),
      seed: 4_294_967_295,
      basis: 'nothing',
      groups: [{ number: 1, host: anId<PersonId>(), members: [anId<PersonId>()] }],
      state: 'draft',
      version: 1,
      madeAt: instant('2027-01-01T10:00:00Z'),
    }
    const newer = { ...older, id: anId<CompositionId>(), madeAt: instant('2027-01-02T10:00:00Z') }
    expect(await tables.compositions.newest()).toBeNull()
    await tables.compositions.save(newer)
    await tables.compositions.save(older)
    await tables.compositions.save({ ...newer, version: 2 })
    expect(await tables.compositions.newest()).toEqual({ ...newer, version: 2 })
    expect(await store.transaction((t) => t.compositions.findForChange(older.id))).toEqual(older)
  })
})

describe('rooms', () => {
  it('are found by key and by channel, groups first by number', async () => {
    const { tables } = await freshDatabase()
    const groups = [2, 1].map((number) => aGroup({ number }))
    const chiefs = {
      key: 'chief-group',
      owner: { kind: 'chief-group' },
      kind: 'private-channel',
      name: 'Chefgruppen',
      channel: null,
      done: [],
    } as const
    await tables.rooms.save(chiefs)
    for (const group of groups) {
      await tables.groups.save(group)
      await tables.rooms.save(aRoomOf(group, { done: ['channel', 'members'] }))
    }
    const all = await tables.rooms.all()
    expect(all.map((room) => room.name)).toEqual(['Gruppe 1', 'Gruppe 2', 'Chefgruppen'])
    expect(all[0]?.done).toEqual(['channel', 'members'])
    expect(await tables.rooms.find('chief-group')).toEqual(chiefs)
    expect(await tables.rooms.findByChannel(all[1]?.channel ?? '')).toEqual(all[1])
  })

  it('have their welcome when the post is out', async () => {
    const { tables } = await freshDatabase()
    const room = aRoomOf(aGroup())
    await tables.rooms.save(room)
    await tables.posts.save({
      key: `welcome:${room.key}`,
      conversation: 'c',
      activity: 'a',
      at: instant('2027-01-01T10:00:00Z'),
    })
    expect((await tables.rooms.find(room.key))?.done).toEqual(['welcome'])
  })
})
