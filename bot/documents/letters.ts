import type { LetterPort } from '#bot/application/ports/letters.ts'
import type { Language } from '#bot/domain/language.ts'
import {
  asRead,
  draftSections,
  LONGEST,
  type NewsletterContent,
  pointsOf,
} from '#bot/domain/newsletter.ts'
import { type Text, text } from '#bot/text/text.ts'
import { newsletterDocument } from './newsletter.ts'

/** The letters of a municipality in its language. */
export const lettersIn = (language: Language, municipality: string): LetterPort => {
  const { letter } = text(language)
  const { to, whyHeading, toComeHeading, yourLeader, greeting, signed } = letter
  const [before, after] = letter.themeHeading('\n').split('\n')
  return {
    frame: {
      language,
      to,
      whyHeading,
      themeHeading: [before ?? '', after ?? ''],
      toComeHeading,
      yourLeader,
      greeting,
      signed,
    },
    draft: ({ roundLabel, groups, theme, themeWhy, next, ...passedOn }) => ({
      title: letter.title(roundLabel).slice(0, LONGEST.title),
      why: letter.why(municipality, groups).slice(0, LONGEST.why),
      theme,
      themeWhy,
      intro: letter.intro,
      sections: draftSections(passedOn, letter),
      toCome: letter.toCome(next).slice(0, LONGEST.toCome),
      questions: letter.questions,
    }),
    mail: (content) => ({
      subject: content.title,
      bodyHtml: htmlOf(asRead(content), letter),
    }),
    document: async (content) => ({
      fileName: letter.fileName(forFiles(content.title)),
      bytes: await newsletterDocument(asRead(content), letter, language, municipality),
    }),
  }
}

/** No file system takes these, and a name begins with no dot. */
const forFiles = (title: string): string =>
  title
    .replace(/[<>:"/\\|?*\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '') || 'Tværs'

const htmlOf = (content: NewsletterContent, words: Text['letter']): string =>
  [
    `<p>${html(words.to)}</p>`,
    `<h1>${html(content.title)}</h1>`,
    `<h2>${html(words.whyHeading)}</h2>`,
    paragraphs(content.why),
    `<h2>${html(words.themeHeading(content.theme))}</h2>`,
    paragraphs(content.themeWhy),
    paragraphs(content.intro),
    ...content.sections.map(
      (section) =>
        `<h3>${html(section.heading)}</h3><ul>${pointsOf(section)
          .map((point) => `<li>${html(point)}</li>`)
          .join('')}</ul>`,
    ),
    `<h2>${html(words.toComeHeading)}</h2>`,
    paragraphs(content.toCome),
    paragraphs(words.yourLeader),
    `<p>${html(words.greeting)}<br>${html(words.signed)}</p>`,
  ].join('\n')

const paragraphs = (written: string): string =>
  written
    .split(/\n\s*\n/)
    .filter((each) => each.trim() !== '')
    .map((each) => `<p>${html(each.trim()).replace(/\n/g, '<br>')}</p>`)
    .join('')

const html = (written: string): string =>
  written.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
