/** One line of a text beside an earlier one. */
export type LineChange = { readonly kind: 'same' | 'added' | 'removed'; readonly line: string }

/**
 * What became of each line between two texts: the fewest lines removed and added, in reading order. Joining the lines
 * that are not removed gives the later text, joining those not added the earlier one.
 */
export const lineChanges = (before: string, after: string): readonly LineChange[] => {
  const old = linesOf(before)
  const now = linesOf(after)
  const common = longestCommon(old, now)
  const changes: LineChange[] = []
  let at = 0
  let next = 0
  while (at < old.length || next < now.length) {
    const [one, other] = [old[at], now[next]]
    if (one !== undefined && one === other) {
      changes.push({ kind: 'same', line: one })
      at++
      next++
    } else if (
      one !== undefined &&
      (other === undefined || lengthAt(common, at + 1, next) >= lengthAt(common, at, next + 1))
    ) {
      changes.push({ kind: 'removed', line: one })
      at++
    } else if (other !== undefined) {
      changes.push({ kind: 'added', line: other })
      next++
    }
  }
  return changes
}

const linesOf = (text: string): readonly string[] =>
  text.trim() === '' ? [] : text.trim().split('\n')

const lengthAt = (table: readonly (readonly number[])[], at: number, next: number): number =>
  table[at]?.[next] ?? 0

/** How many lines the ends of both texts have in common, by where each end begins. */
const longestCommon = (old: readonly string[], now: readonly string[]): number[][] => {
  const table = Array.from({ length: old.length + 1 }, () =>
    new Array<number>(now.length + 1).fill(0),
  )
  for (let at = old.length - 1; at >= 0; at--)
    for (let next = now.length - 1; next >= 0; next--) {
      const row = table[at]
      if (row)
        row[next] =
          old[at] === now[next]
            ? lengthAt(table, at + 1, next + 1) + 1
            : Math.max(lengthAt(table, at + 1, next), lengthAt(table, at, next + 1))
    }
  return table
}
