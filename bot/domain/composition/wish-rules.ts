import type { Leader } from '../leader.ts'
import { type HardRule, type HardRules, hardRulesFor } from './conflict.ts'
import { USUAL_SIZES } from './problem.ts'
import { restOf, type Wish } from './wish.ts'

/** Every hard rule for these leaders, the wishes among them; `numbers` of the groups there are to be. */
export const rulesWith = (
  leaders: readonly Leader[],
  wishes: readonly Wish[],
  numbers: readonly number[],
): HardRules => {
  const place = new Map(leaders.map(({ id }, at) => [id, at]))
  const alive = wishes.flatMap((wish) => restOf(wish, (id) => place.has(id)) ?? [])
  const people = (wish: Wish) => wish.people.map((id) => place.get(id) as number)
  const ofKind = (kind: Wish['kind']) => alive.filter((wish) => wish.kind === kind)
  return hardRulesFor(leaders, numbers.length, USUAL_SIZES, {
    apart: ofKind('apart').map(people),
    together: ofKind('together').map(people),
    fixed: ofKind('seat').flatMap((wish) => {
      const group = wish.group === null ? -1 : numbers.indexOf(wish.group)
      const [person] = people(wish)
      return person === undefined || group < 0 ? [] : [[person, group] as const]
    }),
  })
}

/** The wish that a rule stands for; null for a rule that always holds. */
export const wishBehind = (
  rule: HardRule,
  wishes: readonly Wish[],
  leaders: readonly Leader[],
  numbers: readonly number[],
): Wish | null => {
  const isAbout = (wish: Wish, people: readonly number[]) =>
    people.every((person) => wish.people.some((id) => id === leaders[person]?.id))
  switch (rule.kind) {
    case 'apart':
    case 'together':
      return wishes.find((wish) => wish.kind === rule.kind && isAbout(wish, rule.people)) ?? null
    case 'fixed':
      return (
        wishes.find(
          (wish) =>
            wish.kind === 'seat' &&
            wish.group === numbers[rule.group] &&
            isAbout(wish, [rule.person]),
        ) ?? null
      )
    default:
      return null
  }
}
