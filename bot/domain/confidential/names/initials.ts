import type { GroupNames } from './directory.ts'
import { DUTIES } from './ordinary-words.ts'
import type { Word } from './words.ts'

/** Initials of a member at this word: MSH, MSHs, M.S.H. or M.S.H; null when there are none. */
export const initialsAt = (
  plain: string,
  words: readonly Word[],
  at: number,
  { initials }: GroupNames,
): { readonly why: 'initials'; readonly count: number } | null => {
  const word = words[at]
  if (!word || word.isGlued || word.gap === 'hyphen') return null
  const count = word.written.length === 1 ? dottedAt(plain, words, at, initials) : 1
  if (word.written.length > 1 && !isTogether(words, at, initials)) return null
  return count > 0 ? { why: 'initials', count } : null
}

/** Nobody has more; a text of letters and dots is still looked through in one go. */
const MOST_LETTERS = 8

const isCapitalLetter = (word: Word | undefined): word is Word =>
  word !== undefined && word.written.length === 1 && word.shape !== 'lower'

/** How many letters with dots between; 0 when they are nobody's, or begin a longer name (H.C. Andersen). */
const dottedAt = (
  plain: string,
  words: readonly Word[],
  at: number,
  initials: GroupNames['initials'],
): number => {
  let letters = ''
  let count = 0
  for (
    let word = words[at];
    isCapitalLetter(word) && count < MOST_LETTERS;
    word = words[at + count]
  ) {
    if (count > 0 && word.gap !== 'dot') break
    letters += word.written
    count += 1
  }
  const next = words[at + count]
  const isLonger =
    next?.gap === 'dot' && next.shape === 'capital' && plain.charAt(next.start - 1) === ' '
  return initials.has(letters) && !isLonger ? count : 0
}

const isTogether = (
  words: readonly Word[],
  at: number,
  initials: GroupNames['initials'],
): boolean => {
  const word = words[at]
  const next = words[at + 1]
  const before = words[at - 1]
  if (!word || next?.gap === 'hyphen') return false
  const letters = word.written.replace(/s$/, '')
  const found = letters === letters.toUpperCase() ? initials.get(letters) : undefined
  if (!found) return false
  if (found.isOrdinary) return [before, words[at - 2]].some((each) => DUTIES.has(each?.key ?? ''))
  // Where everything is in capitals they are letters of a word.
  const isShouted = (other: Word | undefined, gap: Word | undefined) =>
    other?.shape === 'caps' && gap?.gap === 'space'
  return !isShouted(before, word) && !isShouted(next, next)
}
