import { blocksOf } from './blocks.ts'
import { canDeal } from './deal.ts'
import type { HardRule, HardRules } from './rules.ts'
import { type Budget, search, type Verdict } from './search.ts'
import { shapeOf } from './shape.ts'

/**
 * Whether these of the rules can all hold; proven either way, or unknown when the budget ran out. One
 * question takes no more of it than `most`.
 */
export const decide = (
  all: HardRules,
  rules: readonly HardRule[],
  budget: Budget,
  most: number,
): Verdict => {
  if (rules.some((rule) => rule.kind === 'apart' && rule.people.length > all.groups))
    return 'impossible'
  const shape = shapeOf(all, rules)
  const blocks = shape && blocksOf(all, rules)
  if (!shape || !blocks) return 'impossible'
  if (blocks.sizes.some((size) => size > shape.most)) return 'impossible'
  if (canDeal(blocks, shape)) return 'possible'
  const share = { left: Math.min(budget.left, most) }
  const before = share.left
  const verdict = search(blocks, shape, share)
  budget.left -= before - Math.max(0, share.left)
  return verdict
}
