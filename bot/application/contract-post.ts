import type { GroupId } from '#bot/domain/ids.ts'
import { roomKey } from '#bot/domain/room.ts'
import type { Tables } from './ports.ts'

/** Every text of the contract is a post of its own: an earlier one keeps saying what it said. */
export const contractPostKey = (group: GroupId, revision: number): string =>
  `contract:${group}:${revision}`

/** The words in the group's room, with the button to say yes to them; the card before loses its button. */
export const orderContract = async (
  tables: Tables,
  group: GroupId,
  revision: number,
): Promise<void> => {
  const room = roomKey({ kind: 'group', group })
  const lane = `room:${room}`
  await tables.errands.order({
    kind: 'post',
    key: contractPostKey(group, revision),
    lane,
    payload: { to: { room }, ref: { card: 'contract', group, revision }, threadOf: null },
  })
  if (revision === 1) return
  const before = contractPostKey(group, revision - 1)
  await tables.errands.order({
    kind: 'update-post',
    key: `update:${before}:followed`,
    lane,
    payload: { post: before, ref: { card: 'contract', group, revision: revision - 1 } },
  })
}
