import type { Given, Published } from '../episode.ts'

/** What can be rated, and whether it may be left out. */
export type Scale = { readonly name: string; readonly isOptional: boolean }

/** Somewhere to put answers: the product, or something that leaks. */
export type Box = {
  readonly scales: readonly Scale[]
  /** One round of so many in each group; gives the people of each. */
  open(sizes: readonly number[]): Promise<readonly OpenGroup[]>
  /** What was logged, and what all others are answered and shown afterwards. */
  put(group: OpenGroup, given: Given): Promise<string>
  /** Closes all; null: nothing is published of that group. */
  close(): Promise<readonly (Published | null)[]>
}

export type OpenGroup = { readonly number: number; readonly people: readonly string[] }
