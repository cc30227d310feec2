/** A run of digits, and the signs between it and the one before; `gap` is null when there is a word between. */
export type Run = {
  readonly start: number
  readonly end: number
  readonly digits: string
  readonly gap: string | null
}

const LONGEST_GAP = 3

/** All runs of digits in a text, in order; linear. */
export const runsIn = (plain: string): readonly Run[] => {
  const runs: Run[] = []
  for (const match of plain.matchAll(/\d+/g)) {
    const before = runs.at(-1)
    const between = before ? plain.slice(before.end, match.index) : null
    const isNear = between !== null && between.length <= LONGEST_GAP && !/[\p{L}\n]/u.test(between)
    runs.push({
      start: match.index,
      end: match.index + match[0].length,
      digits: match[0],
      gap: isNear ? between : null,
    })
  }
  return runs
}

/** The runs from `first` when they have just these lengths and are near one another; null otherwise. */
export const inShape = (
  runs: readonly Run[],
  first: number,
  lengths: readonly number[],
): readonly Run[] | null => {
  const found = runs.slice(first, first + lengths.length)
  const fits = lengths.every(
    (length, index) =>
      found[index]?.digits.length === length && (index === 0 || found[index]?.gap !== null),
  )
  return fits ? found : null
}

/** Whether the runs are the middle of something longer: grown together with a letter, or one of many alike groups. */
export const isPartOfLonger = (
  plain: string,
  runs: readonly Run[],
  first: number,
  count: number,
  separators: string,
): boolean => {
  const begin = runs[first]
  const last = runs[first + count - 1]
  if (!begin || !last) return true
  if (/[\p{L}\d_]/u.test(plain.charAt(begin.start - 1))) return true
  if (/[\p{L}\d_%]/u.test(plain.charAt(last.end))) return true
  const joins = (gap: string | null | undefined) =>
    gap !== null && gap !== undefined && gap.length === 1 && separators.includes(gap)
  return joins(begin.gap) || joins(runs[first + count]?.gap)
}
