import { COMMA } from './sequences.ts'
import type { Word } from './words.ts'

/** Sequences of words to look for, all at once: what it costs does not grow with how many there are. */
export type Trie<T> = { readonly next: Map<string, Trie<T>>; value: T | null }

export const emptyTrie = <T>(): Trie<T> => ({ next: new Map(), value: null })

/** Adds a sequence; the first value given for it stays. */
export const put = <T>(trie: Trie<T>, sequence: readonly string[], value: T): void => {
  let node = trie
  for (const key of sequence) {
    const found = node.next.get(key) ?? emptyTrie<T>()
    node.next.set(key, found)
    node = found
  }
  node.value ??= value
}

export type Match<T> = { readonly value: T; readonly count: number; readonly isGenitive: boolean }

/** Only a letter by itself may be followed by a dot within a name; a comma only where one belongs. */
const step = <T>(node: Trie<T>, word: Word, before: Word | undefined): Trie<T> | undefined => {
  if (before === undefined || word.gap === 'space' || word.gap === 'hyphen') return node
  if (word.gap === 'dot') return before.written.length === 1 ? node : undefined
  return word.gap === 'comma' ? node.next.get(COMMA) : undefined
}

/** The longest sequence that begins with the word at `first`; its last word may have an s of the genitive. */
export const longestAt = <T>(
  trie: Trie<T>,
  words: readonly Word[],
  first: number,
): Match<T> | null => {
  let node: Trie<T> | undefined = trie
  let found: Match<T> | null = null
  for (let at = first; node && at < words.length; at++) {
    const word = words[at]
    if (!word) break
    node = step(node, word, at === first ? undefined : words[at - 1])
    const genitive =
      node && word.key.endsWith('s') ? node.next.get(word.key.slice(0, -1)) : undefined
    const count = at - first + 1
    if (genitive?.value != null) found = { value: genitive.value, count, isGenitive: true }
    node = node?.next.get(word.key)
    if (node?.value != null) found = { value: node.value, count, isGenitive: false }
  }
  return found
}
