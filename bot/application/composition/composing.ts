import { type Actor, may } from '#bot/domain/access.ts'
import { dayOf } from '#bot/domain/calendar.ts'
import { poseComposition } from '#bot/domain/composition/pose.ts'
import type { Basis } from '#bot/domain/composition.ts'
import type { WorkId } from '#bot/domain/ids.ts'
import { accept, refuse } from '#bot/domain/result.ts'
import type { Composing, ComposingOutcome } from '../ports/composing.ts'
import type { World } from '../ports.ts'
import { composeWork } from './compose-work.ts'
import { asComposed, groundOf } from './ground.ts'

const SEEDS = 2 ** 32

type ComposeInput = {
  readonly seed: number | null
  /** From nothing when left out. */
  readonly basis?: Basis
  /** How many groups; as many as today when left out. Only from today's groups. */
  readonly groups?: number | null
  /** The usual work when left out. */
  readonly patience?: number
}

/** Composing: begun, followed and stopped from whichever process is asked; worked on beside the turns of the bot. */
export const composing = (world: World) => {
  const today = () => dayOf(world.clock.now())
  const compose = composeWork(world)

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
            count: input.groups ?? null,
            earlier: earlier.map(({ groups }) => groups),
          },
          today(),
        )
        if (!posed.ok) return posed
        const seed = input.seed ?? Math.floor(world.chance() * SEEDS)
        const id = world.newId<WorkId>()
        if (!(await tables.composing.begin({ id, seed, basis, startedAt: world.clock.now() })))
          return refuse('composing-already')
        return accept({ id, seed, basis, patience, posed: posed.value, ground })
      })
      if (!begun.ok) return begun
      const composed = await world.planner.soon(compose(begun.value))
      return composed ?? accept({ id: null, seed: begun.value.seed })
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
