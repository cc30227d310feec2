import { type Finding, wordsAt } from './finding.ts'
import type { Rule } from './where.ts'

/** Something found in a field, and what the field's readers mean for it. */
export type Mark = Finding & {
  /** Path of the field in the input, such as `content.points.0.what`. */
  readonly field: string
  readonly rule: Exclude<Rule, 'none'>
}

/** Free texts by the path of their field. */
export type Texts = Readonly<Record<string, string>>

/** What is marked, as written, each once; the last digits of a CPR number hidden. */
export const markedWords = (marks: readonly Mark[], texts: Texts): readonly string[] => [
  ...new Set(marks.map((mark) => wordsAt(texts[mark.field] ?? '', mark))),
]

/** The text with the last digits of each marked CPR number hidden; every place in it stays where it was. */
export const withoutCpr = (text: string, marks: readonly Finding[]): string =>
  marks
    .filter((mark) => mark.kind === 'cpr')
    .reduce(
      (left, mark) => left.slice(0, mark.start) + wordsAt(left, mark) + left.slice(mark.end),
      text,
    )

/** So much is shown on each side of what is marked. */
const AROUND = 32

/** The marked words with a little of what stands around them, in one line. */
export type Excerpt = { readonly before: string; readonly words: string; readonly after: string }

export const excerptOf = (text: string, mark: Finding): Excerpt => {
  const left = text.slice(Math.max(0, mark.start - AROUND), mark.start)
  const right = text.slice(mark.end, mark.end + AROUND)
  const isCutLeft = mark.start > AROUND
  const isCutRight = mark.end + AROUND < text.length
  return {
    before: line(isCutLeft ? `… ${left.replace(/^\S*\s/, '')}` : left),
    words: line(wordsAt(text, mark)),
    after: line(isCutRight ? `${right.replace(/\s\S*$/, '')} …` : right),
  }
}

const line = (text: string) => text.replace(/\s+/g, ' ')
