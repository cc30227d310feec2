import { type Chance, shuffled } from './chance.ts'
import type { Problem } from './problem.ts'

/** Groups that are being filled, seat by seat. */
export type Hall = {
  readonly problem: Problem
  /** By person, -1: no seat yet. */
  readonly groupOf: Int32Array
  /** Seats and people who can host, by group. */
  readonly free: Int32Array
  readonly hosts: Int32Array
}

/** The hall with nobody in it but those who must sit in a certain group, as far as it has room. */
export const openHall = (problem: Problem): Hall => {
  const hall: Hall = {
    problem,
    groupOf: new Int32Array(problem.size).fill(-1),
    free: new Int32Array(problem.groups).fill(problem.size / problem.groups),
    hosts: new Int32Array(problem.groups),
  }
  problem.fixed.forEach((group, person) => {
    if (group >= 0 && (hall.free[group] ?? 0) > 0) sit(hall, person, group)
  })
  return hall
}

export const sit = ({ problem, groupOf, free, hosts }: Hall, person: number, group: number) => {
  groupOf[person] = group
  free[group] = (free[group] as number) - 1
  if (problem.canHost[person]) hosts[group] = (hosts[group] as number) + 1
}

export const stand = ({ problem, groupOf, free, hosts }: Hall, person: number) => {
  const group = groupOf[person] as number
  groupOf[person] = -1
  free[group] = (free[group] as number) + 1
  if (problem.canHost[person]) hosts[group] = (hosts[group] as number) - 1
}

/** All groups, in an order that chance gives. */
export const groupsInTurn = ({ groups }: Problem, chance: Chance): number[] =>
  shuffled(
    Array.from({ length: groups }, (_, group) => group),
    chance,
  )
