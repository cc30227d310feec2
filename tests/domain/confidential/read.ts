import type { FindingKind } from '#bot/domain/confidential/finding.ts'

const KINDS: Readonly<Record<string, FindingKind>> = { n: 'name', c: 'cpr', e: 'email', p: 'phone' }

export type Labelled = {
  readonly text: string
  readonly marks: readonly {
    readonly kind: FindingKind
    readonly start: number
    readonly end: number
  }[]
}

/** Reads "Det er [n:Mettes] forslag": the sentence, and what stands in it. n: name, c: CPR, e: e-mail, p: telephone. */
export const read = (sentence: string): Labelled => {
  const marks: { kind: FindingKind; start: number; end: number }[] = []
  let text = ''
  let from = 0
  // An address may hold brackets of its own: "mette[at]fjordby.dk".
  for (const match of sentence.matchAll(/\[([ncep]):((?:[^[\]]|\[at\])+)\]/g)) {
    text += sentence.slice(from, match.index)
    const kind = KINDS[match[1] ?? '']
    const words = match[2] ?? ''
    if (!kind) throw new Error(`No such kind of mark: ${match[0]}`)
    marks.push({ kind, start: text.length, end: text.length + words.length })
    text += words
    from = match.index + match[0].length
  }
  return { text: text + sentence.slice(from), marks }
}
