import type { Folded } from '../fold.ts'

/** How a word is written: mette, Mette, METTE, or none of these. One capital letter is `capital`. */
export type Shape = 'lower' | 'capital' | 'caps' | 'mixed'

/** What stands between a word and the one before it. */
export type Gap = 'space' | 'hyphen' | 'dot' | 'comma' | 'other'

export type Word = {
  readonly start: number
  readonly end: number
  readonly written: string
  /** Lower case, æøå and accents in plain letters: one key for Ågård and Aagaard, René and Rene. */
  readonly key: string
  readonly shape: Shape
  readonly gap: Gap
  readonly beginsSentence: boolean
  /** Grown together with a digit, an underscore or the like: part of a name of something else. */
  readonly isGlued: boolean
  /** An apostrophe stands right after it. */
  readonly hasApostrophe: boolean
}

const LETTERS: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa', ö: 'oe', ä: 'ae' }

/** The key under which a name or a word is looked up. */
export const keyOf = (written: string): string => keyOfLower(written.toLowerCase())

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are all the plain letters
const PLAIN = /^[\x00-\x7f]*$/
/** Most words are of plain letters: the rest costs time. */
const keyOfLower = (lower: string): string =>
  PLAIN.test(lower)
    ? lower
    : lower
        .replace(/[æøåöä]/g, (letter) => LETTERS[letter] ?? letter)
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')

const shapeOf = (written: string, lower: string): Shape => {
  if (written === lower) return 'lower'
  if (written.slice(1) === lower.slice(1)) return 'capital'
  return written === written.toUpperCase() ? 'caps' : 'mixed'
}

const gapOf = (between: string): Gap => {
  if (between === ' ') return 'space'
  if (/^(?: {1,3}| ?\n ?)$/.test(between)) return 'space'
  if (between === '-') return 'hyphen'
  if (between === '.' || between === '. ') return 'dot'
  return between === ', ' || between === ',' ? 'comma' : 'other'
}

/** After these, or a break of line, a capital letter says nothing. */
const begins = (between: string, isFirst: boolean): boolean =>
  isFirst || (between !== ' ' && /[.!?:;\n•*>("«»“”]|(?:^|\s)-\s/.test(between))

/** The words of a text in order; linear. */
export const wordsOf = ({ plain }: Pick<Folded, 'plain'>): readonly Word[] => {
  const words: Word[] = []
  let before = 0
  for (const { index, 0: written } of plain.matchAll(/[\p{L}\p{M}]+/gu)) {
    const between = plain.slice(before, index)
    const end = index + written.length
    const lower = written.toLowerCase()
    words.push({
      start: index,
      end,
      written,
      key: keyOfLower(lower),
      shape: shapeOf(written, lower),
      gap: gapOf(between.length > 3 ? between.slice(0, 4) : between),
      beginsSentence: begins(between, words.length === 0),
      isGlued: isOneOf('_\\', plain, index - 1) || isOneOf('_@\\', plain, end),
      hasApostrophe: plain.charAt(end) === "'",
    })
    before = end
  }
  return words
}

const isOneOf = (signs: string, plain: string, at: number): boolean => {
  const sign = plain.charAt(at)
  return sign !== '' && sign !== ' ' && (signs.includes(sign) || (sign >= '0' && sign <= '9'))
}
