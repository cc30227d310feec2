/**
 * Whether `wanted` is a sum of multiples of `known`: what somebody with pencil and paper can work out of all the
 * sums that they have been told, each a row of how often each part is in it.
 */
export const isDerivable = (
  wanted: readonly number[],
  known: readonly (readonly number[])[],
): boolean => rankOf([...known, wanted]) === rankOf(known)

/** By Gauss, with the numbers small enough to be exact. */
const rankOf = (given: readonly (readonly number[])[]): number => {
  const rows = given.map((row) => [...row])
  const width = rows[0]?.length ?? 0
  let rank = 0
  for (let column = 0; column < width; column++) {
    const pivot = rows.findIndex((row, index) => index >= rank && Math.abs(row[column] ?? 0) > 1e-9)
    if (pivot < 0) continue
    const [found] = rows.splice(pivot, 1) as [number[]]
    rows.splice(rank, 0, found)
    for (const [index, row] of rows.entries()) {
      if (index <= rank) continue
      const times = (row[column] ?? 0) / (found[column] ?? 1)
      for (let each = column; each < width; each++)
        row[each] = (row[each] ?? 0) - times * (found[each] ?? 0)
    }
    rank++
  }
  return rank
}
