import { compose } from '#bot/domain/composition/engine.ts'
import { elevenCriteria } from './elevenCriteria.ts'
import { measured, table } from './measure.ts'
import { random, sortAndDeal } from './peers.ts'
import { HEADINGS, show } from './posed.ts'

/** 132 leaders by eleven criteria, with the product's weights and with the same weight for all. */
export const run = (): void => {
  table('132 leaders, 11 criteria', ...HEADINGS)
  for (const weights of ['product', 'equal'] as const)
    for (const seed of [1, 2, 3]) {
      const problem = elevenCriteria(seed, weights)
      const engine = measured(() => compose(problem, 1).groupOf)
      show(problem, `${weights} weights, case ${seed}, Tværs`, engine.value, engine.seconds)
      const dealt = measured(() => sortAndDeal(problem))
      show(problem, `${weights} weights, case ${seed}, sort and deal`, dealt.value, dealt.seconds)
      const drawn = measured(() => random(problem, 1))
      show(problem, `${weights} weights, case ${seed}, random`, drawn.value, drawn.seconds)
    }
}
