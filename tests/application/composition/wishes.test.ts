import { describe, expect, it } from 'vitest'
import { day } from '#bot/domain/calendar.ts'
import type { Leader } from '#bot/domain/leader.ts'
import { actorOf, aLeader, municipality } from '#tests/support/make.ts'
import { coordinator, groupIn, withDraft, withLeaders } from './programme.ts'

const staff = (leaders: readonly Leader[], at: number): Leader =>
  leaders.filter(({ level }) => level === 'leader-of-staff').at(at) ?? aLeader()

describe('wishes', () => {
  it('are met by the next composing: apart, together, and in a fixed seat', async () => {
    const { leaders, addWish, composeGroups, draft } = await withDraft()
    const before = await draft()
    // Two who sit together now, three who do not, and one who sits elsewhere than in group 6.
    const [one, other] = before.groups[0]?.members.slice(-2) ?? []
    const trio = before.groups.slice(1, 4).map(({ members }) => members.at(-1)?.id)
    const [first, second, third] = trio
    const fixed = before.groups[4]?.members.at(-1)
    if (!one || !other || !first || !second || !third || !fixed) throw new Error('Too few groups.')
    await addWish(coordinator, { kind: 'apart', people: [one.id, other.id], group: null })
    await addWish(coordinator, { kind: 'together', people: [first, second, third], group: null })
    await addWish(coordinator, { kind: 'seat', people: [fixed.id], group: 6 })
    expect((await draft()).brokenWishes.map(({ kind }) => kind)).toEqual([
      'apart',
      'together',
      'seat',
    ])
    expect(await composeGroups(coordinator, { seed: 1 })).toMatchObject({ ok: true })
    const after = await draft()
    expect(after.brokenWishes).toEqual([])
    expect(after.violations).toEqual([])
    expect(groupIn(after, one.id)).not.toBe(groupIn(after, other.id))
    expect(new Set([first, second, third].map((id) => groupIn(after, id))).size).toBe(1)
    expect(groupIn(after, fixed.id)).toBe(6)
    expect(after.groups.flatMap(({ members }) => members)).toHaveLength(leaders.length)
  })

  it('are listed with names, and undone one by one', async () => {
    const { leaders, addWish, removeWish, getWishes } = await withLeaders()
    const [one, other] = [staff(leaders, 0), staff(leaders, 9)]
    const wish = { kind: 'apart' as const, people: [one.id, other.id], group: null }
    const added = await addWish(coordinator, wish)
    if (!added.ok) throw new Error(added.refusal)
    expect(await getWishes(coordinator)).toMatchObject({
      value: {
        wishes: [{ ...wish, people: [{ name: one.name }, { name: other.name }] }],
        groups: 6,
        conflict: null,
      },
    })
    expect(await removeWish(coordinator, { wish: added.value.id })).toEqual({
      ok: true,
      value: null,
    })
    expect(await getWishes(coordinator)).toMatchObject({ value: { wishes: [] } })
    expect(await removeWish(coordinator, { wish: added.value.id })).toMatchObject({
      refusal: 'not-found',
    })
  })

  it('are refused when they say nothing, say it again, or name nobody or no group there is', async () => {
    const { world, leaders, addWish } = await withLeaders()
    const [one, other, gone] = [staff(leaders, 0), staff(leaders, 9), staff(leaders, 20)]
    await world.tables.leaders.save({ ...gone, leftOn: day('2027-01-02') })
    const wish = (kind: 'apart' | 'together' | 'seat', people: Leader[], group: number | null) =>
      addWish(coordinator, { kind, people: people.map(({ id }) => id), group })
    expect(await wish('apart', [one], null)).toMatchObject({ refusal: 'wish-people' })
    expect(await wish('apart', [one, one], null)).toMatchObject({ refusal: 'wish-people' })
    expect(await wish('seat', [one, other], 1)).toMatchObject({ refusal: 'wish-people' })
    expect(await wish('seat', [one], 7)).toMatchObject({ refusal: 'wish-group' })
    expect(await wish('seat', [one], null)).toMatchObject({ refusal: 'wish-group' })
    expect(await wish('together', [one, gone], null)).toMatchObject({ refusal: 'has-left' })
    expect(await wish('together', [one, aLeader()], null)).toMatchObject({ refusal: 'not-found' })
    expect(await wish('together', [one, other], null)).toMatchObject({ ok: true })
    expect(await wish('together', [other, one], 3)).toMatchObject({ refusal: 'wish-exists' })
  })

  it('are refused with the names of those it is about when they cannot all be met', async () => {
    const { leaders, addWish, getWishes } = await withLeaders()
    const [one, two, three, four] = [0, 9, 20, 31].map((at) => staff(leaders, at))
    if (!one || !two || !three || !four) throw new Error('Too few leaders.')
    const wish = (kind: 'apart' | 'together', people: Leader[]) =>
      addWish(coordinator, { kind, people: people.map(({ id }) => id), group: null })
    await wish('together', [one, two])
    await wish('together', [two, three])
    await wish('apart', [one, four])
    expect(await wish('apart', [one, three])).toMatchObject({
      ok: false,
      refusal: 'wishes-conflict',
      detail: {
        names: [one.name, two.name, three.name],
        rules: [
          `together\t\t${one.name}\t${two.name}`,
          `together\t\t${two.name}\t${three.name}`,
          `apart\t\t${one.name}\t${three.name}`,
        ],
      },
    })
    expect(await getWishes(coordinator)).toMatchObject({ value: { wishes: [{}, {}, {}] } })
  })

  it('that a new list makes impossible are shown with the rules they meet, and stop the composing', async () => {
    const { world, leaders, addWish, getWishes, composeGroups } = await withLeaders()
    const [one, other] = [staff(leaders, 0), staff(leaders, 9)]
    const people = [one.id, other.id]
    const added = await addWish(coordinator, { kind: 'together', people, group: null })
    if (!added.ok) throw new Error(added.refusal)
    await world.tables.leaders.save({ ...one, manager: other.id })
    expect(await getWishes(coordinator)).toMatchObject({
      value: {
        conflict: [
          { rule: 'together', wish: added.value.id },
          { rule: 'own-manager', wish: null, names: [one.name, other.name] },
        ],
      },
    })
    const refused = await composeGroups(coordinator, { seed: 1 })
    expect(refused).toMatchObject({ ok: false, refusal: 'wishes-conflict' })
    expect(!refused.ok && refused.detail?.names).toEqual([one.name, other.name])
  })

  it('rest while somebody they name is gone, and count again when they are back', async () => {
    const { world, leaders, addWish, composeGroups, draft } = await withDraft()
    const before = await draft()
    const [one, other] = before.groups[0]?.members.slice(-2) ?? []
    const gone = leaders.find(({ id }) => id === other?.id)
    if (!one || !other || !gone) throw new Error('Too few members.')
    await addWish(coordinator, { kind: 'apart', people: [one.id, other.id], group: null })
    await world.tables.leaders.save({ ...gone, leftOn: day('2027-01-02') })
    expect(await composeGroups(coordinator, { seed: 1 })).toMatchObject({ ok: true })
    expect((await draft()).brokenWishes).toEqual([])
    await world.tables.leaders.save(gone)
    await composeGroups(coordinator, { seed: 1 })
    const after = await draft()
    expect(groupIn(after, one.id)).not.toBe(groupIn(after, other.id))
  })

  it('are the coordinator’s alone', async () => {
    const { leaders, addWish, removeWish, getWishes } = await withLeaders(municipality(24))
    const leader = actorOf(leaders[0] ?? aLeader())
    const people = leaders.slice(0, 2).map(({ id }) => id)
    for (const answer of [
      getWishes(leader),
      addWish(leader, { kind: 'apart', people, group: null }),
      removeWish(leader, { wish: people[0] as never }),
    ])
      expect(await answer).toMatchObject({ ok: false, refusal: 'not-allowed' })
  })
})
