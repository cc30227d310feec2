import type { Paragraph as DocxParagraph } from 'docx'
import type { Language } from '#bot/domain/language.ts'
import { type NewsletterContent, pointsOf } from '#bot/domain/newsletter.ts'
import type { Text } from '#bot/text/text.ts'

const TAGS: Readonly<Record<Language, string>> = { da: 'da-DK', en: 'en-GB' }
/** Twentieths of a point, which Word measures in. */
const MARGIN = 1200
const AFTER = 120
const BULLETS = 'points'

/**
 * The letter as a Word document of real headings and a real list, so that Word's own navigation and screen readers
 * find their way. docx is loaded when the first letter is written: it is large, and most starts never need it.
 */
export const newsletterDocument = async (
  content: NewsletterContent,
  words: Text['letter'],
  language: Language,
  municipality: string,
): Promise<Uint8Array> => {
  const {
    AlignmentType,
    Document,
    HeadingLevel,
    LevelFormat,
    LineRuleType,
    Packer,
    Paragraph,
    TextRun,
  } = await import('docx')

  const paragraphs = (written: string): DocxParagraph[] =>
    written
      .split(/\n\s*\n/)
      .filter((each) => each.trim() !== '')
      .map(
        (each) =>
          new Paragraph({
            spacing: { after: AFTER },
            children: each
              .trim()
              .split('\n')
              .map((line, index) => new TextRun({ text: line, ...(index > 0 && { break: 1 }) })),
          }),
      )
  const heading = (written: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]) =>
    new Paragraph({
      text: written,
      heading: level,
      keepNext: true,
      spacing: { before: 240, after: AFTER / 2 },
    })
  const bullet = (written: string) =>
    new Paragraph({
      text: written,
      numbering: { reference: BULLETS, level: 0 },
      spacing: { after: 60 },
    })

  const letter = new Document({
    creator: municipality,
    title: content.title,
    description: '',
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: 22, language: { value: TAGS[language] } },
          paragraph: { spacing: { line: 276, lineRule: LineRuleType.AUTO } },
        },
        title: {
          run: { font: 'Calibri', size: 40, bold: true },
          paragraph: { spacing: { after: 240, line: 276, lineRule: LineRuleType.AUTO } },
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
            // A4 in twentieths of a point.
            size: { width: 11_906, height: 16_838 },
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
          },
        },
        children: [
          ...paragraphs(words.to),
          new Paragraph({ text: content.title, heading: HeadingLevel.TITLE }),
          heading(words.whyHeading, HeadingLevel.HEADING_1),
          ...paragraphs(content.why),
          heading(words.themeHeading(content.theme), HeadingLevel.HEADING_1),
          ...paragraphs(content.themeWhy),
          ...paragraphs(content.intro),
          ...content.sections.flatMap((section) => [
            heading(section.heading, HeadingLevel.HEADING_2),
            ...pointsOf(section).map(bullet),
          ]),
          heading(words.toComeHeading, HeadingLevel.HEADING_1),
          ...paragraphs(content.toCome),
          ...paragraphs(words.yourLeader),
          ...paragraphs(`${words.greeting}\n${words.signed}`),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(letter))
}
