import type { Texts } from './mark.ts'
import { type Gate, type Row, WHERE } from './where.ts'

/** The free texts of an input, by path: all that stands where the row's fields say. */
const textsAt = (input: unknown, path: readonly string[], walked: string): [string, string][] => {
  const [part, ...rest] = path
  if (part === undefined) return typeof input === 'string' && input !== '' ? [[walked, input]] : []
  if (typeof input !== 'object' || input === null) return []
  const parts = part === '*' ? Object.keys(input) : [part]
  return parts.flatMap((each) =>
    Object.hasOwn(input, each)
      ? textsAt(
          (input as Readonly<Record<string, unknown>>)[each],
          rest,
          walked === '' ? each : `${walked}.${each}`,
        )
      : [],
  )
}

/** The free texts that pass a gate, by their path in its input. */
export const textsOf = (gate: Gate, input: unknown): Texts =>
  Object.fromEntries(
    WHERE[gate].flatMap((row: Row) =>
      row.fields.flatMap((field) => textsAt(input, field.split('.'), '')),
    ),
  )

/** Whether a field is one of those that a path with stars names. */
export const matches = (pattern: string, field: string): boolean => {
  const [parts, given] = [pattern.split('.'), field.split('.')]
  return (
    parts.length === given.length &&
    parts.every((part, index) => part === '*' || part === given[index])
  )
}
