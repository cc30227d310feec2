import { accept, type Refused, refuse } from '../result.ts'
import { findConfidential } from './find.ts'
import { type Finding, wordsAt } from './finding.ts'
import { type Mark, markedWords, type Texts } from './mark.ts'
import type { Names } from './names/directory.ts'
import { type Gate, type Row, type Rule, WHERE } from './where.ts'

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

const matches = (pattern: string, field: string): boolean => {
  const [parts, given] = [pattern.split('.'), field.split('.')]
  return (
    parts.length === given.length &&
    parts.every((part, index) => part === '*' || part === given[index])
  )
}

/** What is found in texts on their way through a gate, in the order of the texts. */
export const marksIn = (gate: Gate, texts: Texts, names: Names): readonly Mark[] =>
  Object.entries(texts).flatMap(([field, text]) => {
    const row = WHERE[gate].find((each: Row) => each.fields.some((path) => matches(path, field)))
    if (!row) return []
    return findConfidential(text, names).flatMap((finding) => {
      const rule: Rule = row.rules[finding.kind]
      return rule === 'none' ? [] : [{ ...finding, field, rule }]
    })
  })

export type ConfidentialRefusal =
  | 'contains-cpr'
  | 'names-found'
  | 'contact-details-found'
  /** May be done all the same, by saying which words are meant to stand there. */
  | 'confidential-found'

const WORD = {
  cpr: 'contains-cpr',
  name: 'names-found',
  email: 'contact-details-found',
  phone: 'contact-details-found',
} as const satisfies Readonly<Record<Finding['kind'], ConfidentialRefusal>>

/**
 * Lets an input through a gate, or says what is in its way: the gravest word, with every mark. `despite` are the
 * words that the writer has been shown and wants; they help against a warning alone.
 */
export const pass = <G extends Gate>(
  gate: G,
  input: unknown,
  names: Names,
  despite: readonly string[] = [],
): { readonly ok: true; readonly value: null } | Refused<ConfidentialRefusal> => {
  const texts = textsOf(gate, input)
  const marks = marksIn(gate, texts, names)
  const refused = marks.filter((mark) => mark.rule === 'refuse')
  const meant = new Set(despite)
  const warned = marks.filter(
    (mark) => mark.rule === 'warn' && !meant.has(wordsAt(texts[mark.field] ?? '', mark)),
  )
  const gravest =
    (['cpr', 'name', 'email', 'phone'] as const).find((kind) =>
      refused.some((mark) => mark.kind === kind),
    ) ?? null
  if (gravest === null && warned.length === 0) return accept(null)
  const word = gravest === null ? 'confidential-found' : WORD[gravest]
  const told = gravest === null ? warned : refused.filter((mark) => WORD[mark.kind] === word)
  return { ...refuse(word, { found: markedWords(told, texts) }), marks }
}
