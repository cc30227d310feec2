import type { Solution } from '#bot/domain/composition/engine.ts'
import { groupsOf } from '#bot/domain/composition/groups.ts'
import type { Posed } from '#bot/domain/composition/pose.ts'
import type { Basis } from '#bot/domain/composition.ts'
import type { CompositionId, WorkId } from '#bot/domain/ids.ts'
import { accept, type Result, refuse } from '#bot/domain/result.ts'
import { Fault } from '../faults.ts'
import type { ComposingRefusal } from '../ports/composing.ts'
import type { Tables, World } from '../ports.ts'
import { conflictIn, refusalOf, refusalOfClashes } from './conflict.ts'
import { follower } from './follower.ts'
import type { Ground } from './ground.ts'

/** One run of composing, and what it stands on as it began. */
export type Work = {
  readonly id: WorkId
  readonly seed: number
  readonly basis: Basis
  readonly patience: number
  readonly posed: Posed
  readonly ground: Ground
}

type Found = { readonly solution: Solution; readonly wasStopped: boolean }
type Kept = { readonly id: CompositionId; readonly seed: number }

/** Searches beside the bot's turns and keeps what was found as the draft, or says why there is none; the record tells which. */
export const composeWork = (world: World) => {
  /** What was found, or why nothing can be. */
  const search = async (work: Work): Promise<Result<Found, ComposingRefusal>> => {
    const { posed, ground } = work
    const told = follower(world, work.id)
    // Rules that contradict each other are found at once; the engine would try until its patience is used up.
    const planning = { ...ground, numbers: posed.numbers }
    const conflict = await conflictIn(world, planning, told)
    if (conflict) return refuseFor(refusalOf(conflict, planning))
    const { seed, patience } = work
    const input = { problem: posed.problem, seed, patience }
    const solution = await world.planner.run('compose', input, told)
    const wasStopped = told.signal.aborted
    if (solution.clashes === 0) return accept({ solution, wasStopped })
    if (wasStopped) return refuse('stopped-too-early')
    return refuseFor(refusalOfClashes(posed, solution, ground))
  }

  const searchSafely = async (work: Work): Promise<Result<Found, ComposingRefusal>> => {
    try {
      return await search(work)
    } catch (error) {
      if (error instanceof Fault && error.kind === 'busy') return refuse('composing-interrupted')
      world.log.error('composing.failed', error, { work: work.id })
      return refuse('composing-failed')
    }
  }

  const keep = async (tables: Tables, work: Work, found: Found) => {
    // Silent for so long that another was begun: nobody waits for this one.
    if ((await tables.composing.latest())?.id !== work.id) return refuse('composing-failed')
    const isApproved = (await tables.groups.all()).length > 0
    if (isApproved !== (work.basis !== 'nothing')) return refuse('groups-approved')
    const id = await saveDraft(tables, world, work, found.solution)
    const state = found.wasStopped ? 'stopped' : 'done'
    await tables.composing.end(work.id, { state, composition: id })
    return accept(id)
  }

  return async (work: Work): Promise<Result<Kept, ComposingRefusal>> => {
    const found = await searchSafely(work)
    return world.store.transaction(async (tables) => {
      const kept = found.ok ? await keep(tables, work, found.value) : found
      world.log.info('composing.ended', {
        work: work.id,
        outcome: kept.ok ? 'kept' : kept.refusal,
        composition: kept.ok ? kept.value : null,
      })
      if (kept.ok) return accept({ id: kept.value, seed: work.seed })
      const { refusal, detail = {} } = kept
      await tables.composing.end(work.id, { state: 'refused', refusal, detail })
      return refuse(refusal, detail)
    })
  }
}

const refuseFor = ({ refusal, detail }: ReturnType<typeof refusalOf>) => refuse(refusal, detail)

const saveDraft = async (
  tables: Tables,
  world: Pick<World, 'newId' | 'clock'>,
  { seed, basis, posed, ground }: Work,
  solution: Solution,
): Promise<CompositionId> => {
  const id = world.newId<CompositionId>()
  const hosts = basis === 'nothing' ? [] : ground.groups
  await tables.compositions.save({
    id,
    seed,
    basis,
    groups: groupsOf(
      solution,
      ground.leaders,
      posed.numbers,
      new Map(hosts.map(({ number, host }) => [number, host])),
    ),
    state: 'draft',
    version: 1,
    madeAt: world.clock.now(),
  })
  return id
}
