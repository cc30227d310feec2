import type { Directory, SingleName } from './directory.ts'
import {
  AND,
  BEINGS,
  DOINGS,
  ORDINARY_WORDS,
  PLACE_PREPOSITIONS,
  TITLES,
} from './ordinary-words.ts'
import type { Match } from './trie.ts'
import type { Word } from './words.ts'

/** Whether a first name or a last name that stands alone is meant as the name of the one in the group who has it. */
export const isSingleName = (
  words: readonly Word[],
  at: number,
  match: Match<SingleName>,
  { givenNames }: Directory,
  after: number,
): boolean => {
  const first = words[at]
  const last = words[at + match.count - 1]
  if (!first || !last || first.isGlued || last.isGlued) return false
  const before = words[at - 1]
  const next = words[at + match.count]
  const place = {
    first,
    before,
    next,
    isJoined:
      isJoined(words, at, after) ||
      // Of places one says "Lund og Malmö".
      (match.value.why === 'first-name' && joinsName(next, words[at + match.count + 1])),
    hasApostrophe: last.hasApostrophe,
  }
  if (belongsToOther(place, match, givenNames)) return false
  return match.value.why === 'first-name' ? isFirstName(place, match) : isLastName(place, match)
}

type Place = {
  readonly first: Word
  readonly before: Word | undefined
  readonly next: Word | undefined
  /** Joined by "og" or a comma to a name: "Hans og Lars", "Mette og Sten". */
  readonly isJoined: boolean
  readonly hasApostrophe: boolean
}

const isJoined = (words: readonly Word[], at: number, after: number): boolean =>
  (at === after && words[at]?.gap === 'comma') ||
  (at === after + 1 && words[at]?.gap === 'space' && AND.has(words[at - 1]?.key ?? ''))

const joinsName = (and: Word | undefined, other: Word | undefined): boolean =>
  and?.gap === 'space' && AND.has(and.key) && other?.gap === 'space' && isName(other)

const isName = (word: Word) => word.shape === 'capital'

/** Part of a longer name: of another person, a street, a school, a firm, a compound. */
const belongsToOther = (
  { first, before, next }: Place,
  match: Match<SingleName>,
  givenNames: ReadonlySet<string>,
): boolean => {
  if (first.gap === 'hyphen' && before) return true
  if (before && first.gap === 'space' && isName(before) && isName(first) && !TITLES.has(before.key))
    if (!before.beginsSentence || givenNames.has(before.key)) return true
  if (!next || (next.gap !== 'space' && next.gap !== 'hyphen')) return false
  if (next.gap === 'hyphen')
    return isName(next) || match.value.isOrdinary || match.value.why === 'last-name'
  return isName(next) && isName(first) && !(match.isGenitive && match.value.why === 'first-name')
}

const SHORTEST_SMALL = 3

const isFirstName = (place: Place, match: Match<SingleName>): boolean => {
  const { first, next, isJoined } = place
  const isWord = match.value.isOrdinary || (match.count === 1 && ORDINARY_WORDS.has(first.key))
  if (first.shape === 'mixed') return false
  if (first.shape === 'lower') return !isWord && first.key.length >= SHORTEST_SMALL
  if (!isWord) return true
  const isSaid =
    isJoined ||
    // "Hans, der er ny": his would not be followed by a comma.
    (next !== undefined && next.gap === 'comma' && (next.key === 'der' || next.key === 'som')) ||
    (next !== undefined && next.gap === 'space' && isDoing(next, first, match))
  if (first.shape === 'caps') return isSaid
  return !first.beginsSentence || isSaid || place.hasApostrophe
}

/** "Hans har" is a name; so is "Bo og Mette", but "Dag og nat" is not. */
const isDoing = (next: Word, first: Word, match: Match<SingleName>): boolean =>
  !match.isGenitive && first.shape !== 'lower' && (DOINGS.has(next.key) || BEINGS.has(next.key))

const isLastName = (place: Place, match: Match<SingleName>): boolean => {
  const { first, before, next, isJoined } = place
  if (first.shape !== 'capital' && first.shape !== 'caps') return false
  const isTitled = before !== undefined && first.gap === 'space' && TITLES.has(before.key)
  const isTitledWithDot = before !== undefined && first.gap === 'dot' && before.key === 'hr'
  const isDone = next !== undefined && next.gap === 'space' && DOINGS.has(next.key)
  if (isTitled || isTitledWithDot || isDone || isJoined) return true
  if (match.value.isOrdinary || first.shape === 'caps') return false
  return !(
    before &&
    first.gap === 'space' &&
    PLACE_PREPOSITIONS.has(before.key) &&
    before.key === 'i'
  )
}
