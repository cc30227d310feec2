import type { OutputOf } from '#bot/api/endpoint.ts'
import type { Endpoints } from '#bot/api/index.ts'
import type { Words } from '../../words.ts'

type Preview = OutputOf<Endpoints['previewSwap']>

/** What changes, criterion by criterion: "2 par flere fra samme område". */
export const effectsInWords = (
  effects: Preview['effects'],
  { alike, swap }: Words['composition'],
): readonly string[] =>
  effects
    .filter(({ before, after }) => before !== after)
    .map(({ criterion, before, after }) =>
      after > before
        ? swap.worse(alike[criterion], after - before)
        : swap.better(alike[criterion], before - after),
    )

/** How many more or fewer would sit elsewhere than today; nothing where there is no today. */
export const movesInWords = (moved: Preview['moved'], { swap }: Words['composition']): string[] => {
  const more = moved ? moved.after - moved.before : 0
  return more === 0 ? [] : [more > 0 ? swap.moreMoves(more) : swap.fewerMoves(-more)]
}
