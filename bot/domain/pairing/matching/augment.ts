import { stepsFromBase } from './blossoms.ts'
import { type Forest, NONE, topOf } from './forest.ts'

/** Matches a node along its edge to another, and everybody inside it anew around its ring. */
const setMate = (forest: Forest, node: number, other: number): void => {
  const { size, room, near, ring, within, mate } = forest
  mate[node] = near[other * room + node] as number
  if (node < size) return
  const touched = near[node * room + other] as number
  const base = within[node * size + touched] as number
  const steps = stepsFromBase(forest, node, base)
  const members = ring[node] as number[]
  for (let at = 0; at < steps; at++)
    setMate(forest, members[at] as number, members[at ^ 1] as number)
  setMate(forest, base, other)
  members.push(...members.splice(0, steps))
}

/** Turns the matching along the way from an outer node to its root, so that the node can take `other`. */
export const augment = (forest: Forest, outer: number, other: number): void => {
  const { mate, parent } = forest
  for (let [node, next] = [outer, other]; ; ) {
    const left = topOf(forest, mate[node] as number)
    setMate(forest, node, next)
    if (left === NONE) return
    const above = topOf(forest, parent[left] as number)
    setMate(forest, left, above)
    node = above
    next = left
  }
}
