import { keyOf } from './words.ts'

/** A name in its parts, as keys. A first name of two, such as Anne-Marie, is one name of two words. */
export type NameParts = {
  readonly given: readonly string[]
  readonly middles: readonly string[]
  readonly last: readonly string[]
}

/** null for a name of one word: it cannot be told from others. */
export const partsOf = (name: string): NameParts | null => {
  const words = name.trim().split(/\s+/)
  const keys = (word: string | undefined) =>
    (word ?? '').split(/[-\u2010\u2011]/).flatMap((part) => keyOf(part) || [])
  const given = keys(words[0])
  const last = keys(words.at(-1))
  if (words.length < 2 || given.length === 0 || last.length === 0) return null
  return { given, middles: words.slice(1, -1).flatMap(keys), last }
}

/** With more names between the first and the last than this, only all of them or none are expected. */
const MOST_MIDDLES = 3

/** Each way to write the names between first and last: whole, as a letter, or not at all. */
const middleWays = (middles: readonly string[]): readonly (readonly string[])[] => {
  if (middles.length > MOST_MIDDLES) return [[], middles]
  return middles.reduce<readonly (readonly string[])[]>(
    (ways, middle) => ways.flatMap((way) => [way, [...way, middle], [...way, middle.charAt(0)]]),
    [[]],
  )
}

/** In place of a word: a comma stands here. */
export const COMMA = ','

/** The ways to write first and last name together: Mette Skov Holm, Mette Holm, Mette S. Holm, M. Holm, Holm, Mette. */
export const wholeNames = ({ given, middles, last }: NameParts): readonly (readonly string[])[] => {
  const ways = middleWays(middles)
  const firsts = [
    given,
    ...(given.length > 1 ? [[given.join('')]] : []),
    [given[0]?.charAt(0) ?? ''],
  ]
  return [
    ...firsts.flatMap((first) => ways.map((way) => [...first, ...way, ...last])),
    ...ways.map((way) => [...last, COMMA, ...given, ...way]),
  ]
}

/** The letters of a name: MSH and MH for Mette Skov Holm. In capitals. */
export const initialsOf = (name: string): readonly string[] => {
  const letters = name
    .trim()
    .split(/[\s-]+/)
    .map((word) => word.charAt(0).toUpperCase())
  const given = (name.trim().split(/\s+/)[0] ?? '')
    .split('-')
    .map((word) => word.charAt(0).toUpperCase())
  const short = [...given, letters.at(-1) ?? '']
  const shortest = [given[0] ?? '', letters.at(-1) ?? '']
  return [...new Set([letters, short, shortest].map((each) => each.join('')))].filter(
    (each) => each.length > 1,
  )
}
