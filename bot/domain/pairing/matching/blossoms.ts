import {
  enqueue,
  type Forest,
  FREE,
  findSlack,
  INNER,
  NONE,
  OUTER,
  reduced,
  setTop,
  topOf,
} from './forest.ts'

/** How many steps around the ring from the base a member stands, along the way that is even. */
export const stepsFromBase = ({ ring }: Forest, blossom: number, member: number): number => {
  const members = ring[blossom] as number[]
  const steps = members.indexOf(member)
  if (steps % 2 === 0) return steps
  members.push(...members.splice(1).reverse())
  return members.length - steps
}

/** Where the ways from two outer nodes towards their roots meet; NONE when the roots differ. */
export const commonAncestor = (forest: Forest, one: number, other: number): number => {
  const { passed, mate, parent } = forest
  const search = ++forest.searches
  for (let [x, y] = [one, other]; x !== NONE || y !== NONE; [x, y] = [y, x]) {
    if (x === NONE) continue
    if (passed[x] === search) return x
    passed[x] = search
    const inner = topOf(forest, mate[x] as number)
    x = inner === NONE ? NONE : topOf(forest, parent[inner] as number)
  }
  return NONE
}

/** Shrinks the odd circle that an edge between two outer nodes of one tree closes into one outer node. */
export const shrink = (forest: Forest, one: number, ancestor: number, other: number): void => {
  const { size, room, ring, mate, parent, label, near, within, dual, top } = forest
  let blossom = size
  while (blossom < forest.used && top[blossom] !== NONE) blossom++
  if (blossom === forest.used) forest.used++
  const wayUp = (from: number): number[] => {
    const nodes: number[] = []
    for (let outer = from; outer !== ancestor; ) {
      const inner = topOf(forest, mate[outer] as number)
      nodes.push(outer, inner)
      enqueue(forest, inner)
      outer = topOf(forest, parent[inner] as number)
    }
    return nodes
  }
  const members = [ancestor, ...wayUp(one).reverse(), ...wayUp(other)]
  ring[blossom] = members
  dual[blossom] = 0
  label[blossom] = OUTER
  mate[blossom] = mate[ancestor] as number
  parent[blossom] = parent[ancestor] as number
  setTop(forest, blossom, blossom)
  for (let node = 0; node < forest.used; node++)
    near[blossom * room + node] = near[node * room + blossom] = NONE
  within.fill(NONE, blossom * size, (blossom + 1) * size)
  for (const member of members) {
    for (let node = 0; node < forest.used; node++) {
      if (near[member * room + node] === NONE || node === blossom) continue
      if (
        near[blossom * room + node] !== NONE &&
        reduced(forest, member, node) >= reduced(forest, blossom, node)
      )
        continue
      near[blossom * room + node] = near[member * room + node] as number
      near[node * room + blossom] = near[node * room + member] as number
    }
    for (let person = 0; person < size; person++)
      if (within[member * size + person] !== NONE) within[blossom * size + person] = member
  }
  findSlack(forest, blossom)
}

/** Opens an inner blossom that has nothing more to give: an even way through it stays in the tree. */
export const expand = (forest: Forest, blossom: number): void => {
  const { size, room, ring, parent, label, near, within, slack, top } = forest
  for (const member of ring[blossom] as number[]) setTop(forest, member, member)
  const entry = near[blossom * room + (parent[blossom] as number)] as number
  const entered = within[blossom * size + entry] as number
  const steps = stepsFromBase(forest, blossom, entered)
  const members = ring[blossom] as number[]
  for (let at = 0; at < steps; at += 2) {
    const inner = members[at] as number
    const outer = members[at + 1] as number
    parent[inner] = near[outer * room + inner] as number
    label[inner] = INNER
    slack[inner] = NONE
    label[outer] = OUTER
    findSlack(forest, outer)
    enqueue(forest, outer)
  }
  label[entered] = INNER
  parent[entered] = parent[blossom] as number
  for (const member of members.slice(steps + 1)) {
    label[member] = FREE
    findSlack(forest, member)
  }
  top[blossom] = NONE
}
