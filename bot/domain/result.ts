import type { Mark } from './confidential/mark.ts'

/** What a refusal's sentence may mention: counts, names of fields, the words that were found. */
export type Detail = Readonly<Record<string, string | number | boolean | readonly string[]>>

export type Accepted<T> = { readonly ok: true; readonly value: T }
export type Refused<R extends string> = {
  readonly ok: false
  readonly refusal: R
  readonly detail?: Detail
  /** Where in the writer's own texts the reason stands. */
  readonly marks?: readonly Mark[]
}

/** A rule's answer: a value, or a word for why not. Faults are thrown, never returned. */
export type Result<T, R extends string = never> = Accepted<T> | Refused<R>

export const accept = <T>(value: T): Accepted<T> => ({ ok: true, value })

export const refuse = <const R extends string>(refusal: R, detail?: Detail): Refused<R> =>
  detail ? { ok: false, refusal, detail } : { ok: false, refusal }
