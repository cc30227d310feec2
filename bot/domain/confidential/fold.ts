/** A text with one way of writing each sign, and where each of its characters stood in the text as written. */
export type Folded = {
  readonly plain: string
  /** The place in the written text where the character at `index` begins. */
  readonly startOf: (index: number) => number
  /** The place in the written text right after the characters before `index`. */
  readonly endOf: (index: number) => number
}

/** Signs that stand for a plainer one, one for one: spaces, hyphens, apostrophes, full-width letters and digits. */
const SPACES = /[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]/g
const HYPHENS = /[\u2010-\u2015\u2212\ufe58\ufe63]/g
const APOSTROPHES = /[\u2018\u2019\u02bc\u00b4`]/g
const FULL_WIDTH = /[\uff01-\uff5e]/g
const FULL_WIDTH_SHIFT = 0xfee0

/** Marks that belong to the letter before them, and signs that are not seen. */
const LOOSE = /[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]/
const isMark = (code: number) => code >= 0x300 && code <= 0x36f
const isUnseen = (code: number) =>
  code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff

const oneForOne = (text: string) =>
  text
    .replace(SPACES, ' ')
    .replace(HYPHENS, '-')
    .replace(APOSTROPHES, "'")
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_SHIFT))

/** Makes å of a and a ring, plain spaces of no-break spaces, and so on; linear in the length. */
export const fold = (text: string): Folded => {
  const plain = oneForOne(text)
  if (!LOOSE.test(plain)) return { plain, startOf: (index) => index, endOf: (index) => index }
  const parts: string[] = []
  const starts = new Uint32Array(plain.length)
  const ends = new Uint32Array(plain.length)
  let length = 0
  // What has been looked at and not yet copied begins here.
  let from = 0
  for (let at = 0; at < plain.length; at++) {
    const code = plain.charCodeAt(at)
    if (isMark(code) && length > 0) {
      // A letter and its mark become one sign; a letter that has none with this mark goes without it.
      const before = at > from ? plain.slice(from, at) : (parts.pop() ?? '')
      const letter = before.slice(-1)
      const joined = `${letter}${plain.charAt(at)}`.normalize('NFC')
      parts.push(before.slice(0, -1), joined.length === 1 ? joined : letter)
      ends[length - 1] = at + 1
      from = at + 1
    } else if (isMark(code) || isUnseen(code)) {
      if (at > from) parts.push(plain.slice(from, at))
      from = at + 1
    } else {
      starts[length] = at
      ends[length] = at + 1
      length += 1
    }
  }
  parts.push(plain.slice(from))
  return {
    plain: parts.join(''),
    startOf: (index) => (index < length ? (starts[index] ?? 0) : text.length),
    endOf: (index) => (index > 0 ? (ends[index - 1] ?? 0) : 0),
  }
}
