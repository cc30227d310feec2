import { BY_THE_OFFICE } from './where/by-the-office.ts'
import { FOR_ALL } from './where/for-all.ts'
import { IN_THE_GROUP } from './where/in-the-group.ts'

export type { Row, Rule } from './where/rules.ts'

/**
 * Every free text of the product, by the use case that takes it in or passes it on: who reads it, and what is done
 * about what is found in it. A test holds the list of inputs to the endpoints' schemas.
 */
export const WHERE = { ...IN_THE_GROUP, ...FOR_ALL, ...BY_THE_OFFICE }

/** A use case that takes in free text, or passes it on. */
export type Gate = keyof typeof WHERE
export const GATES = Object.keys(WHERE) as [Gate, ...Gate[]]
