import type { HardRule, HardRules } from '#bot/domain/composition/conflict.ts'
import type { Text } from './text.ts'

type Words = Pick<Text, 'conflict'>

/** Who and what the rules name, in the reader's words; groups from 0. */
export type Naming = {
  name(person: number): string
  group(group: number): string
}

/**
 * Rules that cannot all hold, as sentences, and what to do about it. Of one manager and many reports there
 * is one sentence.
 */
export const conflictSentences = (
  { conflict }: Words,
  all: Omit<HardRules, 'rules'>,
  rules: readonly HardRule[],
  naming: Naming,
): readonly string[] => {
  const clauses = clausesOf(conflict, all, rules, naming)
  const [first, second] = clauses
  const way = conflict.way(rules.length)
  if (first && second && clauses.length === 2) return [capital(conflict.both(first, second)), way]
  if (clauses.length > 2)
    return [conflict.many(clauses.length), ...clauses.map((clause) => `  ${capital(clause)}.`), way]
  const [rule] = rules
  if (!rule || !first) return []
  const { least, most } = all.sizes
  const alone =
    rule.kind === 'sizes'
      ? conflict.aloneSizes(first, least, most)
      : rule.kind === 'hosts'
        ? conflict.aloneHosts(first)
        : conflict.alone(first, all.groups)
  return [capital(alone), way]
}

const clausesOf = (
  conflict: Words['conflict'],
  { canHost, groups }: Omit<HardRules, 'rules'>,
  rules: readonly HardRule[],
  { name, group }: Naming,
): readonly string[] => {
  const ofManager = Map.groupBy(
    rules.flatMap((rule) => (rule.kind === 'own-manager' ? [rule] : [])),
    ({ manager }) => manager,
  )
  const asked = rules.flatMap((rule) => {
    if (rule.kind === 'together') return [conflict.together(rule.people.map(name))]
    if (rule.kind === 'apart') return [conflict.apart(rule.people.map(name))]
    return rule.kind === 'fixed' ? [conflict.seat(name(rule.person), group(rule.group))] : []
  })
  const managers = [...ofManager].map(([manager, reports]) =>
    conflict.manager(
      name(manager),
      reports.map(({ leader }) => name(leader)),
    ),
  )
  const always = rules.flatMap(({ kind }) => {
    const people = canHost.length
    if (kind === 'sizes')
      return [
        conflict.sizes(people, groups, Math.floor(people / groups), Math.ceil(people / groups)),
      ]
    return kind === 'hosts' ? [conflict.hosts(canHost.filter((can) => can).length, groups)] : []
  })
  return [...asked, ...managers, ...always]
}

const capital = (sentence: string): string =>
  `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`
