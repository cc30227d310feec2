import type { Episode, Guess } from './episode.ts'

/** How much better than guessing, per answer: 0 is guessing, and about 1 is knowing all. */
export type Advantage = {
  readonly answers: number
  readonly mean: number
  /** Standard error of the mean, over the episodes. */
  readonly error: number
}

/** Four standard errors: chance alone goes so far once in 31,000 times on the one side. */
export const SURE = 4

/** Whether it is so far above guessing that chance does not explain it. */
export const isBetterThanGuessing = ({ mean, error }: Advantage): boolean => mean > SURE * error

/** Hits above those of somebody who deals out what was published at random, summed over all episodes. */
export const advantageOf = (scores: readonly Score[]): Advantage => {
  const answers = scores.reduce((sum, each) => sum + each.answers, 0)
  const above = scores.map((each) => each.hits - each.expected)
  const sum = above.reduce((total, each) => total + each, 0)
  const middle = sum / scores.length
  // Who guesses has one hit an episode, give or take one: no result is surer than that makes it.
  const squares = above.reduce((total, each) => total + (each - middle) ** 2, 0)
  const spread = Math.max(scores.length, squares)
  return { answers, mean: sum / answers, error: Math.sqrt(spread) / answers }
}

export type Score = { readonly answers: number; readonly hits: number; readonly expected: number }

/** Scores a guess of who wrote which text; the texts nobody is said to have written are dealt out. */
export const scoreTexts = (
  { truth, published }: Episode,
  guess: Guess<string>,
  chance: () => number,
): Score => {
  const dealt = deal(
    truth.map((each) => each.person),
    published.good,
    guess,
    chance,
  )
  return {
    answers: truth.length,
    hits: truth.filter((each) => dealt.get(each.person) === each.good).length,
    expected: 1,
  }
}

/**
 * Scores a guess of who chose which number, against dealing out the published numbers among those who chose one: who
 * left it out is told to the attacker as well. null where nobody chose one.
 */
export const scoreNumbers = (
  { truth, published }: Episode,
  scale: string,
  guess: Guess<number>,
  chance: () => number,
): Score | null => {
  const counts = published.counts[scale] ?? []
  const all = counts.flatMap((count, index) => Array.from({ length: count }, () => index + 1))
  const rated = truth.filter((each) => each.ratings[scale] != null)
  if (rated.length === 0) return null
  const dealt = deal(
    rated.map((each) => each.person),
    all,
    guess,
    chance,
  )
  return {
    answers: rated.length,
    hits: rated.filter((each) => dealt.get(each.person) === each.ratings[scale]).length,
    expected: counts.reduce((sum, count) => sum + count ** 2, 0) / rated.length,
  }
}

const deal = <T>(
  people: readonly string[],
  published: readonly T[],
  guess: Guess<T>,
  chance: () => number,
): ReadonlyMap<string, T> => {
  const left = [...published]
  const dealt = new Map<string, T>()
  for (const person of people) {
    const said = guess.get(person)
    const place = said === undefined ? -1 : left.indexOf(said)
    if (place < 0) continue
    dealt.set(person, said as T)
    left.splice(place, 1)
  }
  for (const person of people)
    if (!dealt.has(person) && left.length > 0) {
      const [one] = left.splice(Math.floor(chance() * left.length), 1) as [T]
      dealt.set(person, one)
    }
  return dealt
}
