import type { Paragraph as DocxParagraph, Table as DocxTable } from 'docx'
import type { Needed } from '#bot/application/ports/documents.ts'
import { type ConceptQuestion, PURPOSES } from '#bot/domain/concept.ts'
import { type ConceptReport, fromHighest } from '#bot/domain/concept-report.ts'
import type { Language } from '#bot/domain/language.ts'
import { decimal } from '#bot/text/format.ts'
import { text } from '#bot/text/text.ts'
import { AFTER, loadWord, writeWord } from './word.ts'

/** Of the table's columns, in twentieths of a point. */
const WIDTHS = [4600, 900, 820, 820, 820, 820, 820] as const

/** The report on the concept as a Word document of real headings, tables with a head row, and lists. */
export const conceptDocument = async (
  report: ConceptReport,
  roundLabel: string,
  needed: Needed,
  language: Language,
  municipality: string,
): Promise<Uint8Array> => {
  const docx = await loadWord()
  const { AlignmentType, bullet, HeadingLevel, Paragraph, paragraph, Table, TableCell, TableRow } =
    docx
  const { TextRun, WidthType } = docx
  const { concept, conceptReport: words } = text(language)
  const { figures, texts } = report

  const heading = (written: string) =>
    new Paragraph({
      text: written,
      heading: HeadingLevel.HEADING_1,
      keepNext: true,
      spacing: { before: 280, after: AFTER / 2 },
    })
  const cell = (written: string, column: number, isHead: boolean) =>
    new TableCell({
      width: { size: WIDTHS[column] ?? 820, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      children: [
        new Paragraph({
          alignment: column === 0 ? AlignmentType.LEFT : AlignmentType.RIGHT,
          children: [new TextRun({ text: written, bold: isHead })],
        }),
      ],
    })
  const row = (cells: readonly string[], isHead = false) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map((written, column) => cell(written, column, isHead)),
    })
  const table = (questions: readonly ConceptQuestion[]): DocxTable[] =>
    figures === null
      ? []
      : [
          new Table({
            columnWidths: [...WIDTHS],
            width: { size: WIDTHS.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
            rows: [
              row([words.question, words.mean, '1', '2', '3', '4', '5'], true),
              ...questions.map((question) => {
                const { mean, counts } = figures.questions[question]
                return row([
                  concept.questions[question],
                  decimal(language, mean),
                  ...counts.map(String),
                ])
              }),
            ],
          }),
        ]
  const said = (title: string, all: readonly string[]): DocxParagraph[] => [
    heading(title),
    ...(all.length === 0 ? [paragraph(words.nobodyWrote)] : all.map(bullet)),
  ]
  const ranked = figures ? fromHighest(figures.questions) : []
  const ends = (
    [
      [ranked[0], words.highest],
      [ranked.at(-1), words.lowest],
    ] as const
  ).flatMap(([question, say]) =>
    question && figures
      ? [say(concept.questions[question], decimal(language, figures.questions[question].mean))]
      : [],
  )

  return writeWord(docx, {
    municipality,
    title: words.title(roundLabel),
    language,
    children: [
      paragraph(words.from(municipality)),
      new Paragraph({ text: words.title(roundLabel), heading: HeadingLevel.TITLE }),
      paragraph(
        figures
          ? words.answered(
              figures.answers,
              report.asked,
              Math.round((figures.answers * 100) / report.asked),
              report.groups,
            )
          : words.noFigures(needed.answers, needed.groupsTogether),
      ),
      ...(report.groupsLeftOut > 0 ? [paragraph(words.leftOut(report.groupsLeftOut))] : []),
      ...ends.map(paragraph),
      ...(figures
        ? [
            heading(words.purposes),
            paragraph(words.purposesLead),
            ...table(PURPOSES),
            heading(words.shape),
            paragraph(words.shapeLead),
            ...table(['content', 'form']),
          ]
        : []),
      ...(texts
        ? [
            ...said(words.keep, texts.keep),
            ...said(words.change, texts.change),
            ...(texts.withheld > 0 ? [paragraph(words.withheld(texts.withheld))] : []),
            paragraph(words.order),
          ]
        : [paragraph(words.noTexts(needed.answersForTexts, needed.groupsTogether))]),
      paragraph(words.trust),
    ],
  })
}
