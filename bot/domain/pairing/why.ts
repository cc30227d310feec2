import { type PairingProblem, pairKey, pairsAt, type Rule } from './problem.ts'
import type { PairingViolation } from './violations.ts'

/** What holds of everybody at a table, and the exceptions that could not be avoided or were not. */
export type TableReason = {
  readonly seats: number
  /** Rules that every two at the table keep, and that say something: 'same area' only where areas are known. */
  readonly kept: readonly Rule[]
  readonly broken: readonly {
    readonly pair: readonly [string, string]
    readonly rule: Rule
    readonly unavoidable: boolean
    /** The round of this schedule, from 1, in which they last met; null: in an earlier year. */
    readonly metInRound: number | null
  }[]
}

/** Why each table is as it is, by round and table, as `rounds` has them; addresses as in `problem`. */
export const reasonsFor = (
  problem: PairingProblem,
  rounds: readonly (readonly (readonly string[])[])[],
  violations: readonly PairingViolation[],
): readonly (readonly TableReason[])[] => {
  const size = problem.people.length
  const place = new Map(problem.people.map(({ email }, at) => [email, at]))
  const metIn = new Map<number, number>()
  const broken = new Map<string, PairingViolation[]>()
  for (const each of violations) {
    const key = `${each.round} ${each.pair.join(' ')}`
    broken.set(key, [...(broken.get(key) ?? []), each])
  }
  return rounds.map((round, at) => {
    const reasons = round.map((table) => {
      const seated = table.map((email) => place.get(email) as number)
      const pairs = pairsAt(seated)
      const found = pairs.flatMap(([one, other]) => {
        const emails = [one, other].map((person) => problem.people[person]?.email ?? '').toSorted()
        const pair = [emails[0] ?? '', emails[1] ?? ''] as const
        return (broken.get(`${at + 1} ${pair.join(' ')}`) ?? []).map(({ rule, unavoidable }) => ({
          pair,
          rule,
          unavoidable,
          metInRound: rule === 'repeat' ? (metIn.get(pairKey(one, other, size)) ?? null) : null,
        }))
      })
      const isBroken = (rule: Rule) => found.some((each) => each.rule === rule)
      const isKnown = (values: Int32Array) =>
        seated.length > 1 && seated.every((person) => values[person] !== -1)
      const kept: Rule[] = []
      if (isKnown(problem.areas) && !isBroken('same area')) kept.push('same area')
      if (isKnown(problem.groups) && !isBroken('same group')) kept.push('same group')
      if (pairs.length > 0 && !isBroken('repeat')) kept.push('repeat')
      return { seats: table.length, kept, broken: found }
    })
    for (const table of round)
      for (const [one, other] of pairsAt(table.map((email) => place.get(email) as number)))
        metIn.set(pairKey(one, other, size), at + 1)
    return reasons
  })
}
