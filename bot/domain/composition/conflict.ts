import { blocksOf } from './conflict/blocks.ts'
import { decide } from './conflict/decide.ts'
import { fewestPeople } from './conflict/fewest-people.ts'
import { type HardRule, type HardRules, peopleOf } from './conflict/rules.ts'
import type { Budget } from './conflict/search.ts'
import { shrink } from './conflict/shrink.ts'
import { smallestAmong } from './conflict/smallest.ts'

export { type Asked, type HardRule, type HardRules, hardRulesFor } from './conflict/rules.ts'

/**
 * Whether the hard rules can all hold. `possible` and `impossible` are proven; `unknown` says that neither
 * was. Of the rules of an `impossible`, leaving out any one makes the others possible; `isSmallest`: no fewer
 * rules make a conflict.
 */
export type Conflict =
  | { readonly verdict: 'possible' | 'unknown' }
  | {
      readonly verdict: 'impossible'
      readonly rules: readonly HardRule[]
      readonly isSmallest: boolean
    }

/** Steps of work, all in all and for one question: some seconds at the most. The same rules always get the same answer. */
const PATIENCE = 80_000_000
const FOR_ALL = 10_000_000
const FOR_PARTS = 3_000_000
const FOR_SMALLER = 500_000
/** Among more rules than this, only those near the conflict are asked for a smaller one. */
const FEW_RULES = 400
/** A conflict of more rules than this is not compared with every other. */
const SMALL = 8

/** The smallest set of hard rules that cannot all hold, if there is one. */
export const smallestConflict = (all: HardRules): Conflict => {
  const budget: Budget = { left: PATIENCE }
  const within = (most: number) => (rules: readonly HardRule[]) => decide(all, rules, budget, most)
  const isImpossible = (rules: readonly HardRule[]) => within(FOR_PARTS)(rules) === 'impossible'
  const contradict = (rules: readonly HardRule[]) => blocksOf(all, rules) === null
  const verdict = within(FOR_ALL)(all.rules)
  if (verdict === 'possible') return { verdict }
  // A small part that cannot hold is shrunk in far fewer steps than everything.
  const part = easierParts(all.rules).find(isImpossible)
  const given = part ?? (verdict === 'impossible' ? all.rules : null)
  if (!given) return { verdict: 'unknown' }
  // What contradicts itself is found without a search.
  const found = shrink(given, contradict(given) ? contradict : isImpossible)
  const pool = all.rules.length <= FEW_RULES ? all.rules : near(all.rules, found)
  const smallest =
    found.length <= SMALL
      ? smallestAmong(pool, found, within(FOR_SMALLER))
      : { rules: found, isSmallest: false }
  return {
    verdict: 'impossible',
    rules: fewestPeople(smallest.rules, isImpossible),
    isSmallest: smallest.isSmallest && pool === all.rules,
  }
}

const isAlways = ({ kind }: HardRule) => kind === 'sizes' || kind === 'hosts'
const isAsked = ({ kind }: HardRule) => kind === 'together' || kind === 'apart' || kind === 'fixed'

/**
 * Parts of the rules that are quicker to decide; when one of them cannot hold, all of them cannot. The one found
 * first is told: a manager among those named says more than that every group must have a host.
 */
const easierParts = (rules: readonly HardRule[]): readonly (readonly HardRule[])[] => {
  const asked = rules.filter(isAsked)
  const always = rules.filter(isAlways)
  return [
    asked,
    near(rules, asked).filter((rule) => !isAlways(rule)),
    [...always, ...asked],
    near(rules, asked),
    rules.filter((rule) => !isAlways(rule)),
    rules.filter(({ kind }) => kind !== 'sizes'),
    rules.filter(({ kind }) => kind !== 'hosts'),
  ]
}

/** These rules, whatever else somebody asked for, what always holds, and the managers of those they name. */
const near = (rules: readonly HardRule[], these: readonly HardRule[]): readonly HardRule[] => {
  const named = new Set(these.flatMap(peopleOf))
  const kept = new Set(these)
  return rules.filter(
    (rule) =>
      kept.has(rule) ||
      rule.kind !== 'own-manager' ||
      (named.has(rule.leader) && named.has(rule.manager)),
  )
}
