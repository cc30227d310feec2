import { ABBREVIATIONS, ORDINARY_WORDS, PLACES } from './ordinary-words.ts'
import { COMMA, initialsOf, partsOf, wholeNames } from './sequences.ts'
import { emptyTrie, put, type Trie } from './trie.ts'

/** Whole names of everybody in the programme, to look for in any text. Made once for a list of leaders. */
export type Directory = {
  readonly whole: Trie<WholeName>
  /** Keys of first names: before another name they say that it is somebody else's. */
  readonly givenNames: ReadonlySet<string>
}
type WholeName = { readonly isOrdinary: boolean; readonly isReversed: boolean }

/** Names that say enough within one group alone: those that only one of its members has. */
export type GroupNames = {
  readonly single: Trie<SingleName>
  /** Initials in capitals, without dots, and whether the same letters may be a word or an abbreviation. */
  readonly initials: ReadonlyMap<string, { readonly isOrdinary: boolean }>
}
/** Whose names to look for: everybody's whole name, and within one group what says enough there. */
export type Names = { readonly directory: Directory; readonly group: GroupNames }

export type SingleName = { readonly why: 'first-name' | 'last-name'; readonly isOrdinary: boolean }

const isOrdinary = (key: string) => ORDINARY_WORDS.has(key) || PLACES.has(key)

export const directoryOf = (names: readonly string[]): Directory => {
  const whole = emptyTrie<WholeName>()
  const givenNames = new Set<string>()
  for (const parts of names.map(partsOf)) {
    if (!parts) continue
    if (parts.given[0]) givenNames.add(parts.given[0])
    for (const sequence of wholeNames(parts))
      put(whole, sequence, {
        isOrdinary: sequence.every((key) => key.length < 2 || isOrdinary(key)),
        isReversed: sequence.includes(COMMA),
      })
  }
  return { whole, givenNames }
}

/** Keys that stand in the list just once. */
const once = (keys: readonly string[]): readonly string[] =>
  keys.filter((key) => keys.indexOf(key) === keys.lastIndexOf(key))

export const groupNamesOf = (members: readonly string[]): GroupNames => {
  const single = emptyTrie<SingleName>()
  const parts = members.flatMap((name) => partsOf(name) ?? [])
  const add = (names: readonly (readonly string[])[], why: SingleName['why']) => {
    for (const joined of once(names.map((name) => name.join(' ')))) {
      const sequence = joined.split(' ')
      put(single, sequence, { why, isOrdinary: sequence.every(isOrdinary) })
    }
  }
  add(
    parts.map(({ given }) => given),
    'first-name',
  )
  add(
    parts.map(({ last }) => last),
    'last-name',
  )
  for (const { given, middles } of parts)
    for (const middle of middles)
      put(single, [...given, middle], { why: 'first-name', isOrdinary: false })
  const initials = once(members.flatMap(initialsOf)).map(
    (letters) => [letters, { isOrdinary: ABBREVIATIONS.has(letters) }] as const,
  )
  return { single, initials: new Map(initials) }
}

/** Names for a text of one group; without members only whole names are found. */
export const namesFor = (everybody: readonly string[], members: readonly string[]): Names => ({
  directory: directoryOf(everybody),
  group: groupNamesOf(members),
})
