import type { HardRule } from './conflict/rules.ts'

/** A hard rule as people are told of it: whom it is about, and for a fixed seat the group's number. */
export type ToldRule = {
  readonly rule: HardRule['kind']
  readonly names: readonly string[]
  readonly group: number | null
}

/** A refusal's detail holds words, so a rule travels in it as a line; no name holds a tab. */
export const lineOf = ({ rule, names, group }: ToldRule): string =>
  [rule, group ?? '', ...names].join('\t')

export const ruleIn = (line: string): ToldRule => {
  const [rule, group, ...names] = line.split('\t')
  return { rule: rule as ToldRule['rule'], names, group: group ? Number(group) : null }
}
