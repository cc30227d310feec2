import { APART_WEIGHT } from '#bot/domain/composition/count.ts'
import type { Progress } from '#bot/domain/composition/engine.ts'
import type { WorkId } from '#bot/domain/ids.ts'
import type { ComposingProgress } from '../ports/composing.ts'
import type { World } from '../ports.ts'

/** Tells the record about twice a second how far the work is, and ends it when somebody has asked for that. */
export const follower = (world: Pick<World, 'store' | 'log'>, id: WorkId) => {
  const stopping = new AbortController()
  let isTelling = false
  const onBeat = async (progress: Progress | null) => {
    if (isTelling) return
    isTelling = true
    try {
      const told = progress && progressOf(progress)
      const { stop } = await world.store.transaction((tables) => tables.composing.beat(id, told))
      if (stop) stopping.abort()
    } catch (error) {
      world.log.error('composing.not-told', error, { work: id })
    } finally {
      isTelling = false
    }
  }
  return { signal: stopping.signal, onBeat }
}

const progressOf = ({ share, cost, bound, clashes }: Progress): ComposingProgress | null =>
  Number.isFinite(cost) ? { share, achieved: cost - clashes * APART_WEIGHT, bound, clashes } : null
