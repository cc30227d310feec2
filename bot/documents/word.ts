import type { FileChild } from 'docx'
import type { Language } from '#bot/domain/language.ts'

const TAGS: Readonly<Record<Language, string>> = { da: 'da-DK', en: 'en-GB' }
/** Twentieths of a point, which Word measures in: two centimetres. */
const MARGIN = 1134
/** A4, in the same. */
const PAGE = { width: 11_906, height: 16_838 } as const
export const AFTER = 120
const BULLETS = 'bullets'

/** docx is loaded when the first document is written: it is large, and most starts never need it. */
export const loadWord = async () => {
  const docx = await import('docx')
  return { ...docx, ...partsOf(docx) }
}

const partsOf = ({ Paragraph, TextRun }: typeof import('docx')) => {
  const lines = (written: string) =>
    written
      .split('\n')
      .map((line, index) => new TextRun({ text: line, ...(index > 0 && { break: 1 }) }))
  return {
    /** One paragraph; a line that is broken stays broken. */
    paragraph: (written: string) =>
      new Paragraph({ spacing: { after: AFTER }, children: lines(written) }),
    bullet: (written: string) =>
      new Paragraph({
        numbering: { reference: BULLETS, level: 0 },
        spacing: { after: 60 },
        children: lines(written),
      }),
  }
}

export type WordDocument = {
  readonly municipality: string
  readonly title: string
  readonly language: Language
  readonly children: readonly FileChild[]
}

/** The bytes of a Word document on A4, with real headings and lists, so that Word and screen readers find their way. */
export const writeWord = async (
  { AlignmentType, Document, LevelFormat, LineRuleType, Packer }: typeof import('docx'),
  { municipality, title, language, children }: WordDocument,
): Promise<Uint8Array> => {
  const line = { line: 276, lineRule: LineRuleType.AUTO }
  const file = new Document({
    creator: municipality,
    title,
    description: '',
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: 22, language: { value: TAGS[language] } },
          paragraph: { spacing: line },
        },
        title: {
          run: { font: 'Calibri', size: 40, bold: true },
          paragraph: { spacing: { after: 240, ...line } },
        },
        heading1: { run: { font: 'Calibri', size: 28, bold: true, color: '1F3864' } },
        heading2: { run: { font: 'Calibri', size: 24, bold: true } },
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
            size: PAGE,
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
          },
        },
        children: [...children],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(file))
}
