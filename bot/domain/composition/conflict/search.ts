import type { Blocks } from './blocks.ts'
import { classesOf } from './classes.ts'
import { canFill, hasRoom, largeGroups, noLoads, type Shape } from './shape.ts'

export type Verdict = 'possible' | 'impossible' | 'unknown'
/** Steps of work left; a search that needs more says that it does not know. */
export type Budget = { left: number }

/** More cells than this are not searched: the table alone would take the time. */
const MOST_CELLS = 4_000_000
/** Deeper than this the stack would end before the search does. */
const DEEPEST = 2_000

/**
 * Whether every block can be seated, by trying every way that differs: groups alike and blocks alike are
 * tried once, and a state that led nowhere is not tried again.
 */
export const search = (blocks: Blocks, shape: Shape, budget: Budget): Verdict => {
  const { sizes, hosts, seats, counts, apart } = classesOf(blocks, shape)
  const { groups, least, needsHosts } = shape
  const classes = sizes.length
  if (classes * groups > MOST_CELLS) return 'unknown'
  const left = Int32Array.from(counts)
  const closed = new Uint16Array(classes * groups)
  const loads = noLoads(groups)
  const dead = new Set<string>()

  const sit = (kind: number, group: number, by: 1 | -1): void => {
    left[kind] = (left[kind] as number) - by
    loads.people[group] = (loads.people[group] as number) + by * (sizes[kind] as number)
    loads.hosts[group] = (loads.hosts[group] as number) + by * (hosts[kind] as number)
    for (const other of apart[kind] ?? []) {
      const cell = other * groups + group
      closed[cell] = (closed[cell] as number) + by
    }
  }

  const mayHold = (kind: number, group: number): boolean =>
    closed[kind * groups + group] === 0 && (seats[kind] === -1 || seats[kind] === group)

  /** The groups that one of the class may sit in now. */
  const openTo = (kind: number, large: number): number[] => {
    const open: number[] = []
    for (let group = 0; group < groups; group++) {
      if (!mayHold(kind, group)) continue
      if (hasRoom(shape, loads, large, group, sizes[kind] as number, hosts[kind] as number))
        open.push(group)
    }
    return open
  }

  /** The class with the fewest groups open; null when somebody has none, or a group cannot be filled. */
  const next = (large: number): { readonly kind: number; readonly open: number[] } | null => {
    const reach = new Int32Array(groups).fill(blocks.freeHosts + blocks.freeOthers)
    const hostReach = new Int32Array(groups).fill(blocks.freeHosts)
    // Blocks and people with somebody who can host; each serves one group.
    let hosting = blocks.freeHosts
    let best: { kind: number; open: number[] } = { kind: -1, open: [] }
    for (let kind = 0; kind < classes; kind++) {
      const many = left[kind] as number
      if (many === 0) continue
      const open = openTo(kind, large)
      if (open.length === 0) return null
      if ((hosts[kind] as number) > 0) hosting += many
      for (const group of open) {
        reach[group] = (reach[group] as number) + many * (sizes[kind] as number)
        hostReach[group] = (hostReach[group] as number) + many * (hosts[kind] as number)
      }
      const isHarder =
        open.length - best.open.length || (sizes[best.kind] as number) - (sizes[kind] as number)
      if (best.kind < 0 || isHarder < 0) best = { kind, open }
    }
    let lacking = 0
    for (let group = 0; group < groups; group++) {
      if ((loads.people[group] as number) + (reach[group] as number) < least) return null
      if (!needsHosts || loads.hosts[group] !== 0) continue
      if (hostReach[group] === 0) return null
      lacking++
    }
    return lacking > hosting ? null : best
  }

  /** What a group is to those still without a seat. Two alike are one choice. */
  const signature = (group: number): string => {
    let bits = 0
    let text = String.fromCharCode(
      loads.people[group] as number,
      needsHosts ? Math.min(1, loads.hosts[group] as number) : 0,
    )
    for (let kind = 0; kind < classes; kind++) {
      bits = bits * 2 + (left[kind] !== 0 && !mayHold(kind, group) ? 1 : 0)
      if (kind % 15 !== 14 && kind !== classes - 1) continue
      text += String.fromCharCode(bits)
      bits = 0
    }
    return text
  }

  const seatRest = (depth: number): Verdict => {
    budget.left -= classes * groups + groups
    if (budget.left < 0 || depth > DEEPEST) return 'unknown'
    const large = largeGroups(shape, loads)
    if (large === null) return 'impossible'
    const chosen = next(large)
    if (chosen === null) return 'impossible'
    if (chosen.kind < 0) return canFill(shape, loads, blocks) ? 'possible' : 'impossible'
    const signatures = Array.from({ length: groups }, (_, group) => signature(group))
    const state = `${left.join(' ')}|${signatures.toSorted().join('\uffff')}`
    if (dead.has(state)) return 'impossible'
    const tried = new Set<string>()
    for (const group of chosen.open) {
      const look = signatures[group] as string
      if (tried.has(look)) continue
      tried.add(look)
      sit(chosen.kind, group, 1)
      const verdict = seatRest(depth + 1)
      sit(chosen.kind, group, -1)
      if (verdict !== 'impossible') return verdict
    }
    dead.add(state)
    return 'impossible'
  }
  return seatRest(0)
}
