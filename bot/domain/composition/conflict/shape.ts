import type { Blocks } from './blocks.ts'
import type { HardRule, HardRules } from './rules.ts'

/** What every group must come to. Without the rule on sizes any size will do. */
export type Shape = {
  readonly groups: number
  readonly least: number
  readonly most: number
  /** So many groups hold `most`, the others `least`; where these are the same, all of them. */
  readonly larger: number
  readonly needsHosts: boolean
}

/** Null when sizes or hosts cannot be right whoever sits where. */
export const shapeOf = (
  { groups, sizes, canHost }: HardRules,
  rules: readonly HardRule[],
): Shape | null => {
  const people = canHost.length
  const needsHosts = rules.some(({ kind }) => kind === 'hosts')
  if (needsHosts && canHost.filter((can) => can).length < groups) return null
  if (!rules.some(({ kind }) => kind === 'sizes'))
    return { groups, least: 0, most: people, larger: groups, needsHosts }
  const least = Math.floor(people / groups)
  const most = Math.ceil(people / groups)
  if (least < sizes.least || most > sizes.most) return null
  return { groups, least, most, larger: least === most ? groups : people % groups, needsHosts }
}

/** Who sits where so far, by group. */
export type Loads = { readonly people: Int32Array; readonly hosts: Int32Array }

export const noLoads = (groups: number): Loads => ({
  people: new Int32Array(groups),
  hosts: new Int32Array(groups),
})

/** The seats that are taken, and the one that is kept for a host where there is none yet. */
const taken = ({ needsHosts }: Shape, people: number, hosts: number): number =>
  needsHosts && hosts === 0 ? people + 1 : people

const takenIn = (shape: Shape, { people, hosts }: Loads, group: number): number =>
  taken(shape, people[group] as number, hosts[group] as number)

/** How many groups have come to more than the smaller size; null: more of them than there can be. */
export const largeGroups = (shape: Shape, loads: Loads): number | null => {
  let large = 0
  for (let group = 0; group < shape.groups; group++)
    if (takenIn(shape, loads, group) > shape.least) large++
  return large <= shape.larger ? large : null
}

/** Whether a block finds room in the group, `large` of which are large already. */
export const hasRoom = (
  shape: Shape,
  loads: Loads,
  large: number,
  group: number,
  size: number,
  hosts: number,
): boolean => {
  const after = taken(
    shape,
    (loads.people[group] as number) + size,
    (loads.hosts[group] as number) + hosts,
  )
  if (after > shape.most) return false
  return after <= shape.least || takenIn(shape, loads, group) > shape.least || large < shape.larger
}

/** Whether those whom no rule names can fill the seats that are left, when every block has one. */
export const canFill = (shape: Shape, loads: Loads, { freeHosts }: Blocks): boolean => {
  let lacking = 0
  for (let group = 0; group < shape.groups; group++) {
    if (takenIn(shape, loads, group) > shape.most) return false
    if (shape.needsHosts && loads.hosts[group] === 0) lacking++
  }
  return lacking <= freeHosts && largeGroups(shape, loads) !== null
}
