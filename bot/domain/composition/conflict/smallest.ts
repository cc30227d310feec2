import { fewestHitting } from './hitting-set.ts'
import type { HardRule } from './rules.ts'
import type { Verdict } from './search.ts'
import { grow } from './shrink.ts'

/** So many sets of rules that can all hold are looked at. */
const MOST_TURNS = 200

/**
 * The smallest set of the rules that cannot all hold, given one such set; and whether it is proven that none
 * is smaller. Whatever can hold leaves something out that every conflict has, so the fewest rules that have
 * one of everything left out so far are the next to ask about.
 */
export const smallestAmong = (
  rules: readonly HardRule[],
  known: readonly HardRule[],
  decided: (rules: readonly HardRule[]) => Verdict,
): { readonly rules: readonly HardRule[]; readonly isSmallest: boolean } => {
  const place = new Map(rules.map((rule, at) => [rule, at]))
  const leftOut: number[][] = []
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const places = fewestHitting(leftOut, known.length - 1)
    if (places === undefined) break
    if (places === null) return { rules: known, isSmallest: true }
    const asked = places.map((at) => rules[at] as HardRule)
    const verdict = decided(asked)
    if (verdict === 'impossible') return { rules: asked, isSmallest: true }
    if (verdict === 'unknown') break
    const others = rules.filter((rule) => !asked.includes(rule))
    const held = new Set(grow(asked, others, (each) => decided(each) === 'possible'))
    leftOut.push(rules.filter((rule) => !held.has(rule)).map((rule) => place.get(rule) as number))
  }
  return { rules: known, isSmallest: false }
}
