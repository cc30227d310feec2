import type { HeadingLevel as Levels } from 'docx'
import type { Language } from '#bot/domain/language.ts'
import { type NewsletterContent, pointsOf } from '#bot/domain/newsletter.ts'
import type { Text } from '#bot/text/text.ts'
import { AFTER, loadWord, writeWord } from './word.ts'

/** The letter as a Word document. */
export const newsletterDocument = async (
  content: NewsletterContent,
  words: Text['letter'],
  language: Language,
  municipality: string,
): Promise<Uint8Array> => {
  const docx = await loadWord()
  const { bullet, HeadingLevel, Paragraph, paragraph } = docx
  const paragraphs = (written: string) =>
    written
      .split(/\n\s*\n/)
      .filter((each) => each.trim() !== '')
      .map((each) => paragraph(each.trim()))
  const heading = (written: string, level: (typeof Levels)[keyof typeof Levels]) =>
    new Paragraph({
      text: written,
      heading: level,
      keepNext: true,
      spacing: { before: 240, after: AFTER / 2 },
    })
  return writeWord(docx, {
    municipality,
    title: content.title,
    language,
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
  })
}
