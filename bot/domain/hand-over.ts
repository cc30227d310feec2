import type { Instant } from './calendar.ts'
import { type Commitment, settle } from './commitment.ts'
import type { GroupId, PersonId } from './ids.ts'

/**
 * What becomes of a leaver's open commitments in a group when somebody takes the seat: what the group shared goes on
 * with the successor, without what the leaver wrote to themselves; what was the leaver's own ends, read by nobody.
 */
export const handedOver = (
  commitments: readonly Commitment[],
  { from, to, group }: { readonly from: PersonId; readonly to: PersonId; readonly group: GroupId },
  at: Instant,
): readonly Commitment[] =>
  commitments
    .filter((each) => each.person === from && each.group === group && each.state === 'open')
    .map((each) =>
      each.audience === 'group'
        ? { ...each, person: to, followUps: [] }
        : settle(each, 'let-go', at),
    )
