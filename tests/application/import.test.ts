import { describe, expect, it } from 'vitest'
import { Fault } from '#bot/application/faults.ts'
import { leaderImport } from '#bot/application/import.ts'
import { membersOf } from '#bot/domain/group.ts'
import type { EntraId, PersonId } from '#bot/domain/ids.ts'
import { sheets } from '#bot/sheets/sheets.ts'
import { fjordby, listFile } from '#tests/support/hr-list.ts'
import { aGroup, anActor, aRoomOf } from '#tests/support/make.ts'
import { aWorld } from '#tests/support/world.ts'

const coordinator = anActor({ isCoordinator: true })

const withFjordby = async (leaders = 24) => {
  const municipality = fjordby({ leaders })
  const world = await aWorld({ sheets, people: municipality.people, now: '2026-11-20T09:00:00Z' })
  return { world, list: municipality.leaders, ...leaderImport(world) }
}

describe('importing the list that comes with the product', () => {
  it('shows 132 new leaders without a single problem, and changes nothing yet', async () => {
    const { world, list, previewImport } = await withFjordby(132)
    const preview = await previewImport(coordinator, listFile(list))
    expect(preview).toMatchObject({
      ok: true,
      value: {
        lines: 132,
        problems: { count: 0 },
        arrived: { count: 132 },
        ignored: ['Medarbejdernr.', 'Telefon'],
        absent: [],
      },
    })
    expect(await world.tables.leaders.all()).toEqual([])
  })

  it('makes 132 leaders in eight areas, with their managers', async () => {
    const { world, list, applyImport } = await withFjordby(132)
    expect(await applyImport(coordinator, listFile(list))).toMatchObject({
      ok: true,
      value: { arrived: 132, openSeats: 0 },
    })
    const leaders = await world.tables.leaders.all()
    expect(leaders).toHaveLength(132)
    expect(new Set(leaders.map((leader) => leader.area)).size).toBe(8)
    expect(leaders.filter((leader) => leader.manager === null)).toHaveLength(1)
  })
})

describe('importing a list', () => {
  it('is for the coordinator alone', async () => {
    const { list, previewImport, applyImport } = await withFjordby()
    const chief = anActor({ isChief: true, person: 'x' as PersonId })
    expect(await previewImport(chief, listFile(list))).toMatchObject({ refusal: 'not-allowed' })
    expect(await applyImport(chief, listFile(list))).toMatchObject({ refusal: 'not-allowed' })
  })

  it.each([
    ['busy', 'directory-busy'],
    ['doubtful', 'directory-busy'],
    ['refused', 'directory-refused'],
  ] as const)('says what to do when the directory is %s, and goes on with the same file afterwards', async (kind, refusal) => {
    const { world, list, previewImport, applyImport } = await withFjordby()
    const { everyone } = world.directory
    world.directory.everyone = async () => {
      throw new Fault(kind, 'TooManyRequests')
    }
    expect(await previewImport(coordinator, listFile(list))).toMatchObject({ ok: false, refusal })
    expect(await applyImport(coordinator, listFile(list))).toMatchObject({ ok: false, refusal })
    expect(await world.tables.leaders.all()).toEqual([])
    world.directory.everyone = everyone
    expect(await applyImport(coordinator, listFile(list))).toMatchObject({ ok: true })
  })

  it('learns from the directory what language each leader reads, of those on the list alone', async () => {
    const { world, list, applyImport } = await withFjordby()
    const [first, second] = world.directory.people
    if (!first || !second) throw new Error('Nobody is in the directory.')
    const stranger = {
      ...first,
      entraId: 'stranger' as EntraId,
      userPrincipalName: 'x@y.dk',
      mail: 'x@y.dk',
    }
    world.directory.people.splice(
      0,
      2,
      { ...first, language: 'en-GB' },
      { ...second, language: null },
      stranger,
    )
    expect(await applyImport(coordinator, listFile(list))).toMatchObject({ ok: true })
    const known = await world.tables.languages.of(
      world.directory.people.map(({ entraId }) => entraId),
    )
    expect(known.get(first.entraId)).toBe('en-GB')
    expect(known.has(second.entraId)).toBe(false)
    expect(known.has(stranger.entraId)).toBe(false)
    expect(known.size).toBe(list.length - 1)
  })

  it('is refused while there are problems, and nothing of it is kept', async () => {
    const { world, list, previewImport, applyImport } = await withFjordby()
    world.directory.people.pop()
    const preview = await previewImport(coordinator, listFile(list))
    expect(preview).toMatchObject({
      value: { problems: { shown: [{ line: 25, column: 'email', kind: 'not-in-directory' }] } },
    })
    expect(await applyImport(coordinator, listFile(list))).toMatchObject({
      refusal: 'list-has-problems',
      detail: { count: 1 },
    })
    expect(await world.tables.leaders.all()).toEqual([])
  })

  it.each([
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'file-unreadable'],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'file-old-format'],
    ['an empty file', new Uint8Array(), 'list-empty'],
    ['another list', new TextEncoder().encode('Vare;Pris\nKaffe;10'), 'headings-missing'],
  ])('says what is wrong with %s', async (_, content, refusal) => {
    const { previewImport, applyImport } = await withFjordby()
    const file = { fileName: 'x', content }
    expect(await previewImport(coordinator, file)).toMatchObject({ ok: false, refusal })
    expect(await applyImport(coordinator, file)).toMatchObject({ ok: false, refusal })
  })

  it('opens the topic bank the first time, and does nothing the second', async () => {
    const { world, list, applyImport } = await withFjordby()
    await applyImport(coordinator, listFile(list))
    const topics = await world.tables.topics.all()
    expect(topics.length).toBeGreaterThan(10)
    expect(await applyImport(coordinator, listFile(list))).toMatchObject({
      value: { arrived: 0, changed: 0, left: 0, unchanged: 24 },
    })
    expect(await world.tables.topics.all()).toHaveLength(topics.length)
  })

  it('makes each leader once, also when two import at the same moment', async () => {
    const { world, list, applyImport } = await withFjordby()
    const file = listFile(list)
    const both = await Promise.all([applyImport(coordinator, file), applyImport(coordinator, file)])
    expect(both.map((each) => each.ok && each.value.arrived).toSorted()).toEqual([0, 24])
    expect(await world.tables.leaders.all()).toHaveLength(24)
  })
})

describe('a list on which somebody is missing', () => {
  const withGroup = async () => {
    const programme = await withFjordby()
    const { world, list, applyImport } = programme
    await applyImport(coordinator, listFile(list))
    const leaders = await world.tables.leaders.all()
    const group = aGroup({ number: 1, members: leaders.slice(0, 12).map(({ id }) => id) })
    await world.tables.groups.save(group)
    await world.tables.rooms.save(aRoomOf(group))
    return { ...programme, group, leaders }
  }

  it('opens the seat, names who left it, and orders that they leave channel and invitations', async () => {
    const { world, list, group, previewImport, applyImport } = await withGroup()
    const without = list.filter((_, at) => at !== 5 && list[at]?.managerEmail !== list[5]?.email)
    const names = list.filter((each) => !without.includes(each)).map((each) => each.name)
    const preview = await previewImport(coordinator, listFile(without))
    expect(preview.ok && preview.value.left.shown).toContainEqual({
      name: names[0],
      group: 'Gruppe 1',
    })
    const applied = await applyImport(coordinator, listFile(without))
    expect(applied.ok && applied.value.openSeats).toBeGreaterThan(0)
    const after = await world.tables.groups.find(group.id)
    const open = after?.seats.filter((seat) => seat.person === null) ?? []
    expect(open[0]?.vacatedBy).toBe(group.seats[5]?.person)
    expect(after && membersOf(after)).not.toContain(group.seats[5]?.person)
    for (const key of [
      'fill-team',
      `fill-channel:group:${group.id}`,
      `change-attendees:${group.id}`,
    ])
      expect((await world.tables.errands.find(key))?.state).toBe('waiting')
  })

  it('gives the seat back to the one who returns', async () => {
    const { world, list, group, applyImport } = await withGroup()
    const last = list.at(-1)
    const seat = group.seats.length - 1
    await applyImport(coordinator, listFile(list.filter((each) => each !== last)))
    await applyImport(coordinator, listFile(list))
    const after = await world.tables.groups.find(group.id)
    expect(after?.seats[seat]).toEqual(group.seats[seat])
  })

  it('orders nothing in Teams when nobody came, left or changed rank', async () => {
    const { world, list, applyImport } = await withGroup()
    const moved = list.map((each) => ({ ...each, workplace: 'Rådhuset' }))
    await applyImport(coordinator, listFile(moved))
    expect(await world.tables.errands.withPrefix('fill')).toEqual([])
  })
})
