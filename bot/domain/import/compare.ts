import type { Day } from '../calendar.ts'
import type { EntraId, PersonId } from '../ids.ts'
import type { Leader } from '../leader.ts'
import type { ListedLeader } from './listed.ts'

/** What of a leader a new list can change. */
export const CHANGES = [
  'name',
  'email',
  'area',
  'workplace',
  'level',
  'manager',
  'started',
  'mailbox',
] as const
export type ChangedField = (typeof CHANGES)[number]

/** Levels and days as codes, managers by name, mailbox as yes or no; '' for none. */
export type Change = { readonly field: ChangedField; readonly from: string; readonly to: string }

export type Comparison = {
  readonly arrived: readonly ListedLeader[]
  readonly changed: readonly {
    readonly leader: Leader
    readonly listed: ListedLeader
    readonly changes: readonly Change[]
  }[]
  /** On the list again after having left; with what changed meanwhile. */
  readonly back: Comparison['changed']
  readonly left: readonly Leader[]
  readonly unchanged: number
}

/** What a list changes in what is known; people are the same when their Entra id is. */
export const compare = (listed: readonly ListedLeader[], known: readonly Leader[]): Comparison => {
  const knownById = new Map(known.map((leader) => [leader.entraId, leader]))
  const listedById = new Map(listed.map((each) => [each.entraId, each]))
  const entraIdOf = new Map(known.map((leader) => [leader.id, leader.entraId]))
  const nameOf = (id: EntraId | null): string =>
    id === null ? '' : (listedById.get(id)?.name ?? knownById.get(id)?.name ?? '')

  const pairs = listed.flatMap((each) => {
    const leader = knownById.get(each.entraId)
    if (!leader) return []
    const manager = leader.manager === null ? null : (entraIdOf.get(leader.manager) ?? null)
    return [{ leader, listed: each, changes: changesIn(leader, each, manager, nameOf) }]
  })
  const staying = pairs.filter(({ leader }) => leader.leftOn === null)
  return {
    arrived: listed.filter((each) => !knownById.has(each.entraId)),
    changed: staying.filter(({ changes }) => changes.length > 0),
    back: pairs.filter(({ leader }) => leader.leftOn !== null),
    left: known.filter((leader) => leader.leftOn === null && !listedById.has(leader.entraId)),
    unchanged: staying.filter(({ changes }) => changes.length === 0).length,
  }
}

const changesIn = (
  leader: Leader,
  listed: ListedLeader,
  manager: EntraId | null,
  nameOf: (id: EntraId | null) => string,
): readonly Change[] => {
  const fields: readonly Change[] = [
    { field: 'name', from: leader.name, to: listed.name },
    { field: 'email', from: leader.email, to: listed.email },
    { field: 'area', from: leader.area, to: listed.area },
    { field: 'workplace', from: leader.workplace, to: listed.workplace },
    { field: 'level', from: leader.level, to: listed.level },
    { field: 'started', from: leader.started ?? '', to: listed.started ?? '' },
    { field: 'mailbox', from: yesNo(leader.hasMailbox), to: yesNo(listed.hasMailbox) },
  ]
  const changed = fields.filter(({ from, to }) => from !== to)
  return manager === listed.manager
    ? changed
    : [...changed, { field: 'manager', from: nameOf(manager), to: nameOf(listed.manager) }]
}

const yesNo = (value: boolean) => (value ? 'yes' : 'no')

/** The leaders to save, so that what is known is what the list says; those who left keep all but their place. */
export const leadersAfter = (
  { arrived, changed, back, left }: Comparison,
  known: readonly Leader[],
  newId: () => PersonId,
  today: Day,
): readonly Leader[] => {
  const ids = new Map(known.map((leader) => [leader.entraId, leader.id]))
  for (const each of arrived) ids.set(each.entraId, newId())
  const listed = [
    ...arrived,
    ...changed.map((each) => each.listed),
    ...back.map((each) => each.listed),
  ]
  return [
    ...listed.map(
      ({ manager, ...fields }): Leader => ({
        ...fields,
        id: idOf(ids, fields.entraId),
        manager: manager === null ? null : idOf(ids, manager),
        leftOn: null,
      }),
    ),
    ...left.map((leader): Leader => ({ ...leader, leftOn: today })),
  ]
}

const idOf = (ids: ReadonlyMap<EntraId, PersonId>, entraId: EntraId): PersonId => {
  const id = ids.get(entraId)
  if (!id) throw new Error('A manager is neither on the list nor known: read the list again.')
  return id
}
