import { SCALES } from '#bot/domain/evaluation.ts'
import type { Published } from '../episode.ts'
import type { Scale } from './box.ts'

/** What a meeting's evaluation rates: the benefit, and what may be left out. */
export const EVALUATION_SCALES: readonly Scale[] = [
  { name: 'benefit', isOptional: false },
  ...SCALES.map((name) => ({ name, isOptional: true })),
]

type Result = {
  readonly good: readonly string[]
  readonly benefitCounts: readonly number[]
  readonly scales?:
    | { readonly [scale: string]: { readonly counts: readonly number[] } | undefined }
    | undefined
}

/** What a group is shown, as the attacker reads it; of a rating that is not shown there is nothing to guess. */
export const publishedOf = (result: Result | null): Published | null =>
  result && {
    good: result.good,
    counts: {
      benefit: result.benefitCounts,
      ...Object.fromEntries(
        Object.entries(result.scales ?? {}).flatMap(([name, rated]) =>
          rated ? [[name, rated.counts]] : [],
        ),
      ),
    },
  }
