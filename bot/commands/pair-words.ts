import type { PairingProblem } from '#bot/domain/pairing/problem.ts'
import type { TableReason } from '#bot/domain/pairing/why.ts'
import { text } from '#bot/text/text.ts'
import type { PairInput } from './pair-files.ts'
import type { PairOptions } from './pair-options.ts'
import type { Found } from './pair-search.ts'

const words = text('da').pairCommand
/** More lines than anybody reads on a screen. */
const MOST_VIOLATIONS = 40

/** Why each table is as it is, in words, by round. Where pairs meet, what is said holds across them. */
export const reasonsInWords = (
  reasons: readonly (readonly TableReason[])[],
  { kind }: PairOptions,
): readonly (readonly string[])[] =>
  reasons.map((round) =>
    round.map((reason) => {
      const sentence = reasonInWords(reason)
      return kind === 'of-pairs' && sentence !== '' ? words.acrossPairs(sentence) : sentence
    }),
  )

const reasonInWords = ({ seats, kept, broken }: TableReason): string => {
  const exceptions = broken.map(({ pair, rule, unavoidable, metInRound }) =>
    words.broken(seats === 2 ? null : pair, words.rules[rule](metInRound), unavoidable),
  )
  return [kept.map((rule) => words.kept[rule]).join(', '), ...exceptions]
    .filter((part) => part !== '')
    .join('; ')
}

/** What the number of people does to the tables; null when it divides. */
export const oddInWords = (
  { tableSizes, size }: PairingProblem,
  { kind }: PairOptions,
  { pairs }: PairInput,
): string | null => {
  if (kind === 'relay') return null
  if (kind === 'of-pairs') return pairs.length % 2 === 0 ? null : words.oddPairs(pairs.length)
  const counts = new Map<number, number>()
  for (const seats of tableSizes)
    if (seats !== size) counts.set(seats, (counts.get(seats) ?? 0) + 1)
  return counts.size === 0 ? null : words.odd(size, [...counts])
}

/** Every round with its tables, or the circle of each day. */
export const roundsInWords = (
  { rounds, circles }: Found,
  reasons: readonly (readonly string[])[],
): readonly string[] =>
  circles
    ? circles.flatMap((circle, at) => [words.day(at + 1), words.circle(circle)])
    : rounds.flatMap((round, at) => [
        words.round(at + 1),
        ...round.map((table, place) => words.table(table, reasons[at]?.[place] ?? '')),
      ])

/** The rules that are broken, by whom and in which round. */
export const violationsInWords = (
  reasons: readonly (readonly TableReason[])[],
): readonly string[] => {
  const lines = reasons.flatMap((round, at) =>
    round.flatMap(({ broken }) =>
      broken.map(({ pair, rule, unavoidable, metInRound }) =>
        words.violation(at + 1, pair, words.rules[rule](metInRound), unavoidable),
      ),
    ),
  )
  return lines.length <= MOST_VIOLATIONS
    ? lines
    : [...lines.slice(0, MOST_VIOLATIONS), words.moreViolations(lines.length - MOST_VIOLATIONS)]
}

/** How good it is, and whether that can be helped. */
export const outcomeInWords = ({ violations, proven, bound }: Found): readonly string[] => {
  if (violations.length === 0) return [words.perfect]
  const repeats = violations.filter(({ rule }) => rule === 'repeat').length
  const summary = words.summary(repeats, violations.length - repeats)
  if (proven) return [summary, words.best]
  // The bound of the other rules holds where there are as few repeats as can be.
  return repeats > bound.repeats
    ? [summary, words.notProven('repeats', bound.repeats)]
    : [summary, words.notProven('others', bound.standing)]
}
