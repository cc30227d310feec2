import type { Heat } from './anneal.ts'
import type { Problem } from './problem.ts'

/** How much is tried, and how boldly. */
export type Plan = {
  /** Attempt by attempt, the last again and again: where it starts, how hot, and how many swaps. */
  attempt(number: number): {
    readonly from: 'nothing' | 'today'
    readonly heat: Heat
    readonly tries: number
  }
  /** Attempts are begun until so many swaps have been tried. */
  readonly tries: number
}

/** Heats and lengths are measured ones: planner.md sections 1 and 4 gave the first of them. */
export const planFor = ({ size, criteria, today }: Problem): Plan => {
  // 3 million swaps from 60 to 1,200 people, 30 million for 12,000.
  const tries = Math.max(40_000, Math.min(3_000_000, size * size * 800), size * 2_500)
  const weights = criteria.map(({ weight }) => weight)
  const [heaviest, lightest] = [Math.max(...weights), Math.min(...weights)]
  const afresh: Heat = { hottest: 0.1 * heaviest, coolest: 0.1 * lightest }
  if (!today)
    return {
      attempt: (number) => ({ from: 'nothing', heat: afresh, tries: size * 100 * 2 ** number }),
      tries,
    }
  // Boldly, people drift away from their groups; now and then it finds what the timid way cannot.
  const timid: Heat = { hottest: 0.38 * today.weight, coolest: 0.25 * today.weight }
  const bold: Heat = { hottest: afresh.hottest, coolest: Math.min(afresh.coolest, timid.coolest) }
  return {
    attempt: (number) => ({
      from: number % 4 === 3 ? 'nothing' : 'today',
      heat: number % 2 === 0 ? timid : bold,
      tries: Math.min(tries / 6, size * size * 30),
    }),
    tries,
  }
}
