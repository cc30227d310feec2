import { compositions } from '#bot/application/composition.ts'
import type { PersonId } from '#bot/domain/ids.ts'
import type { Leader } from '#bot/domain/leader.ts'
import { anActor, municipality } from '#tests/support/make.ts'
import { aWorld, type TestWorld } from '#tests/support/world.ts'

export const coordinator = anActor({ isCoordinator: true })

/** A programme with these leaders on the list, and nothing composed. */
export const withLeaders = async (
  leaders: readonly Leader[] = municipality(72),
  given: Partial<Pick<TestWorld, 'planner'>> = {},
) => {
  const world = { ...(await aWorld()), ...given }
  for (const leader of leaders) await world.tables.leaders.save(leader)
  const use = compositions(world)
  const draft = async () => {
    const seen = await use.getComposition(coordinator)
    if (!seen.ok || !seen.value.composition) throw new Error('There is no composition.')
    return seen.value.composition
  }
  /** Id and version, as a swap or an approval names them. */
  const named = async () => {
    const { id: composition, version } = await draft()
    return { composition, version }
  }
  return { world, leaders, ...use, draft, named }
}

/** A programme with a draft that has been looked at. */
export const withDraft = async (leaders?: readonly Leader[]) => {
  const programme = await withLeaders(leaders)
  const composed = await programme.composeGroups(coordinator, { seed: 1 })
  if (!composed.ok) throw new Error(composed.refusal)
  return programme
}

/** A programme whose groups are approved. */
export const withGroups = async (leaders?: readonly Leader[]) => {
  const programme = await withDraft(leaders)
  await programme.approveComposition(coordinator, await programme.named())
  return programme
}

type Seated = {
  readonly groups: readonly {
    readonly number: number
    readonly members: readonly { readonly id: PersonId }[]
  }[]
}

/** The number of the group this person sits in. */
export const groupIn = ({ groups }: Seated, person: PersonId): number | undefined =>
  groups.find(({ members }) => members.some(({ id }) => id === person))?.number
