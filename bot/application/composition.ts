import { type Actor, may } from '#bot/domain/access.ts'
import { type Day, dayOf } from '#bot/domain/calendar.ts'
import { experienceOf } from '#bot/domain/composition/criteria.ts'
import { composeInSlices, type Solution } from '#bot/domain/composition/engine.ts'
import { groupsOf } from '#bot/domain/composition/groups.ts'
import { groupCount, type Problem, poseProblem } from '#bot/domain/composition/problem.ts'
import { spreadOf, type Violation, violationsOf } from '#bot/domain/composition/spread.ts'
import { swapped } from '#bot/domain/composition/swap.ts'
import type { ComposedGroup, Composition } from '#bot/domain/composition.ts'
import { membersOf } from '#bot/domain/group.ts'
import type { CompositionId, PersonId } from '#bot/domain/ids.ts'
import { canHost, type Leader } from '#bot/domain/leader.ts'
import { accept, refuse } from '#bot/domain/result.ts'
import { hostFirst } from './group.ts'
import { openRooms } from './open-rooms.ts'
import type { Tables, World } from './ports.ts'

const SEEDS = 2 ** 32

type Swap = { composition: CompositionId; version: number; one: PersonId; other: PersonId }

/** Who is to be spread: everybody on the list now, in an order that does not depend on the file. */
const leadersNow = async (tables: Tables): Promise<readonly Leader[]> =>
  (await tables.leaders.all())
    .filter((leader) => leader.leftOn === null)
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))

/** The approved groups; one without a host at the moment has nobody under its name. */
const groupsNow = async (tables: Tables): Promise<readonly ComposedGroup[]> =>
  (await tables.groups.all()).map((group) => ({
    number: group.number,
    host: group.host ?? NOBODY,
    members: membersOf(group),
  }))

const NOBODY = '' as PersonId

const byId = (leaders: readonly Leader[]) => new Map(leaders.map((leader) => [leader.id, leader]))

/** The list has changed since: someone has come or gone, or a rule no longer holds. */
const isOutdated = (composed: readonly ComposedGroup[], leaders: readonly Leader[]): boolean => {
  const known = byId(leaders)
  const seated = composed.flatMap(({ members }) => members)
  return (
    seated.length !== leaders.length ||
    seated.some((person) => !known.has(person)) ||
    violationsOf(composed, known).length > 0
  )
}

/** The proposal of who sits with whom, from the first draft to the approval that makes the groups. */
export const compositions = (world: World) => {
  const today = () => dayOf(world.clock.now())

  const solve = async (problem: Problem, seed: number): Promise<Solution> => {
    const work = composeInSlices(problem, seed)
    for (;;) {
      const step = work.next()
      if (step.done) return step.value
      await world.breathe()
    }
  }

  /** The draft that a swap or an approval is about, locked, with who is on the list now. */
  const draftFor = async (tables: Tables, input: Pick<Swap, 'composition' | 'version'>) => {
    const draft = await tables.compositions.findForChange(input.composition)
    const newest = await tables.compositions.newest()
    if (!draft || !newest) return refuse('not-found')
    if (draft.state === 'approved' || newest.state === 'approved') return refuse('groups-approved')
    if (draft.version !== input.version || newest.id !== draft.id)
      return refuse('composition-changed')
    return accept({ draft, leaders: await leadersNow(tables) })
  }

  return {
    /** Spreads everybody on the list over groups, and keeps it as the draft. */
    composeGroups: async (actor: Actor, input: { seed: number | null }) => {
      if (!may(actor, 'composeGroups')) return refuse('not-allowed')
      const leaders = await world.store.transaction(async (tables) =>
        (await tables.groups.all()).length > 0 ? null : leadersNow(tables),
      )
      if (leaders === null) return refuse('groups-approved')
      if (leaders.length === 0) return refuse('no-leaders')
      const count = groupCount(leaders.length, leaders.filter(canHost).length)
      if (!count.ok) return count
      const problem = poseProblem(leaders, count.value, today())
      const seed = input.seed ?? Math.floor(world.chance() * SEEDS)
      const solution = await solve(problem, seed)
      if (solution.clashes > 0)
        return refuse('managers-unavoidable', { names: clashingNames(problem, solution, leaders) })
      return world.store.transaction(async (tables) => {
        if ((await tables.groups.all()).length > 0) return refuse('groups-approved')
        const id = world.newId<CompositionId>()
        const groups = groupsOf(solution, leaders)
        const madeAt = world.clock.now()
        await tables.compositions.save({ id, seed, groups, state: 'draft', version: 1, madeAt })
        return accept({ id, seed })
      })
    },

    /**
     * The newest composition with who sits where and how even it is; null before the first. Once approved,
     * the groups are as they are now, successors included.
     */
    getComposition: (actor: Actor) =>
      world.store.transaction(async (tables) => {
        if (!may(actor, 'getComposition')) return refuse('not-allowed')
        const newest = await tables.compositions.newest()
        const composition =
          newest?.state === 'approved' ? { ...newest, groups: await groupsNow(tables) } : newest
        const leaders = await leadersNow(tables)
        const count = groupCount(leaders.length, leaders.filter(canHost).length)
        return accept({
          leaders: leaders.length,
          hosts: leaders.filter(canHost).length,
          groupsNeeded: count.ok ? count.value : null,
          composition:
            composition && viewOf(composition, await tables.leaders.all(), leaders, today()),
        })
      }),

    /** What a swap would do to the spread, before it is done; nothing is kept. */
    previewSwap: (actor: Actor, input: Swap) =>
      world.store.transaction(async (tables) => {
        if (!may(actor, 'previewSwap')) return refuse('not-allowed')
        const found = await draftFor(tables, input)
        if (!found.ok) return found
        const { draft, leaders } = found.value
        const after = swapped(draft.groups, input.one, input.other, byId(leaders))
        if (!after.ok) return after
        const spread = spreadOf(after.value, leaders, today())
        return accept({
          effects: spreadOf(draft.groups, leaders, today()).map(({ criterion, pairs, bound }) => ({
            criterion,
            before: pairs,
            after: spread.find((each) => each.criterion === criterion)?.pairs ?? pairs,
            bound,
          })),
        })
      }),

    /** Swaps two people's seats in the draft. The same swap again undoes it. */
    swapSeats: (actor: Actor, input: Swap) =>
      world.store.transaction(async (tables) => {
        if (!may(actor, 'swapSeats')) return refuse('not-allowed')
        const found = await draftFor(tables, input)
        if (!found.ok) return found
        const { draft, leaders } = found.value
        const after = swapped(draft.groups, input.one, input.other, byId(leaders))
        if (!after.ok) return after
        const version = draft.version + 1
        await tables.compositions.save({ ...draft, groups: after.value, version })
        return accept({ version })
      }),

    /** Makes the groups, and orders their rooms in Teams. Final in this form: later changes are successions. */
    approveComposition: async (actor: Actor, input: Pick<Swap, 'composition' | 'version'>) => {
      const result = await world.store.transaction(async (tables) => {
        if (!may(actor, 'approveComposition')) return refuse('not-allowed')
        const found = await draftFor(tables, input)
        if (!found.ok) return found
        const { draft, leaders } = found.value
        if (isOutdated(draft.groups, leaders)) return refuse('composition-outdated')
        await tables.compositions.save({ ...draft, state: 'approved', version: draft.version + 1 })
        await openRooms(tables, world, draft.groups)
        return accept({ groups: draft.groups.length })
      })
      if (result.ok) world.errandsOrdered()
      return result
    },
  }
}

const clashingNames = (
  { apart }: Problem,
  { groupOf }: Solution,
  leaders: readonly Leader[],
): readonly string[] =>
  leaders.flatMap((leader, at) =>
    apart[at]?.some((other) => groupOf[other] === groupOf[at]) ? [leader.name] : [],
  )

const viewOf = (
  composition: Composition,
  everybody: readonly Leader[],
  leaders: readonly Leader[],
  today: Day,
) => {
  const known = byId(everybody)
  const nameOf = (id: PersonId) => known.get(id)?.name ?? ''
  const { id, seed, state, version, madeAt, groups } = composition
  return {
    id,
    seed,
    state,
    version,
    madeAt,
    isOutdated: state === 'draft' && isOutdated(groups, leaders),
    spread: spreadOf(groups, leaders, today).map((spread) => ({ ...spread })),
    violations: violationsOf(groups, byId(leaders)).map((each) => namedViolation(each, nameOf)),
    groups: groups.map(({ number, host, members }) => ({
      number,
      members: hostFirst(
        members.flatMap((member) => known.get(member) ?? []),
        host,
      ).map((leader) => ({
        id: leader.id,
        name: leader.name,
        area: leader.area,
        workplace: leader.workplace,
        level: leader.level,
        started: leader.started,
        experience: experienceOf(leader, today),
        isHost: leader.id === host,
        hasLeft: leader.leftOn !== null,
      })),
    })),
  }
}

const namedViolation = (violation: Violation, nameOf: (id: PersonId) => string) => ({
  kind: violation.kind,
  group: violation.group,
  names:
    violation.kind === 'own-manager' ? [nameOf(violation.leader), nameOf(violation.manager)] : [],
})
