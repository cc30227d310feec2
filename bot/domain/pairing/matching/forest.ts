/** A node is free, or stands in a search tree an even (outer) or odd (inner) number of steps from its root. */
export const FREE = -1
export const OUTER = 0
export const INNER = 1
export const NONE = -1

/**
 * The state of Edmonds' search for a perfect matching. Nodes 0 to size-1 are those to be matched; above them
 * stand blossoms, odd sets that the search treats as one node. Costs count double, so that all steps are whole.
 */
export type Forest = {
  readonly size: number
  /** Room for nodes: those to be matched and every blossom that can be at a time. */
  readonly room: number
  readonly cost: Float64Array
  /** What a node may take of its edges' costs; a blossom's is what it gives back. */
  readonly dual: Float64Array
  /** `near[x * room + y]`: of the cheapest edge between x and y the end that lies in x. */
  readonly near: Int32Array
  /** The outermost node that holds it; NONE for a blossom that is not in use. */
  readonly top: Int32Array
  /** Of the matched edge the end outside. */
  readonly mate: Int32Array
  /** Of the edge towards the root the end outside. */
  readonly parent: Int32Array
  readonly label: Int8Array
  /** Of the cheapest edge from an outer node the end there. */
  readonly slack: Int32Array
  /** A blossom's members around their odd circle, the base first. */
  readonly ring: number[][]
  /** `within[b * size + v]`: the member of blossom b that holds v. */
  readonly within: Int32Array
  /** The roots that a search for a common ancestor has passed, by its number. */
  readonly passed: Int32Array
  searches: number
  /** Nodes in use are below this. */
  used: number
  readonly queue: number[]
}

/** A forest in which nobody is matched. `cost`: size x size, symmetric, whole numbers below 2^50. */
export const plant = (size: number, cost: Float64Array): Forest => {
  const room = size + Math.floor(size / 2) + 1
  const forest: Forest = {
    size,
    room,
    cost,
    dual: new Float64Array(room),
    near: new Int32Array(room * room).fill(NONE),
    top: new Int32Array(room).fill(NONE),
    mate: new Int32Array(room).fill(NONE),
    parent: new Int32Array(room).fill(NONE),
    label: new Int8Array(room).fill(FREE),
    slack: new Int32Array(room).fill(NONE),
    ring: Array.from({ length: room }, () => []),
    within: new Int32Array(room * size).fill(NONE),
    passed: new Int32Array(room),
    searches: 0,
    used: size,
    queue: [],
  }
  let least = Number.POSITIVE_INFINITY
  for (let one = 0; one < size; one++)
    for (let other = 0; other < size; other++) {
      if (one === other) continue
      forest.near[one * room + other] = one
      least = Math.min(least, cost[one * size + other] as number)
    }
  for (let node = 0; node < size; node++) {
    forest.dual[node] = least
    forest.top[node] = node
    forest.within[node * size + node] = node
  }
  return forest
}

/** What is left of the cost of the cheapest edge between two nodes when both have taken their share, doubled. */
export const reduced = ({ size, room, cost, dual, near }: Forest, x: number, y: number): number => {
  const one = near[x * room + y] as number
  const other = near[y * room + x] as number
  return 2 * (cost[one * size + other] as number) - (dual[one] as number) - (dual[other] as number)
}

export const topOf = ({ top }: Forest, node: number): number =>
  node === NONE ? NONE : (top[node] as number)

/** Remembers `outer` for `node` when its edge there is the cheapest so far. */
export const offerSlack = (forest: Forest, outer: number, node: number): void => {
  const known = forest.slack[node] as number
  if (known === NONE || reduced(forest, outer, node) < reduced(forest, known, node))
    forest.slack[node] = outer
}

/** Finds the cheapest edge from an outer node anew. */
export const findSlack = (forest: Forest, node: number): void => {
  const { size, room, near, top, label, slack } = forest
  slack[node] = NONE
  for (let outer = 0; outer < size; outer++) {
    const holder = top[outer] as number
    if (holder !== node && label[holder] === OUTER && near[outer * room + node] !== NONE)
      offerSlack(forest, outer, node)
  }
}

/** Puts everybody in the node in the queue of those whose edges are to be looked at. */
export const enqueue = (forest: Forest, node: number): void => {
  if (node < forest.size) forest.queue.push(node)
  else for (const member of forest.ring[node] as number[]) enqueue(forest, member)
}

export const setTop = (forest: Forest, node: number, holder: number): void => {
  forest.top[node] = holder
  if (node >= forest.size)
    for (const member of forest.ring[node] as number[]) setTop(forest, member, holder)
}
