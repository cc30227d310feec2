import type { Restored } from '#bot/domain/composition/going-back.ts'
import type { Regrouped } from '#bot/domain/composition/into-rooms.ts'
import type { Group } from '#bot/domain/group.ts'
import { orderMembershipErrands } from '../membership.ts'
import type { Tables, World } from '../ports.ts'
import { bookWithOthers, cancelAhead, handOverAhead } from './meetings.ts'
import { orderFarewell, orderNewRoom, orderReopening } from './rooms.ts'

type Needs = Pick<World, 'newId' | 'clock'>

/** Keeps the groups after a regrouping; their rooms, meetings and members in Teams and Outlook follow. */
export const carryOut = async (
  tables: Tables,
  world: Needs,
  { closed, changed, made }: Omit<Regrouped, 'kept'>,
): Promise<void> => {
  // Closed first: of the groups that meet, one has each number.
  for (const group of [...closed, ...changed]) await tables.groups.save(group)
  for (const group of made) await orderNewRoom(tables, group)
  await letMeetingsFollow(tables, world, closed, made)
  for (const group of closed) await orderFarewell(tables, group)
  await orderMembershipErrands(tables, { groups: [...changed, ...made], chiefGroup: false })
}

/** Keeps the groups as they were before; each meets in its old room again. */
export const carryBack = async (
  tables: Tables,
  world: Needs,
  { closed, reopened, changed }: Restored,
): Promise<void> => {
  const were = new Map((await tables.groups.closed()).map((group) => [group.id, group.closed]))
  for (const group of [...closed, ...reopened, ...changed]) await tables.groups.save(group)
  await letMeetingsFollow(tables, world, closed, reopened)
  for (const group of closed) await orderFarewell(tables, group)
  for (const group of reopened) {
    const was = were.get(group.id)
    if (was) await orderReopening(tables, group, was.at)
  }
  await orderMembershipErrands(tables, { groups: [...changed, ...reopened], chiefGroup: false })
}

/** What a closed group had ahead of it goes to the one that has its number now, or is cancelled; a group without any meets with the others. */
const letMeetingsFollow = async (
  tables: Tables,
  world: Needs,
  closed: readonly Group[],
  opened: readonly Group[],
): Promise<void> => {
  const now = world.clock.now()
  const next = new Map(opened.map((group) => [group.number, group]))
  for (const group of closed) {
    const successor = next.get(group.number)
    if (successor) await handOverAhead(tables, group, successor, now)
    else await cancelAhead(tables, group, now)
  }
  for (const group of opened) await bookWithOthers(tables, world, group, now)
}

/** A proposal for other groups that lay on the table does not fit any more. */
export const dropProposal = async (tables: Tables): Promise<void> => {
  const newest = await tables.compositions.newest()
  if (newest?.state !== 'draft' || newest.basis === 'nothing') return
  const draft = await tables.compositions.findForChange(newest.id)
  if (draft?.state === 'draft')
    await tables.compositions.save({ ...draft, state: 'discarded', version: draft.version + 1 })
}
