import { describe, expect, it } from 'vitest'
import type { HardRule } from '#bot/domain/composition/conflict.ts'
import { conflictSentences } from '#bot/text/conflict-sentences.ts'
import { text } from '#bot/text/text.ts'

const NAMES = ['Anne Holm', 'Bo Lind', 'Eva Krogh', 'Ib Dam', 'Lis Bro', 'Mads Ko', 'Ole Vig']
const setting = {
  groups: 11,
  sizes: { least: 10, most: 12 },
  canHost: Array.from({ length: 132 }, (_, at) => at < 11),
}
const naming = {
  name: (person: number) => NAMES[person] ?? `Leder ${person}`,
  group: (group: number) => `gruppe ${group + 1}`,
}
const said = (locale: 'da' | 'en', ...rules: readonly HardRule[]) =>
  conflictSentences(text(locale), setting, rules, naming)

const together = (...people: number[]): HardRule => ({ kind: 'together', people })
const apart = (...people: number[]): HardRule => ({ kind: 'apart', people })
const managerOf = (manager: number, leader: number): HardRule => ({
  kind: 'own-manager',
  leader,
  manager,
})

describe('rules that cannot all hold, in words', () => {
  it('are one sentence where there are two', () => {
    expect(said('da', together(0, 1), managerOf(1, 0))).toEqual([
      'Anne Holm og Bo Lind skal sidde sammen, men Bo Lind er nærmeste leder for Anne Holm.',
      'Ret eller fjern mindst én af reglerne.',
    ])
    expect(said('en', together(0, 1), managerOf(1, 0))).toEqual([
      'Anne Holm and Bo Lind must sit together, but Bo Lind is the manager of Anne Holm.',
      'Change or remove at least one of the rules.',
    ])
  })

  it('are a list where there are more, everybody a manager leads in one line', () => {
    const rules: HardRule[] = [
      ...[1, 2, 3, 4, 5, 6].map((leader) => managerOf(0, leader)),
      { kind: 'fixed', person: 1, group: 2 },
      { kind: 'hosts' },
    ]
    expect(said('da', ...rules)).toEqual([
      'De her 3 regler kan ikke alle holdes:',
      '  Bo Lind skal sidde i gruppe 3.',
      '  Anne Holm er nærmeste leder for 6 (Bo Lind, Eva Krogh, Ib Dam og 3 mere).',
      '  Hver gruppe skal have en vært, og der er 11 chefer og direktører til 11 grupper.',
      'Ret eller fjern mindst én af reglerne.',
    ])
  })

  it.each<[HardRule, string, string]>([
    [
      apart(0, 1, 2),
      'Anne Holm, Bo Lind og Eva Krogh skal sidde i hver sin gruppe, men der er kun 11 grupper.',
      'Anne Holm, Bo Lind and Eva Krogh must each sit in a group of their own, but there are only 11 groups.',
    ],
    [
      { kind: 'sizes' },
      '132 ledere i 11 grupper giver 12 i hver gruppe, og der skal være 10-12.',
      '132 leaders in 11 groups make 12 in each group, and there must be 10-12.',
    ],
    [
      { kind: 'hosts' },
      'Hver gruppe skal have en vært, og der er 11 chefer og direktører til 11 grupper.',
      'Every group needs a host, and there are 11 chiefs and directors for 11 groups.',
    ],
  ])('is told alone when one rule is impossible by itself: %j', (rule, danish, english) => {
    expect(said('da', rule)[0]).toBe(danish)
    expect(said('en', rule)[0]).toBe(english)
  })

  it('names four at most, and counts the others', () => {
    const [sentence] = said('da', together(0, 1, 2, 3, 4, 5), { kind: 'sizes' })
    expect(sentence).toMatch(
      /^6 ledere skal sidde sammen \(Anne Holm, Bo Lind, Eva Krogh og 3 mere\), men /,
    )
  })
})
