import type { Paragraph as DocxParagraph, Table as DocxTable } from 'docx'
import type { Needed } from '#bot/application/ports/documents.ts'
import { type ConceptQuestion, PURPOSES } from '#bot/domain/concept.ts'
import { type ConceptReport, fromHighest } from '#bot/domain/concept-report.ts'
import type { Language } from '#bot/domain/language.ts'
import { decimal } from '#bot/text/format.ts'
import { text } from '#bot/text/text.ts'

const TAGS: Readonly<Record<Language, string>> = { da: 'da-DK', en: 'en-GB' }
/** Twentieths of a point, which Word measures in. */
const MARGIN = 1134
const AFTER = 120
const WIDTHS = [4600, 900, 820, 820, 820, 820, 820] as const
const BULLETS = 'said'

/** The report on the concept as a Word document of real headings, tables with a head row, and lists. */
export const conceptDocument = async (
  report: ConceptReport,
  roundLabel: string,
  needed: Needed,
  language: Language,
  municipality: string,
): Promise<Uint8Array> => {
  const docx = await import('docx')
  const {
    AlignmentType,
    HeadingLevel,
    LevelFormat,
    Paragraph,
    Table,
    TableCell,
    TableRow,
    TextRun,
    WidthType,
  } = docx
  const { concept, conceptReport: words } = text(language)
  const { figures, texts } = report

  const paragraph = (written: string) => new Paragraph({ text: written, spacing: { after: AFTER } })
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
    ...(all.length === 0
      ? [paragraph(words.nobodyWrote)]
      : all.map(
          (each) =>
            new Paragraph({
              numbering: { reference: BULLETS, level: 0 },
              spacing: { after: 60 },
              children: each
                .split('\n')
                .map((line, index) => new TextRun({ text: line, ...(index > 0 && { break: 1 }) })),
            }),
        )),
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

  const file = new docx.Document({
    creator: municipality,
    title: words.title(roundLabel),
    description: '',
    styles: {
      default: {
        document: { run: { font: 'Calibri', size: 22, language: { value: TAGS[language] } } },
        title: {
          run: { font: 'Calibri', size: 40, bold: true },
          paragraph: { spacing: { after: 160 } },
        },
        heading1: { run: { font: 'Calibri', size: 28, bold: true, color: '1F3864' } },
      },
    },
    numbering: {
      config: [
        {
          reference: BULLETS,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 360, hanging: 260 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            // A4 in twentieths of a point.
            size: { width: 11_906, height: 16_838 },
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
          },
        },
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
      },
    ],
  })
  return new Uint8Array(await docx.Packer.toBuffer(file))
}
