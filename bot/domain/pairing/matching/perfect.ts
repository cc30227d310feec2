import { augment } from './augment.ts'
import { commonAncestor, expand, shrink } from './blossoms.ts'
import {
  enqueue,
  type Forest,
  FREE,
  INNER,
  NONE,
  OUTER,
  offerSlack,
  plant,
  reduced,
  topOf,
} from './forest.ts'

/** Everybody's mate, and why no perfect matching costs less. */
export type Matching = {
  readonly mate: Int32Array
  readonly cost: number
  /** By node; twice the cost of any matching is at least the duals' sum less what the blossoms give back. */
  readonly duals: Float64Array
  /** Odd sets with what they give back for each edge inside them. */
  readonly blossoms: readonly { readonly members: readonly number[]; readonly dual: number }[]
}

/**
 * The perfect matching of least cost in a complete graph (Edmonds 1965, in cubic time), with its proof.
 * `cost`: size x size, symmetric, whole numbers; an even `size`. Yields after each pair that is added.
 */
export function* perfectMatching(size: number, cost: Float64Array): Generator<void, Matching> {
  if (size % 2 === 1) throw new Error(`${size} is odd: somebody would be left without a mate.`)
  const forest = plant(size, cost)
  for (let pairs = 0; pairs < size / 2; pairs++) {
    grow(forest)
    yield
  }
  const mate = forest.mate.slice(0, size)
  const total = mate.reduce(
    (sum, other, one) => sum + (one < other ? (cost[one * size + other] as number) : 0),
    0,
  )
  return { mate, cost: total, duals: forest.dual.slice(0, size), blossoms: blossomsOf(forest) }
}

/** One stage: trees grow from all who have no mate until two of them meet, which adds a pair. */
const grow = (forest: Forest): void => {
  const { label, slack, top, mate, parent, queue } = forest
  label.fill(FREE)
  slack.fill(NONE)
  queue.length = 0
  for (let node = 0; node < forest.used; node++)
    if (top[node] === node && mate[node] === NONE) {
      parent[node] = NONE
      label[node] = OUTER
      enqueue(forest, node)
    }
  while (!(followTightEdges(forest) || adjust(forest)));
}

const followTightEdges = (forest: Forest): boolean => {
  const { size, top, label, queue } = forest
  for (let one = queue.pop(); one !== undefined; one = queue.pop()) {
    if (label[top[one] as number] === INNER) continue
    for (let other = 0; other < size; other++) {
      if (top[one] === top[other]) continue
      if (reduced(forest, one, other) > 0) offerSlack(forest, one, top[other] as number)
      else if (join(forest, one, other)) return true
    }
  }
  return false
}

/** Takes a tight edge from an outer node into the forest; true when it led to a new pair. */
const join = (forest: Forest, from: number, to: number): boolean => {
  const { label, parent, slack, mate } = forest
  const one = topOf(forest, from)
  const other = topOf(forest, to)
  if (label[other] === FREE) {
    const next = topOf(forest, mate[other] as number)
    parent[other] = from
    label[other] = INNER
    slack[other] = slack[next] = NONE
    label[next] = OUTER
    enqueue(forest, next)
  } else if (label[other] === OUTER) {
    const ancestor = commonAncestor(forest, one, other)
    if (ancestor === NONE) {
      augment(forest, one, other)
      augment(forest, other, one)
      return true
    }
    shrink(forest, one, ancestor, other)
  }
  return false
}

/** Moves the duals until an edge becomes tight or an inner blossom is used up; true when that led to a pair. */
const adjust = (forest: Forest): boolean => {
  const { size, top, label, slack, dual } = forest
  let step = Number.POSITIVE_INFINITY
  for (let node = 0; node < forest.used; node++) {
    if (top[node] !== node) continue
    if (node >= size && label[node] === INNER) step = Math.min(step, (dual[node] as number) / 2)
    if (slack[node] === NONE || label[node] === INNER) continue
    const left = reduced(forest, slack[node] as number, node)
    step = Math.min(step, label[node] === OUTER ? left / 2 : left)
  }
  for (let node = 0; node < forest.used; node++) {
    if (node >= size && top[node] !== node) continue
    const held = label[top[node] as number]
    const sign = held === OUTER ? 1 : held === INNER ? -1 : 0
    // A blossom gives back twice what each of its members takes more.
    dual[node] = (dual[node] as number) + sign * step * (node < size ? 1 : 2)
  }
  forest.queue.length = 0
  for (let node = 0; node < forest.used; node++) {
    const outer = slack[node] as number
    if (top[node] !== node || outer === NONE || topOf(forest, outer) === node) continue
    if (reduced(forest, outer, node) <= 0) {
      const to = forest.near[node * forest.room + outer] as number
      if (join(forest, outer, to)) return true
    }
  }
  for (let node = size; node < forest.used; node++)
    if (top[node] === node && label[node] === INNER && dual[node] === 0) expand(forest, node)
  return false
}

const blossomsOf = (forest: Forest): Matching['blossoms'] => {
  const people = (node: number): readonly number[] =>
    node < forest.size ? [node] : (forest.ring[node] as number[]).flatMap(people)
  return Array.from({ length: forest.used - forest.size }, (_, at) => forest.size + at)
    .filter((node) => forest.top[node] !== NONE && (forest.dual[node] as number) > 0)
    .map((node) => ({ members: people(node), dual: forest.dual[node] as number }))
}
