/**
 * Finds Danish personal ids (CPR numbers) in what people write. Modulus 11 is not asked for: numbers given
 * since 2007 need not keep it (requirements.md part D). A number too many is found rather than one too few.
 */
type Candidate = {
  readonly at: number
  readonly written: string
  readonly day: number
  readonly month: number
  readonly year: number
  readonly serial: string
}

/** Space, no-break spaces, hyphens, dashes, slash, dot, tab; or a dash with a space on each side. */
const SEPARATOR = '(?:[ \\u00a0\\u202f\\t./\\-\\u2010-\\u2015]| [\\-\\u2010-\\u2015] )?'
/** Six digits and four, as in a letter: 010203-1234, 0102031234, 010203 - 1234. */
const TOGETHER = new RegExp(`(?<!\\d)(\\d{2})(\\d{2})(\\d{2})${SEPARATOR}(\\d{4})(?!\\d)`, 'g')
/** The date written apart: 01 02 03 1234, 01.02.03-1234, 01-02-1903-1234. */
const APART = new RegExp(
  `(?<!\\d[ ./\\-]?)(\\d{2})([ ./\\-])(\\d{2})\\2((?:19|20)?\\d{2})${SEPARATOR}(\\d{4})(?!\\d)`,
  'g',
)

/** Words right before a number that say it is something else. */
const OTHER_NUMBERS =
  /(?:faktura|ordre|sags?|journal|konto|kunde|cvr|p-?n(?:umme)?r|pnr|ean|gln|telefon|tlf|mobil)[\p{L}-]*[.:]?\s*(?:n(?:umme)?r\.?)?[:\s#]*$/iu
/** Words right before a number that say it is a CPR number, whatever its date. */
const CPR_WORDS =
  /(?:\bcpr|personn(?:umme)?r)[\p{L}-]*[.:]?\s*(?:n(?:umme)?r\.?)?[:\s#]*(?:er\s*)?$/iu
const LOOK_BACK = 32

/** Each CPR number in the text, as it is written but with its last four digits hidden; empty when there is none. */
export const findCpr = (text: string): readonly string[] => {
  const found = candidates(text).filter((each) => {
    const before = text.slice(Math.max(0, each.at - LOOK_BACK), each.at)
    if (CPR_WORDS.test(before)) return true
    return isBirthNumber(each) && !OTHER_NUMBERS.test(before)
  })
  return [...new Set(found.map((each) => each.written.replace(/\d{4}$/, 'xxxx')))]
}

const candidates = (text: string): readonly Candidate[] => [
  ...[...text.matchAll(TOGETHER)].map((match) => ({
    at: match.index,
    written: match[0],
    day: Number(match[1]),
    month: Number(match[2]),
    year: Number(match[3]),
    serial: match[4] ?? '',
  })),
  ...[...text.matchAll(APART)].map((match) => ({
    at: match.index,
    written: match[0],
    day: Number(match[1]),
    month: Number(match[3]),
    year: Number(match[4]?.slice(-2)),
    serial: match[5] ?? '',
  })),
]

/** A real day in a century that its seventh digit allows. Numbers given in place of a real one have 60 added to the day. */
const isBirthNumber = ({ day, month, year, serial }: Candidate): boolean => {
  if (serial === '0000') return false
  const century = centuryOf(Number(serial[0]), year)
  const date = day > 60 ? day - 60 : day
  return century !== null && month >= 1 && date >= 1 && date <= daysIn(century + year, month)
}

/** By the CPR office's table of seventh digits; null for those who would be born before 1900. */
const centuryOf = (seventh: number, year: number): number | null => {
  if (seventh <= 3) return 1900
  if (seventh === 4 || seventh === 9) return year <= 36 ? 2000 : 1900
  return year <= 57 ? 2000 : null
}

const daysIn = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month > 12 ? 0 : [4, 6, 9, 11].includes(month) ? 30 : 31
}
