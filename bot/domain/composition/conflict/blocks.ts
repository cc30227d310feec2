import { type HardRule, type HardRules, pairsApart } from './rules.ts'

/** People who must sit together, as one; those whom no rule names are only counted. */
export type Blocks = {
  readonly sizes: Int32Array
  readonly hosts: Int32Array
  /** The group it must sit in; -1: any. */
  readonly seats: Int32Array
  /** By block, the blocks it may not sit with, each once. */
  readonly apart: readonly (readonly number[])[]
  readonly freeHosts: number
  readonly freeOthers: number
}

/** Null when rules contradict each other whatever the sizes: some must sit both together and apart, or in two groups. */
export const blocksOf = ({ canHost }: HardRules, rules: readonly HardRule[]): Blocks | null => {
  const rootOf = joined(canHost.length, rules)
  const seatOf = new Map<number, number>()
  for (const rule of rules) {
    if (rule.kind !== 'fixed') continue
    const root = rootOf(rule.person)
    if ((seatOf.get(root) ?? rule.group) !== rule.group) return null
    seatOf.set(root, rule.group)
  }
  const avoided = new Map<number, Set<number>>()
  const avoid = (one: number, other: number) => {
    const others = avoided.get(one)
    if (others) others.add(other)
    else avoided.set(one, new Set([other]))
  }
  for (const rule of rules)
    for (const [one, other] of pairsApart(rule)) {
      const [a, b] = [rootOf(one), rootOf(other)]
      if (a === b || (seatOf.has(a) && seatOf.get(a) === seatOf.get(b))) return null
      avoid(a, b)
      avoid(b, a)
    }
  return counted(canHost, rootOf, seatOf, avoided)
}

const joined = (people: number, rules: readonly HardRule[]): ((person: number) => number) => {
  const parent = Int32Array.from({ length: people }, (_, person) => person)
  const rootOf = (person: number): number => {
    let root = person
    while (parent[root] !== root) {
      parent[root] = parent[parent[root] as number] as number
      root = parent[root] as number
    }
    return root
  }
  for (const rule of rules) {
    if (rule.kind !== 'together') continue
    const [first = 0, ...others] = rule.people
    for (const other of others) parent[rootOf(other)] = rootOf(first)
  }
  return rootOf
}

const counted = (
  canHost: readonly boolean[],
  rootOf: (person: number) => number,
  seatOf: ReadonlyMap<number, number>,
  avoided: ReadonlyMap<number, ReadonlySet<number>>,
): Blocks => {
  const sizes = new Int32Array(canHost.length)
  const hosts = new Int32Array(canHost.length)
  canHost.forEach((can, person) => {
    const root = rootOf(person)
    sizes[root] = (sizes[root] as number) + 1
    hosts[root] = (hosts[root] as number) + Number(can)
  })
  const roots: number[] = []
  let freeHosts = 0
  let freeOthers = 0
  canHost.forEach((can, person) => {
    if (rootOf(person) !== person) return
    if ((sizes[person] as number) > 1 || seatOf.has(person) || avoided.has(person))
      roots.push(person)
    else if (can) freeHosts++
    else freeOthers++
  })
  const place = new Map(roots.map((root, at) => [root, at]))
  return {
    sizes: Int32Array.from(roots, (root) => sizes[root] as number),
    hosts: Int32Array.from(roots, (root) => hosts[root] as number),
    seats: Int32Array.from(roots, (root) => seatOf.get(root) ?? -1),
    apart: roots.map((root) =>
      [...(avoided.get(root) ?? [])].map((other) => place.get(other) as number).sort(byNumber),
    ),
    freeHosts,
    freeOthers,
  }
}

const byNumber = (one: number, other: number) => one - other
