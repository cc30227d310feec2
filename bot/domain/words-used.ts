import { ANSWERS_NEEDED } from './evaluation.ts'
import { emptyWords, stem } from './likeness.ts'

/** A word, and how many answers it stands in. */
export type UsedWord = { readonly word: string; readonly answers: number }

const MOST_WORDS = 20
const LONG_ENOUGH = /\p{L}{3,}/gu

/**
 * The words that carry the answers, the most used first. Each list is one round's answers to one question, so that
 * nobody has two in it: a word counts there only when five or more have used it, in whatever inflection, and is
 * therefore nobody's own. Words that say nothing by themselves are left out.
 */
export const wordsUsed = (rounds: readonly (readonly string[])[]): readonly UsedWord[] => {
  const all = new Map<string, { answers: number; forms: Map<string, number> }>()
  for (const texts of rounds)
    for (const [root, { answers, forms }] of countedIn(texts)) {
      if (answers < ANSWERS_NEEDED) continue
      const known = all.get(root) ?? { answers: 0, forms: new Map<string, number>() }
      for (const [form, count] of forms) known.forms.set(form, (known.forms.get(form) ?? 0) + count)
      all.set(root, { answers: known.answers + answers, forms: known.forms })
    }
  return [...all.values()]
    .map(({ answers, forms }) => ({ word: commonest(forms), answers }))
    .toSorted((one, other) => other.answers - one.answers || DANISH.compare(one.word, other.word))
    .slice(0, MOST_WORDS)
}
const DANISH = new Intl.Collator('da')

/** By stem: in how many of the texts it stands, and in which forms. */
const countedIn = (texts: readonly string[]) => {
  const found = new Map<string, { answers: number; forms: Map<string, number> }>()
  for (const text of texts) {
    const roots = new Map<string, string>()
    for (const word of text.toLocaleLowerCase('da').match(LONG_ENOUGH) ?? [])
      if (!emptyWords.has(word) && !roots.has(stem(word))) roots.set(stem(word), word)
    for (const [root, word] of roots) {
      const known = found.get(root) ?? { answers: 0, forms: new Map<string, number>() }
      known.forms.set(word, (known.forms.get(word) ?? 0) + 1)
      found.set(root, { answers: known.answers + 1, forms: known.forms })
    }
  }
  return found
}

/** The form most have used; of several the shortest, then the first in the alphabet. */
const commonest = (forms: ReadonlyMap<string, number>): string =>
  [...forms].toSorted(
    ([one, ones], [other, others]) =>
      others - ones || one.length - other.length || DANISH.compare(one, other),
  )[0]?.[0] ?? ''
