/** What one pair of a line of command in one group costs: as much as a pair of colleagues. */
export const LINE_WEIGHT = 10

/** Pairs in which one stands further up the other's line of command than the own manager. */
export type LinePairs = {
  readonly weight: number
  /** By person: everybody further up or further down. Both ways. */
  readonly neighbours: readonly Int32Array[]
}

export const NO_LINE = (size: number): LinePairs => ({
  weight: LINE_WEIGHT,
  neighbours: Array.from({ length: size }, () => Int32Array.of()),
})

/**
 * The pairs of a line of command, from everybody's manager (-1: none). Own managers are not among them: that
 * is a hard rule. A circle of managers is walked round once.
 */
export const lineOf = (managerOf: readonly number[]): LinePairs => {
  const neighbours = managerOf.map(() => new Set<number>())
  managerOf.forEach((manager, person) => {
    const passed = new Set([person, manager])
    let above = manager < 0 ? -1 : (managerOf[manager] ?? -1)
    for (; above >= 0 && !passed.has(above); above = managerOf[above] ?? -1) {
      passed.add(above)
      if (managerOf[above] === person) continue
      neighbours[person]?.add(above)
      neighbours[above]?.add(person)
    }
  })
  return {
    weight: LINE_WEIGHT,
    neighbours: neighbours.map((others) => Int32Array.from(others)),
  }
}

/** Pairs of a line of command that share a group. */
export const linePairsOf = ({ neighbours }: LinePairs, groupOf: ArrayLike<number>): number =>
  neighbours.reduce(
    (sum, others, person) =>
      sum + others.filter((other) => other > person && groupOf[other] === groupOf[person]).length,
    0,
  )
