import { wordsAt } from '#bot/domain/confidential/finding.ts'
import { excerptOf, type Mark, type Texts, withoutCpr } from '#bot/domain/confidential/mark.ts'
import type { Text } from '#bot/text/text.ts'
import { box, paragraph } from './card.ts'
import type { Container, TextBlock } from './elements.ts'
import { plain, plainLine } from './escape.ts'

/** Stand around marked words until the text is made plain; nobody can write them. */
const [BEGIN, END] = ['\ue000', '\ue001']
const OURS = /[\ue000\ue001]/g

/** The text with the marks that belong to it in place; draw it with `paragraphWithMarks`. */
export const withMarks = (text: string, field: string, marks: readonly Mark[]): string => {
  const own = marks.filter((mark) => mark.field === field)
  if (own.length === 0) return text.replace(OURS, '')
  let marked = ''
  let from = 0
  for (const mark of own.toSorted((one, other) => one.start - other.start)) {
    marked += text.slice(from, mark.start).replace(OURS, '')
    marked += BEGIN + wordsAt(text, mark).replace(OURS, '') + END
    from = mark.end
  }
  return marked + text.slice(from).replace(OURS, '')
}

/** Marked words in bold between quotation marks: to be seen, and to be heard. */
const bold = (words: string): string => {
  // A text cut short may have lost the end of its last mark.
  const isOpen = words.lastIndexOf(BEGIN) > words.lastIndexOf(END)
  return `${words}${isOpen ? END : ''}`.replaceAll(BEGIN, '»**').replaceAll(END, '**«')
}

export const paragraphWithMarks = (text: string): TextBlock => paragraph(bold(plain(text)))

/** More than this and nobody reads them; the rest are marked in the text. */
const MOST_SHOWN = 6

/** What is marked in texts and why, each in the line where it stands. */
export const markedNote = (texts: Texts, marks: readonly Mark[], text: Text): Container => {
  const words = text.confidential
  const shown = marks.slice(0, MOST_SHOWN)
  return box(
    [
      ...shown.flatMap((mark) => {
        const own = marks.filter(({ field }) => field === mark.field)
        const written = withoutCpr(texts[mark.field] ?? '', own)
        const { before, words: marked, after } = excerptOf(written, mark)
        return [
          paragraph(bold(plainLine(`${before}${BEGIN}${marked}${END}${after}`))),
          paragraph(plainLine(words.why[mark.why](marked))),
        ]
      }),
      paragraph(adviceFor(marks, text)),
    ],
    marks.some((mark) => mark.rule === 'refuse') ? 'attention' : 'warning',
  )
}

/** What to do about it: the gravest of the marks says. */
const adviceFor = (marks: readonly Mark[], { confidential: words }: Text): string => {
  const refused = marks.filter((mark) => mark.rule === 'refuse')
  if (refused.length === 0) return words.warned
  return refused.every((mark) => mark.kind === 'cpr') ? words.cprRefused : words.refused
}
