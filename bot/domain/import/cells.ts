import { addDays, type Day, day } from '../calendar.ts'
import type { Level } from '../leader.ts'
import { fold } from './columns.ts'

const EXCEL_DAY_0 = '1899-12-30' as Day
/** 1927 to 2091: what a start date in Excel's day numbers can be. */
const SERIAL = /^([1-6]\d{4})(?:[.,]\d+)?$/

const exists = (year: number, month: string, date: string): Day | null => {
  try {
    return day(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)
  } catch {
    return null
  }
}

/** Two digits mean the latest such year that is at most one year ahead. */
const fullYear = (digits: string, today: Day): number => {
  if (digits.length === 4) return Number(digits)
  const next = Number(today.slice(0, 4)) + 1
  const year = next - (next % 100) + Number(digits)
  return year > next ? year - 100 : year
}

/** A day as an HR list writes it: 31-12-2019, 31/12/19, 31.12.2019, 2019-12-31 or Excel's day number; null when it is none. */
export const readDay = (text: string, today: Day): Day | null => {
  const bare = text.replace(/[T ]\d{1,2}[:.]\d{2}.*$/, '').trim()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(bare)
  if (iso) return exists(Number(iso[1]), iso[2] as string, iso[3] as string)
  const danish = /^(\d{1,2})[-/.]\s?(\d{1,2})[-/.]\s?(\d{4}|\d{2})$/.exec(bare)
  if (danish)
    return exists(fullYear(danish[3] as string, today), danish[2] as string, danish[1] as string)
  const serial = SERIAL.exec(bare)
  return serial ? addDays(EXCEL_DAY_0, Number(serial[1])) : null
}

const LEVEL_NAMES: Readonly<Record<Level, readonly string[]>> = {
  director:
    'direktør|kommunaldirektør|direktion|direktionsmedlem|niveau 1|1|director|chief executive'.split(
      '|',
    ),
  chief:
    'chef|chefer|fagchef|afdelingschef|centerchef|områdechef|stabschef|sekretariatschef|chefgruppe|niveau 2|2|chief|head of department'.split(
      '|',
    ),
  'leader-of-leaders':
    'leder af ledere|leder for ledere|ledere af ledere|niveau 3|3|leader of leaders|manager of managers'.split(
      '|',
    ),
  'leader-of-staff':
    'leder af medarbejdere|leder for medarbejdere|ledere af medarbejdere|medarbejderleder|niveau 4|4|leader of staff|leader of employees|manager of staff'.split(
      '|',
    ),
}
const LEVEL_BY_NAME = new Map(
  Object.entries(LEVEL_NAMES).flatMap(([level, names]) =>
    names.map((name) => [fold(name), level as Level] as const),
  ),
)

/** The level a cell names, in Danish or English; null when it names none. */
export const readLevel = (text: string): Level | null => LEVEL_BY_NAME.get(fold(text)) ?? null

/** An address in lower case, without what a copied link brings along; null when it cannot be one. */
export const readEmail = (text: string): string | null => {
  const bare = text
    .replace(/^mailto:/i, '')
    .trim()
    .toLowerCase()
  return /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/.test(bare) ? bare : null
}
