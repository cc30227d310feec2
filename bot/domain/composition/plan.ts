import type { Heat } from './anneal.ts'
import type { Problem } from './problem.ts'

/** One way through: where it starts, how hot, how many swaps, and above what weights are let go at first. */
export type Attempt = {
  readonly from: 'nothing' | 'today' | 'best'
  readonly heat: Heat
  readonly tries: number
  readonly mostWeight: number
}

/** Attempts, one after the other, until so many swaps have been tried. */
export type Plan = { attempt(number: number): Attempt; readonly tries: number }

/** Among fewer, another start finds more than a longer search. */
const FEW = 40

/** Heats and lengths are measured ones; planner.md sections 1 and 4 gave the first of them. */
export const planFor = ({ size, criteria, today }: Problem): Plan => {
  const weights = criteria.map(({ weight }) => weight)
  const [heaviest, lightest] = [Math.max(...weights), Math.min(...weights)]
  const heat: Heat = {
    hottest: Math.max((size < FEW ? 0.5 : 0.1) * heaviest, 0.5 * lightest),
    coolest: 0.1 * lightest,
  }
  const afresh = { from: 'nothing', heat, mostWeight: Number.POSITIVE_INFINITY } as const
  // 3 million swaps from 60 to 1,200 people, 30 million for 12,000.
  const usual = Math.max(40_000, Math.min(3_000_000, size * size * 800), size * 2_500)
  if (!today)
    return {
      attempt: (number) => ({
        ...afresh,
        tries: size * 100 * 2 ** (size < FEW ? number % 4 : number),
      }),
      tries: usual,
    }
  const tries = Math.min(size * size * 60, Math.max(1_000_000, size * 400))
  // Boldly, people drift away from their groups: what is alike may weigh little more than a move at first.
  const timid = (hottest: number, most: number): Omit<Attempt, 'tries'> => ({
    from: 'today',
    heat: { hottest: hottest * today.weight, coolest: 0.12 * today.weight },
    mostWeight: most * today.weight,
  })
  const ways = [timid(0.3, 1.25), timid(0.375, 1.5), timid(0.3, 1.1), timid(0.375, 1.35)]
  // Rules may wall off where today's groups lie.
  const isFresh = (number: number) => number % 12 === 11 || (size < FEW && number % 3 === 2)
  return {
    attempt: (number) => {
      if (isFresh(number)) return { ...afresh, tries }
      const way = ways[number % ways.length] ?? afresh
      return { ...way, tries, from: number % 12 >= 6 ? 'best' : 'today' }
    },
    tries: Math.max(usual, Math.min(10_000_000, tries * 10)),
  }
}
