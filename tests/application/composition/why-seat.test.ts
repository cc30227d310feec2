import { describe, expect, it } from 'vitest'
import { doorTo } from '#bot/api/door.ts'
import { appIn } from '#bot/app.ts'
import { membersOf } from '#bot/domain/group.ts'
import type { PersonId } from '#bot/domain/ids.ts'
import type { Leader } from '#bot/domain/leader.ts'
import { actorOf, aLeader, anActor, municipality } from '#tests/support/make.ts'
import { coordinator, groupIn, withDraft, withGroups } from './programme.ts'

const PEOPLE = municipality(72)

const staffIn = (members: readonly { id: PersonId }[]): readonly Leader[] =>
  members.flatMap(
    ({ id }) =>
      PEOPLE.find((leader) => leader.id === id && leader.level === 'leader-of-staff') ?? [],
  )

const explained = async () => {
  const programme = await withDraft(PEOPLE)
  const draft = await programme.draft()
  const [leader] = staffIn(draft.groups[2]?.members ?? [])
  if (!leader) throw new Error('Group 3 has no leader of staff.')
  const why = async (person = leader.id) => {
    const said = await programme.whySeat(coordinator, { person, composition: null })
    if (!said.ok || !said.value.reason) throw new Error('There is no reason.')
    return said.value.reason
  }
  return { ...programme, seen: draft, leader, why }
}

describe('why a leader sits where they sit', () => {
  it('is told by what they share with others, beside what an even spread gives', async () => {
    const { seen, leader, why } = await explained()
    const reason = await why()
    expect(reason).toMatchObject({ group: 3, size: 12, groups: 6 })
    const inArea = PEOPLE.filter(({ area }) => area === leader.area).length
    expect(reason.criteria[0]).toEqual({
      alike: { criterion: 'area', value: leader.area },
      inGroup: seen.groups[2]?.members.filter(({ area }) => area === leader.area).length,
      inAll: inArea,
      openGroups: 6,
      least: Math.floor(inArea / 6),
      most: Math.ceil(inArea / 6),
    })
    expect(reason.criteria.map(({ alike }) => alike.criterion)).toEqual([
      'area',
      'level',
      'experience',
      'team',
      'workplace',
    ])
  })

  it('names their own manager and reports with their groups, and the host', async () => {
    const { seen, leader, why } = await explained()
    const manager = PEOPLE.find(({ id }) => id === leader.manager)
    if (!manager) throw new Error('Nobody leads them.')
    expect((await why()).rules).toContainEqual({
      kind: 'own-manager',
      names: [manager.name],
      groups: [groupIn(seen, manager.id)],
    })
    const host = seen.groups[0]?.members[0]
    if (!host) throw new Error('There is no host.')
    const { rules } = await why(host.id)
    expect(rules).toContainEqual({ kind: 'host', names: [], groups: [] })
  })

  it('tells the coordinator of wishes, and finds no other seat for one who is bound', async () => {
    const { leader, why, addWish, seen } = await explained()
    const [other] = staffIn(seen.groups[4]?.members ?? [])
    if (!other) throw new Error('Group 5 has no leader of staff.')
    await addWish(coordinator, { kind: 'apart', people: [leader.id, other.id], group: null })
    expect((await why()).rules).toContainEqual({
      kind: 'apart',
      names: [other.name],
      groups: [5],
    })
    await addWish(coordinator, { kind: 'seat', people: [leader.id], group: 3 })
    expect(await why()).toMatchObject({ alternative: null })
    expect((await why()).rules).toContainEqual({ kind: 'fixed', names: [], groups: [3] })
  })

  it('names the best other seat and what it would make there', async () => {
    const { why, suggestSwaps, named, leader } = await explained()
    const { alternative } = await why()
    const suggested = await suggestSwaps(coordinator, { ...(await named()), person: leader.id })
    const [cheapest] = suggested.ok ? suggested.value.swaps : []
    if (!cheapest) throw new Error('Nobody may swap.')
    expect(alternative).toMatchObject({
      group: cheapest.other.group,
      other: { id: cheapest.other.id, name: cheapest.other.name },
      cost: cheapest.cost,
    })
    for (const { count, most } of alternative?.wouldMake ?? []) expect(count).toBeGreaterThan(most)
  })

  it('is not there for somebody without a seat, nor for a composition there is not', async () => {
    const { whySeat, world, leader } = await explained()
    const newcomer = aLeader()
    await world.tables.leaders.save(newcomer)
    expect(await whySeat(coordinator, { person: newcomer.id, composition: null })).toEqual({
      ok: true,
      value: { reason: null },
    })
    const composition = newcomer.id as never
    expect(await whySeat(coordinator, { person: leader.id, composition })).toMatchObject({
      refusal: 'not-found',
    })
  })
})

describe('why I sit where I sit', () => {
  const asked = async () => {
    const programme = await withGroups(PEOPLE)
    const { world } = programme
    const groups = await world.tables.groups.all()
    const [group] = groups
    if (!group) throw new Error('There are no groups.')
    const members = membersOf(group).map((id) => ({ id }))
    const [leader, beside] = staffIn(members)
    if (!leader || !beside) throw new Error('Group 1 has too few leaders of staff.')
    const me = actorOf(leader, group)
    const said = async () => {
      const answer = await doorTo(appIn(world))('whyMySeat', me, {})
      if (answer.kind !== 'value') throw new Error(JSON.stringify(answer))
      return answer.value as { reason: Record<string, unknown> }
    }
    return { ...programme, leader, beside, said, groups }
  }

  it('is told without anybody’s wishes: the same words with and without them', async () => {
    const { leader, beside, said, addWish, groups } = await asked()
    const before = await said()
    const elsewhere = groups[4] ? membersOf(groups[4])[11] : undefined
    if (!elsewhere) throw new Error('Group 5 is too small.')
    await addWish(coordinator, { kind: 'apart', people: [leader.id, elsewhere], group: null })
    await addWish(coordinator, { kind: 'apart', people: [leader.id, beside.id], group: null })
    await addWish(coordinator, { kind: 'seat', people: [leader.id], group: 1 })
    expect(await said()).toEqual(before)
  })

  it('names nobody but those one leads or is led by, and says where nobody sits', async () => {
    const { leader, said } = await asked()
    const { reason } = await said()
    const text = JSON.stringify(reason)
    const known = new Set([
      leader.manager,
      ...PEOPLE.filter(({ manager }) => manager === leader.id).map(({ id }) => id),
    ])
    // Whole names: 'Leder 12' is the beginning of 'Leder 120'.
    for (const { id, name, email } of PEOPLE) {
      if (!known.has(id)) expect(text).not.toContain(`"${name}"`)
      expect(text).not.toContain(email)
      expect(text).not.toContain(id)
    }
    for (const { groups } of reason.rules as { groups: number[] }[]) expect(groups).toEqual([])
    expect(reason.alternative).toMatchObject({ other: null })
  })

  it('takes no person: nobody asks about anybody else', async () => {
    const { world, leader } = await asked()
    const answer = await doorTo(appIn(world))('whyMySeat', actorOf(leader), { person: leader.id })
    expect(answer).toMatchObject({ kind: 'invalid' })
  })

  it('is empty before there are groups, and for a chief who sits in none', async () => {
    const { whyMySeat, leaders } = await withDraft(municipality(36))
    const chief = actorOf(leaders[0] ?? aLeader())
    expect(await whyMySeat(chief)).toEqual({ ok: true, value: { reason: null } })
  })
})

describe('why no arrangement can be better', () => {
  it('is told by who shares what over how many groups, adding up to each bound', async () => {
    const { explainSpread } = await withDraft(PEOPLE)
    const said = await explainSpread(coordinator, { composition: null })
    if (!said.ok) throw new Error(said.refusal)
    const { criteria, value, line } = said.value
    for (const { bound, pairs, unavoidable, more } of criteria) {
      expect(unavoidable.reduce((sum, each) => sum + each.pairs, more.pairs)).toBe(bound)
      expect(pairs).toBeGreaterThanOrEqual(bound)
    }
    const weighed = (of: 'pairs' | 'bound') =>
      criteria.reduce((sum, each) => sum + each.weight * each[of], 0)
    expect(value.bound).toBe(weighed('bound') + line.leastCost)
    expect(value.achieved).toBe(weighed('pairs') + line.weight * line.pairs)
    const [first] = criteria[0]?.unavoidable ?? []
    const people = PEOPLE.filter(({ area }) => area === first?.alike.value).length
    expect(first).toMatchObject({
      alike: { criterion: 'area' },
      people,
      groups: 6,
      closedBy: null,
    })
  })

  it('names the manager whose group is closed to the own reports', async () => {
    const { explainSpread } = await withDraft(PEOPLE)
    const said = await explainSpread(coordinator, { composition: null })
    const team = said.ok ? said.value.criteria.find(({ criterion }) => criterion === 'team') : null
    const [largest] = team?.unavoidable ?? []
    expect(largest).toMatchObject({ groups: 5, closedBy: largest?.alike.value })
  })
})

describe('who may ask why', () => {
  it('is the coordinator about anybody, and a leader about themself', async () => {
    const { leaders, whySeat, explainSpread, whyMySeat } = await withGroups(municipality(36))
    const [chief = aLeader()] = leaders
    const person = leaders[5]?.id as PersonId
    expect(await whySeat(actorOf(chief), { person, composition: null })).toMatchObject({
      refusal: 'not-allowed',
    })
    expect(await explainSpread(actorOf(chief), { composition: null })).toMatchObject({
      refusal: 'not-allowed',
    })
    expect(await whyMySeat(anActor())).toMatchObject({ refusal: 'not-allowed' })
    expect(await whyMySeat(coordinator)).toMatchObject({ refusal: 'not-allowed' })
  })
})
