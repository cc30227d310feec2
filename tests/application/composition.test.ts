import { describe, expect, it } from 'vitest'
import { compositions } from '#bot/application/composition.ts'
import { day } from '#bot/domain/calendar.ts'
import { membersOf } from '#bot/domain/group.ts'
import type { PersonId } from '#bot/domain/ids.ts'
import type { Leader } from '#bot/domain/leader.ts'
import { actorOf, aLeader, anActor, municipality } from '#tests/support/make.ts'
import { aWorld } from '#tests/support/world.ts'

const coordinator = anActor({ isCoordinator: true })

const withLeaders = async (leaders: readonly Leader[]) => {
  const world = await aWorld()
  for (const leader of leaders) await world.tables.leaders.save(leader)
  return { world, leaders, ...compositions(world) }
}

/** A draft that has been looked at. */
const withDraft = async (leaders = municipality(72)) => {
  const programme = await withLeaders(leaders)
  await programme.composeGroups(coordinator, { seed: 1 })
  const draft = async () => {
    const seen = await programme.getComposition(coordinator)
    if (!seen.ok || !seen.value.composition) throw new Error('There is no composition.')
    return seen.value.composition
  }
  /** Two who may swap: neither hosts, and neither meets their manager. */
  const swappable = async () => {
    const { id: composition, version, groups } = await draft()
    for (const one of groups[0]?.members ?? [])
      for (const other of groups[1]?.members ?? []) {
        const swap = { composition, version, one: one.id, other: other.id }
        if (one.isHost || other.isHost) continue
        if ((await programme.previewSwap(coordinator, swap)).ok) return swap
      }
    throw new Error('Nobody may swap.')
  }
  return { ...programme, draft, swappable }
}

describe('composing groups', () => {
  it('makes eleven groups of twelve, as even as can be, with one host each', async () => {
    const { draft } = await withDraft(municipality(132))
    const composition = await draft()
    expect(composition.groups.map((group) => group.members.length)).toEqual(Array(11).fill(12))
    for (const { members } of composition.groups)
      expect(members.map((member) => member.isHost)).toEqual([true, ...Array(11).fill(false)])
    expect(composition.violations).toEqual([])
    for (const { pairs, bound } of composition.spread.slice(0, 3)) expect(pairs).toBe(bound)
    expect(composition).toMatchObject({ state: 'draft', version: 1, seed: 1, isOutdated: false })
  })

  it('gives the same groups for the same seed, and keeps the earlier draft', async () => {
    const { composeGroups, draft } = await withDraft()
    const first = await draft()
    await composeGroups(coordinator, { seed: 1 })
    const second = await draft()
    expect(second.id).not.toBe(first.id)
    expect(second.groups).toEqual(first.groups)
  })

  it.each([
    ['nobody', 0, 'no-leaders'],
    ['nine', 9, 'too-few-people'],
    ['fifteen', 15, 'sizes-impossible'],
    ['144 with eleven hosts', 144, 'too-few-hosts'],
  ])('is refused in words for %s', async (_, size, refusal) => {
    const { composeGroups } = await withLeaders(size === 0 ? [] : municipality(size).slice(0, size))
    expect(await composeGroups(coordinator, { seed: null })).toMatchObject({ ok: false, refusal })
  })

  it('lets a group have more hosts when that keeps everybody from their own manager', async () => {
    const { composeGroups, getComposition } = await withLeaders(municipality(48))
    expect(await composeGroups(coordinator, { seed: 1 })).toMatchObject({ ok: true })
    const seen = await getComposition(coordinator)
    expect(seen.ok && seen.value.composition?.violations).toEqual([])
  })

  it('names those who cannot be kept from their own manager', async () => {
    const boss = aLeader({ level: 'director', name: 'Bo Åkær' })
    const reports = Array.from({ length: 11 }, () => aLeader({ manager: boss.id }))
    const { composeGroups } = await withLeaders([boss, ...reports])
    const refused = await composeGroups(coordinator, { seed: 1 })
    expect(refused).toMatchObject({ ok: false, refusal: 'managers-unavoidable' })
    expect(!refused.ok && refused.detail?.names).toContain('Bo Åkær')
  })
})

describe('swapping two seats of the draft', () => {
  it('shows the effect first, and then does just that', async () => {
    const { draft, swappable, previewSwap, swapSeats } = await withDraft()
    const before = await draft()
    const swap = await swappable()
    const preview = await previewSwap(coordinator, swap)
    if (!preview.ok) throw new Error(preview.refusal)
    expect((await draft()).version).toBe(1)
    expect(await swapSeats(coordinator, swap)).toEqual({ ok: true, value: { version: 2 } })
    const after = await draft()
    expect(after.spread.map((each) => each.pairs)).toEqual(
      preview.value.effects.map((each) => each.after),
    )
    expect(before.spread.map((each) => each.pairs)).toEqual(
      preview.value.effects.map((each) => each.before),
    )
    expect(after.groups[0]?.members.map(({ id }) => id)).toContain(swap.other)
  })

  it('is undone by the same swap', async () => {
    const { draft, swappable, swapSeats } = await withDraft()
    const before = await draft()
    const swap = await swappable()
    await swapSeats(coordinator, swap)
    await swapSeats(coordinator, { ...swap, version: 2 })
    expect((await draft()).groups).toEqual(before.groups)
  })

  it('is refused when the draft has changed since', async () => {
    const { swappable, swapSeats, composeGroups } = await withDraft()
    const swap = await swappable()
    await swapSeats(coordinator, swap)
    expect(await swapSeats(coordinator, swap)).toMatchObject({ refusal: 'composition-changed' })
    await composeGroups(coordinator, { seed: 2 })
    expect(await swapSeats(coordinator, { ...swap, version: 2 })).toMatchObject({
      refusal: 'composition-changed',
    })
  })

  it('is refused when a group would lose its host', async () => {
    const { draft, swapSeats } = await withDraft()
    const { id: composition, version, groups } = await draft()
    const one = groups[0]?.members[0]?.id as PersonId
    const other = groups[1]?.members.at(-1)?.id as PersonId
    expect(await swapSeats(coordinator, { composition, version, one, other })).toMatchObject({
      refusal: 'host-needs-host',
    })
  })
})

describe('approving the draft', () => {
  const approved = async () => {
    const programme = await withDraft()
    const { id: composition, version } = await programme.draft()
    const answer = await programme.approveComposition(coordinator, { composition, version })
    return { ...programme, answer, composition, version }
  }

  it('makes the groups with their seats and hosts, and a room for each and the chief group', async () => {
    const { world, answer, draft } = await approved()
    expect(answer).toEqual({ ok: true, value: { groups: 6 } })
    const groups = await world.tables.groups.all()
    const composed = (await draft()).groups
    expect(groups.map((group) => group.name).slice(0, 2)).toEqual(['Gruppe 1', 'Gruppe 2'])
    for (const [at, group] of groups.entries()) {
      expect(membersOf(group).toSorted()).toEqual(
        composed[at]?.members.map(({ id }) => id).toSorted(),
      )
      expect(group.host).toBe(composed[at]?.members[0]?.id)
    }
    const rooms = await world.tables.rooms.all()
    expect(rooms.map((room) => room.name)).toEqual([
      ...groups.map((group) => `Ledelsesgruppe ${group.number}`),
      'Chefgruppen',
    ])
    expect(await world.tables.errands.find('make-team')).toMatchObject({ state: 'waiting' })
    expect(world.announced.times).toBe(1)
  })

  it('happens once: no second approval, swap or composition', async () => {
    const { answer: _, composition, version, ...programme } = await approved()
    const again = { composition, version }
    const refused = { ok: false, refusal: 'groups-approved' }
    const two = { one: 'a' as PersonId, other: 'b' as PersonId }
    expect(await programme.approveComposition(coordinator, again)).toMatchObject(refused)
    expect(await programme.composeGroups(coordinator, { seed: 1 })).toMatchObject(refused)
    expect(await programme.swapSeats(coordinator, { ...again, ...two })).toMatchObject(refused)
    expect(await programme.world.tables.groups.all()).toHaveLength(6)
  })

  it('shows the groups as they are now, successors included', async () => {
    const { world, draft } = await approved()
    const [group] = await world.tables.groups.all()
    const successor = aLeader({ name: 'Liv Abildgaard' })
    await world.tables.leaders.save(successor)
    if (group)
      await world.tables.groups.save({
        ...group,
        seats: group.seats.map((seat, at) =>
          at === 11 ? { ...seat, person: successor.id } : seat,
        ),
      })
    const names = (await draft()).groups[0]?.members.map(({ name }) => name)
    expect(names).toContain('Liv Abildgaard')
    expect(names).toHaveLength(12)
  })

  it('is refused once the list of leaders has changed', async () => {
    const { world, leaders, draft, approveComposition } = await withDraft()
    const { id: composition, version } = await draft()
    const gone = leaders.at(-1)
    if (gone) await world.tables.leaders.save({ ...gone, leftOn: day('2027-01-19') })
    expect((await draft()).isOutdated).toBe(true)
    expect(await approveComposition(coordinator, { composition, version })).toMatchObject({
      refusal: 'composition-outdated',
    })
    expect(await world.tables.groups.all()).toEqual([])
  })
})

describe('who may compose', () => {
  it('is the coordinator alone, for every step', async () => {
    const { leaders, swappable, ...programme } = await withDraft()
    const swap = await swappable()
    const chief = actorOf(leaders[0] ?? aLeader())
    for (const answer of [
      programme.composeGroups(chief, { seed: 1 }),
      programme.getComposition(chief),
      programme.previewSwap(chief, swap),
      programme.swapSeats(chief, swap),
      programme.approveComposition(chief, swap),
    ])
      expect(await answer).toMatchObject({ ok: false, refusal: 'not-allowed' })
  })
})
