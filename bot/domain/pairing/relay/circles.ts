import { commonDivisor } from '../designs.ts'
import type { PairingProblem } from '../problem.ts'

/** Everybody once; the last one is followed by the first. */
export type Circle = readonly number[]

/** Everyone with the one who follows. */
export const arcsOf = (circle: Circle): readonly (readonly [number, number])[] =>
  circle.map((person, at) => [person, circle[(at + 1) % circle.length] as number] as const)

/**
 * A circle a day. Areas stand together in one ring and each day steps through it by a stride of its own, long
 * enough to leave the area and without a common divisor with the number of people, so that no two are
 * neighbours twice. When there are no more such strides the first one is used again.
 */
export const stridden = (problem: PairingProblem): number[][] => {
  const size = problem.people.length
  const ring = problem.people.map((_, person) => person)
  const largest = largestOf(problem.areas)
  // Of a stride and its way back only one is here: both would put the same two side by side.
  const strides = Array.from({ length: Math.ceil(size / 2) - 1 }, (_, at) => at + 1)
    .filter((stride) => commonDivisor(size, stride) === 1)
    .sort((one, other) => Number(one < largest) - Number(other < largest) || other - one)
  return Array.from({ length: problem.rounds }, (_, day) => {
    const stride = strides[day % strides.length] as number
    return ring.map((_, step) => (step * stride) % size)
  })
}

/**
 * A circle a day in which the first half of the ring alternates with the second, moved two places further each
 * day: neighbours of all days differ, and an area with half of all people is never beside itself.
 */
export const alternating = (problem: PairingProblem): number[][] => {
  const size = problem.people.length
  const half = Math.floor(size / 2)
  return Array.from({ length: problem.rounds }, (_, day) => {
    const circle = Array.from({ length: half }, (_, at) => [at, half + ((at + 2 * day) % half)])
    return size % 2 === 0 ? circle.flat() : [...circle.flat(), size - 1]
  })
}

/** How many have the value that most have; those without one are alike with nobody. */
export const largestOf = (values: Int32Array): number => {
  const counts = new Map<number, number>()
  for (const value of values) if (value !== -1) counts.set(value, (counts.get(value) ?? 0) + 1)
  return Math.max(1, ...counts.values())
}

/** Every circle through so many people, each in one of its two directions. */
export const allCircles = (size: number): readonly Circle[] => {
  const walks = (walk: readonly number[]): readonly Circle[] =>
    walk.length === size
      ? [walk]
      : Array.from({ length: size }, (_, person) => person)
          .filter((person) => !walk.includes(person))
          .flatMap((person) => walks([...walk, person]))
  return walks([0]).filter((circle) => (circle[1] as number) < (circle[size - 1] as number))
}
