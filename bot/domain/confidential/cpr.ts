import { birthYear, canBeGiven, cprDigits } from './cpr-date.ts'
import { inShape, isPartOfLonger, type Run, runsIn } from './digits.ts'
import type { Finding, Reason } from './finding.ts'

/** Day, month, year and serial, as people group them: the lengths of the runs of digits. */
const SHAPES: readonly (readonly number[])[] = [[10], [6, 4], [8, 4], [2, 2, 2, 4], [2, 2, 4, 4]]
const LAST_GAP = /^(?:[ ./-]| ?- ?)$/
const DATE_GAP = /^[ ./-]$/
const LOOK_BACK = 40

/** Words right before a number that say it is a CPR number, whatever its date. */
const SAID =
  /(?:(?<!\p{L})cpr|personn(?:umme)?r)[\p{L}-]*[.:]?\s*(?:n(?:umme)?r\.?)?[:\s#]*(?:er\s*)?["'»(]*$/iu
/** Words right before a number that say it is something else. */
const OTHER =
  /(?:faktura|ordre|order|invoice|account|rekvisition|konto|reg|kunde|cvr|p-?n(?:umme)?r|pnr|ean|gln|isbn|projekt|løbe|vare|serie|rapport|aftale|bilag|telefon|tlf|mobil)[\p{L}-]*[.:]?\s*(?:n(?:umme)?r\.?)?[:\s#]*(?:\d{1,5}[ .-])?$/iu
/** A case may be called by its number, or by the CPR number of whom it is about. */
const CASE = /(?:sags?|journal)[\p{L}-]*[.:]?\s*(?:n(?:umme)?r\.?)?[:\s#]*$/iu

/**
 * CPR numbers in a folded text. A real birth date is not enough where the digits stand together: then the number
 * must also be one that can have been given. Modulus 11 alone decides nothing (requirements.md part D).
 */
export const cprIn = (plain: string): readonly Finding[] => {
  const runs = runsIn(plain)
  const found: Finding[] = []
  for (let first = 0; first < runs.length; first++) {
    const shape = SHAPES.find((lengths) => isWritten(plain, runs, first, lengths))
    if (!shape) continue
    const parts = runs.slice(first, first + shape.length)
    const why = reasonFor(plain, parts)
    if (why === null) continue
    const start = parts[0]?.start ?? 0
    found.push({ kind: 'cpr', start, end: parts.at(-1)?.end ?? start, why })
    first += shape.length - 1
  }
  return found
}

const isWritten = (
  plain: string,
  runs: readonly Run[],
  first: number,
  lengths: readonly number[],
): boolean => {
  const parts = inShape(runs, first, lengths)
  if (!parts) return false
  const gaps = parts.slice(1).map((part) => part.gap ?? '')
  const last = gaps.pop()
  if (last !== undefined && !LAST_GAP.test(last)) return false
  if (gaps.length > 0 && (!DATE_GAP.test(gaps[0] ?? '') || gaps[0] !== gaps[1])) return false
  const separators = last === undefined ? '-./' : gaps.length > 0 ? (gaps[0] ?? '') : last.trim()
  return !isPartOfLonger(plain, runs, first, lengths.length, separators)
}

const reasonFor = (plain: string, parts: readonly Run[]): Reason | null => {
  const start = parts[0]?.start ?? 0
  const before = plain.slice(Math.max(0, start - LOOK_BACK), start)
  if (SAID.test(before)) return 'said-to-be-cpr'
  if (OTHER.test(before)) return null
  const written = parts.map((part) => part.digits).join('')
  const ten = written.length === 12 ? written.slice(0, 4) + written.slice(6) : written
  const born = birthYear(cprDigits(ten))
  if (born === null) return null
  if (written.length === 12 && Number(written.slice(4, 8)) !== born) return null
  if (parts.length === 1) return canBeGiven(ten) && !CASE.test(before) ? 'birth-date' : null
  return 'birth-date'
}
