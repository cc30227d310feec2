/** The parts of a number that has the shape of a CPR number. */
export type CprDigits = {
  readonly day: number
  readonly month: number
  /** Two digits. */
  readonly year: number
  readonly serial: string
}

export const cprDigits = (ten: string): CprDigits => ({
  day: Number(ten.slice(0, 2)),
  month: Number(ten.slice(2, 4)),
  year: Number(ten.slice(4, 6)),
  serial: ten.slice(6),
})

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

/**
 * The year of birth when the first six digits are a real day in a century that the seventh allows; null otherwise.
 * Numbers given in place of a real one have 60 added to the day.
 */
export const birthYear = ({ day, month, year, serial }: CprDigits): number | null => {
  const century = centuryOf(Number(serial[0]), year)
  if (serial === '0000' || century === null || month < 1) return null
  const date = day > 60 ? day - 60 : day
  return date >= 1 && date <= daysIn(century + year, month) ? century + year : null
}

const WEIGHTS = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]
const keepsModulus = (ten: string): boolean =>
  WEIGHTS.reduce((sum, weight, index) => sum + weight * Number(ten[index]), 0) % 11 === 0

/** No number before this year was given without its control digit, but for the exceptions below. */
const WITHOUT_CONTROL_FROM = 2007
/**
 * Years whose 1 January has numbers without a control digit: the CPR office's list of 10 May 2023, which says of
 * itself that it may not be whole (cpr.dk, "Personnumre uden kontrolciffer").
 */
const EXCEPTIONS = new Set([
  1960, 1962, 1964, 1965, 1966, 1967, 1969, 1970, 1974, 1975, 1978, 1980, 1981, 1982, 1983, 1984,
  1985, 1986, 1987, 1988, 1989, 1990, 1991, 1992, 1994, 1995,
])

/** Whether somebody can have been given this number: the control digit fits, or it is one of those that need not. */
export const canBeGiven = (ten: string): boolean => {
  const parts = cprDigits(ten)
  const born = birthYear(parts)
  if (born === null) return false
  const isNewYear = parts.day % 60 === 1 && parts.month === 1
  return keepsModulus(ten) || born >= WITHOUT_CONTROL_FROM || (isNewYear && EXCEPTIONS.has(born))
}
