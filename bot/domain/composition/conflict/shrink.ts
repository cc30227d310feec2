import type { HardRule } from './rules.ts'

/** Whether it is proven that these rules cannot all hold. */
export type IsImpossible = (rules: readonly HardRule[]) => boolean

/**
 * Of rules that cannot all hold, some that cannot either, and would if any one of them were left out, as far
 * as the question can be answered (Junker's QuickXplain: few rules are found among many by halving).
 */
export const shrink = (
  rules: readonly HardRule[],
  isImpossible: IsImpossible,
): readonly HardRule[] => {
  const explain = (
    held: readonly HardRule[],
    hasNew: boolean,
    open: readonly HardRule[],
  ): readonly HardRule[] => {
    if (hasNew && isImpossible(held)) return []
    if (open.length <= 1) return open
    const middle = open.length >> 1
    const [first, second] = [open.slice(0, middle), open.slice(middle)]
    const late = explain([...held, ...first], true, second)
    const early = explain([...held, ...late], late.length > 0, first)
    return [...early, ...late]
  }
  return withoutIdle(explain([], true, rules), isImpossible)
}

/** A question that was not answered may have left a rule too many. */
const withoutIdle = (
  rules: readonly HardRule[],
  isImpossible: IsImpossible,
): readonly HardRule[] => {
  let kept = rules
  for (const rule of rules) {
    const others = kept.filter((each) => each !== rule)
    if (isImpossible(others)) kept = others
  }
  return kept
}

/** As many of the rules as can be added to those held so that all can hold, found by halving. */
export const grow = (
  held: readonly HardRule[],
  rules: readonly HardRule[],
  isPossible: IsImpossible,
): readonly HardRule[] => {
  if (rules.length === 0) return held
  const all = [...held, ...rules]
  if (isPossible(all)) return all
  if (rules.length === 1) return held
  const middle = rules.length >> 1
  return grow(grow(held, rules.slice(0, middle), isPossible), rules.slice(middle), isPossible)
}
