import { ANSWERS_NEEDED } from './evaluation.ts'

/** How many gave what: so many 1s, 2s, 3s, 4s and 5s, with the mean of those who gave one. */
export type Rated = {
  readonly answers: number
  readonly mean: number
  readonly counts: readonly number[]
}

/** Ratings of one box, and how many of them may be the hosts': nobody knows which. */
export type RatedBox = { readonly counts: readonly number[]; readonly hosts: number }

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0)

/** The mean of so many 1s, 2s, 3s, 4s and 5s; there must be one. */
export const meanOf = (counts: readonly number[]): number =>
  counts.reduce((all, each, index) => all + each * (index + 1), 0) / sum(counts)

/** How many of the ratings are certainly by others than the hosts. */
export const othersAmong = ({ counts, hosts }: RatedBox): number => Math.max(0, sum(counts) - hosts)

/** The figures of these counts together; there must be one rating among them. */
export const ratedTogether = (all: readonly (readonly number[])[]): Rated => {
  const counts = [0, 1, 2, 3, 4].map((index) => sum(all.map((each) => each[index] ?? 0)))
  return { answers: sum(counts), mean: meanOf(counts), counts }
}

/** What a box says of itself; null where fewer than five others than the hosts have certainly rated. */
export const ratedIn = (box: RatedBox): Rated | null =>
  othersAmong(box) < ANSWERS_NEEDED ? null : ratedTogether([box.counts])
