import type { Day } from '../calendar.ts'
import type { ComposedGroup } from '../composition.ts'
import type { PersonId } from '../ids.ts'
import { canHost, type Leader } from '../leader.ts'
import type { Solution } from './engine.ts'

/**
 * The solution as groups, `leaders` in the order of the problem. They are numbered from 1, or as `numbers`
 * says; who hosts in `hosts` goes on where they still sit in that group.
 */
export const groupsOf = (
  { groupOf }: Pick<Solution, 'groupOf'>,
  leaders: readonly Leader[],
  numbers: readonly number[] = [],
  hosts: ReadonlyMap<number, PersonId | null> = new Map(),
): readonly ComposedGroup[] => {
  const byGroup = Map.groupBy(leaders, (_, person) => groupOf[person] ?? 0)
  return [...byGroup.entries()]
    .sort(([one], [other]) => one - other)
    .map(([group, members]) => {
      const number = numbers[group] ?? group + 1
      return {
        number,
        host: hostAmong(members, hosts.get(number) ?? null).id,
        members: members.map((member) => member.id),
      }
    })
}

/** Of those who can host, the one who does, or else has led longest. */
const hostAmong = (members: readonly Leader[], present: PersonId | null): Leader => {
  const able = members.filter(canHost)
  const [longest] = able.toSorted(
    (one, other) => started(one).localeCompare(started(other)) || one.id.localeCompare(other.id),
  )
  const host = able.find(({ id }) => id === present) ?? longest
  if (!host) throw new Error('A group came out of the engine without anybody who can host it.')
  return host
}

const started = ({ started }: Leader): Day | '9999' => started ?? '9999'
