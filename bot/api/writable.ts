/**
 * The input with every text such as the database can keep: without U+0000, which comes along when people paste, and
 * with U+FFFD where half a character stands. Texts keep their meaning; nobody can see or write either by hand.
 */
export const writable = (input: unknown): unknown => {
  if (typeof input === 'string') return input.replaceAll('\u0000', '').toWellFormed()
  if (Array.isArray(input)) return input.map(writable)
  if (input === null || typeof input !== 'object') return input
  return Object.fromEntries(
    Object.entries(input).map(([name, value]) => [writable(name), writable(value)]),
  )
}
