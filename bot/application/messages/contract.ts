import {
  type ContractContent,
  type ContractSection,
  changedSections,
  standing,
} from '#bot/domain/contract.ts'
import type { GroupId } from '#bot/domain/ids.ts'
import type { Tables, World } from '../ports.ts'

export type ContractRef = {
  readonly card: 'contract'
  readonly group: GroupId
  readonly revision: number
}

/** `isAccepted` is null on the card that all see; a person's own yes comes only as the answer to that person. */
export type ContractMessage = {
  readonly card: 'contract'
  readonly group: GroupId
  readonly groupName: string
  readonly revision: number
  readonly content: ContractContent
  /** What differs from the words before; empty at first. */
  readonly changed: readonly ContractSection[]
  readonly isAccepted: boolean | null
  /** Newer words have taken the place of these. */
  readonly isEarlier: boolean
  readonly tabUrl: string
}

/** The words of one revision, as the whole room sees them. */
export const readContract = async (
  tables: Tables,
  world: World,
  { group: id, revision }: ContractRef,
): Promise<ContractMessage | null> => {
  const contract = await tables.contracts.find(id)
  const shown = contract?.revisions.find((each) => each.revision === revision)
  const group = await tables.groups.find(id)
  if (!contract || !shown || !group) return null
  const before = contract.revisions.findLast((each) => each.revision < revision)
  return {
    card: 'contract',
    group: id,
    groupName: group.name,
    revision,
    content: shown.content,
    changed: before ? changedSections(before.content, shown.content) : [],
    isAccepted: null,
    isEarlier: standing(contract)?.revision !== revision,
    tabUrl: world.link('contract'),
  }
}
