import { maySee } from '#bot/domain/commitment.ts'
import { membersOf } from '#bot/domain/group.ts'
import type { CommitmentId, PersonId } from '#bot/domain/ids.ts'
import type { Tables, World } from '../ports.ts'

export type CommitmentRef = {
  readonly card: 'commitment-shared'
  readonly commitment: CommitmentId
  readonly person: PersonId
}

export type CommitmentMessage = {
  readonly card: 'commitment-shared'
  /** Whose it is. */
  readonly name: string
  readonly text: string
  readonly tabUrl: string
}

/** Null for one who may not read it any more: it was taken back, removed, or somebody has left the group. */
export const readCommitmentShared = async (
  tables: Tables,
  world: World,
  { commitment: id, person }: CommitmentRef,
): Promise<CommitmentMessage | null> => {
  const commitment = await tables.commitments.find(id)
  if (!commitment?.person || commitment.colleague !== person) return null
  const group = await tables.groups.find(commitment.group)
  const owner = await tables.leaders.find(commitment.person)
  if (!group || !owner) return null
  const members = membersOf(group)
  const viewer = { person, group: members.includes(person) ? group.id : null }
  if (!maySee(commitment, viewer, (each) => members.includes(each))) return null
  return {
    card: 'commitment-shared',
    name: owner.name,
    text: commitment.text,
    tabUrl: world.link('commitments'),
  }
}
