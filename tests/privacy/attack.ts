import type { Episode } from './episode.ts'
import { type Advantage, advantageOf, type Score, scoreNumbers, scoreTexts } from './measure.ts'
import { measureStrategies, numberStrategies, TEXT_STRATEGIES } from './strategies.ts'

/** Keeps the score of every strategy over many episodes, which need not be kept themselves. */
export const attacker = (chance: () => number) => {
  const scores = new Map<string, Score[]>()
  const note = (name: string, score: Score) => {
    const known = scores.get(name)
    if (known) known.push(score)
    else scores.set(name, [score])
  }
  return {
    /** Tries everything on one group's evaluation. */
    attack: (episode: Episode): void => {
      const texts = { ...TEXT_STRATEGIES, ...measureStrategies(episode) }
      for (const [name, strategy] of Object.entries(texts))
        note(name, scoreTexts(episode, strategy(episode), chance))
      for (const scale of Object.keys(episode.published.counts))
        for (const [name, strategy] of Object.entries(numberStrategies(scale))) {
          const score = scoreNumbers(episode, scale, strategy(episode), chance)
          if (score) note(`${name}: ${scale}`, score)
        }
    },
    /** Each strategy's advantage over guessing. */
    results: (): ReadonlyMap<string, Advantage> =>
      new Map([...scores].map(([name, all]) => [name, advantageOf(all)])),
  }
}

/** One line a strategy, for whoever reads along. */
export const reportOf = (results: ReadonlyMap<string, Advantage>): string =>
  [...results]
    .map(([name, { mean, error, answers }]) => {
      const most = mean + 2.58 * error
      return `  ${percent(mean)}  at most ${percent(most)} (99 %)  of ${answers} answers  ${name}`
    })
    .join('\n')

export const percent = (share: number): string => `${(share * 100).toFixed(1).padStart(6)} %`
