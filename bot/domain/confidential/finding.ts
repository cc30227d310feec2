export const FINDING_KINDS = ['cpr', 'name', 'email', 'phone'] as const
export type FindingKind = (typeof FINDING_KINDS)[number]

/** Why it was found; each has its sentence in `bot/text`. */
export const REASONS = [
  'said-to-be-cpr',
  'birth-date',
  'full-name',
  'first-name',
  'last-name',
  'initials',
  'address',
  'said-to-be-phone',
  'country-code',
  'eight-digits',
] as const
export type Reason = (typeof REASONS)[number]

/** Something in a text that points at a person. `start` and `end` count UTF-16 code units, as `String.slice` does. */
export type Finding = {
  readonly kind: FindingKind
  readonly start: number
  readonly end: number
  readonly why: Reason
}

/** What is marked, as written; a CPR number with its last four digits hidden, for it must not be shown again. */
export const wordsAt = (text: string, { kind, start, end }: Finding): string => {
  const written = text.slice(start, end)
  return kind === 'cpr' ? written.replace(/[\d０-９]{4}$/, 'xxxx') : written
}

/** In the order of the text; of those that overlap the first given is kept, so give the surest kinds first. */
export const withoutOverlaps = (findings: readonly Finding[]): readonly Finding[] => {
  const kept: { readonly each: Finding; readonly rank: number }[] = []
  const inOrder = findings
    .map((each, rank) => ({ each, rank }))
    .sort((one, other) => one.each.start - other.each.start || one.rank - other.rank)
  for (const next of inOrder) {
    const last = kept.at(-1)
    if (!last || next.each.start >= last.each.end) kept.push(next)
    else if (next.rank < last.rank) kept[kept.length - 1] = next
  }
  return kept.map(({ each }) => each)
}
