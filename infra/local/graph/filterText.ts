import { badRequest } from './refusal.ts'

export type Token = { readonly kind: 'word' | 'text' | 'number' | 'mark'; readonly value: string }

/** An OData `$filter` cut into words, quoted texts, numbers and marks. */
export function tokensOf(filter: string): Token[] {
  const tokens: Token[] = []
  const pattern =
    /\s*(?:'((?:[^']|'')*)'|(\d{4}-\d{2}-\d{2}T[\d:.]+Z?)|(-?\d+(?:\.\d+)?)(?![\w-])|([A-Za-z_@][\w@./]*)|([(),:]))\s*/y
  while (pattern.lastIndex < filter.length) {
    const start = pattern.lastIndex
    const match = pattern.exec(filter)
    if (!match)
      throw badRequest(
        `Invalid filter clause: there is a syntax error at position ${start} in '${filter}'.`,
      )
    const [, text, instant, number, word, mark] = match
    if (text !== undefined) tokens.push({ kind: 'text', value: text.replaceAll("''", "'") })
    else if (instant !== undefined) tokens.push({ kind: 'text', value: instant })
    else if (number !== undefined) tokens.push({ kind: 'number', value: number })
    else if (mark !== undefined) tokens.push({ kind: 'mark', value: mark })
    else tokens.push({ kind: 'word', value: word ?? '' })
  }
  return tokens
}
