import type { ClosedGroup, Group } from '#bot/domain/group.ts'
import type { GroupId, PersonId } from '#bot/domain/ids.ts'

/** Approved groups with their seats, by number. */
export type GroupTable = {
  /** Those that meet. */
  all(): Promise<readonly Group[]>
  /** Those that were closed, the latest first. */
  closed(): Promise<readonly ClosedGroup[]>
  /** Also one that was closed. */
  find(id: GroupId): Promise<Group | null>
  /** The group and its seats are locked until the transaction ends. */
  findForChange(id: GroupId): Promise<Group | null>
  /** Those that meet, locked until the transaction ends, and always in the same order. */
  allForChange(): Promise<readonly Group[]>
  findByPerson(person: PersonId): Promise<Group | null>
  /** Adds or replaces the group and its seats. */
  save(group: Group): Promise<void>
}
