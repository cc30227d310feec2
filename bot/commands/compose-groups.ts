import type { Asked } from '#bot/domain/composition/conflict.ts'
import { groupCount } from '#bot/domain/composition/problem.ts'
import { canHost, type Leader } from '#bot/domain/leader.ts'
import { accept, type Result, refuse } from '#bot/domain/result.ts'
import { text } from '#bot/text/text.ts'
import type { ComposeOptions } from './compose-options.ts'
import { type EarlierGroups, numberIn } from './earlier-groups.ts'

const words = text('da').composeCommand

/** The numbers of groups to try, the first before the others; more than one only when none was asked for. */
export const countsFor = (
  { groups, sizes }: ComposeOptions,
  leaders: readonly Leader[],
  from: EarlierGroups | null,
): Result<readonly number[], string> => {
  const people = leaders.length
  const hosts = leaders.filter(canHost).length
  if (groups !== undefined) {
    const missing = groups * sizes.least - people
    if (missing > 0) return refuse('sizes-impossible', { people, groups, ...sizes, missing })
    if (people > groups * sizes.most) return refuse('groups-too-full')
    return hosts < groups ? refuse('too-few-hosts', { people, groups, hosts }) : accept([groups])
  }
  const fewest = groupCount(people, hosts, sizes)
  if (!fewest.ok) return fewest
  const most = Math.min(Math.floor(people / sizes.least), hosts)
  const fitting = Array.from({ length: most - fewest.value + 1 }, (_, at) => fewest.value + at)
  // Groups there are already stay as many as they are, if they can.
  const present = from?.names.length ?? 0
  return accept(
    fitting.includes(present)
      ? [present, ...fitting.filter((count) => count !== present)]
      : fitting,
  )
}

/** What the groups are called, by place: as earlier where they go on, so that those who stay know theirs. */
export const namesFor = (
  count: number,
  from: EarlierGroups | null,
  leaders: readonly Leader[],
): readonly string[] => {
  const kept = from ? keptOf(from, count, leaders) : []
  const names = [...kept]
  for (let number = 1; names.length < count; number++)
    if (!kept.some((name) => numberIn(name) === number)) names.push(words.groupName(number))
  return names
}

/** Of more groups than there are to be, those with most people still on the list. */
const keptOf = (
  { names, groupOf }: EarlierGroups,
  count: number,
  leaders: readonly Leader[],
): readonly string[] => {
  if (names.length <= count) return names
  const seated = Map.groupBy(leaders, ({ email }) => groupOf.get(email))
  const people = (name: string) => seated.get(name)?.length ?? 0
  const kept = names.toSorted((one, other) => people(other) - people(one)).slice(0, count)
  return names.filter((name) => kept.includes(name))
}

/** What was asked for, with people by place among the leaders; groups by place among the names. */
export const askedFor = (
  { apart, together, fixed }: ComposeOptions,
  leaders: readonly Leader[],
  names: readonly string[],
): { readonly asked: Asked; readonly problems: readonly string[] } => {
  const place = new Map<string, number>(leaders.map(({ email }, at) => [email, at]))
  const at = (email: string) => place.get(email) as number
  const places = (lists: readonly (readonly string[])[]) =>
    lists.map((each) => [...new Set(each)].map(at))
  const seats = fixed.map(({ email, group }) => ({ email, group, at: placeOf(group, names) }))
  const last = names.at(-1) ?? ''
  return {
    asked: {
      apart: places(apart),
      together: places(together),
      fixed: seats.map((seat) => [at(seat.email), seat.at]),
    },
    problems: seats
      .filter((seat) => seat.at < 0)
      .map(({ email, group }) => words.noSuchGroup(email, group, last)),
  }
}

const placeOf = (group: string, names: readonly string[]): number => {
  const same = names.findIndex((name) => name.toLowerCase() === group.toLowerCase())
  if (same >= 0 || !/^\d{1,6}$/.test(group)) return same
  return names.findIndex((name) => numberIn(name) === Number(group))
}
