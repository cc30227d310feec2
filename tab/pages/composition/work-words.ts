import type { Words } from '../../words.ts'
import type { Work } from './use-composing.ts'
import { gapOf } from './value.ts'

/** How good the best is so far, in a sentence. */
export const bestInWords = (best: Work['best'], words: Words['composing']): string => {
  if (best === null) return words.noneYet
  if (best.clashes > 0) return words.clashes(best.clashes)
  return best.isProven ? words.bestProven : words.bestSoFar(gapOf(best))
}

/** Why the last work came to nothing, or only half way; empty when it came to what one sees. */
export const endingOf = (work: Work | null, words: Words['composing']): string => {
  if (work?.state === 'lost') return words.lost
  if (work?.state === 'stopped') return words.stopped
  if (work?.state !== 'refused' || !work.refusal) return ''
  const { word, detail } = work.refusal
  return words.refused[word](Array.isArray(detail.names) ? detail.names : [])
}
