import { groupCount } from '#bot/domain/composition/problem.ts'
import { violationsOf } from '#bot/domain/composition/spread.ts'
import type { Wish } from '#bot/domain/composition/wish.ts'
import type { ComposedGroup } from '#bot/domain/composition.ts'
import { type Group, membersOf } from '#bot/domain/group.ts'
import type { CompositionId, PersonId } from '#bot/domain/ids.ts'
import { canHost, type Leader } from '#bot/domain/leader.ts'
import { accept, refuse } from '#bot/domain/result.ts'
import type { Tables } from '../ports.ts'

/** Everybody who was ever on the list, those on it now, and what the coordinator wants of a composition. */
export type Ground = {
  readonly known: ReadonlyMap<PersonId, Leader>
  /** Who is to be spread: everybody on the list now, in an order that does not depend on the file. */
  readonly leaders: readonly Leader[]
  readonly wishes: readonly Wish[]
  /** The approved groups; none before the first approval. */
  readonly groups: readonly Group[]
}

export const groundOf = async (tables: Tables): Promise<Ground> => {
  const everybody = await tables.leaders.all()
  return {
    known: new Map(everybody.map((leader) => [leader.id, leader])),
    leaders: everybody
      .filter((leader) => leader.leftOn === null)
      .toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    wishes: await tables.wishes.all(),
    groups: await tables.groups.all(),
  }
}

const NOBODY = '' as PersonId

/** The approved groups as a composition; one without a host at the moment has nobody under its name. */
export const asComposed = (groups: readonly Group[]): readonly ComposedGroup[] =>
  groups.map((group) => ({
    number: group.number,
    host: group.host ?? NOBODY,
    members: membersOf(group),
  }))

/** How many groups there are, or would be; 0 while the list cannot be grouped. */
export const groupsToBe = ({ groups, leaders }: Ground): number => {
  if (groups.length > 0) return Math.max(...groups.map(({ number }) => number))
  const count = groupCount(leaders.length, leaders.filter(canHost).length)
  return count.ok ? count.value : 0
}

/** The list has changed since: someone has come or gone, or a rule no longer holds. */
export const isOutdated = (
  composed: readonly ComposedGroup[],
  { known, leaders }: Ground,
): boolean => {
  const here = new Map(leaders.map((leader) => [leader.id, leader]))
  const seated = composed.flatMap(({ members }) => members)
  return (
    seated.length !== leaders.length ||
    seated.some((person) => !here.has(person)) ||
    violationsOf(composed, known).length > 0
  )
}

/** What a swap or an approval is about. */
export type DraftInput = { readonly composition: CompositionId; readonly version: number }

/** The draft that a swap or an approval is about, locked, with what it stands on. */
export const draftFor = async (tables: Tables, input: DraftInput) => {
  const draft = await tables.compositions.findForChange(input.composition)
  const newest = await tables.compositions.newest()
  if (!draft || !newest) return refuse('not-found')
  if (draft.state === 'approved' || newest.state === 'approved') return refuse('groups-approved')
  if (draft.state === 'discarded' || draft.version !== input.version || newest.id !== draft.id)
    return refuse('composition-changed')
  return accept({ draft, ground: await groundOf(tables) })
}

/**
 * The composition named: the newest, or the approved groups as they are now. Without a name these, or the
 * draft before there are any. Null when there is no such composition.
 */
export const composedGroups = async (
  tables: Tables,
  { groups }: Ground,
  id: CompositionId | null,
): Promise<readonly ComposedGroup[] | null> => {
  const newest = await tables.compositions.newest()
  const isNewest = id === null ? groups.length === 0 : newest?.id === id
  if (isNewest && newest?.state !== 'approved') return newest?.groups ?? null
  const approved = (await tables.compositions.approved()).at(-1)
  return approved && (id === null || id === approved.id) ? asComposed(groups) : null
}
