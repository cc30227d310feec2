/** So many branches are looked at before the question is left open. */
const MOST_BRANCHES = 50_000

/**
 * As few numbers as have one in each of the sets; null when it takes more than `most`, undefined when that
 * was not found out.
 */
export const fewestHitting = (
  sets: readonly (readonly number[])[],
  most: number,
): readonly number[] | null | undefined => {
  let branches = 0
  const extend = (chosen: readonly number[], room: number): readonly number[] | null => {
    const unhit = sets.filter((set) => !set.some((each) => chosen.includes(each)))
    if (unhit.length === 0) return chosen
    if (room === 0 || branches++ > MOST_BRANCHES) return null
    const shortest = unhit.reduce((best, set) => (set.length < best.length ? set : best))
    for (const each of shortest) {
      const found = extend([...chosen, each], room - 1)
      if (found) return found
    }
    return null
  }
  for (let size = 0; size <= most; size++) {
    const found = extend([], size)
    if (found) return found
    if (branches > MOST_BRANCHES) return undefined
  }
  return null
}
