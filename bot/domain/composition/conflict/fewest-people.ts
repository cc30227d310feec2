import type { HardRule } from './rules.ts'
import type { IsImpossible } from './shrink.ts'

/** A list this long or shorter says more than the list it was taken from. */
const FEW = 3
/** A list longer than this is not gone through one by one. */
const MANY = 60

/**
 * The rules with their lists cut down to the people that the conflict is about, where these are few: of
 * eight who must sit together, the two who may not. Longer lists stay as they were asked for.
 */
export const fewestPeople = (
  rules: readonly HardRule[],
  isImpossible: IsImpossible,
): readonly HardRule[] => {
  let cut = rules
  rules.forEach((rule, at) => {
    if (rule.kind !== 'together' && rule.kind !== 'apart') return
    if (rule.people.length > MANY) return
    const withPeople = (people: readonly number[]) => cut.with(at, { ...rule, people })
    let people = rule.people
    for (const person of rule.people) {
      const others = people.filter((each) => each !== person)
      if (others.length >= 2 && isImpossible(withPeople(others))) people = others
    }
    if (people.length <= FEW) cut = withPeople(people)
  })
  return cut
}
