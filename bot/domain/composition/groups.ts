import type { Day } from '../calendar.ts'
import type { ComposedGroup } from '../composition.ts'
import { canHost, type Leader } from '../leader.ts'
import type { Solution } from './engine.ts'

/** The solution as groups, numbered from 1; `leaders` in the order of the problem. */
export const groupsOf = (
  { groupOf }: Solution,
  leaders: readonly Leader[],
): readonly ComposedGroup[] => {
  const byGroup = Map.groupBy(leaders, (_, person) => groupOf[person] ?? 0)
  return [...byGroup.entries()]
    .sort(([one], [other]) => one - other)
    .map(([, members], at) => ({
      number: at + 1,
      host: hostAmong(members).id,
      members: members.map((member) => member.id),
    }))
}

/** Of those who can host, the one who has led longest. */
const hostAmong = (members: readonly Leader[]): Leader => {
  const [host] = members
    .filter(canHost)
    .toSorted(
      (one, other) => started(one).localeCompare(started(other)) || one.id.localeCompare(other.id),
    )
  if (!host) throw new Error('A group came out of the engine without anybody who can host it.')
  return host
}

const started = ({ started }: Leader): Day | '9999' => started ?? '9999'
