import type { Finding } from '../finding.ts'
import type { Folded } from '../fold.ts'
import type { Directory, GroupNames, Names } from './directory.ts'
import { initialsAt } from './initials.ts'
import { isSingleName } from './single.ts'
import { longestAt } from './trie.ts'
import { type Word, wordsOf } from './words.ts'

type Found = { readonly why: Finding['why']; readonly count: number }

/** Where names of leaders stand in a folded text. Linear in the text, whatever the number of leaders. */
export const namesIn = (
  folded: Pick<Folded, 'plain'>,
  { directory, group }: Names,
): readonly Finding[] => {
  const words = wordsOf(folded)
  const found: Finding[] = []
  // The word after the last name found: "Mette og Sten" says that Sten is a name too.
  let after = -1
  for (let at = 0; at < words.length; at++) {
    const name =
      wholeAt(words, at, directory) ??
      singleAt(words, at, directory, group, after) ??
      initialsAt(folded.plain, words, at, group)
    if (!name) continue
    const first = words[at]
    const last = words[at + name.count - 1]
    if (!first || !last) continue
    found.push({
      kind: 'name',
      start: first.start,
      end: endOf(folded.plain, last, name.why),
      why: name.why,
    })
    at += name.count - 1
    after = at + 1
  }
  return found
}

const wholeAt = (words: readonly Word[], at: number, { whole }: Directory): Found | null => {
  const match = longestAt(whole, words, at)
  if (!match) return null
  const written = words.slice(at, at + match.count)
  if (written[0]?.isGlued || written.at(-1)?.isGlued) return null
  if (written.some((word) => word.written.length === 1 && word.shape === 'lower')) return null
  const isSmall = written.some((word) => word.shape === 'lower')
  // "han vil bo lund" and "i dag lund": of words alone, all must be written as names.
  if (match.value.isOrdinary && isSmall) return null
  // "M Holm" is a name when the letter is a capital one and the name is written as one.
  if (written[0]?.written.length === 1 && isSmall) return null
  return { why: 'full-name', count: match.count }
}

const singleAt = (
  words: readonly Word[],
  at: number,
  directory: Directory,
  group: GroupNames,
  after: number,
): Found | null => {
  const match = longestAt(group.single, words, at)
  if (!match || !isSingleName(words, at, match, directory, after)) return null
  return { why: match.value.why, count: match.count }
}

/** With the apostrophe of a genitive, and its s; initials with their last dot. */
const endOf = (plain: string, last: Word, why: Finding['why']): number => {
  const rest = plain.slice(last.end, last.end + 3)
  const genitive = /^'(?:[sS](?!\p{L}))?/u.exec(rest)
  if (genitive && (genitive[0].length > 1 || /[szx]$/i.test(last.written)))
    return last.end + genitive[0].length
  return why === 'initials' && last.written.length === 1 && rest.startsWith('.')
    ? last.end + 1
    : last.end
}
