import { type Actor, may } from '#bot/domain/access.ts'
import { dayOf } from '#bot/domain/calendar.ts'
import { APART_WEIGHT } from '#bot/domain/composition/count.ts'
import type { Progress, Solution } from '#bot/domain/composition/engine.ts'
import { groupsOf } from '#bot/domain/composition/groups.ts'
import { type Posed, poseComposition } from '#bot/domain/composition/pose.ts'
import { brokenWishes } from '#bot/domain/composition/wish.ts'
import type { Basis } from '#bot/domain/composition.ts'
import type { CompositionId, WorkId } from '#bot/domain/ids.ts'
import { accept, type Result, refuse } from '#bot/domain/result.ts'
import { Fault } from '../faults.ts'
import type {
  Composing,
  ComposingOutcome,
  ComposingProgress,
  ComposingRefusal,
} from '../ports/composing.ts'
import type { Tables, World } from '../ports.ts'
import { conflictIn, refusalOf } from './conflict.ts'
import { asComposed, type Ground, groundOf } from './ground.ts'

const SEEDS = 2 ** 32

type ComposeInput = {
  readonly seed: number | null
  /** From nothing when left out. */
  readonly basis?: Basis
  /** The usual work when left out. */
  readonly patience?: number
}
type Work = { readonly id: WorkId; readonly seed: number; readonly basis: Basis }
type Found = { readonly solution: Solution; readonly wasStopped: boolean }
type Composed = Result<{ id: CompositionId; seed: number }, ComposingRefusal>

const progressOf = ({ share, cost, bound, clashes }: Progress): ComposingProgress | null =>
  Number.isFinite(cost) ? { share, achieved: cost - clashes * APART_WEIGHT, bound, clashes } : null

/** Composing: begun, followed and stopped from whichever process is asked; worked on beside the turns of the bot. */
export const composing = (world: World) => {
  const today = () => dayOf(world.clock.now())

  /** The best arrangement, as far as it came; the work is told of about twice a second. */
  const search = async (
    { id, seed }: Work,
    { problem }: Posed,
    patience: number,
  ): Promise<Found> => {
    const stopping = new AbortController()
    let isTelling = false
    const tell = async (progress: Progress | null) => {
      if (isTelling) return
      isTelling = true
      try {
        const told = progress && progressOf(progress)
        const { stop } = await world.store.transaction((tables) => tables.composing.beat(id, told))
        if (stop) stopping.abort()
      } catch (error) {
        world.log.error('composing.not-told', error)
      } finally {
        isTelling = false
      }
    }
    const solution = await world.planner.run(
      'compose',
      { problem, seed, patience },
      { signal: stopping.signal, onBeat: tell },
    )
    return { solution, wasStopped: stopping.signal.aborted }
  }

  const keep = async (
    tables: Tables,
    { seed, basis }: Work,
    { solution }: Found,
    { leaders, groups }: Ground,
    { numbers }: Posed,
  ): Promise<CompositionId> => {
    const id = world.newId<CompositionId>()
    const hosts = new Map(groups.map(({ number, host }) => [number, host]))
    await tables.compositions.save({
      id,
      seed,
      basis,
      groups: groupsOf(solution, leaders, numbers, basis === 'nothing' ? new Map() : hosts),
      state: 'draft',
      version: 1,
      madeAt: world.clock.now(),
    })
    return id
  }

  /** Searches and keeps what was found as the draft, or says why there is none; the record tells which. */
  const compose = async (
    work: Work,
    posed: Posed,
    ground: Ground,
    patience: number,
  ): Promise<Composed> => {
    const refused = async (refusal: ComposingRefusal, detail = {}) => {
      const outcome: ComposingOutcome = { state: 'refused', refusal, detail }
      await world.store.transaction((tables) => tables.composing.end(work.id, outcome))
      world.log.info('composing.ended', { work: work.id, outcome: refusal })
      return refuse(refusal, detail)
    }
    let found: Found
    try {
      found = await search(work, posed, patience)
    } catch (error) {
      if (error instanceof Fault && error.kind === 'busy') return refused('composing-interrupted')
      world.log.error('composing.failed', error, { work: work.id })
      return refused('composing-failed')
    }
    if (found.solution.clashes > 0) {
      if (found.wasStopped) return refused('stopped-too-early')
      const conflict = await conflictIn(world, { ...ground, numbers: posed.numbers })
      const why = conflict ? refusalOf(conflict, ground) : clashing(posed, found.solution, ground)
      return refused(why.refusal, why.detail)
    }
    const kept = await world.store.transaction(async (tables) => {
      // Silent for so long that another was begun: nobody waits for this one.
      if ((await tables.composing.latest())?.id !== work.id) return refuse('composing-failed')
      const isApproved = (await tables.groups.all()).length > 0
      if (isApproved !== (work.basis !== 'nothing')) return refuse('groups-approved')
      const id = await keep(tables, work, found, ground, posed)
      const state = found.wasStopped ? 'stopped' : 'done'
      await tables.composing.end(work.id, { state, composition: id })
      return accept(id)
    })
    if (!kept.ok) return refused(kept.refusal)
    world.log.info('composing.ended', { work: work.id, outcome: 'kept', composition: kept.value })
    return accept({ id: kept.value, seed: work.seed })
  }

  return {
    /** Spreads everybody on the list over groups and keeps it as the draft; what takes long goes on after the answer. */
    composeGroups: async (actor: Actor, input: ComposeInput) => {
      if (!may(actor, 'composeGroups')) return refuse('not-allowed')
      const { basis = 'nothing', patience = 1 } = input
      const begun = await world.store.transaction(async (tables) => {
        const ground = await groundOf(tables)
        if (basis === 'nothing' && ground.groups.length > 0) return refuse('groups-approved')
        if (basis !== 'nothing' && ground.groups.length === 0) return refuse('groups-not-approved')
        const earlier = (await tables.compositions.approved()).slice(0, -1)
        const posed = poseComposition(
          {
            ...ground,
            basis,
            groups: asComposed(ground.groups),
            earlier: earlier.map(({ groups }) => groups),
          },
          today(),
        )
        if (!posed.ok) return posed
        const seed = input.seed ?? Math.floor(world.chance() * SEEDS)
        const work: Work = { id: world.newId<WorkId>(), seed, basis }
        if (!(await tables.composing.begin({ ...work, startedAt: world.clock.now() })))
          return refuse('composing-already')
        return accept({ work, posed: posed.value, ground })
      })
      if (!begun.ok) return begun
      const { work, posed, ground } = begun.value
      const composed = await world.planner.soon(compose(work, posed, ground, patience))
      return composed ?? accept({ id: null, seed: work.seed })
    },

    /** How far the latest composing is, or what came of it; any process can tell. */
    getComposing: (actor: Actor) =>
      world.store.transaction(async (tables) => {
        if (!may(actor, 'getComposing')) return refuse('not-allowed')
        const work = await tables.composing.latest()
        if (!work) return accept({ work: null })
        const { basis, seed, startedAt, progress, outcome } = work
        return accept({
          work: {
            state: stateOf(work),
            basis,
            seed,
            startedAt,
            share: outcome ? 1 : (progress?.share ?? 0),
            best: progress && {
              achieved: progress.achieved,
              bound: progress.bound,
              isProven: progress.clashes === 0 && progress.achieved <= progress.bound,
              clashes: progress.clashes,
            },
            composition: outcome && 'composition' in outcome ? outcome.composition : null,
            refusal:
              outcome?.state === 'refused'
                ? { word: outcome.refusal, detail: { ...outcome.detail } }
                : null,
          },
        })
      }),

    /** Ends what is under way soon, with the best so far. */
    stopComposing: (actor: Actor) =>
      world.store.transaction(async (tables) => {
        if (!may(actor, 'stopComposing')) return refuse('not-allowed')
        return (await tables.composing.askToStop()) ? accept(null) : refuse('nothing-composing')
      }),
  }
}

type State = ComposingOutcome['state'] | 'lost' | 'stopping' | 'working'

const stateOf = ({ outcome, isLost, isStopping }: Composing): State => {
  if (outcome) return outcome.state
  if (isLost) return 'lost'
  return isStopping ? 'stopping' : 'working'
}

/** Where no conflict is proven: those who still sit with somebody they must sit apart from, or against a wish. */
const clashing = (
  { problem, numbers }: Posed,
  { groupOf }: Solution,
  { leaders, wishes }: Ground,
) => {
  const found = numbers.map((number, group) => ({
    number,
    members: leaders.flatMap(({ id }, person) => (groupOf[person] === group ? [id] : [])),
  }))
  const unmet = new Set(brokenWishes(wishes, found).flatMap(({ people }) => people))
  const sitsWrong = (person: number) =>
    problem.apart[person]?.some((other) => groupOf[other] === groupOf[person]) === true
  return {
    refusal: unmet.size > 0 ? ('wishes-conflict' as const) : ('managers-unavoidable' as const),
    detail: {
      names: leaders.flatMap(({ id, name }, person) =>
        sitsWrong(person) || unmet.has(id) ? [name] : [],
      ),
    },
  }
}
