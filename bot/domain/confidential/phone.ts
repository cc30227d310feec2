import { inShape, isPartOfLonger, type Run, runsIn } from './digits.ts'
import type { Finding, Reason } from './finding.ts'

/** Eight digits as Danes group them. The last three are also how amounts are grouped: they must be said to be telephones. */
const SHAPES: readonly (readonly number[])[] = [
  [8],
  [4, 4],
  [2, 2, 2, 2],
  [2, 3, 3],
  [3, 2, 3],
  [3, 3, 2],
]
const GAP = /^[ .-]$/
const LOOK_BACK = 40
const LOOK_AHEAD = 14

/** Words shortly before a number that say it is a telephone. */
const SAID = new Set(
  'ring ringe ringer ringede opkald phone call mobile tlf telefon mob mobil mobilen sms fastnet direkte kontakt kontakte kontaktperson træffes fanges nås omstilling omstillingen'.split(
    ' ',
  ),
)
const SAID_ENDINGS = ['nummer', 'nummeret', 'telefonen']
const NUMBER_ENDING = '-?(?:n(?:umme)?r(?:et)?)?\\.?(?:\\s(?:er|lyder|på))?[:\\s#]*$'
/** Words right before a number that say it is something else: stems that other words grow on, and whole words. */
const OTHER = new RegExp(
  `(?<!\\p{L})(?:(?:faktura|ordre|order|invoice|account|rekvisition|konto|kunde|cvr|sag|kmd|journal|projekt|løbe|vare|serie|matr|billed|bilag|aftale|rapport|version)\\p{L}*|reg|se|p|ean|gln|isbn|dato|fil|id|kr|kl|uge)[.:]?\\s?${NUMBER_ENDING}`,
  'iu',
)
/** Right after the digits: an amount, or a count of something. */
const AMOUNT =
  /^\s?(?:kr|kroner|dkk|mio|mia|%|stk|m2|m²|km|kg|borgere|elever|timer|visninger|besøg|ansatte|indbyggere)(?!\p{L})/iu
const MONTH = '(?:0[1-9]|1[0-2])'
const DAY = '(?:0[1-9]|[12]\\d|3[01])'
const DATE = new RegExp(`^(?:${DAY}${MONTH}(?:19|20)\\d\\d|(?:19|20)\\d\\d${MONTH}${DAY})$`)
const YEARS = /^(?:19|20)\d\d(?:19|20)\d\d$/

/** Danish telephone numbers in a folded text: eight digits in all spacings, with or without +45. Not amounts, dates, CVR. */
export const phonesIn = (plain: string): readonly Finding[] => {
  const runs = runsIn(plain)
  const found: Finding[] = []
  for (let first = 0; first < runs.length; first++) {
    const number = withCode(plain, runs, first) ?? withoutCode(plain, runs, first)
    if (!number) continue
    found.push({ kind: 'phone', start: number.start, end: number.end, why: number.why })
    first += number.runs - 1
  }
  return found
}

type PhoneNumber = { start: number; end: number; why: Reason; runs: number }

/** +45, 0045 or (+45) before the eight digits, apart or together. */
const withCode = (plain: string, runs: readonly Run[], first: number): PhoneNumber | null => {
  const run = runs[first]
  if (!run) return null
  const hasPlus = plain.charAt(run.start - 1) === '+'
  const code = hasPlus ? '45' : '0045'
  const opened = hasPlus && plain.charAt(run.start - 2) === '('
  const start = run.start - (hasPlus ? 1 : 0) - (opened ? 1 : 0)
  if (run.digits.startsWith(code) && run.digits.length === code.length + 8)
    return { start, end: run.end, why: 'country-code', runs: 1 }
  if (run.digits !== code) return null
  const shape = SHAPES.find((lengths) => alike(runs, first + 1, lengths, true))
  const last = shape && runs[first + shape.length]
  return last ? { start, end: last.end, why: 'country-code', runs: shape.length + 1 } : null
}

/** The runs in one of the shapes, with one and the same sign between them. */
const alike = (
  runs: readonly Run[],
  first: number,
  lengths: readonly number[],
  isNear = false,
): string | null => {
  const parts = inShape(runs, first, lengths)
  if (!parts || (isNear && parts[0]?.gap === null)) return null
  const gaps = new Set(parts.slice(1).map((part) => part.gap))
  const [gap] = gaps
  return gaps.size <= 1 && (gap === undefined || GAP.test(gap ?? '')) ? (gap ?? '-. ') : null
}

const withoutCode = (plain: string, runs: readonly Run[], first: number): PhoneNumber | null => {
  for (const lengths of SHAPES) {
    const gap = alike(runs, first, lengths)
    if (gap === null) continue
    // "24-01-2027 0900": two groups of four are also what a date and a time end in.
    const joining = lengths.length === 2 ? `${gap}-./` : gap
    if (isPartOfLonger(plain, runs, first, lengths.length, joining)) continue
    const start = runs[first]?.start ?? 0
    const end = runs[first + lengths.length - 1]?.end ?? start
    const why = reasonFor(plain, start, end, lengths)
    if (why !== null) return { start, end, why, runs: lengths.length }
  }
  return null
}

const reasonFor = (
  plain: string,
  start: number,
  end: number,
  lengths: readonly number[],
): Reason | null => {
  const before = plain.slice(Math.max(0, start - LOOK_BACK), start)
  if (OTHER.test(before) || AMOUNT.test(plain.slice(end, end + LOOK_AHEAD))) return null
  if (/[/@=#]$/.test(before)) return null
  if (isSaid(before)) return 'said-to-be-phone'
  const digits = plain.slice(start, end).replace(/\D/g, '')
  // No Danish number begins with 0 or 1.
  if (/^[01]/.test(digits) || lengths.includes(3)) return null
  return DATE.test(digits) || YEARS.test(digits) ? null : 'eight-digits'
}

const isSaid = (before: string): boolean =>
  (before.toLowerCase().match(/\p{L}+/gu) ?? []).some(
    (word) => SAID.has(word) || SAID_ENDINGS.some((ending) => word.endsWith(ending)),
  )
