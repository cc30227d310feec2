import { carriedTo } from '#bot/domain/commitment.ts'
import { contractDue } from '#bot/domain/contract.ts'
import type { Meeting } from '#bot/domain/meeting.ts'
import type { Tables } from '../ports.ts'

/** What one group's agenda says that no other group's does. */
export type GroupsOwn = {
  /** What the meeting should take up of the group's contract. */
  readonly contract: 'write' | 'look' | null
  /** What the group set out to do, with the label of the round it comes from. */
  readonly carried: readonly { readonly text: string; readonly from: string | null }[]
}

export const NOTHING_OF_ITS_OWN: GroupsOwn = { contract: null, carried: [] }

/** What this meeting carries on from the ones before it; nothing without a meeting. */
export const groupsOwn = async (tables: Tables, meeting: Meeting | null): Promise<GroupsOwn> => {
  if (!meeting) return NOTHING_OF_ITS_OWN
  const carried = carriedTo(await tables.commitments.ofGroup(meeting.group), meeting)
  const labels = new Map<string, string>()
  for (const { round } of carried)
    if (round !== null && !labels.has(round))
      labels.set(round, (await tables.seasons.findRound(round))?.label ?? '')
  return {
    contract: contractDue(await tables.contracts.find(meeting.group), meeting.startsAt),
    carried: carried.map(({ text, round }) => ({
      text,
      from: round === null ? null : labels.get(round) || null,
    })),
  }
}
