import type { OutputOf } from '#bot/api/endpoint.ts'
import type { Endpoints } from '#bot/api/index.ts'
import type { Rated } from '#bot/domain/rating.ts'

export type Trends = OutputOf<Endpoints['getTrends']>
export type Words = NonNullable<Trends['own']>['words']
export type RatedRound = NonNullable<Trends['own']>['rounds'][number]

/** One round's figures of one question; null where too few have rated. */
export type Point = { readonly label: string; readonly rated: Rated | null }

const HIGHEST = 5

/** Where things stand in a picture of so many rounds, in its own units. */
export const layoutOf = (points: readonly Point[]) => {
  const column = 96
  const left = 28
  const top = 14
  const step = 30
  const largest = 13
  const x = (index: number) => left + column * (index + 0.5)
  const y = (value: number) => top + (HIGHEST - value) * step
  return {
    width: left + column * points.length + 8,
    height: top + (HIGHEST - 1) * step + 40,
    left,
    x,
    y,
    column,
    levels: [1, 2, 3, 4, 5].map((value) => ({ value, y: y(value) })),
    dots: points.flatMap(({ rated }, index) =>
      (rated?.counts ?? []).flatMap((count, level) =>
        count > 0 && rated
          ? [
              {
                key: `${index}-${level}`,
                x: x(index),
                y: y(level + 1),
                // The area, not the width, says how many.
                radius: largest * Math.sqrt(count / rated.answers),
              },
            ]
          : [],
      ),
    ),
    /** The means that stand next to each other, as lines; a round without figures breaks the line. */
    lines: points.slice(1).flatMap(({ rated }, index) => {
      const before = points[index]?.rated
      return rated && before
        ? [{ key: index, from: [x(index), y(before.mean)], to: [x(index + 1), y(rated.mean)] }]
        : []
    }),
    means: points.flatMap(({ rated }, index) =>
      rated ? [{ key: index, x: x(index), y: y(rated.mean), mean: rated.mean }] : [],
    ),
  }
}
