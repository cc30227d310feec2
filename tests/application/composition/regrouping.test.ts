import { describe, expect, it } from 'vitest'
import { day } from '#bot/domain/calendar.ts'
import { membersOf } from '#bot/domain/group.ts'
import type { Leader } from '#bot/domain/leader.ts'
import { actorOf, aLeader, anId, municipality } from '#tests/support/make.ts'
import { coordinator, withDraft, withGroups } from './programme.ts'

const PEOPLE = municipality(36)

/** Approved groups, after which five have gone, five have come, and one sits with their new manager. */
const aYearLater = async () => {
  const programme = await withGroups(PEOPLE)
  const { world } = programme
  const { leaders, groups } = world.tables
  const staff = (at: number) =>
    PEOPLE.filter(({ level }) => level === 'leader-of-staff').at(at) ?? aLeader()
  for (let at = 0; at < 5; at++) {
    const gone = staff(at * 4)
    await leaders.save({ ...gone, leftOn: day('2027-01-04') })
    await leaders.save(aLeader({ area: gone.area, manager: gone.manager }))
    for (const group of await groups.all())
      if (membersOf(group).includes(gone.id))
        await groups.save({
          ...group,
          seats: group.seats.map((seat) =>
            seat.person === gone.id ? { ...seat, person: null, vacatedBy: gone.id } : seat,
          ),
        })
  }
  const [group] = await groups.all()
  const members = PEOPLE.filter(({ id }) => group && membersOf(group).includes(id))
  const [boss, report] = members.filter(({ level }) => level === 'leader-of-staff') as Leader[]
  if (boss && report) await leaders.save({ ...report, manager: boss.id })
  const proposal = async () => {
    const seen = await programme.getRegrouping(coordinator)
    if (!seen.ok || !seen.value.proposal) throw new Error('There is no proposal.')
    return seen.value.proposal
  }
  const named = async () => {
    const { composition } = await proposal()
    return { composition: composition.id, version: composition.version }
  }
  return { ...programme, boss, report, proposal, named }
}

const seatsNow = async (world: Awaited<ReturnType<typeof aYearLater>>['world']) =>
  (await world.tables.groups.all()).map((group) => ({ ...group, members: membersOf(group) }))

describe('a proposal from today’s groups', () => {
  it('seats everybody by the rules with few moves, and leaves the groups as they are', async () => {
    const { world, composeGroups, proposal, report } = await aYearLater()
    const before = await seatsNow(world)
    expect(await composeGroups(coordinator, { seed: 1, basis: 'few-moves' })).toMatchObject({
      ok: true,
    })
    const { composition, moves, effects, after, acquainted } = await proposal()
    expect(composition.violations).toEqual([])
    expect(composition.groups.map(({ members }) => members.length)).toEqual(Array(3).fill(12))
    expect(moves.filter(({ from }) => from === null)).toHaveLength(5)
    expect(moves.length).toBeLessThan(18)
    expect(after.achieved).toBeGreaterThanOrEqual(after.bound)
    expect(effects.map((each) => each.after)).toEqual(composition.spread.map(({ pairs }) => pairs))
    expect(acquainted.after).toBeLessThan(acquainted.before)
    expect(report).toBeDefined()
    expect(await seatsNow(world)).toEqual(before)
  })

  it('moves people between the groups when it is approved, and orders what follows', async () => {
    const { world, composeGroups, proposal, named, approveRegrouping } = await aYearLater()
    const groupsBefore = (await seatsNow(world)).map(({ id }) => id)
    await composeGroups(coordinator, { seed: 1, basis: 'few-moves' })
    const { composition, moves } = await proposal()
    world.announced.times = 0
    expect(await approveRegrouping(coordinator, await named())).toEqual({
      ok: true,
      value: { moved: moves.length, newRooms: 3, closed: 3 },
    })
    const groups = await seatsNow(world)
    for (const [at, group] of groups.entries()) {
      const { members = [] } = composition.groups[at] ?? {}
      expect(group.members.toSorted()).toEqual(members.map(({ id }) => id).toSorted())
      expect(group.host).toBe(members.find(({ isHost }) => isHost)?.id)
      expect(group.seats).toHaveLength(group.members.length)
    }
    // Nobody reads what was written before they came.
    for (const { id } of groups) expect(groupsBefore).not.toContain(id)
    for (const { closed } of await world.tables.groups.closed())
      expect(closed).toMatchObject({ cause: 'regrouping', reason: '' })
    const [first] = groups
    for (const key of ['fill-team', `change-attendees:${first?.id}`])
      expect(await world.tables.errands.find(key), key).toMatchObject({ state: 'waiting' })
    expect(world.announced.times).toBe(1)
  })

  it('is over once approved: the groups are shown as they are, and there is no proposal', async () => {
    const { composeGroups, named, approveRegrouping, getRegrouping, draft } = await aYearLater()
    await composeGroups(coordinator, { seed: 1, basis: 'few-moves' })
    const name = await named()
    await approveRegrouping(coordinator, name)
    expect(await getRegrouping(coordinator)).toEqual({ ok: true, value: { proposal: null } })
    expect(await draft()).toMatchObject({ id: name.composition, state: 'approved', violations: [] })
    expect(await approveRegrouping(coordinator, name)).toMatchObject({ refusal: 'groups-approved' })
  })

  it('is explained beside the groups as they are: each by its own name', async () => {
    const { composeGroups, proposal, whySeat, explainSpread, draft } = await aYearLater()
    await composeGroups(coordinator, { seed: 1, basis: 'few-moves' })
    const { composition, moves, after, before } = await proposal()
    const moving = moves.find(({ from }) => from !== null)
    if (!moving) throw new Error('Nobody moves.')
    const why = async (of: typeof composition.id | null) => {
      const said = await whySeat(coordinator, { person: moving.id, composition: of })
      return said.ok ? said.value.reason?.group : said.refusal
    }
    expect(await why(composition.id)).toBe(moving.to)
    expect(await why((await draft()).id)).toBe(moving.from)
    expect(await why(null)).toBe(moving.from)
    expect(await explainSpread(coordinator, { composition: composition.id })).toMatchObject({
      value: { value: after },
    })
    expect(await explainSpread(coordinator, { composition: null })).toMatchObject({
      value: { value: before },
    })
  })

  it('is dropped without a trace in the groups', async () => {
    const { world, composeGroups, named, discardRegrouping, getRegrouping, draft } =
      await aYearLater()
    const [before, shown] = [await seatsNow(world), await draft()]
    await composeGroups(coordinator, { seed: 1, basis: 'few-moves' })
    expect((await draft()).id).toBe(shown.id)
    expect(await discardRegrouping(coordinator, await named())).toEqual({ ok: true, value: null })
    expect(await getRegrouping(coordinator)).toEqual({ ok: true, value: { proposal: null } })
    expect(await draft()).toEqual(shown)
    expect(await seatsNow(world)).toEqual(before)
  })

  it('can be changed by swaps, and tells how many would move then', async () => {
    const { composeGroups, proposal, named, previewSwap, swapSeats, suggestSwaps } =
      await aYearLater()
    await composeGroups(coordinator, { seed: 1, basis: 'few-moves' })
    const { composition, moves } = await proposal()
    const stays = composition.groups[0]?.members.find(
      ({ id, isHost }) => !isHost && moves.every((move) => move.id !== id),
    )
    if (!stays) throw new Error('Everybody moves.')
    const suggested = await suggestSwaps(coordinator, { ...(await named()), person: stays.id })
    const [cheapest] = suggested.ok ? suggested.value.swaps : []
    if (!cheapest) throw new Error('Nobody may swap.')
    const swap = { ...(await named()), one: stays.id, other: cheapest.other.id }
    const preview = await previewSwap(coordinator, swap)
    if (!preview.ok || !preview.value.moved) throw new Error('There is no preview.')
    const { moved, before, after } = preview.value
    expect(moved.before).toBe(moves.length)
    expect(after.achieved - before.achieved).toBe(cheapest.cost)
    await swapSeats(coordinator, swap)
    expect((await proposal()).moves).toHaveLength(moved.after)
  })

  it('is outdated by a new list, and then it cannot be approved', async () => {
    const { world, composeGroups, proposal, named, approveRegrouping } = await aYearLater()
    await composeGroups(coordinator, { seed: 1, basis: 'few-moves' })
    await world.tables.leaders.save(aLeader())
    expect((await proposal()).composition.isOutdated).toBe(true)
    expect(await approveRegrouping(coordinator, await named())).toMatchObject({
      refusal: 'composition-outdated',
    })
  })

  it('is refused where today’s groups cannot hold everybody', async () => {
    const { world, composeGroups } = await aYearLater()
    await world.tables.leaders.save(aLeader())
    expect(await composeGroups(coordinator, { seed: 1, basis: 'few-moves' })).toMatchObject({
      refusal: 'groups-do-not-fit',
      detail: { people: 37, groups: 3 },
    })
  })

  it('needs approved groups to start from', async () => {
    const { composeGroups } = await withDraft(municipality(36))
    expect(await composeGroups(coordinator, { seed: 1, basis: 'few-moves' })).toMatchObject({
      refusal: 'groups-not-approved',
    })
  })
})

describe('a proposal with new company', () => {
  it('lets fewer sit with those they sit with today than any draw would', async () => {
    const { composeGroups, proposal } = await aYearLater()
    await composeGroups(coordinator, { seed: 1, basis: 'new-company' })
    const { basis, acquainted, composition } = await proposal()
    expect(basis).toBe('new-company')
    expect(composition.violations).toEqual([])
    // The 31 who stay come from three groups of ten or eleven: three or four from each is the least.
    expect(acquainted.after).toBeGreaterThanOrEqual(36)
    expect(acquainted.after).toBeLessThan(50)
    expect(acquainted.before).toBeGreaterThan(130)
  })
})

describe('where regrouped people meet', () => {
  /** Two have swapped groups, and nothing else is changed. */
  const withASwap = async () => {
    const programme = await withGroups(PEOPLE)
    await programme.composeGroups(coordinator, { seed: 1, basis: 'few-moves' })
    const seen = async () => {
      const found = await programme.getRegrouping(coordinator)
      if (!found.ok || !found.value.proposal) throw new Error('There is no proposal.')
      return found.value.proposal
    }
    const { composition } = await seen()
    const one = composition.groups[0]?.members.find(({ isHost }) => !isHost)
    const named = { composition: composition.id, version: composition.version }
    const swaps = await programme.suggestSwaps(coordinator, {
      ...named,
      person: one?.id ?? aLeader().id,
    })
    const other = swaps.ok ? swaps.value.swaps[0]?.other : undefined
    if (!one || !other) throw new Error('Nobody may swap.')
    await programme.swapSeats(coordinator, { ...named, one: one.id, other: other.id })
    return { ...programme, proposal: await seen() }
  }

  it('is their new group’s own room, when so few move that the coordinator chose it', async () => {
    const { world, proposal, approveRegrouping } = await withASwap()
    const before = (await world.tables.groups.all()).map(({ id }) => id)
    expect(proposal.rooms).toEqual({ mayKeep: true, anew: 2, ending: [], beginning: [] })
    const { id: composition, version } = proposal.composition
    const rooms = 'kept-rooms'
    expect(await approveRegrouping(coordinator, { composition, version, rooms })).toEqual({
      ok: true,
      value: { moved: 2, newRooms: 0, closed: 0 },
    })
    expect((await world.tables.groups.all()).map(({ id }) => id)).toEqual(before)
  })

  it('is a new room otherwise; groups that nobody comes into keep theirs', async () => {
    const { world, proposal, approveRegrouping } = await withASwap()
    const { id: composition, version } = proposal.composition
    expect(await approveRegrouping(coordinator, { composition, version })).toMatchObject({
      value: { moved: 2, newRooms: 2, closed: 2 },
    })
    expect(
      (await world.tables.groups.all()).map(({ generation }) => generation).toSorted(),
    ).toEqual([1, 2, 2])
  })

  it('is one room more where there is to be one group more', async () => {
    const programme = await withGroups(municipality(60))
    const more = { seed: 1, basis: 'few-moves', groups: 6 } as const
    expect(await programme.composeGroups(coordinator, { ...more, groups: 7 })).toMatchObject({
      refusal: 'groups-do-not-fit',
      detail: { people: 60, groups: 7 },
    })
    expect(await programme.composeGroups(coordinator, more)).toMatchObject({ ok: true })
    const found = await programme.getRegrouping(coordinator)
    const proposal = found.ok ? found.value.proposal : null
    expect(proposal?.rooms).toMatchObject({ beginning: [6], ending: [] })
    const { id: composition, version } = proposal?.composition ?? { id: anId(), version: 0 }
    await programme.approveRegrouping(coordinator, { composition, version })
    const groups = await programme.world.tables.groups.all()
    expect(groups.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6])
    expect(groups.map((group) => membersOf(group).length)).toEqual(Array(6).fill(10))
  })
})

describe('who may propose and approve other groups', () => {
  it('is the coordinator alone', async () => {
    const { composeGroups, named, ...programme } = await aYearLater()
    await composeGroups(coordinator, { seed: 1, basis: 'few-moves' })
    const chief = actorOf(PEOPLE[0] ?? aLeader())
    for (const answer of [
      programme.getRegrouping(chief),
      programme.approveRegrouping(chief, await named()),
      programme.discardRegrouping(chief, await named()),
    ])
      expect(await answer).toMatchObject({ ok: false, refusal: 'not-allowed' })
  })
})
