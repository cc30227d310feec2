import { accept, type Refused, refuse } from '../result.ts'
import { findConfidential } from './find.ts'
import { type Finding, wordsAt } from './finding.ts'
import { type Mark, markedWords, type Texts } from './mark.ts'
import { type Names, namesFor } from './names/directory.ts'
import { matches, textsOf } from './texts.ts'
import { type Gate, type Row, type Rule, WHERE } from './where.ts'

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

const NOBODY: Names = namesFor([], [])

/** Lets an input through a gate whose texts are only kept clear of CPR numbers. */
export const passCpr = (
  gate: Gate,
  input: unknown,
): { readonly ok: true; readonly value: null } | Refused<'contains-cpr'> => {
  const passed = pass(gate, input, NOBODY)
  if (passed.ok || passed.refusal !== 'contains-cpr') return accept(null)
  return { ...passed, refusal: passed.refusal }
}
