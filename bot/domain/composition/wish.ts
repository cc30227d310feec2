import type { ComposedGroup } from '../composition.ts'
import type { PersonId, WishId } from '../ids.ts'
import type { Leader } from '../leader.ts'
import { accept, type Result, refuse } from '../result.ts'
import { type Problem, withApart, withFixed, withTogether } from './problem.ts'

/** Keep apart, keep together, or a fixed seat in one group. */
export const WISHES = ['apart', 'together', 'seat'] as const
export type WishKind = (typeof WISHES)[number]

/** What the coordinator wants of a composition besides its own rules. Nobody else sees it. */
export type Wish = {
  readonly id: WishId
  readonly kind: WishKind
  /** Two or more; one for a fixed seat. */
  readonly people: readonly PersonId[]
  /** The group's number for a fixed seat; null for the others. */
  readonly group: number | null
}

export type WishRefusal = 'not-found' | 'has-left' | 'wish-people' | 'wish-group' | 'wish-exists'

/** A wish among the others. Refused when it names too few or somebody who is gone, a group that will not be, or says what another says. */
export const newWish = (
  wish: Wish,
  others: readonly Wish[],
  leaders: ReadonlyMap<PersonId, Leader>,
  groups: number,
): Result<Wish, WishRefusal> => {
  const people = [...new Set(wish.people)]
  for (const person of people) {
    const leader = leaders.get(person)
    if (!leader) return refuse('not-found')
    if (leader.leftOn !== null) return refuse('has-left', { name: leader.name })
  }
  if (wish.kind === 'seat' ? people.length !== 1 : people.length < 2) return refuse('wish-people')
  if (wish.kind === 'seat' && (wish.group === null || wish.group > groups))
    return refuse('wish-group', { groups })
  const made: Wish = { ...wish, people, group: wish.kind === 'seat' ? wish.group : null }
  return others.some((other) => saysTheSame(other, made)) ? refuse('wish-exists') : accept(made)
}

const saysTheSame = (one: Wish, other: Wish): boolean =>
  one.kind === other.kind &&
  one.group === other.group &&
  one.people.length === other.people.length &&
  one.people.every((person) => other.people.includes(person))

/** A wish as far as it is about those who are to be seated; null when nothing is left of it. */
export const restOf = (wish: Wish, isHere: (person: PersonId) => boolean): Wish | null => {
  const people = wish.people.filter(isHere)
  return people.length < (wish.kind === 'seat' ? 1 : 2) ? null : { ...wish, people }
}

/** The problem with the wishes as hard rules; `people` in the order of the problem, `numbers` of its groups. */
export const withWishes = (
  problem: Problem,
  wishes: readonly Wish[],
  people: readonly Pick<Leader, 'id'>[],
  numbers: readonly number[],
): Problem => {
  const place = new Map(people.map(({ id }, at) => [id, at]))
  const at = (id: PersonId) => place.get(id) as number
  const alive = wishes.flatMap((wish) => restOf(wish, (id) => place.has(id)) ?? [])
  const ofKind = (kind: WishKind) => alive.filter((wish) => wish.kind === kind)
  const pairs = ofKind('apart').flatMap(({ people }) =>
    people.flatMap((one, from) =>
      people.slice(from + 1).map((other) => [at(one), at(other)] as const),
    ),
  )
  const seats = ofKind('seat').flatMap(({ people: [person], group }) => {
    const index = group === null ? -1 : numbers.indexOf(group)
    return person && index >= 0 ? [[at(person), index] as const] : []
  })
  const sets = ofKind('together').map(({ people }) => people.map(at))
  return withFixed(withTogether(withApart(problem, pairs), sets), seats)
}

/** The wishes that these groups do not meet; about those who sit in one. */
export const brokenWishes = (
  wishes: readonly Wish[],
  groups: readonly Pick<ComposedGroup, 'number' | 'members'>[],
): readonly Wish[] => {
  const groupOf = new Map(
    groups.flatMap(({ number, members }) => members.map((member) => [member, number] as const)),
  )
  return wishes.filter((wish) => {
    const rest = restOf(wish, (person) => groupOf.has(person))
    if (!rest) return false
    const seated = rest.people.map((person) => groupOf.get(person))
    const different = new Set(seated).size
    if (wish.kind === 'apart') return different < seated.length
    return wish.kind === 'together' ? different > 1 : seated[0] !== wish.group
  })
}
