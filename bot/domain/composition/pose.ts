import type { Day } from '../calendar.ts'
import type { Basis, ComposedGroup } from '../composition.ts'
import type { PersonId } from '../ids.ts'
import { canHost, type Leader } from '../leader.ts'
import { accept, type Result, refuse } from '../result.ts'
import { numbersFor } from './numbers.ts'
import {
  groupCount,
  LEAST_IN_GROUP,
  MOST_IN_GROUP,
  type Problem,
  poseProblem,
  withAcquaintances,
  withToday,
} from './problem.ts'
import { type Wish, withWishes } from './wish.ts'

/** What a composition is to be made of. */
export type Assignment = {
  readonly basis: Basis
  readonly leaders: readonly Leader[]
  readonly wishes: readonly Wish[]
  /** The approved groups, by number; none for the first composition. */
  readonly groups: readonly Pick<ComposedGroup, 'number' | 'members'>[]
  /** How many groups there are to be; as many as today, or as hold everybody, when left out. */
  readonly count?: number | null
  /** Earlier approved groups: who has sat with whom. */
  readonly earlier: readonly (readonly Pick<ComposedGroup, 'members'>[])[]
}

/** A problem for the engine, and the numbers its groups have. */
export type Posed = { readonly problem: Problem; readonly numbers: readonly number[] }

export type PoseRefusal =
  | 'no-leaders'
  | 'too-few-people'
  | 'sizes-impossible'
  | 'too-few-hosts'
  | 'groups-do-not-fit'

/** Poses a composition with the wishes as hard rules; from today's groups, these stay as many as they are unless another number is asked for. */
export const poseComposition = (given: Assignment, today: Day): Result<Posed, PoseRefusal> => {
  const { basis, leaders, wishes, groups, earlier } = given
  if (leaders.length === 0) return refuse('no-leaders')
  const count =
    basis === 'nothing' ? countFor(leaders) : countAsked(leaders, given.count ?? groups.length)
  if (!count.ok) return count
  const numbers =
    basis === 'nothing'
      ? Array.from({ length: count.value }, (_, at) => at + 1)
      : numbersFor(groups, count.value)
  const bare = poseProblem(leaders, count.value, today)
  const posed =
    basis === 'few-moves'
      ? withToday(
          bare,
          seatsIn(
            numbers.map((number) => groups.find((group) => group.number === number) ?? NOBODY),
            leaders,
          ),
        )
      : basis === 'new-company'
        ? withAcquaintances(
            bare,
            [groups, ...earlier].map((round) => seatsIn(round, leaders)),
          )
        : bare
  return accept({ problem: withWishes(posed, wishes, leaders, numbers), numbers })
}

/** A group that nobody sits in yet. */
const NOBODY = { members: [] }

const countFor = (leaders: readonly Leader[]) =>
  groupCount(leaders.length, leaders.filter(canHost).length)

const countAsked = (
  leaders: readonly Leader[],
  groups: number,
): Result<number, 'groups-do-not-fit' | 'too-few-hosts'> => {
  const [people, hosts] = [leaders.length, leaders.filter(canHost).length]
  if (people < groups * LEAST_IN_GROUP || people > groups * MOST_IN_GROUP)
    return refuse('groups-do-not-fit', {
      people,
      groups,
      least: LEAST_IN_GROUP,
      most: MOST_IN_GROUP,
    })
  return hosts < groups ? refuse('too-few-hosts', { people, groups, hosts }) : accept(groups)
}

/** By leader the place of their group, -1 without one. */
const seatsIn = (
  groups: readonly Pick<ComposedGroup, 'members'>[],
  leaders: readonly Leader[],
): readonly number[] => {
  const groupOf = new Map<PersonId, number>(
    groups.flatMap(({ members }, at) => members.map((member) => [member, at] as const)),
  )
  return leaders.map(({ id }) => groupOf.get(id) ?? -1)
}
