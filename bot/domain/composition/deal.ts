import { seatBlocks } from './blocks.ts'
import { type Chance, shuffled } from './chance.ts'
import { groupsInTurn, type Hall, openHall, sit } from './hall.ts'
import type { Problem } from './problem.ts'

/**
 * A first seating: those with a fixed seat and the blocks, hosts so that each group gets its share, empty
 * seats to groups that chance picks, then everybody else dealt by area, level and experience.
 */
export const deal = (problem: Problem, chance: Chance): Int32Array => {
  const hall = openHall(problem)
  seatBlocks(hall, chance)
  const turn = groupsInTurn(problem, chance)
  const waiting = sortedByValues(hall, chance)
  shareHosts(
    hall,
    waiting.filter((person) => problem.canHost[person]),
    turn,
  )
  shareEmptySeats(hall, turn)
  dealRound(
    hall,
    waiting.filter((person) => !problem.canHost[person]),
    turn,
  )
  return hall.groupOf
}

/**
 * A first seating that is today's, as far as the rules let it be: hosts and others keep their seats while
 * their group may have so many, and who has none gets one of those left.
 */
export const dealFromToday = (problem: Problem, chance: Chance): Int32Array => {
  const hall = openHall(problem)
  seatBlocks(hall, chance)
  const turn = groupsInTurn(problem, chance)
  const everyone = shuffled(
    Array.from({ length: problem.size - problem.emptySeats }, (_, person) => person),
    chance,
  )
  const hosts = everyone.filter((person) => problem.canHost[person])
  const share = hosts.length / problem.groups
  const mayHaveMore = problem.hostSpread === 'even' ? hosts.length % problem.groups : hosts.length
  let more = hall.hosts.filter((here) => here > Math.floor(share)).length
  keepSeats(hall, hosts, (group) => {
    const here = hall.hosts[group] as number
    if (here < Math.floor(share)) return true
    if (problem.hostSpread === 'even' && here > Math.floor(share)) return false
    return more++ < mayHaveMore
  })
  shareHosts(hall, hosts.filter(standsIn(hall)), turn)
  const others = everyone.filter((person) => !problem.canHost[person])
  keepSeats(hall, others, () => true)
  shareEmptySeats(hall, turn)
  dealRound(hall, others.filter(standsIn(hall)), turn)
  return hall.groupOf
}

const standsIn =
  ({ groupOf }: Hall) =>
  (person: number): boolean =>
    (groupOf[person] as number) < 0

const keepSeats = (hall: Hall, people: readonly number[], mayHave: (group: number) => boolean) => {
  const mayFill = lastSeats(hall)
  for (const person of people) {
    const own = hall.problem.today?.groupOf[person] ?? -1
    if (own < 0 || !standsIn(hall)(person) || (hall.free[own] ?? 0) === 0) continue
    if (mayHave(own) && mayFill(own)) sit(hall, person, own)
  }
}

/** Each host to one of the groups with fewest that still leaves an empty seat for as many groups as are to have one. */
const shareHosts = (hall: Hall, hosts: readonly number[], turn: readonly number[]) => {
  const mayFill = lastSeats(hall)
  let at = 0
  for (let level = 0; at < hosts.length; level++)
    for (const group of turn)
      if (at < hosts.length && hall.hosts[group] === level && mayFill(group))
        sit(hall, hosts[at++] as number, group)
}

/**
 * Whether one more may sit in a group. Each empty seat goes to a group of its own, so only the others may be
 * filled to the last seat; it is asked once for each who sits down.
 */
const lastSeats = ({ problem, free }: Hall): ((group: number) => boolean) => {
  let full = free.filter((left) => left === 0).length
  return (group) => {
    const left = free[group] as number
    return left === 1 ? full++ < problem.groups - problem.emptySeats : left > 0
  }
}

/** One to a group as long as there are groups with room. */
const shareEmptySeats = (hall: Hall, turn: readonly number[]) => {
  const { size, emptySeats } = hall.problem
  let at = 0
  for (let seated = 0; seated < emptySeats; at++) {
    const group = turn.at(-1 - (at % turn.length)) as number
    if ((hall.free[group] as number) > 0) sit(hall, size - emptySeats + seated++, group)
  }
}

const dealRound = (hall: Hall, people: readonly number[], turn: readonly number[]) => {
  let at = 0
  for (const person of people) {
    while (hall.free[turn[at % turn.length] as number] === 0) at++
    sit(hall, person, turn[at++ % turn.length] as number)
  }
}

const sortedByValues = (hall: Hall, chance: Chance): number[] => {
  const { size, emptySeats, criteria } = hall.problem
  return shuffled(
    Array.from({ length: size - emptySeats }, (_, person) => person).filter(standsIn(hall)),
    chance,
  ).sort((one, other) => {
    for (const { values } of criteria) {
      const difference = (values[one] as number) - (values[other] as number)
      if (difference !== 0) return difference
    }
    return 0
  })
}
